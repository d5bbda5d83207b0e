"""One person, offices drawn to scale."""

from fastapi import APIRouter

router = APIRouter()
