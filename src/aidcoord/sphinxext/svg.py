"""A few words of SVG, written out by hand: same input, same bytes."""

from html import escape


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
