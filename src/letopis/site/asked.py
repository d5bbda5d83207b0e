"""What a page is asked for in its address: the same filters as the command line has."""

from dataclasses import dataclass, fields, replace
from typing import Any

from starlette.datastructures import QueryParams

from letopis.model.errors import LetopisError
from letopis.site import links

_NAMES = {"since": "from", "until": "to"}
#: Values of a filter at most, and characters of each: as many as the REST interface takes.
MOST, LONGEST = 20, 500


class TooMuchAsked(LetopisError):
    """A filter of more values, or of a longer one, than anybody means."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of a timeline as typed; `from` and `to` of the address are `since` and `until`."""

    country: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    series: str | None = None
    since: str | None = None
    until: str | None = None
    disputed: bool = False
    happenings: bool = False
    rejected: bool = False
    newest: bool = False
    as_of: str | None = None

    def keywords(self) -> dict[str, Any]:
        """As keywords of `Chronicle.timeline` and `Chronicle.list_events`."""
        return {
            "countries": self.country,
            "people": self.person,
            "organisations": self.organisation,
            "kinds": self.kind,
            "statuses": self.status,
            "topics": self.topic,
        } | {
            name: getattr(self, name)
            for name in ("series", "since", "until", "disputed", "happenings", "rejected", "newest", "as_of")
        }

    def params(self) -> dict[str, object]:
        """As parameters of an address."""
        return {_NAMES.get(one.name, one.name): getattr(self, one.name) for one in fields(self)}

    def address(self, path: str, **changes: object) -> str:
        """The address of a page with these filters, some of them changed."""
        return links.query(path, replace(self, **changes).params())  # type: ignore[arg-type]

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for beside the order and the day that is answered as of."""
        return replace(self, newest=False, as_of=None) != Asked()


def asked(params: QueryParams) -> Asked:
    """The filters of an address; what is blank counts as left out, "KZ-RU" as two countries. Raises TooMuchAsked."""
    given: dict[str, Any] = {}
    for one in fields(Asked):
        values = [value.strip() for value in params.getlist(_NAMES.get(one.name, one.name)) if value.strip()]
        if one.name == "country":
            values = [code for value in values for code in _countries(value)]
        if not values:
            continue
        _bearable(_NAMES.get(one.name, one.name), values)
        given[one.name] = _typed(one.default, values)
    return Asked(**given)


def _bearable(name: str, values: list[str]) -> None:
    """Raise TooMuchAsked where a filter has too many values, or one that is too long: an answer would repeat them."""
    if len(set(values)) > MOST:
        raise TooMuchAsked(name, f"has {len(set(values))} values", f"give at most {MOST}")
    if max(map(len, values)) > LONGEST:
        raise TooMuchAsked(name, f"is longer than {LONGEST} characters", "give a part of the name, or an id")


def _typed(default: object, values: list[str]) -> object:
    """What values mean for a field with a default: a list, yes or no, else the last of them."""
    if default is False:
        return values[-1].lower() not in ("0", "no", "false", "off")
    return tuple(dict.fromkeys(values)) if default == () else values[-1]


def _countries(value: str) -> list[str]:
    """The codes in "KZ-RU", or the one name that is given."""
    parts = value.split("-")
    return parts if all(len(part) == 2 and part.isascii() and part.isalpha() for part in parts) else [value]
