"""Where a rule, a value or a decision stands in law."""

import re
from datetime import date

from attrs import Attribute, evolve, field, frozen
from attrs.converters import optional

from aidcoord.model.texts import Language


def _require_title(title: str) -> None:
    if not title.strip():
        raise ValueError("a source names its document")


@frozen(kw_only=True)
class Source:
    """A passage of a text that can be looked up.

    `verified` is false where the text itself could not be read and is known only from fragments or second hand;
    such a source carries the mark wherever it is shown, and `aidcoord check` counts them.
    """

    document: str = field()
    number: str | None = None
    """The document's own number, such as 国务院令第649号."""
    article: str | None = field(default=None, converter=optional(str))
    url: str | None = None
    verified: bool = True
    note: str | None = None

    @document.validator
    def _names_a_document(self, _attribute: "Attribute[str]", document: str) -> None:
        _require_title(document)

    def at(self, article: int | str) -> "Source":
        """The same document at one article."""
        return evolve(self, article=str(article))

    @property
    def year(self) -> int | None:
        """The year in which the text was issued, as far as its number says."""
        found = re.search(r"〔(\d{4})〕", self.number or "")
        return int(found[1]) if found else None

    def within(self, lang: Language, on: date | None = None) -> str:
        """The citation as it is written in a language; a document's own title stays as it is.

        Args:
            lang: The language.
            on: The day that is spoken of. A text of a later year carries a mark: a rule without dates of its own is
                cited by the text that says it now.

        >>> Source(document="社会救助暂行办法", article="9", verified=False).within("en")
        '《社会救助暂行办法》 art. 9 [unverified]'
        """
        numbered = bool(self.article) and str(self.article).isdigit()
        is_later = on is not None and self.year is not None and self.year > on.year
        if lang == "zh":
            number = f"（{self.number}）" if self.number else ""
            article = f"第{self.article}条" if numbered else (self.article or "")
            marks = f"{'' if self.verified else '（未核实）'}{'（后来的文本）' if is_later else ''}"
            return f"《{self.document}》{number}{article}{marks}"
        number = f" ({self.number})" if self.number else ""
        article = f" art. {self.article}" if numbered else f" {self.article}" if self.article else ""
        marks = f"{'' if self.verified else ' [unverified]'}{' [a later text]' if is_later else ''}"
        return f"《{self.document}》{number}{article}{marks}"

    def __str__(self) -> str:
        return self.within("zh")


@frozen(kw_only=True)
class Document:
    """A text that rules cite; `article` gives the source for one of its articles.

    >>> str(Document("社会救助暂行办法", number="国务院令第649号").article(9))
    '《社会救助暂行办法》（国务院令第649号）第9条'
    """

    title: str = field(kw_only=False)

    @title.validator
    def _has_a_title(self, _attribute: "Attribute[str]", title: str) -> None:
        _require_title(title)

    number: str | None = None
    url: str | None = None
    verified: bool = True
    note: str | None = None

    @property
    def whole(self) -> Source:
        """The text as a whole."""
        return Source(document=self.title, number=self.number, url=self.url, verified=self.verified, note=self.note)

    def article(self, article: int | str, *, verified: bool | None = None) -> Source:
        """One article; `verified` may differ from the document's where only some articles could be read."""
        return Source(
            document=self.title,
            number=self.number,
            url=self.url,
            article=str(article),
            verified=self.verified if verified is None else verified,
            note=self.note,
        )
