"""Whether who asks already has the very answer (RFC 9110, section 13.1.2)."""

from fastapi import Request


def has(request: Request, tag: str) -> bool:
    """Whether a request names this ETag among those that it has; weak ones count as the strong ones."""
    told = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return tag in told or told == ["*"]
