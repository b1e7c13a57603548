"""The parts of a county's page: who its agencies are, which values it supplies, what it amends and by which mandate."""

from collections.abc import Iterable
from itertools import groupby

from docutils import nodes

from aidcoord.model.agencies import Holding
from aidcoord.model.texts import Text
from aidcoord.rules.counties import Amendment, County, CriteriaAmendment, ParameterAmendment, RuleAmendment
from aidcoord.rules.loading.definitions import Definition
from aidcoord.sphinxext import words
from aidcoord.sphinxext.described_parameters import values_of
from aidcoord.sphinxext.described_rules import rule_fields
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, both, fields, joined, paragraph, prose, section, table
from aidcoord.sphinxext.wording import period_text


def county_parts(page: Page, county: County) -> list[nodes.Node]:
    """Everything a county's plugin says, part by part."""
    return [*_place(page, county), *_supplied(page, county), *_amendments(page, county)]


def _place(page: Page, county: County) -> list[nodes.Node]:
    word = page.word
    about = fields(
        [
            (word(words.REGION), nodes.literal("", county.region)),
            (word(words.GOVERNMENT), word(county.government.title)),
        ]
    )
    tables = [
        _listed(page, "townships", words.TOWNSHIPS, [words.CODE, words.NAME], _townships(page, county)),
        _listed(page, "posts", words.POSTS, [words.POST, words.AGENCY, words.HELD], _posts(page, county)),
        _listed(
            page,
            "competences",
            words.COMPETENCES,
            [words.FIELD, words.AGENCY, words.IN_FORCE, words.SOURCE],
            _competences(page, county),
        ),
    ]
    return [section(word(words.COUNTY), "county", about, *(part for found in tables for part in found))]


def _listed(page: Page, anchor: str, title: Text, heads: list[Text], rows: list[list[Inline]]) -> list[nodes.Node]:
    return [section(page.word(title), anchor, table([page.word(head) for head in heads], rows))] if rows else []


def _townships(page: Page, county: County) -> list[list[Inline]]:
    return [[nodes.literal("", township.id), page.word(township.title)] for township in county.townships]


def _posts(page: Page, county: County) -> list[list[Inline]]:
    return [
        [
            page.word(post.title),
            page.refer("plugin", post.agency, post.agency),
            joined((_held(page, held) for held in post.holders), page.word(words.AND_THEN)),
        ]
        for post in county.posts
    ]


def _held(page: Page, held: Holding) -> str:
    zh, en = (period_text(held.period, lang) for lang in ("zh", "en"))
    return f"{held.person}{page.word(words.in_brackets(Text(zh=zh, en=en)))}"


def _competences(page: Page, county: County) -> list[list[Inline]]:
    return [
        [
            page.refer("plugin", held.field, held.field),
            page.word(held.agency.title),
            period_text(held.period, page.lang),
            page.source(held.source),
        ]
        for held in county.competences
    ]


def _supplied(page: Page, county: County) -> list[nodes.Node]:
    """The values the county gives to parameters that are left to counties, field by field."""
    found = [page.law.definitions[values.name][0] for values in county.values if values.name in page.law.definitions]
    if not found:
        return []
    parts = [_of_field(page, field, listed) for field, listed in groupby(found, key=lambda one: one.field or "")]
    return [section(page.word(words.SUPPLIED), "supplied", *parts)]


def _of_field(page: Page, field: str, listed: Iterable[Definition]) -> nodes.section:
    values = [
        section(
            both(one.title, page.lang), f"supplied-{one.name}", paragraph(page.link(one.name)), *values_of(page, one)
        )
        for one in listed
    ]
    return section(page.refer("plugin", field, field), f"supplied-{field}", *values)


def _amendments(page: Page, county: County) -> list[nodes.Node]:
    if not county.amendments:
        return []
    parts = [_amendment(page, number, one) for number, one in enumerate(county.amendments, start=1)]
    return [section(page.word(words.AMENDMENTS), "amendments", *parts)]


def _amendment(page: Page, number: int, amendment: Amendment) -> nodes.section:
    word = page.word
    about = fields(
        [
            (word(words.AMENDS), page.link(amendment.target)),
            (word(words.IN_FORCE), period_text(amendment.period, page.lang)),
            (word(words.MANDATE), page.source(amendment.mandate)),
        ]
    )
    changes = _changes(page, amendment)
    return section(both(amendment.title, page.lang), f"amendment-{number}", about, *changes)


def _changes(page: Page, amendment: Amendment) -> list[nodes.Node]:
    definitions = page.law.definitions.get(amendment.target, ())
    if isinstance(amendment, CriteriaAmendment):
        return [
            fields(
                [
                    (page.word(words.ADDS), _criteria(page, amendment, amendment.adds)),
                    (page.word(words.REMOVES), _criteria(page, amendment, amendment.removes)),
                ]
            )
        ]
    if isinstance(amendment, RuleAmendment):
        new = next((one for one in definitions if one.what == amendment.by), None)
        says = getattr(amendment.by, "explains", None)
        return [*(prose(says) if says else []), *([rule_fields(page, amendment.by, new)] if new else [])]
    return values_of(page, definitions[0]) if isinstance(amendment, ParameterAmendment) and definitions else []


def _criteria(page: Page, amendment: CriteriaAmendment, names: tuple[str, ...]) -> Inline:
    """Names as the amended benefit's own field writes them."""
    field = amendment.target.partition("__")[0]
    return joined(page.titled_link(name if "__" in name else f"{field}__{name}") for name in names)
