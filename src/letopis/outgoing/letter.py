"""A paper as a letter: plain text and HTML in one, with a Word document where that is wanted (RFC 5322, RFC 2045)."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from letopis.exports.brief.html import html
from letopis.exports.brief.markdown import markdown
from letopis.exports.brief.paper import Paper
from letopis.exports.inert import inert
from letopis.model.errors import LetopisError

_WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def letter(
    paper: Paper, sender: str, recipients: Sequence[str], moment: datetime, document: bytes | None = None
) -> EmailMessage:
    """The letter; `document` is a Word document to attach.

    Its Message-ID follows from what it says and to whom, so that mail servers know it again. Raises LetopisError for
    what is no address.
    """
    made = EmailMessage(policy=SMTP)
    made["Subject"] = inert(paper.title, 200)
    made["From"] = _address(sender)
    made["To"] = [_address(one) for one in recipients]
    made["Date"] = format_datetime(moment)
    made["Auto-Submitted"] = "auto-generated"
    text = markdown(paper)
    made["Message-ID"] = _id(text, sender, recipients)
    made.set_content(text, cte="base64")
    made.add_alternative(html(paper), subtype="html", cte="base64")
    if document is not None:
        made.add_attachment(document, *_WORD, filename=f"brief-{moment:%Y-%m-%d}.docx")
    made["Content-Language"] = paper.language  # last, for what is attached takes such headers along
    return made


def bare(address: str) -> str:
    """The address alone, without the name beside it. Raises LetopisError for what is none."""
    return _address(address).addr_spec


def _address(text: str) -> Address:
    name, spec = parseaddr(text)
    user, _, domain = spec.rpartition("@")
    if not user or not domain or any(sign in text for sign in "\r\n") or not spec.isascii():
        raise LetopisError(inert(text, 80), "is no address of mail", "write it as name@example.org")
    return Address(name, user, domain)


def _id(text: str, sender: str, recipients: Sequence[str]) -> str:
    told = "\0".join((text, *sorted(map(bare, recipients))))
    digest = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:32]
    return f"<letopis.{digest}@{bare(sender).rpartition('@')[2]}>"
