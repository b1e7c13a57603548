"""A small vocabulary with evidence of every type, and a household file that uses it."""

from textwrap import dedent

import pytest

from aidcoord import EvidenceType, Scope, Text, vocabulary
from aidcoord.model.days import Day
from aidcoord.model.money import Fen, Rate
from aidcoord.serial import Vocabulary

WAGES = EvidenceType(
    "wages", Text(zh="工资", en="Wages a month"), type=Fen, scope=Scope.MEMBER, holder="human_resources"
)
IS_PREGNANT = EvidenceType(
    "is_pregnant", Text(zh="怀孕", en="Pregnant"), type=bool, scope=Scope.MEMBER, holder="health_family_planning"
)
RETIRED_ON = EvidenceType(
    "retired_on", Text(zh="退休日期", en="Day of retirement"), type=Day, scope=Scope.MEMBER, holder="human_resources"
)
SAVINGS = EvidenceType(
    "savings", Text(zh="存款", en="Savings"), type=Fen, scope=Scope.HOUSEHOLD, holder="civil_affairs"
)
BALANCE = EvidenceType(
    "farm_balance",
    Text(zh="经营净收入", en="Net income of the farm"),
    type=Fen,
    scope=Scope.HOUSEHOLD,
    holder="agriculture",
    lowest=-(10**9),
)
FLOOR_AREA = EvidenceType(
    "floor_area", Text(zh="住房面积", en="Floor area"), type=int, scope=Scope.HOUSEHOLD, holder="housing_construction"
)
LEASED_SHARE = EvidenceType(
    "leased_share",
    Text(zh="流转比例", en="Share of land leased"),
    type=Rate,
    scope=Scope.HOUSEHOLD,
    holder="agriculture",
)

EVIDENCE = (*vocabulary.SHARED, WAGES, IS_PREGNANT, RETIRED_ON, SAVINGS, BALANCE, FLOOR_AREA, LEASED_SHARE)
BENEFITS = {
    "civil_affairs__dibao": (Text(zh="最低生活保障", en="Dibao"),),
    "disabled_federation__care_subsidy": (Text(zh="重度残疾人护理补贴", en="Care subsidy"),),
}
_SMALL = Vocabulary.of(EVIDENCE, benefits=BENEFITS)

_PLAIN = dedent("""\
    household: YL-0001
    township: "990101101"
    residence: rural
    members:
      - id: li_ming
        name: 李明
        relation: applicant
        number: "990101196602030011"
        wages: "1200.00"
        disability_level: one
      - id: wang_fang
        relation: spouse
        born: 1968-05-06
        sex: female
        is_pregnant: no
        wages: {value: 12.50, source: employer, as_of: 2026-10-31, standing: verified, authorisation: A-7}
    savings: 8000
    farm_balance: "-300.00"
    awards:
      - {benefit: civil_affairs__dibao, subject: household, state: paid, amount: "300.00", starts: 2026-01-01}
    """)


@pytest.fixture(scope="session")
def small() -> Vocabulary:
    """The shared evidence and a few types more, of every type of value, and two benefits."""
    return _SMALL


@pytest.fixture
def plain() -> str:
    """A sound household file."""
    return _PLAIN
