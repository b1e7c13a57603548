"""Checks of parameters: bounds against slips, values due for review, and values that a county does not supply."""

from collections.abc import Iterator

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.subjects import Subject
from aidcoord.model.texts import Text
from aidcoord.rules.reviews import overdue, unsupplied


@check(
    "parameter-bounds",
    Severity.NOTE,
    Area.PARAMETERS,
    title=Text(zh="由县级确定的数值有上下限", en="What counties fill in has bounds"),
    advice=Text(
        zh="写 lowest 和 highest，防止多写或少写一个零。",
        en="Write lowest and highest, so that a zero too many is refused.",
    ),
)
def parameter_bounds(subject: Subject) -> Iterator[Trouble]:
    """Parameters left to counties without a `highest`: any slip of the keyboard is accepted."""
    for name, parameter in subject.parameters:
        if parameter.supplied_by is not None and parameter.highest is None and parameter.type is not bool:
            zh, en = f"{name}由县级确定，没有上限。", f"{name} is left to counties and has no upper bound."
            yield trouble(zh, en, parameter.place, name)


@check(
    "values-overdue",
    Severity.WARNING,
    Area.PARAMETERS,
    title=Text(zh="数值按期复核", en="Values are reviewed in time"),
    advice=Text(zh="核实后写 reviewed_on。", en="Make sure that it still holds, then write reviewed_on."),
)
def values_overdue(subject: Subject) -> Iterator[Trouble]:
    """Values in force on the day that should have been looked at again; whoever wrote a value is told."""
    ours = {name for name, _ in subject.parameters}
    counties = {county.id for county in subject.counties}
    told = set()
    for county, law in subject.laws():
        supplied = {values.name for values in law.county.values} if law.county else set()
        for one in overdue(law, subject.scene.on):
            is_ours = one.name in supplied if county in counties else one.name in ours - supplied
            if is_ours and one.name not in told:
                told.add(one.name)
                zh, en = f"{one.name}应于{one.due}复核。", f"{one.name} was due for review on {one.due}."
                yield trouble(zh, en, one.value.place, one.name)


@check(
    "values-unsupplied",
    Severity.WARNING,
    Area.PARAMETERS,
    title=Text(zh="县里确定了各部门留给县级的数值", en="A county supplies what departments leave to it"),
    advice=Text(
        zh="在县插件的标准文件里填写；在此之前读取它的结论都是未知。",
        en="Write it into the county's standards; until then what reads it is undetermined.",
    ),
)
def values_unsupplied(subject: Subject) -> Iterator[Trouble]:
    """Parameters left to counties that this plugin's county does not set."""
    for county in subject.counties:
        law = subject.need_law().law(county.id)
        for name in unsupplied(law):
            title = law.definitions[name][0].title
            zh = f"{county.title.zh}没有提供{name}（{title.zh}）。"
            en = f"{county.title.en} does not supply {name} ({title.en})."
            yield trouble(zh, en, subject.place_of(county.id), name)
