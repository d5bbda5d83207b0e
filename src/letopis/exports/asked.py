"""What an export is asked for: the filters of the timeline, and the addresses of the site that it names."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, urlencode

from letopis.store.ask.listing.filters import EventFilters

#: The authority of ids that hold wherever a chronicle is shown: a name that nobody can own (RFC 2606).
AUTHORITY = "letopis.invalid"


#: Keywords of `Chronicle.timeline` that choose events; those left out leave all through.
Filters = EventFilters

#: The name of each filter in an address, and as an option of the command line.
NAMES = {
    "countries": "country", "people": "person", "organisations": "organisation", "kinds": "kind",
    "statuses": "status", "topics": "topic", "series": "series", "since": "from", "until": "to",
    "disputed": "disputed", "happenings": "happenings", "rejected": "rejected",
}  # fmt: skip


def query(filters: Mapping[str, object], **more: object) -> str:
    """Filters as the part of an address behind the path: the same for the same filters; empty where there are none.

    >>> query({"countries": ["KZ", "RU"], "since": "2021", "disputed": False}), query({})
    ('?country=KZ&country=RU&from=2021', '')
    """
    pairs: list[tuple[str, str]] = []
    for name, value in [*((NAMES[name], filters.get(name)) for name in NAMES), *more.items()]:
        values = [value] if isinstance(value, (str, date, int)) or value is None else sorted(map(str, value))  # type: ignore[call-overload]
        pairs += [(name, "1" if one is True else str(one)) for one in values if one not in (None, "", False)]
    return f"?{urlencode(pairs)}" if pairs else ""


def address(base_url: str | None, *path: str) -> str | None:
    """The address of a page of the site, where one knows where the site is.

    >>> address("http://127.0.0.1:8000/", "events", "v1"), address(None, "plans")
    ('http://127.0.0.1:8000/events/v1', None)
    """
    return None if base_url is None else "/".join([base_url.rstrip("/"), *(quote(one, safe="") for one in path)])
