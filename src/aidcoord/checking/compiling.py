"""The check that a rule can be compiled, so that whole registers are determined by the same text as one household."""

from collections.abc import Iterator

from aidcoord.checking.checks import Area, Severity, Trouble, check
from aidcoord.checking.subjects import Subject
from aidcoord.model.texts import Text
from aidcoord.screening.kernel.compiled import CannotCompileError
from aidcoord.screening.kernel.rules import Unit


@check(
    "compiles",
    Severity.FAULT,
    Area.RULES,
    title=Text(zh="规则可以编译", en="Rules can be compiled"),
    advice=Text(
        zh="只写算术、比较、if、有限次的循环和return；让每个变量在每条路径上都有值，并且只有一种类型。",
        en="Write arithmetic, comparisons, if, short loops and return; give each variable a value, always of one type.",
    ),
)
def compiles(subject: Subject) -> Iterator[Trouble]:
    """Rules of which no kernel can be made, so that no register could be screened by any law."""
    unit = Unit()
    for name, rule in subject.rules:
        try:
            unit.rule(name, rule)
        except CannotCompileError as error:
            for fault in error.faults:
                yield Trouble(text=fault.told, place=fault.place, advice=fault.instead, about=name)
