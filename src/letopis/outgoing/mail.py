"""A letter by SMTP (RFC 5321), over TLS from the beginning or by STARTTLS; without either only on this machine."""

import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Literal

from letopis.exports.inert import inert
from letopis.model.errors import LetopisError
from letopis.outgoing.hidden import hidden
from letopis.outgoing.http import own
from letopis.outgoing.letter import bare
from letopis.outgoing.retries import Busy, Clock, NotSent, Refused, Unclear, persist

Security = Literal["starttls", "tls", "none"]
#: Seconds that a server may be silent.
_PATIENCE = 30.0
_CHECK = "check the port and --security"
_PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True)
class Server:
    """A server of mail, and who logs in; `context` checks its certificate, the system's where it is None."""

    host: str
    port: int
    security: Security
    user: str | None = None
    password: str = field(default="", repr=False)
    context: ssl.SSLContext | None = field(default=None, repr=False)


def server(address: str, security: Security, user: str | None, password: str) -> Server:
    """The server that "host" or "host:port" names.

    Raises LetopisError where it is none, and where letters or a password would go over the network in the clear.
    """
    host, sign, port = address.strip().rpartition(":") if not address.endswith("]") else (address, "", "")
    host, port = (host, port) if sign else (address.strip(), str(_PORTS[security]))
    if not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise LetopisError(inert(address, 80), "is no server of mail", "write it as mail.example.org:587")
    if security == "none" and not own(host):
        raise LetopisError(host, "letters would go there in the clear", "leave --security none for this machine alone")
    return Server(host.strip("[]"), int(port), security, user, password)


def send(made: EmailMessage, to: Sequence[str], at: Server, clock: Clock) -> None:
    """Send a letter to everybody who has not got it yet; those whom the server refuses for good are told at the end.

    Raises:
        NotSent: some or all did not get it; the error names them.
    """
    left = list(dict.fromkeys(map(bare, to)))
    refused: dict[str, str] = {}
    persist(lambda: _sent(made, left, refused, at), at.host, clock)
    if refused:
        named = "; ".join(f"{who} ({why})" for who, why in refused.items())
        others = len(set(map(bare, to))) - len(refused)
        raise NotSent(at.host, f"{others} got it, refused were {named}", "check these addresses")


def _sent(made: EmailMessage, left: list[str], refused: dict[str, str], at: Server) -> None:
    """One try: `left` keeps those who are to get it still, `refused` those who never will."""
    sender = str(made["From"].addresses[0].addr_spec)
    with _connected(at) as connection:
        try:
            found = connection.send_message(made, sender, left)
        except smtplib.SMTPRecipientsRefused as error:
            found = error.recipients
        except smtplib.SMTPServerDisconnected:
            raise Unclear("broke off while the letter was sent") from None
    left[:] = [who for who, (code, _) in found.items() if code < 500]
    refused |= {who: _reason(code, told, at) for who, (code, told) in found.items() if code >= 500}
    if left:
        lost = f" and refused {', '.join(refused)}" if refused else ""
        raise Busy(f"put off {', '.join(left)}{lost}")


@contextmanager
def _connected(at: Server) -> Iterator[smtplib.SMTP]:
    """A connection, logged in. Raises Busy, Refused, Unclear; its end cannot undo what was sent."""
    try:
        connection = _open(at)
    except ssl.SSLError:
        raise Refused("its certificate is not trusted, or it speaks no TLS there", _CHECK) from None
    except smtplib.SMTPAuthenticationError as error:
        if error.smtp_code < 500:
            raise Busy(f"cannot check the password now ({error.smtp_code})") from None
        raise Refused(f"does not take the name or the password ({error.smtp_code})", "check both") from None
    except smtplib.SMTPNotSupportedError:
        raise Refused("does not offer what is asked for (STARTTLS, or logging in)", _CHECK) from None
    except smtplib.SMTPResponseException as error:
        raise _answered(error, at) from None
    except (OSError, smtplib.SMTPException):
        raise Busy("cannot be reached") from None
    try:
        yield connection
    except smtplib.SMTPResponseException as error:
        raise _answered(error, at) from None
    except TimeoutError:
        raise Unclear(f"was silent for {_PATIENCE:g} seconds") from None
    except OSError:
        raise Unclear("broke off while the letter was sent") from None
    finally:
        _close(connection)


def _open(at: Server) -> smtplib.SMTP:
    context = at.context or ssl.create_default_context()
    if at.security == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(at.host, at.port, timeout=_PATIENCE, context=context)
    else:
        connection = smtplib.SMTP(at.host, at.port, timeout=_PATIENCE)
    try:
        if at.security == "starttls":
            connection.starttls(context=context)
        if at.user:
            connection.login(at.user, at.password)
    except BaseException:
        connection.close()
        raise
    return connection


def _close(connection: smtplib.SMTP) -> None:
    try:
        connection.quit()
    except (OSError, smtplib.SMTPException):
        connection.close()


def _answered(error: smtplib.SMTPResponseException, at: Server) -> Exception:
    """What an answer of the server means: those from 400 on pass, those from 500 on do not (RFC 5321, 4.2.1)."""
    told = f"answers {_reason(error.smtp_code, error.smtp_error, at)}"
    return Busy(told) if error.smtp_code < 500 else Refused(told, "check who may send what there")


def _reason(code: int, told: bytes | str, at: Server) -> str:
    text = told.decode("utf-8", "replace") if isinstance(told, bytes) else told
    return f"{code} {hidden(inert(text, 120), (at.password,))}".strip()
