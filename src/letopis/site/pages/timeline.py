"""The timeline, and the same as a part to be put below it."""

from fastapi import APIRouter

router = APIRouter()
