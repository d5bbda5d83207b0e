"""What was planned, and what came of it."""

from fastapi import APIRouter

router = APIRouter()
