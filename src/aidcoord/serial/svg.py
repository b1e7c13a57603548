"""A few words of SVG, and of the pages it stands on, written out by hand: same input, same bytes."""

from html import escape
from typing import Final

from aidcoord.model.texts import Language

FONTS: Final = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif"
COLOURS: Final = ("#3a86d8", "#c46f1a", "#2f9150", "#c9508a", "#8a6fdc", "#8c7a48")
"""Each stands out on white and on near-black; lines differ by their dashes as well."""
DASHES: Final = ("none", "9 4", "2 4", "12 4 2 4")
_MOST_STEPS: Final = 5


def page(title: str, style: str, lang: Language, *body: str) -> str:
    """A page of its own that opens without a network and reads well on paper; the title is its first heading."""
    head = f'<meta charset="utf-8"/>{named("title", title)}<style>{style}</style>'
    whole = element("body", named("h1", title), *body)
    return f'<!doctype html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}"><head>{head}</head>{whole}</html>\n'


def element(name: str, *children: str, **attributes: str | float) -> str:
    """One element with its children; attribute names are written with underscores for hyphens.

    >>> element("line", x1=0, y1=2.25, stroke_width="1.5")
    '<line x1="0" y1="2.2" stroke-width="1.5"/>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def _attribute(value: str | float) -> str:
    return f"{value:.1f}" if isinstance(value, float) else escape(str(value))


def text(words: str, **attributes: str | float) -> str:
    """A piece of text in the picture."""
    return element("text", escape(words, quote=False), **attributes)


def named(name: str, words: str, **attributes: str | float) -> str:
    """An element that holds words a reader hears or points at: `title` or `desc`."""
    return element(name, escape(words, quote=False), **attributes)


def width_of(words: str, size: int) -> float:
    """About how wide `words` are drawn at a type size: a Chinese character is square, a Latin letter narrower."""
    return sum(size if letter >= "\u2e80" else size * 0.58 for letter in words)


def round_marks(highest: int, whole: int = 1) -> tuple[int, ...]:
    """Marks from 0 to the first at or above `highest`, in at most five steps of 1, 2 or 5 times a power of ten.

    >>> round_marks(620_00, whole=100)
    (0, 20000, 40000, 60000, 80000)
    """
    size = decade = max(1, whole)
    while size * _MOST_STEPS < highest:
        size = next((decade * by for by in (2, 5) if decade * by > size), 0)
        if not size:
            size = decade = decade * 10
    steps = max(1, -(-highest // size))
    return tuple(range(0, steps * size + 1, size))
