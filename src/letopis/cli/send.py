"""`letopis send`: a brief to a chat, by mail, or to an address."""

import os
import sys
from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from letopis import clock
from letopis.cli.answers import text_of
from letopis.cli.brief import Countries, Day, Language, Since, Until, paper_of
from letopis.cli.chronicle import AsOf, Db, told
from letopis.cli.reading import visible

send = typer.Typer(
    no_args_is_help=True,
    help="Send a brief: the one that `letopis brief` prints for the same options. Tokens, passwords and keys are taken "
    "from the environment alone.",
)
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help="Print what would be sent, and send nothing.")]


class Security(StrEnum):
    """How the way to a server of mail is secured."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Attached(StrEnum):
    """What is attached to a letter."""

    DOCX = "docx"


@send.command(epilog="Example:  letopis send telegram --chat @desk --day yesterday")
def telegram(
    chat: Annotated[
        str, typer.Option(envvar="LETOPIS_TELEGRAM_CHAT", metavar="ID", help="A chat's number, or @name of a channel.")
    ],
    between: Countries = None,
    day: Day = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    language: Language = "ru",
    dry_run: DryRun = False,
    db: Db = None,
) -> None:
    """Send a brief to a chat of Telegram through a bot, whose token is in LETOPIS_TELEGRAM_TOKEN.

    A long brief becomes several messages. LETOPIS_TELEGRAM_API is the address of a Bot API server of one's own.
    """
    from letopis.outgoing import telegram as sending
    from letopis.outgoing.hidden import secret
    from letopis.outgoing.http import trusted
    from letopis.outgoing.messages import messages

    paper = paper_of(db, between, day, since, until, as_of, language)
    parts = messages(paper)
    with told():
        api = trusted(os.environ.get("LETOPIS_TELEGRAM_API") or sending.API, "LETOPIS_TELEGRAM_API")
        if dry_run:
            _shown(f"to {chat}, {_counted(len(parts), 'message')}", *parts)
            return
        token = secret("LETOPIS_TELEGRAM_TOKEN", os.environ, "the bot's token, as @BotFather gives it")
        sent = sending.send(parts, chat, token, clock, api)
    _done(f"{_counted(len(sent), 'message')} sent to {chat}")


@send.command(epilog="Example:  letopis send mail --to desk@example.org --between KZ RU --attach docx")
def mail(
    to: Annotated[list[str], typer.Option(metavar="ADDRESS", help="Who gets it; can be given several times.")],
    server: Annotated[
        str, typer.Option(envvar="LETOPIS_SMTP_SERVER", metavar="HOST[:PORT]", help="The server of mail.")
    ],
    sender: Annotated[
        str, typer.Option(envvar="LETOPIS_MAIL_SENDER", metavar="ADDRESS", help="Whom the letter is from.")
    ],
    user: Annotated[
        str | None,
        typer.Option(
            envvar="LETOPIS_SMTP_USER",
            metavar="NAME",
            show_default=False,
            help="Who logs in to the server; the password is in LETOPIS_SMTP_PASSWORD.",
        ),
    ] = None,
    security: Annotated[
        Security,
        typer.Option(help="STARTTLS (port 587), TLS from the start (465), or none: on this machine alone."),
    ] = Security.STARTTLS,
    attach: Annotated[
        Attached | None, typer.Option(help="Attach the brief as a Word document, too.", show_default=False)
    ] = None,
    between: Countries = None,
    day: Day = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    language: Language = "ru",
    dry_run: DryRun = False,
    db: Db = None,
) -> None:
    """Send a brief by mail, as plain text and HTML in one letter."""
    from letopis.exports.brief.docx import docx
    from letopis.outgoing import mail as sending
    from letopis.outgoing.hidden import secret
    from letopis.outgoing.letter import letter

    paper = paper_of(db, between, day, since, until, as_of, language)
    with told():
        document = docx(paper, as_of or clock.today()) if attach else None
        made = letter(paper, sender, to, clock.moment(), document)
        if dry_run:
            sending.server(server, security.value, user, "")
            plain = made.get_body(("plain",))
            assert plain is not None, "every letter has plain text"
            heads = [f"{name}: {value}" for name, value in made.items()]
            named = [f"attached: {one.get_filename()}" for one in made.iter_attachments()]
            _shown(
                f"by {server} ({security.value})",
                "\n".join([*heads, *named]),
                plain.get_content().replace("\r\n", "\n"),
            )
            return
        password = secret("LETOPIS_SMTP_PASSWORD", os.environ, f"the password of {user}") if user else ""
        sending.send(made, to, sending.server(server, security.value, user, password), clock)
    _done(f"sent to {', '.join(to)}")


@send.command(epilog="Example:  letopis send webhook --to https://desk.example.org/briefs --day yesterday")
def webhook(
    to: Annotated[str, typer.Option(envvar="LETOPIS_WEBHOOK_URL", metavar="URL", help="Where it is posted.")],
    between: Countries = None,
    day: Day = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    language: Language = "ru",
    dry_run: DryRun = False,
    db: Db = None,
) -> None:
    """Post a brief as JSON to an address, signed with the key in LETOPIS_WEBHOOK_SECRET.

    The signature is that of Standard Webhooks: HMAC-SHA256 over id, time and content.
    """
    from letopis.outgoing import webhook as sending
    from letopis.outgoing.hidden import secret
    from letopis.outgoing.http import trusted

    paper = paper_of(db, between, day, since, until, as_of, language)
    with told():
        address = trusted(to, "--to")
        if dry_run:
            id = sending.key(sending.content(paper), address)
            _shown(f"webhook-id: {id}", text_of(sending.payload(paper), indent=2))
            return
        key = secret("LETOPIS_WEBHOOK_SECRET", os.environ, "the key that the receiver checks signatures by")
        id = sending.send(paper, address, key, clock)
    _done(f"sent as {id}")


def _shown(head: str, *parts: str) -> None:
    """What would be sent, part by part."""
    print("\n".join([f"not sent (--dry-run): {visible(head)}", *(f"{'─' * 40}\n{visible(one)}" for one in parts)]))


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _done(what: str) -> None:
    print(visible(what), file=sys.stderr)
