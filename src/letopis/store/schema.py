"""The tables. What is kept: pages, their versions and readings, people's judgements. What is built from them: the rest.

Days are proleptic Gregorian ordinals (`date.toordinal`), so that ranges are ranges of integers; moments are ISO 8601
text in UTC. JSON and texts are compressed where nothing searches them.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy import UniqueConstraint as Unique

metadata = MetaData()

# ---------------------------------------------------------------- kept: what all else follows from

pages = Table(
    "pages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False, unique=True),
    Column("url", Text),
)

#: What was received of a page, each time that it was another. `digest` is of all that a reading depends on; `number`
#: counts from 1; `slot` orders versions by their day of publication (see `slots`).
versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("page", Integer, ForeignKey("pages.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("told", Text, nullable=False),
    Column("slot", BigInteger, nullable=False, unique=True),
    Column("added", Text, nullable=False),
    Column("current", Boolean, nullable=False),
    Unique("page", "digest"),
    Unique("page", "number"),
)

#: Versions that were read together: what recurs on them tells the site's furniture.
windows = Table(
    "windows",
    metadata,
    Column("window", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("version", Integer, ForeignKey("versions.id"), nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, ForeignKey("versions.id"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("window", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("language", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("made", Text, nullable=False),
    Column("current", Boolean, nullable=False),
    Unique("version", "reader"),
)

#: Readings by newer rules that nobody has put in force yet (`letopis reread`); what follows from one is not built.
staged = Table(
    "staged",
    metadata,
    Column("version", Integer, ForeignKey("versions.id"), primary_key=True, autoincrement=False),
    Column("reader", Text, nullable=False),
    Column("window", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("made", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("left", Text, nullable=False),
    Column("right", Text),
    Column("field", Text),
    Column("value", Text),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("ended", Text),
    Column("ended_by", Text),
)

#: The claim of a newer reading or version that says what an older claim said, and the unit that a page has in place of
#: another one: judgements follow them.
successions = Table(
    "successions",
    metadata,
    Column("old", Text, primary_key=True),
    Column("new", Text, primary_key=True),
)

# ---------------------------------------------------------------- kept: accounts

#: Who may log in to the site. `called` is the name as names are compared; `hash` is what argon2 makes of the password;
#: `disabled` since when nobody may log in by it.
users = Table(
    "users",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("called", Text, nullable=False, unique=True),
    Column("hash", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("added", Text, nullable=False),
    Column("disabled", Text),
)

#: Who is logged in: `token` is the SHA-256 of what the browser keeps, `csrf` the secret that its forms carry.
sessions = Table(
    "sessions",
    metadata,
    Column("token", Text, primary_key=True),
    Column("user", Integer, ForeignKey("users.id"), nullable=False),
    Column("csrf", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("used", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Index("sessions_user", "user"),
)

#: What people did, appended only: `user` is a name, for it outlives the account.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("subject", Text),
    Column("detail", Text),
)

# ---------------------------------------------------------------- built: claims

claims = Table(
    "claims",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("version", Integer, ForeignKey("versions.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("local", Text, nullable=False),
    Column("known", Integer),
    Column("written", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    Column("current", Boolean, nullable=False),
    Index("claims_version", "version"),
)

#: What claims other than events are found by: `plan|cc:KZ-RU`, `statement|u:UNIT`, `office|u:UNIT` …
claim_facets = Table(
    "claim_facets",
    metadata,
    Column("facet", Text, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("claim", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

# ---------------------------------------------------------------- built: events

event_keys = Table(
    "event_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("claim", Integer, primary_key=True),
    Index("event_keys_claim", "claim"),
    sqlite_with_rowid=False,
)

#: Of each event's claim: the region that it was compared in, the event that it belongs to, and why it does.
members = Table(
    "members",
    metadata,
    Column("claim", Integer, primary_key=True),
    Column("region", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("joined", Text),
    Column("score", Float),
    Column("reasons", Text),
    Index("members_region", "region"),
    Index("members_event", "event"),
)

#: `first` and `last` are the days that the event may have happened on, `sort` where it stands in a timeline, `known`
#: and `known_last` when its first and its last report came out, `verdict` what a person said of it.
events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True),
    Column("region", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("first", Integer),
    Column("last", Integer),
    Column("sort", Integer, nullable=False),
    Column("known", Integer),
    Column("known_last", Integer),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("series", Text),
    Column("edition", Integer),
    Column("disputed", Text, nullable=False),
    Column("verdict", Text),
    Column("body", Text, nullable=False),
    Index("events_region", "region"),
    Index("events_sort", "sort", "id"),
)

#: What events are found by: `c:KZ` a country, `cc:KZ-RU` two, `u:UNIT`, `k:meeting`, `s:held`, `t:trade`, `n:SERIES`;
#: those that nobody has judged by how doubtful they are, in ten steps: `q:7`, of kind `other` `qo:7`.
event_facets = Table(
    "event_facets",
    metadata,
    Column("facet", Text, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Index("event_facets_event", "event"),
    sqlite_with_rowid=False,
)

# ---------------------------------------------------------------- built: who is who

#: `count` is in how many readings a unit stands, `name` the spelling that most of them use; `names` tells how many use
#: each spelling (JSON) where there are several: ё and capitals do not make another unit.
units = Table(
    "units",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("wikidata", Text),
    Column("block", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("names", Text),
    Column("identity", Text, nullable=False),
    Index("units_block", "block"),
    Index("units_identity", "identity"),
)

#: Where each unit stands: the reading's entity in a version. `day` is when that was known (0 where nobody knows).
uses = Table(
    "uses",
    metadata,
    Column("unit", Text, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("local", Text, primary_key=True),
    Index("uses_version", "version"),
    sqlite_with_rowid=False,
)

#: An identity whose names lie in several blocks (by its Wikidata id) has a row in each.
identities = Table(
    "identities",
    metadata,
    Column("id", Text, primary_key=True),
    Column("block", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("wikidata", Text),
    Column("joined", Text, nullable=False),
    Index("identities_block", "block"),
)

#: Claims of offices that say the same within a month, together; they are found by the facet `sighting|ID`.
sightings = Table(
    "sightings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("first", Integer),
    Column("last", Integer),
    Column("first_claim", Text, nullable=False),
    Column("last_claim", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Index("sightings_unit", "unit"),
)

sighting_offices = Table(
    "sighting_offices",
    metadata,
    Column("office", Text, primary_key=True),
    Column("sighting", Text, primary_key=True),
    sqlite_with_rowid=False,
)

#: What the chronicle notes of its own views: `epoch`, `builder` (see `epoch`).
notes = Table("notes", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

#: The tables that a chronicle follows from, each after those that it refers to.
KEPT = (pages, versions, windows, readings, staged, judgements, successions)
#: The tables of people's accounts, in the same order: nothing in a chronicle follows from them.
ACCOUNTS = (users, sessions, audit)
#: The tables that a rebuilding empties and fills anew.
BUILT = (event_facets, events, members, event_keys, claim_facets, sighting_offices, sightings, uses, identities, units,
         claims)  # fmt: skip
