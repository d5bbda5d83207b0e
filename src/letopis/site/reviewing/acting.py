"""Who corrects, and what they posted."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from letopis.site.accounts.visitors import Visitor, may


async def _posted(request: Request) -> FormData:
    return await request.form()


#: The form that was posted (the gate has seen to it that it comes from a page of ours), and who may correct.
Posted = Annotated[FormData, Depends(_posted)]
Corrector = Annotated[Visitor, Depends(may("reviewer"))]
