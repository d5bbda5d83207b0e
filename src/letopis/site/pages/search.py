"""Search in the texts, and what a search box completes."""

from fastapi import APIRouter

router = APIRouter()
