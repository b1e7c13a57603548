"""Checks of sources: that everything rests on one, which article says so, whether it was read, and its year."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.refusals import refused
from aidcoord.checking.subjects import Subject
from aidcoord.errors import Place
from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.declare import ALWAYS
from aidcoord.rules.policies import full_name

_ISSUED: Final = re.compile(r"[〔\[(（](\d{4})[〕\])）]|(\d{4})年(?!度)")
"""The year in the number of a document: 民发〔2021〕57号, 2012年修正."""


@frozen
class _Citation:
    """That something rests on a source."""

    about: str
    source: object
    period: Period
    place: Place | None
    called: Text | None = None
    """What it is called, where it has no full name."""
    is_set: bool = False
    """Whether it is a value that somebody set, such as a county by a notice of its own, and not a rule of law."""


def _citations(subject: Subject) -> Iterator[_Citation]:
    for name, rule in subject.rules:
        yield _Citation(name, rule.source, rule.period, rule.place)
    for name, gathering in subject.gatherings:
        if gathering.source is not None:
            yield _Citation(name, gathering.source, gathering.period, gathering.place)
    for name, benefit in subject.benefits:
        yield _Citation(name, benefit.source, benefit.period, benefit.place)
    for overlap in subject.overlaps:
        yield _Citation(overlap.title.en, overlap.source, overlap.period, overlap.place, called=overlap.title)
    for policy in subject.policies:
        for kind in policy.evidence:
            if kind.presumption is not None and kind.presumption.source is not None:
                name = full_name(policy.field, kind.id)
                yield _Citation(name, kind.presumption.source, ALWAYS, subject.place_of(kind.id))
    yield from _set_values(subject)


def _set_values(subject: Subject) -> Iterator[_Citation]:
    for name, parameter in subject.parameters:
        for value in parameter.values:
            yield _Citation(name, value.source, value.period, value.at.place, is_set=parameter.supplied_by is not None)
    for county in subject.counties:
        for supplied in county.values:
            for value in supplied.values:
                yield _Citation(supplied.name, value.source, value.period, value.at.place, is_set=True)
        for amendment in county.amendments:
            place = subject.place_of(amendment.target)
            yield _Citation(amendment.target, amendment.mandate, amendment.period, place, is_set=True)


@check(
    "source-missing",
    Severity.FAULT,
    Area.SOURCES,
    title=Text(zh="每条规则和每个数值都有依据", en="Every rule and every value has a source"),
    advice=Text(zh="写明文件名称、文号和条款。", en="Name the document, its number and the article."),
)
def source_missing(subject: Subject) -> Iterator[Trouble]:
    """What has no source, as far as it can be loaded at all, and what was refused for want of one."""
    yield from refused(subject, "source-missing")
    for one in _citations(subject):
        if not isinstance(one.source, Source):
            yield trouble(f"{one.about}没有依据。", f"{one.about} has no source.", one.place, one.about)


@check(
    "source-unverified",
    Severity.NOTE,
    Area.SOURCES,
    title=Text(zh="引用的文本都已核实", en="Every text that is cited was read"),
    advice=Text(
        zh="读到原文后去掉 verified = false。",
        en="Read the text itself, then take away verified = false.",
    ),
)
def source_unverified(subject: Subject) -> Iterator[Trouble]:
    """Each passage that is known from excerpts only, once, with what rests on it."""
    users: dict[str, dict[str, Text]] = {}
    first: dict[str, tuple[Source, Place | None]] = {}
    for one in _citations(subject):
        if isinstance(one.source, Source) and not one.source.verified:
            passage = str(one.source)
            users.setdefault(passage, {})[one.about] = one.called or Text(zh=one.about, en=one.about)
            first.setdefault(passage, (one.source, one.place))
    for passage in sorted(users):
        source, place = first[passage]
        named = users[passage].values()
        zh = f"{source.within('zh')}（用于{'、'.join(one.zh for one in named)}）"
        en = f"{source.within('en')} (used by {', '.join(one.en for one in named)})"
        yield trouble(zh, en, place, next(iter(users[passage])))


@check(
    "source-article",
    Severity.WARNING,
    Area.SOURCES,
    title=Text(zh="法规依据写到条款", en="A source of law says which article"),
    advice=Text(
        zh="写 article；全文只有一句时写段落或附件。",
        en="Write the article, or the paragraph or annex where there are no articles.",
    ),
)
def source_article(subject: Subject) -> Iterator[Trouble]:
    """Rules, benefits and national values that rest on a verified text as a whole; a county's notices may."""
    for one in _citations(subject):
        source = one.source
        if isinstance(source, Source) and source.verified and not source.article and not one.is_set:
            text = source.within("zh")
            yield trouble(
                f"{one.about}的依据{text}没有写条款。", f"{one.about} cites {text} as a whole.", one.place, one.about
            )


@check(
    "source-dated",
    Severity.WARNING,
    Area.SOURCES,
    title=Text(zh="文件不晚于它所依据的内容", en="No text is younger than what rests on it"),
    advice=Text(
        zh="核对起始日，或引用当时有效的文件。",
        en="Correct the first day, or cite the text that was in force then.",
    ),
)
def source_dated(subject: Subject) -> Iterator[Trouble]:
    """What ended before the year in which its text was issued."""
    for one in _citations(subject):
        year = _year(one.source)
        last = one.period.ends
        if year is not None and last is not None and last.year < year:
            yield trouble(
                f"{one.about}到{last}为止，而{one.source}是{year}年的文件。",
                f"{one.about} ends {last}, and {one.source} is of {year}.",
                one.place,
                one.about,
            )


def _year(source: object) -> int | None:
    if not isinstance(source, Source) or source.number is None:
        return None
    found = _ISSUED.search(source.number)
    return int(found[1] or found[2]) if found else None
