"""What people should look at first."""

from fastapi import APIRouter

router = APIRouter()
