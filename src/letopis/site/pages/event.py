"""One event with every source's words, and how it is corrected."""

from fastapi import APIRouter

router = APIRouter()
