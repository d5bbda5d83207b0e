"""The names of things in linked data: addresses of the site where one knows where it is, else under a reserved name."""

from letopis.exports.asked import AUTHORITY, address
from letopis.store.ask.names import Named

#: What a reader needs to understand the names in a document: nothing has to be fetched.
CONTEXT = {
    "@vocab": "https://schema.org/",
    "letopis": f"https://{AUTHORITY}/terms#",
    "citation": {"@container": "@set"},
    "attendee": {"@container": "@set"},
    "organizer": {"@container": "@set"},
    "subjectOf": {"@type": "@id", "@container": "@set"},
    "about": {"@type": "@id", "@container": "@set"},
    "contributor": {"@container": "@set"},
    "legislationLegalForce": {"@type": "@id"},
    "additionalProperty": {"@container": "@set"},
    "alternateName": {"@container": "@set"},
    "hasOccupation": {"@container": "@set"},
    "keywords": {"@container": "@set"},
    "eventStatus": {"@type": "@id"},
    "eventAttendanceMode": {"@type": "@id"},
    "superEvent": {"@type": "@id"},
    "location": {"@type": "@id"},
    "isPartOf": {"@type": "@id"},
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
}
_ROOMS = {"person": "people"}


class Names:
    """Makes the ids (`@id`) of things."""

    def __init__(self, base_url: str | None) -> None:
        self._base = base_url or f"https://{AUTHORITY}"

    def event(self, id: str) -> str:
        """The id of an event."""
        return self._under("events", id)

    def identity(self, one: Named) -> str:
        """The id of a person, organisation, country or place."""
        return self._under(_ROOMS.get(one.type, "entities"), one.id)

    def paper(self, id: str) -> str:
        """The id of a paper: a treaty, a memorandum."""
        return self._under("documents", id)

    def page(self, source: str) -> str:
        """The id of a page as the chronicle keeps it."""
        return self._under("sources", source)

    def _under(self, *path: str) -> str:
        return address(self._base, *path) or ""
