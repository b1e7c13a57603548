"""A small office: a field with a household's and a member's benefit, and a county that sets a standard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace

import pytest
from attrs import evolve, frozen

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    County,
    Document,
    EvidenceType,
    Fen,
    Overlap,
    OverlapKind,
    Policy,
    Presumption,
    Scope,
    Text,
    hookimpl,
    rule,
    total_of,
)
from aidcoord.cli.app import run
from aidcoord.plugins.registry import Registry
from aidcoord.rules.parameters.files import read_parameters, read_values

LAW = Document("试验救助办法", number="试1号")
NOTICE = Document("试验通知", verified=False)


@rule(source=LAW.article(1), title=Text(zh="人均收入", en="Income a head"))
def income_per_head(income: Fen, household_size: int) -> Fen:
    """What the household has a head."""
    return income // household_size


@rule(source=LAW.article(2), title=Text(zh="收入低于标准", en="Income below the standard"))
def meets_income_test(income_per_head: Fen, standard_month: Fen) -> bool:
    """Whether the income is below the standard."""
    return income_per_head < standard_month


@rule(source=NOTICE.article(3), title=Text(zh="存款不超限额", en="Savings within the limit"))
def meets_savings_test(savings: Fen, standard_month: Fen) -> bool:
    """Whether the savings are small."""
    return savings <= standard_month * 24


@rule(source=LAW.article(4), title=Text(zh="补差", en="Top-up"))
def top_up_month(income_per_head: Fen, standard_month: Fen, household_size: int) -> Fen:
    """The gap to the standard."""
    return (standard_month - income_per_head) * household_size


@rule(source=LAW.article(5), title=Text(zh="年满七十", en="Aged 70 or more"))
def is_old(age: int) -> bool:
    """Whether the member is old."""
    return age >= 70


@rule(source=LAW.article(6), title=Text(zh="未领取护理", en="Not in care"))
def is_at_home(is_in_care: bool) -> bool:  # noqa: FBT001 - a fact of the law
    """Whether the member lives at home."""
    return not is_in_care


@rule(source=LAW.article(7), title=Text(zh="高龄津贴额", en="Old-age amount"))
def old_age_month(old_age_rate: Fen) -> Fen:
    """The rate."""
    return old_age_rate


@rule(source=LAW.article(8), title=Text(zh="上限", en="Ceiling"))
def ceiling_month(standard_month: Fen) -> Fen:
    """The most that is paid together."""
    return standard_month


PARAMETERS = """
[standard_month]
title = { zh = "救助标准", en = "Aid standard" }
unit = "yuan / month"
by = ["residence"]
supplied_by = "county"
review_every = 12

[old_age_rate]
title = { zh = "高龄津贴标准", en = "Old-age rate" }
unit = "yuan / month"
values = [
  { from = 2016-01-01, to = 2019-12-31, amount = "50.00", source = { document = "试验救助办法", article = "7" } },
  { from = 2020-01-01, amount = "100.00", source = { document = "试验通知", verified = false } },
]

[unused_rate]
title = { zh = "闲置标准", en = "Idle rate" }
unit = "percent"
bands_of = "age"
[[unused_rate.values]]
from = 2016-01-01
bands = [{ below = 60, amount = 5 }, { from = 60, amount = 10 }]
source = { document = "试验通知", verified = false }
"""
COUNTY_VALUES = """
[aid__standard_month]
[[aid__standard_month.values]]
from = 2016-01-01
amounts = { urban = "500.00", rural = "300.00" }
source = { document = "岭县通知" }

[[aid__standard_month.values]]
from = 2026-01-01
amounts = { urban = "800.00", rural = "600.00" }
source = { document = "岭县通知" }
reviewed_on = 2026-01-01
"""

WAGES = EvidenceType("wages", Text(zh="工资", en="Wages"), type=Fen, scope=Scope.MEMBER, holder="aid")
SAVINGS = EvidenceType(
    "savings",
    Text(zh="存款", en="Savings"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="aid",
    held_by=Text(zh="银行", en="banks"),
)
IN_CARE = EvidenceType(
    "is_in_care",
    Text(zh="在院护理", en="In care"),
    type=bool,
    scope=Scope.MEMBER,
    holder="aid",
    presumption=Presumption(value=False, reason=Text(zh="无记录即未入院", en="no record means not in care")),
)
IDLE = EvidenceType("shoe_size", Text(zh="鞋码", en="Shoe size"), type=int, scope=Scope.MEMBER, holder="aid")

income = evolve(total_of("wages", title=Text(zh="家庭收入", en="Income")), name="income")

AID = Benefit(
    "aid",
    Text(zh="基本救助", en="Basic aid"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    criteria=("meets_income_test", "meets_savings_test"),
    amount="top_up_month",
    source=LAW.article(9),
    starts=date(2016, 10, 1),
)
OLD_AGE = Benefit(
    "old_age",
    Text(zh="高龄津贴", en="Old-age allowance"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_old",
    criteria=("is_at_home",),
    amount="old_age_month",
    source=LAW.article(10),
    starts=date(2018, 1, 1),
)
TOGETHER = Overlap(
    kind=OverlapKind.CAP,
    benefits=("aid", "old_age"),
    limit="ceiling_month",
    title=Text(zh="合计不超标准", en="Together up to the standard"),
    source=LAW.article(11),
)
POLICY = Policy(
    agency=Agency("aid", Text(zh="救助局", en="Aid Bureau")),
    benefits=(AID, OLD_AGE),
    rules=(
        income_per_head,
        income,
        meets_income_test,
        meets_savings_test,
        top_up_month,
        is_old,
        is_at_home,
        old_age_month,
        ceiling_month,
        *read_parameters(PARAMETERS, "parameters.toml"),
    ),
    evidence=(WAGES, SAVINGS, IN_CARE, IDLE),
    overlaps=(TOGETHER,),
)
COUNTY = County(
    id="ling",
    region="990101",
    title=Text(zh="岭县", en="Ling County"),
    government=Agency("ling_government", Text(zh="岭县人民政府", en="Government of Ling County")),
    values=read_values(COUNTY_VALUES, "standards.toml"),
)


@rule(source=LAW.article(12), title=Text(zh="除以零", en="Divides by nothing"))
def is_split(household_size: int) -> bool:
    """A rule that fails for everybody."""
    return 1 // (household_size - household_size) > 0


def _offering(policies: list[Policy], counties: list[County]) -> object:
    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return policies

    @hookimpl
    def aidcoord_counties() -> list[County]:
        return counties

    return SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_counties=aidcoord_counties)


@hookimpl
def _failing_policies() -> list[Policy]:
    raise RuntimeError("its own business")


AID_PLUGIN = _offering([POLICY], [])
COUNTY_PLUGIN = _offering([], [COUNTY])
RICH_COUNTY = _offering(
    [],
    [
        evolve(
            COUNTY,
            id="hai",
            region="990202",
            title=Text(zh="海县", en="Hai County"),
            values=read_values(
                COUNTY_VALUES.replace('urban = "800.00"', 'urban = "1200.00"').replace("岭县", "海县"), "standards.toml"
            ),
        )
    ],
)
OTHER_COUNTY = _offering([], [evolve(COUNTY, id="hai", title=Text(zh="海县", en="Hai County"))])
POOR_COUNTY = _offering([], [evolve(COUNTY, values=())])
FAULTY_PLUGIN = SimpleNamespace(aidcoord_policies=_failing_policies)
RAISING_PLUGIN = _offering(
    [
        Policy(
            agency=Agency("split", Text(zh="分局", en="Split Bureau")),
            benefits=(
                Benefit(
                    "split_aid",
                    Text(zh="分项", en="Split aid"),
                    kind=BenefitKind.IDENTITY,
                    criteria=("is_split",),
                    source=LAW.article(12),
                    starts=date(2016, 10, 1),
                ),
            ),
            rules=(is_split,),
        )
    ],
    [],
)

HOUSEHOLD = """
    household: H1
    residence: rural
    members:
      - { id: a, name: 赵一, relation: applicant, born: 1950-01-01, wages: "400.00" }
      - { id: b, name: 钱二, relation: spouse, born: 1980-01-01, wages: "200.00" }
    savings: "1000.00"
"""


@frozen
class Result:
    """What a run gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
Write = Callable[..., str]


@pytest.fixture
def registry() -> Registry:
    """The field and its county, and nothing that happens to be installed."""
    return Registry.of(aid=AID_PLUGIN, county_ling=COUNTY_PLUGIN)


@pytest.fixture
def with_faulty() -> Registry:
    """The same with a plugin that fails to load."""
    return Registry.of(aid=AID_PLUGIN, county_ling=COUNTY_PLUGIN, broken=FAULTY_PLUGIN)


@pytest.fixture
def with_raising() -> Registry:
    """The same with a plugin whose only rule raises."""
    return Registry.of(aid=AID_PLUGIN, county_ling=COUNTY_PLUGIN, split=RAISING_PLUGIN)


@pytest.fixture
def with_two_counties() -> Registry:
    """The field with two counties."""
    return Registry.of(aid=AID_PLUGIN, county_ling=COUNTY_PLUGIN, county_hai=OTHER_COUNTY)


@pytest.fixture
def with_rich_county() -> Registry:
    """The field with two counties, of which the other has a higher standard in town."""
    return Registry.of(aid=AID_PLUGIN, county_ling=COUNTY_PLUGIN, county_hai=RICH_COUNTY)


@pytest.fixture
def with_silent_county() -> Registry:
    """The field with two counties, of which the other sets nothing."""
    silent = _offering([], [evolve(COUNTY, id="hai", region="990202", values=())])
    return Registry.of(aid=AID_PLUGIN, county_ling=COUNTY_PLUGIN, county_hai=silent)


@pytest.fixture
def with_poor_county() -> Registry:
    """The field with a county that sets nothing."""
    return Registry.of(aid=AID_PLUGIN, county_ling=POOR_COUNTY)


@pytest.fixture
def aidcoord(registry: Registry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process, in English unless it says otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "160")

    def run_it(*arguments: str, plugins: Registry = registry) -> Result:
        code = run(arguments, plugins)
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run_it


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a household file and give its path."""

    def write_it(text: str = HOUSEHOLD, name: str = "household.yaml") -> str:
        path = tmp_path / name
        path.write_text(dedent(text), encoding="utf-8")
        return str(path)

    return write_it
