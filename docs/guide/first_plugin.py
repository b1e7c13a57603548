# ruff: noqa: D100, D103, PLR2004 - the shortest plugin there is, as the guide and the README show it
from datetime import date

from aidcoord import Agency, Benefit, BenefitKind, Document, Policy, Text, hookimpl, rule

LAW = Document("乘车优待办法", number="示例〔2026〕7号").article(1)
PASS, SINCE = Text(zh="免费乘车证", en="Bus pass"), date(2026, 1, 1)


@rule(source=LAW, title=Text(zh="年满65周岁", en="Is 65 or older"))
def is_old(age: int) -> bool:
    return age >= 65


@hookimpl
def aidcoord_policies() -> list[Policy]:
    bureau = Agency("transport", Text(zh="县交通局", en="Transport Bureau"))
    bus_pass = Benefit("bus_pass", PASS, kind=BenefitKind.SERVICE, criteria=("is_old",), source=LAW, starts=SINCE)
    return [Policy(agency=bureau, benefits=(bus_pass,), rules=(is_old,))]
