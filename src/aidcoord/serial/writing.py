"""A household back to a file: what `read_household` reads as the same household."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from aidcoord.errors import AidcoordError
from aidcoord.model.classifications import Absence
from aidcoord.model.days import Day
from aidcoord.model.evidence import Evidence, Standing, Value
from aidcoord.model.faults import told
from aidcoord.model.households import HOUSEHOLD, Award, Household, Member
from aidcoord.model.money import yuan_text
from aidcoord.model.options import Option
from aidcoord.model.texts import Language
from aidcoord.serial.forms import (
    STANDING_WORDS,
    STATE_WORDS,
    AwardForm,
    EvidenceForm,
    Form,
    HouseholdForm,
    MemberForm,
    keys_of,
)
from aidcoord.serial.values import json_value
from aidcoord.serial.vocabulary import Vocabulary

Plain: TypeAlias = bool | int | str | date | list["Plain"] | dict[str, "Plain"]


def write_household(household: Household, vocabulary: Vocabulary, lang: Language = "zh") -> str:
    """The household as YAML, with keys and words of one language; personal numbers are written in full.

    Raises:
        AidcoordError: PyYAML is not installed.
    """
    return write_yaml(plain_household(household, vocabulary, lang))


def write_yaml(document: Plain, *, as_read: bool = False) -> str:
    """A document as YAML, its keys in the order in which they come.

    Args:
        document: What is written.
        as_read: Write no quotation marks that only other readers need: here every value is read as the text it is.

    Raises:
        AidcoordError: PyYAML is not installed.
    """
    try:
        import yaml  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        en = "Household files are written with PyYAML, which is not installed: pip install 'aidcoord[yaml]'"
        zh = "写家庭文件需要PyYAML，尚未安装：pip install 'aidcoord[yaml]'"
        raise AidcoordError.of([told(zh, en)]) from None

    class Dumper(yaml.SafeDumper):
        """Writes everything out where it stands."""

        def ignore_aliases(self, data: object) -> bool:
            return data is not self

    if as_read:
        document = _as_text(document)
        Dumper.yaml_implicit_resolvers = {}
    return str(yaml.dump(document, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000))


def _as_text(document: Plain) -> Plain:
    if isinstance(document, dict):
        return {key: _as_text(value) for key, value in document.items()}
    if isinstance(document, list):
        return [_as_text(value) for value in document]
    return ("yes" if document else "no") if isinstance(document, bool) else str(document)


def plain_household(household: Household, vocabulary: Vocabulary, lang: Language = "zh") -> Plain:
    """The household as its file says it, with keys and words of one language."""
    said: dict[str, Plain | None] = {
        "household": household.id,
        "township": household.township,
        "residence": household.residence and _plain(household.residence, lang),
        "members": [_member(member, vocabulary, lang) for member in household.members],
    }
    awards: dict[str, Plain | None] = {"awards": [_award(award, lang) for award in household.awards] or None}
    return {
        **_keyed(HouseholdForm, said, lang),
        **_evidence(household.evidence.items(), vocabulary, lang),
        **_keyed(HouseholdForm, awards, lang),
    }


def _member(member: Member, vocabulary: Vocabulary, lang: Language) -> Plain:
    person = member.person
    said: dict[str, Plain | None] = {
        "id": person.id,
        "name": person.name,
        "relation": _plain(member.relation, lang),
        "number": person.number.digits if person.number else None,
        "born": None if person.number else person.born,
        "sex": None if person.number or person.sex is None else _plain(person.sex, lang),
        "joined": member.joined,
        "left": member.left,
        "absence": None if member.absence is Absence.NONE else _plain(member.absence, lang),
        "absent_since": member.absent_since,
    }
    return {**_keyed(MemberForm, said, lang), **_evidence(member.evidence.items(), vocabulary, lang)}


def _award(award: Award, lang: Language) -> Plain:
    subject = "家庭" if lang == "zh" and award.subject == HOUSEHOLD else award.subject
    said: dict[str, Plain | None] = {
        "benefit": award.benefit,
        "subject": subject,
        "state": STATE_WORDS[award.state] if lang == "zh" else award.state.value,
        "amount": None if award.amount is None else yuan_text(award.amount),
        "starts": award.period.starts,
        "ends": award.period.ends,
    }
    return _keyed(AwardForm, said, lang)


def _evidence(items: Iterable[tuple[str, Evidence]], vocabulary: Vocabulary, lang: Language) -> dict[str, Plain]:
    titles = vocabulary.evidence if lang == "zh" else {}
    return {titles[name].title.zh if name in titles else name: _recorded(evidence, lang) for name, evidence in items}


def _recorded(evidence: Evidence, lang: Language) -> Plain:
    if evidence == Evidence(evidence.value):
        return _plain(evidence.value, lang)
    standing = STANDING_WORDS[evidence.standing] if lang == "zh" else evidence.standing.value
    said: dict[str, Plain | None] = {
        "value": _plain(evidence.value, lang),
        "source": evidence.source,
        "as_of": evidence.as_of,
        "standing": None if evidence.standing is Standing.DECLARED else standing,
        "authorisation": evidence.authorisation,
    }
    return _keyed(EvidenceForm, said, lang)


def _keyed(form: type[Form], said: Mapping[str, Plain | None], lang: Language) -> dict[str, Plain]:
    keys = keys_of(form)
    return {keys[name].zh if lang == "zh" else name: value for name, value in said.items() if value is not None}


def _plain(value: Value, lang: Language) -> Plain:
    if isinstance(value, Option):
        return value.text.zh if lang == "zh" else value.slug
    if isinstance(value, bool) and lang == "zh":
        return "是" if value else "否"
    if isinstance(value, Day):
        return value.date
    return json_value(value)
