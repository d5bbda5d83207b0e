"""The calendar and the feed."""

from fastapi import APIRouter

router = APIRouter()
