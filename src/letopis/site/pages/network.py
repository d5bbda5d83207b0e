"""Who meets whom, and where: the network and the map."""

from fastapi import APIRouter

router = APIRouter()
