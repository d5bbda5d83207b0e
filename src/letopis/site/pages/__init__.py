"""The pages, a module each; what is listed here is served."""

from letopis.site.pages import (
    event,
    feeds,
    front,
    health,
    network,
    person,
    plans,
    relation,
    review,
    search,
    source,
    sources,
    timeline,
)

ROUTERS = tuple(
    one.router
    for one in (
        front,
        timeline,
        event,
        person,
        relation,
        plans,
        source,
        sources,
        network,
        review,
        search,
        feeds,
        health,
    )
)
