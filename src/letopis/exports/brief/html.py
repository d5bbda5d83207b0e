"""A paper as an HTML page of its own: style inside, nothing loaded, good for the screen and for A4."""

from collections.abc import Iterator
from html import escape

from letopis.exports.brief.paper import Block, Cite, Grid, Heading, Item, Items, Line, Note, Paper, Paragraph, Run

_STYLE = """
:root { color-scheme: light }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #111; background: #fff }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .2em }
h2 { font-size: 1.15em; margin: 1.4em 0 .4em; border-bottom: 1px solid #999 }
h3 { font-size: 1em; margin: .9em 0 .2em }
p { margin: .4em 0 }
ul { margin: .3em 0; padding-left: 1.2em }
li { margin: .25em 0 }
li ul { font-size: .94em }
.subtitle, .quiet { color: #555 }
table { border-collapse: collapse; margin: .5em 0 1em; width: 100% }
caption { text-align: left; font-weight: bold; padding: .2em 0 }
th, td { border: 1px solid #bbb; padding: .15em .5em; text-align: left; vertical-align: top; overflow-wrap: break-word }
thead th { background: #eee }
table.numbers { width: auto }
.numbers td { text-align: right; min-width: 3em }
.numbers thead th { text-align: right }
sup { line-height: 0 }
sup a { color: inherit; text-decoration: none }
ol.sources { font-size: .88em; overflow-wrap: anywhere }
@page { size: A4; margin: 18mm 16mm }
@media print {
  body { font-size: 10pt }
  main { max-width: none; margin: 0; padding: 0 }
  h2, h3, caption { break-after: avoid }
  li, tr { break-inside: avoid }
  a { color: inherit }
}
"""


def html(paper: Paper) -> str:
    """The page; everything that pages say is escaped, and only addresses of the web are linked."""
    notes = [f'<h2>{escape(paper.noted)}</h2>\n<ol class="sources">', *map(_note, paper.notes), "</ol>"]
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{paper.language}">',
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{escape(paper.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        f'<h1>{escape(paper.title)}</h1>\n<p class="subtitle">{escape(paper.subtitle)}</p>',
        *map(_block, paper.blocks),
        *(notes if paper.notes else []),
        "</main>\n</body>\n</html>",
    ]
    return "\n".join(parts) + "\n"


def _block(one: Block) -> str:
    if isinstance(one, Heading):
        return f"<h{one.level}>{escape(one.text)}</h{one.level}>"
    if isinstance(one, Paragraph):
        return f"<p>{_line(one.line)}</p>"
    return _grid(one) if isinstance(one, Grid) else _items(one)


def _items(some: Items) -> str:
    return "<ul>\n" + "\n".join(map(_item, some.items)) + "\n</ul>"


def _item(one: Item) -> str:
    below = "".join(f"<li>{_line(each)}</li>" for each in one.below)
    return f"<li>{_line(one.line)}{f'<ul>{below}</ul>' if below else ''}</li>"


def _grid(one: Grid) -> str:
    return "\n".join(_table(one))


def _table(one: Grid) -> Iterator[str]:
    style = ' class="numbers"' if one.numbers else ""
    yield f"<table{style}>\n<caption>{escape(one.caption)}</caption>"
    heads = "".join(f'<th scope="col">{escape(text)}</th>' if text else "<td></td>" for text in one.head)
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
    for first, *rest in one.rows:
        yield f'<tr><th scope="row">{_line(first)}</th>{"".join(f"<td>{_line(cell)}</td>" for cell in rest)}</tr>'
    yield "</tbody>\n</table>"


def _line(some: Line) -> str:
    return "".join(_cited(one) if isinstance(one, Cite) else _run(one) for one in some)


def _cited(one: Cite) -> str:
    links = ", ".join(f'<a href="#s{number}">{number}</a>' for number in one.numbers)
    return f"<sup>[{links}]</sup>"


def _run(one: Run) -> str:
    text = escape(one.text)
    if one.strong:
        return f"<strong>{text}</strong>"
    return f'<span class="quiet">{text}</span>' if one.quiet else text


def _note(one: Note) -> str:
    address = escape(one.address)
    if one.address.startswith(("https://", "http://")):
        address = f'<a href="{address}" rel="noreferrer">{address}</a>'
    return f'<li id="s{one.number}" value="{one.number}">{escape(one.words)} — {address}</li>'
