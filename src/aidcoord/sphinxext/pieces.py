"""Pieces of a page, made of docutils nodes: sections, tables, lists of fields, links to names."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from docutils import nodes

from aidcoord.model.texts import Text

Inline: TypeAlias = "str | nodes.Node | Sequence[str | nodes.Node]"
"""What may stand in a line: words, a node, or several of either."""


def inlines(content: Inline) -> list[nodes.Node]:
    """The nodes of a line."""
    parts = [content] if isinstance(content, (str, nodes.Node)) else content
    return [nodes.Text(part) if isinstance(part, str) else part for part in parts]


def paragraph(content: Inline) -> nodes.paragraph:
    """One paragraph."""
    return nodes.paragraph("", "", *inlines(content))


def prose(docstring: str) -> list[nodes.Node]:
    """The paragraphs of a docstring, which are English, with what stands in backquotes as code."""
    texts = filter(None, docstring.replace("``", "`").split("\n\n"))
    return [nodes.paragraph("", "", *_with_code(text), lang="en") for text in texts]


def _with_code(text: str) -> list[nodes.Node]:
    parts = enumerate(text.split("`"))
    return [nodes.literal("", part) if at % 2 else nodes.Text(part) for at, part in parts if part]


def day(on: object) -> nodes.inline:
    """A day in a table, not broken over two lines."""
    return nodes.inline("", str(on or ""), classes=["aid-day"])


def section(title: Inline, anchor: str, *content: nodes.Node) -> nodes.section:
    """A part of the page with its heading."""
    return nodes.section("", nodes.title("", "", *inlines(title)), *content, ids=[anchor], names=[anchor])


def bullets(items: Iterable[Inline]) -> nodes.bullet_list:
    """A list."""
    return nodes.bullet_list("", *(nodes.list_item("", paragraph(item)) for item in items))


def fields(rows: Iterable[tuple[str, "Inline | None"]]) -> nodes.field_list:
    """Names with what they are for this thing; those without anything are left out."""
    return nodes.field_list(
        "",
        *(
            nodes.field("", nodes.field_name("", name), nodes.field_body("", _body(content)))
            for name, content in rows
            if content
        ),
        classes=["aid-about"],
    )


def _body(content: Inline) -> nodes.Node:
    return content if isinstance(content, nodes.bullet_list) else paragraph(content)


def table(heads: Sequence[str], rows: Iterable[Sequence[Inline]]) -> nodes.table:
    """A table with a heading row."""
    columns = [nodes.colspec(colwidth=1) for _ in heads]
    group = nodes.tgroup("", *columns, cols=len(columns))
    group += nodes.thead("", _row(heads))
    group += nodes.tbody("", *(_row(row) for row in rows))
    return nodes.table("", group, classes=["aid-table"], align="left")


def _row(cells: Iterable[Inline]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", paragraph(cell) if cell else nodes.paragraph()) for cell in cells))


def joined(items: Iterable[Inline], separator: str = ", ") -> list[nodes.Node]:
    """Several things in a line."""
    line: list[nodes.Node] = []
    for item in items:
        line += [nodes.Text(separator), *inlines(item)] if line else inlines(item)
    return line


def picture(svg: str) -> nodes.raw:
    """A drawing that stands in the page itself; the search passes it by."""
    return nodes.raw("", svg, format="html", classes=["no-search"])


def both(title: Text, lang: str) -> str:
    """A title for a heading: on English pages with its Chinese beside it, by which officials know the thing."""
    return title.zh if lang == "zh" else f"{title.en} ({title.zh})"
