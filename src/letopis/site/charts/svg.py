"""Elements of SVG as text that may stand in a page: whatever is put into them is escaped.

A drawing is as wide as its place: across it is laid out in per cent, downwards in pixels, so that letters keep their
size on a narrow screen. Colours and strokes come from `static/charts.css` by classes, for a page may hold no style of
its own (Content-Security-Policy).
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from letopis.exports.characters import sound

Inside = Markup | str


def element(tag: str, *inside: Inside, **attributes: object) -> Markup:
    """An element with text or other elements in it; attributes that are None are left out.

    A trailing underscore of an attribute's name is dropped, others become hyphens.

    >>> element("text", "a < b", x=1.50, class_="soft", text_anchor="end", y=None)
    Markup('<text x="1.5" class="soft" text-anchor="end">a &lt; b</text>')
    """
    told = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _value(value))
        for name, value in attributes.items()
        if value is not None
    )
    return Markup("<{0}{1}>{2}</{0}>").format(tag, told, together(inside))


def together(parts: Iterable[Inside]) -> Markup:
    """Elements one after the other; what is no element yet is text."""
    return Markup("").join(part if isinstance(part, Markup) else escape(sound(part)) for part in parts)


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else sound(str(value))


def number(value: float) -> str:
    """A number with three decimals at most.

    >>> number(2.0), number(1 / 3), number(-0.0)
    ('2', '0.333', '0')
    """
    told = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if told == "-0" else told


def percent(share: float) -> str:
    """A part of the whole as an attribute.

    >>> percent(0.5)
    '50%'
    """
    return f"{number(share * 100)}%"


def drawing(id: str, title: str, told: str, height: float, *inside: Inside, links: bool = False) -> Markup:
    """A whole drawing of so many pixels' height, with its name and what it shows in words.

    One with `links` in it is a group whose parts can be reached; else it is one picture to who does not see it.
    """
    role = "group" if links else "img"
    return _svg(id, title, told, inside, class_="chart", role=role, width="100%", height=height, focusable="false")


def scene(id: str, title: str, told: str, kind: str, box: str, *inside: Inside) -> Markup:
    """A whole drawing with links in it, in units of its own (`box` is its viewBox), as wide as its place."""
    return _svg(id, title, told, inside, class_=f"chart {kind}", viewBox=box, role="group")


def _svg(id: str, title: str, told: str, inside: Iterable[Inside], **attributes: object) -> Markup:
    """A drawing with its name and what it shows in words."""
    names = element("title", title, id=f"{id}-title"), element("desc", told, id=f"{id}-desc")
    told_by = {"aria_labelledby": f"{id}-title", "aria_describedby": f"{id}-desc"}
    return element("svg", *names, *inside, **attributes, **told_by)


def hatching(id: str) -> Markup:
    """A definition of slanting lines; it is used by `fill="url(#ID)"`."""
    line = element("path", d="M-1 1l2-2M0 8l8-8M7 9l2-2", class_="hatch")
    ground = element("rect", width=8, height=8, class_="hatched")
    tile = element("pattern", ground, line, id=id, width=8, height=8, patternUnits="userSpaceOnUse")
    return element("defs", tile)


def wrapped(text: str, width: int, most: int) -> list[str]:
    """A text in lines of at most so many characters; what does not fit into the last line is cut off with a sign.

    >>> wrapped("министр иностранных дел", 12, 2), wrapped("министр иностранных дел", 12, 1)
    (['министр', 'иностранных…'], ['министр…'])
    """
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    cut = lines[:most]
    if len(lines) > most:
        cut[-1] = f"{cut[-1]}…"
    return [line if len(line) <= width else f"{line[: width - 2].rstrip('…')}…" for line in cut]
