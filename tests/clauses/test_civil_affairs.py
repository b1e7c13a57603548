"""Clauses of civil affairs that case files alone do not show."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, Final

from attrs import evolve
from tests.clauses.conftest import ROOT, CasesOf
from tests.rules.building import county, supplied, text

from aidcoord import (
    Absence,
    Evidence,
    Household,
    Member,
    ParameterAmendment,
    Policy,
    Registry,
    Rulebook,
    Source,
    Verdict,
    hookimpl,
    yuan,
)
from aidcoord.office import Office

ON: Final = date(2026, 11, 1)
DIBAO: Final = "civil_affairs__dibao"
STANDARD: Final = "civil_affairs__dibao_standard_month"

_DEARER: Final = 'amounts = { none = "0.00", one = "115.00", two = "115.00", three = "90.00", four = "90.00" }'
_PATIENT: Final = """patient: li_ming
residence: rural
insurance: residents
identities:
  - { aid_class: dibao, starts: 2025-01-01, ends: 2026-12-31 }
bills:
"""

Run = Callable[..., Any]
Write = Callable[..., str]


def dibao_of(household: Household, rulebook: Rulebook) -> int:
    """What a household is due of dibao in a month, in fen; nothing where it is due none."""
    return int(rulebook.worksheet(ON, "yunling").assess(household).of(DIBAO).amount or 0)


def with_value(rulebook: Rulebook, name: str, amounts_by: str) -> Rulebook:
    """A what-if in which a parameter of Yunling has other amounts since 2026."""
    value = f"{{ from = 2026-01-01, {amounts_by}, source = {{ document = '提案' }} }}"
    amended = ParameterAmendment(
        target=name,
        title=text("proposal"),
        mandate=Source(document="提案"),
        starts=date(2026, 1, 1),
        values=supplied(name, value),
    )
    return rulebook.amended("yunling", amended)


def test_civ04_a_proposal_shows_whom_it_changes_and_what_it_costs(
    aidcoord: Run, rulebook: Rulebook, office: Office
) -> None:
    """A rise of fifty counts exactly the households whose dibao changes, and the sum of the differences."""
    paths = [ROOT / "examples" / "households" / f"YL-{number:04}.yaml" for number in range(1, 6)]
    proposed = with_value(rulebook, STANDARD, 'amounts = { urban = "760.00", rural = "610.00" }')
    found = [(dibao_of(one, rulebook), dibao_of(one, proposed)) for one in office.read(paths)]

    result = aidcoord(
        *("finance", "adjustments", *map(str, paths), "--parameter", STANDARD, "--to", "610", "--cell", "rural"),
        *("--benefit", DIBAO, "--json"),
    )

    shown = {row["what"]["en"]: row["value"] for row in result.json["tables"]["proposal"]["rows"]}
    changed = [(before, after) for before, after in found if before != after]
    assert shown["households with another amount"] == len(changed) > 0
    assert Decimal(shown["more in a year"]) * 100 == 12 * sum(after - before for before, after in changed)


def test_civ04_no_value_outlives_its_end(installed: Registry, households: tuple[Household, ...]) -> None:
    """The day after the last value's end nothing is determined by it: the standard is missing."""
    (owner,) = (one for one in installed.plugins if one.name == "civil_affairs")
    ends = 'values = [{ from = 2026-01-01, to = 2026-10-31, amounts = { urban = "760.00", rural = "560.00" }, '
    place = county(supplies=f"[{STANDARD}]\n{ends}source = {{ document = '标准' }} }}]")
    rulebook = Rulebook.of(owner.policies, [place])

    def missing(on: date) -> bool:
        found = rulebook.worksheet(on, place.id, frozenset({DIBAO})).assess(households[0]).of(DIBAO)
        assert found.verdict is Verdict.UNDETERMINED
        return STANDARD in {one.name for one in found.missing}

    assert [missing(on) for on in (date(2026, 10, 31), ON)] == [False, True]


def test_civ07_two_bills_that_pass_the_cap_pay_just_the_cap(aidcoord: Run, write: Write) -> None:
    """In either order; a bill of the next January meets a new cap."""
    march, april, january = (
        f"  - {{ id: {name}, day: {day}, kind: inpatient, hospital: secondary, total: 900000.00, out_of_scope: 0,\n"
        "      class_b_part: 0, is_properly_referred: yes }\n"
        for name, day in (("A", "2025-03-05"), ("B", "2025-04-05"), ("C", "2026-01-05"))
    )

    first, turned = (
        _aid(aidcoord, write(_PATIENT + "".join(bills))) for bills in ((march, april, january), (april, march, january))
    )

    assert first["A"] + first["B"] == turned["A"] + turned["B"] == Decimal("50000.00")
    assert first["C"] == turned["C"] == Decimal("50000.00")


def _aid(aidcoord: Run, path: str) -> dict[str, Decimal]:
    """What medical aid bears of each bill."""
    result = aidcoord("settle", path, "--json")
    return {
        bill: Decimal(dict(result.rows(f"li_ming/{bill}", "layer", "amount")).get("aid", "0"))
        for bill in ("A", "B", "C")
    }


def test_civ09_a_new_rate_of_the_federation_changes_what_civil_affairs_pays(
    rulebook: Rulebook, cases_of: CasesOf
) -> None:
    """The top-up of an unsupported child falls by what the living subsidy rises; nothing else is edited."""
    file = "civil-affairs/unsupported_child_living/top_up.yaml"
    case = cases_of(file)["The living subsidy comes off too, the nursing subsidy does not"]
    name = "disabled_federation__living_rate_month"
    dearer = with_value(rulebook, name, _DEARER)

    def payable(book: Rulebook) -> int:
        assessment = book.worksheet(case.on, "yunling").assess(case.household)
        (one,) = (
            one
            for one in assessment.determinations
            if one.name == "civil_affairs__unsupported_child_living" and one.verdict is Verdict.ELIGIBLE
        )
        return int(assessment.payable(one) or 0)

    before, after = payable(rulebook), payable(dearer)

    assert before - after == yuan(10)


def test_civ10_military_pay_changes_nothing(office: Office, households: tuple[Household, ...]) -> None:
    """A pension of a survivor added to every member leaves each verdict and amount of each department as it was."""

    def paid(member: Member) -> Member:
        if member.absence is Absence.LIVES_APART:
            return member
        drawn = {"transfer_income", "military_benefits"}
        before = {name: member.evidence[name].value if name in member.evidence else 0 for name in drawn}
        more = {name: Evidence(yuan(12000) + int(value)) for name, value in before.items()}
        return evolve(member, evidence={**member.evidence, **more})

    for household in households[:3]:
        with_pay = evolve(household, members=tuple(map(paid, household.members)))
        without, more = (office.assess(one, ON).determinations for one in (household, with_pay))

        assert [(one.name, one.verdict, one.amount) for one in more] == [
            (one.name, one.verdict, one.amount) for one in without
        ]


def test_civ16_who_redefines_an_identity_is_refused(installed: Registry) -> None:
    """Identities are read from civil affairs, and a plugin that offers its own under that name is left out."""
    (owner,) = (one for one in installed.plugins if one.name == "civil_affairs")
    (mine,) = owner.policies

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [mine]

    registry = Registry.of(rival=SimpleNamespace(aidcoord_policies=aidcoord_policies))

    assert "offers a policy of the field 'civil_affairs', but owns 'rival'" in str(registry.faults[0])
