"""A page as it was read, its facts marked."""

from fastapi import APIRouter

router = APIRouter()
