"""What the county document asks of the price bureau, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "PRC-01",
        Text(
            zh="健全完善,并推进落实社会救助和保障标准与物价上涨挂钩的联动机制",
            en="With other departments, complete and apply the link between standards and rising prices.",
        ),
        kind=DutyKind.BENEFIT,
        holder="price",
        state=DutyState.CARRIED,
        carried_by=(
            "civil_price_aid",
            "veteran_price_aid",
            "unemployment_price_aid",
            "price_formula",
            "aidcoord price run",
        ),
    ),
    Duty(
        "PRC-02",
        Text(
            zh="联合有关部门完善社会救助标准的科学制定和动态调整",
            en="With other departments, improve the setting and adjusting of standards.",
        ),
        kind=DutyKind.STANDARD,
        holder="price",
        state=DutyState.CARRIED,
        carried_by=("cpi", "food_index", "aidcoord price series", "aidcoord finance propose"),
    ),
    Duty(
        "PRC-03",
        Text(
            zh="组织开展低收入家庭基本生活费支出典型调查",
            en="Survey the basic spending of low-income families, as figures for setting price aid.",
        ),
        kind=DutyKind.STATISTICS,
        holder="price",
        state=DutyState.OPEN,
        carried_by=("aidcoord price survey",),
        missing=Text(zh="按给定方法和种子抽样", en="samples drawn by a stated method and seed"),
    ),
)
