"""Two or more countries with each other, and the brief of it."""

from fastapi import APIRouter

router = APIRouter()
