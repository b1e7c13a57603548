"""Checks of what people read: both languages there, each in its own writing, and reasons that say something."""

import re
from collections.abc import Iterator
from enum import EnumMeta
from sys import modules
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.refusals import refused
from aidcoord.checking.subjects import Subject
from aidcoord.checking.written import written_in
from aidcoord.errors import Place
from aidcoord.model.agencies import Partner, Post, Township
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
from aidcoord.rules.counties import County

_HAN: Final = re.compile(r"[㐀-鿿豈-﫿]")
_QUOTED: Final = re.compile(r"《[^》]*》|“[^”]*”|(?<!\w)'[^']*'")
"""The title of a Chinese document, and what is quoted, stay Chinese within English."""


@frozen
class _Shown:
    """A text that people read, and where it is written."""

    about: str
    text: Text
    place: Place | None


def _shown(subject: Subject) -> Iterator[_Shown]:
    for policy in subject.policies:
        yield _Shown(policy.field, policy.agency.title, subject.place_of(policy.agency.id))
    for name, rule in (*subject.rules, *subject.gatherings):
        yield _Shown(name, rule.title, rule.place)
    for name, parameter in subject.parameters:
        yield _Shown(name, parameter.title, parameter.place)
    for name, benefit in subject.benefits:
        for text in filter(None, (benefit.title, benefit.note)):
            yield _Shown(name, text, benefit.place)
    for overlap in subject.overlaps:
        yield _Shown(overlap.title.en, overlap.title, overlap.place)
    for kind in subject.evidence:
        reason = kind.presumption.reason if kind.presumption else None
        for text in filter(None, (kind.title, kind.held_by, kind.note, reason)):
            yield _Shown(kind.id, text, subject.place_of(kind.id))
    for county in subject.counties:
        yield from _of_county(county, subject)


def _of_county(county: County, subject: Subject) -> Iterator[_Shown]:
    yield _Shown(county.id, county.title, subject.place_of(county.id))
    named: tuple[Township | Post | Partner, ...] = (*county.townships, *county.posts, *county.partners)
    for one in named:
        yield _Shown(one.id, one.title, subject.place_of(one.id))
    for amendment in county.amendments:
        yield _Shown(amendment.target, amendment.title, subject.place_of(amendment.target))
    for agency in (county.government, *(competence.agency for competence in county.competences)):
        yield _Shown(agency.id, agency.title, subject.place_of(agency.id))


def _wrong(text: Text) -> Iterator[tuple[str, str]]:
    """What is wrong with the languages of a text, said in both."""
    if not _HAN.search(text.zh):
        yield f"中文“{text.zh}”里没有汉字", f"the Chinese '{text.zh}' has no Chinese character"
    if _HAN.search(_QUOTED.sub("", text.en)):
        yield f"英文“{text.en}”里有汉字", f"the English '{text.en}' has Chinese characters"


@check(
    "text-language",
    Severity.FAULT,
    Area.TEXTS,
    title=Text(zh="中文是中文，英文是英文", en="Chinese texts are Chinese, English ones English"),
    advice=Text(zh="两处各用自己的文字和标点写。", en="Write each in its own language, with its own punctuation."),
)
def text_language(subject: Subject) -> Iterator[Trouble]:
    """Texts without a Chinese character in Chinese, or with some in English, and half-width marks beside Chinese."""
    for shown in _shown(subject):
        for zh, en in _wrong(shown.text):
            yield trouble(f"{shown.about}：{zh}。", f"{shown.about}: {en}.", shown.place, shown.about)
    for file in subject.package.texts if subject.package else ():
        for one in written_in(file):
            if mark := one.half_width:
                zh, en = f"中文“{one.text}”用了半角的“{mark}”", f"the Chinese '{one.text}' has the half-width '{mark}'"
                yield trouble(f"{zh}。", f"{en}.", Place(str(file), one.line))


@check(
    "option-words",
    Severity.FAULT,
    Area.TEXTS,
    title=Text(zh="选项用词中英文俱全", en="Options have words in both languages"),
    advice=Text(
        zh='选项写作`NAME = 代码, "中文", "english"`，代码和用词都不重复。',
        en='Write a member as NAME = code, "中文", "english", each code and word once.',
    ),
)
def option_words(subject: Subject) -> Iterator[Trouble]:
    """The members of the closed lists that the plugin declares."""
    yield from refused(subject, "option-words")
    for options in _options(subject):
        for member in options:
            name, place = f"{options.__name__}.{member.name}", subject.place_of(options.__name__)
            for zh, en in _wrong(member.text):
                yield trouble(f"{name}：{zh}。", f"{name}: {en}.", place)


def _options(subject: Subject) -> Iterator[type[Option]]:
    """The closed lists written in the plugin's package."""
    package = subject.package
    loaded = {name: module for name, module in modules.items() if package and _is_of(name, package.name)}
    for name, module in sorted(loaded.items()):
        for thing in vars(module).values():
            if isinstance(thing, EnumMeta) and issubclass(thing, Option) and thing.__module__ == name:
                yield thing


def _is_of(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


@check(
    "presumption-reason",
    Severity.FAULT,
    Area.EVIDENCE,
    title=Text(zh="推定说明理由", en="A presumption says why"),
    advice=Text(
        zh="写明为什么没有记录就可以这样认定。",
        en="Say why it may be taken to be so where nothing is recorded.",
    ),
)
def presumption_reason(subject: Subject) -> Iterator[Trouble]:
    """Presumptions without a reason, or whose reason is the title again."""
    yield from refused(subject, "presumption-reason")
    for kind in subject.evidence:
        if kind.presumption is None:
            continue
        reason = kind.presumption.reason
        if _folded(reason.en) == _folded(kind.title.en) or _folded(reason.zh) == _folded(kind.title.zh):
            place = subject.place_of(kind.id)
            zh, en = (
                f"{kind.id}的推定理由只是重复名目。",
                f"the presumption of {kind.id} gives its title as the reason.",
            )
            yield trouble(zh, en, place, kind.id)


def _folded(text: str) -> str:
    return text.casefold().strip(" .。")
