"""Checks of evidence and of who pays: that it is read, and that the fields it names exist."""

from collections.abc import Iterator

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.reading import unread_names
from aidcoord.checking.subjects import Subject
from aidcoord.errors import nearest
from aidcoord.model.texts import Text
from aidcoord.model.vocabulary import SHARED
from aidcoord.rules.loading.definitions import Kind


def _fields(subject: Subject) -> set[str]:
    """The fields of policy that are known: installed, holders in the vocabulary, and what the plugin may read."""
    installed = {plugin.owns for plugin in subject.scene.registry.plugins if not plugin.is_of_a_county}
    readable = {field for policy in subject.policies for field in (policy.field, *policy.reads_from)}
    held = {one.field for county in subject.scene.rulebook.counties.values() for one in county.competences}
    return installed | readable | held | {kind.holder for kind in SHARED}


def _meant(field: str, known: set[str]) -> Text:
    match = nearest(field, known)
    if match is not None:
        return Text(zh=f"是否应为“{match}”？", en=f"Did you mean '{match}'?")
    return Text(zh=f"已知的领域：{'、'.join(sorted(known))}。", en=f"Known fields: {', '.join(sorted(known))}.")


@check(
    "evidence-unread",
    Severity.WARNING,
    Area.EVIDENCE,
    title=Text(zh="列出的信息项都有规则读取", en="Something reads the evidence that is listed"),
    advice=Text(zh="删去，或写出读取它的规则。", en="Take it away, or write the rule that reads it."),
)
def evidence_unread(subject: Subject) -> Iterator[Trouble]:
    """Evidence in the plugin's policy that no rule of any plugin reads."""
    unread = unread_names(subject, Kind.EVIDENCE)
    for kind in {kind.id: kind for policy in subject.policies for kind in policy.evidence}.values():
        if kind.id in unread:
            zh, en = f"{kind.id}  {kind.title.zh}：没有规则读取。", f"{kind.id}  {kind.title.en}: nothing reads it."
            yield trouble(zh, en, subject.place_of(kind.id), kind.id)


@check(
    "evidence-holder",
    Severity.WARNING,
    Area.EVIDENCE,
    title=Text(zh="信息项由已知的领域掌握", en="Evidence is held by a field that is known"),
    advice=Text(zh="写职能领域的标识。", en="Write the slug of a field of policy."),
)
def evidence_holder(subject: Subject) -> Iterator[Trouble]:
    """Evidence whose holder is no field: nobody would be asked for it."""
    known = _fields(subject)
    for kind in subject.evidence:
        if kind.holder not in known:
            yield Trouble(
                text=Text(
                    zh=f"{kind.id}写明由“{kind.holder}”掌握，没有这个领域。",
                    en=f"{kind.id} is held by '{kind.holder}', which is no field.",
                ),
                place=subject.place_of(kind.id),
                advice=_meant(kind.holder, known),
                about=kind.id,
            )


@check(
    "benefit-payer",
    Severity.FAULT,
    Area.LOADING,
    title=Text(zh="支付待遇的领域存在", en="Who pays a benefit is a field that is known"),
    advice=Text(zh="写职能领域的标识。", en="Write the slug of a field of policy."),
)
def benefit_payer(subject: Subject) -> Iterator[Trouble]:
    """Benefits whose payer is no field of policy."""
    known = _fields(subject)
    for name, benefit in subject.benefits:
        if benefit.payer is not None and benefit.payer not in known:
            yield Trouble(
                text=Text(
                    zh=f"{name}写明由“{benefit.payer}”支付，没有这个领域。",
                    en=f"{name} is paid by '{benefit.payer}', which is no field.",
                ),
                place=benefit.place,
                advice=_meant(benefit.payer, known),
                about=name,
            )
