"""The check of who answers for each township."""

from collections.abc import Iterator

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.subjects import Subject
from aidcoord.model.texts import Text
from aidcoord.rules.responsibilities import unclear_responsibilities


@check(
    "township-heads",
    Severity.WARNING,
    Area.DATES,
    title=Text(zh="每个乡镇任何一天都有一名第一责任人", en="Each township has one first responsible person"),
    advice=Text(
        zh="在县的岗位中写明第一责任人及其任期。",
        en="Say in the county's posts who is first responsible, and from which day to which.",
    ),
)
def township_heads(subject: Subject) -> Iterator[Trouble]:
    """Days on which a township of the county has no first responsible person, or several."""
    for county in subject.counties:
        for one in unclear_responsibilities(county):
            when = str(one.period) if one.period else "on any day"
            zh_when = f"{one.period.starts}至{one.period.ends or '今'}" if one.period else "没有声明"
            zh = f"{one.township.title.zh}的第一责任人，{zh_when}：{'、'.join(one.people) or '无人'}。"
            en = f"First responsible for {one.township.title.en} {when}: {', '.join(one.people) or 'nobody'}."
            yield trouble(zh, en, subject.place_of(one.township.id), one.township.id)
