"""Every clause of the county document is declared once, rests on what is there, and is shown where it is carried."""

import pytest
from attrs import evolve
from tests.clauses.accounts import CASES, LISTED, clauses_shown, discrepancies
from tests.clauses.conftest import CasesOf

from aidcoord import DutyState, Policy, Registry, Rulebook
from aidcoord.cli.clauses import stray_carriers
from aidcoord.errors import DefinitionError
from aidcoord.plugins.carriers import stray_commands


def test_every_clause_is_declared_exactly_once(rulebook: Rulebook) -> None:
    """By its holder and as what it is."""
    assert list(discrepancies(one.duty for one in rulebook.law().duties)) == []


@pytest.mark.parametrize("clause", ["TWN-04", "DPF-03", "MTG-13"])
def test_a_clause_that_nobody_declares_is_named(clause: str, rulebook: Rulebook) -> None:
    """Removed from its plugin, it is missed."""
    left = [one.duty for one in rulebook.law().duties if one.duty.clause != clause]

    assert list(discrepancies(left)) == [f"{clause} is declared 0 times"]


def test_what_is_declared_otherwise_is_named(rulebook: Rulebook) -> None:
    """Under another holder, twice, or as a clause that the document does not have."""
    first, *_ = (one.duty for one in rulebook.law().duties)
    changed = [evolve(first, holder="meeting"), evolve(first, clause="PRI-99")]

    found = list(discrepancies([*(one.duty for one in rulebook.law().duties), *changed]))

    assert found == [
        "PRI-01 is declared 2 times",
        "PRI-99 is no clause of the document",
        "PRI-01 is declared as principle of meeting",
    ]


def test_the_clauses_with_a_test_are_those_that_are_carried(rulebook: Rulebook) -> None:
    """A clause cannot be called carried without a test named after it, nor be shown and left open."""
    carried = {one.duty.clause for one in rulebook.law().duties if one.duty.state is DutyState.CARRIED}

    assert clauses_shown() == carried


def test_the_document_has_144_clauses() -> None:
    """None is lost from the list either."""
    assert len(LISTED) == 144


def test_every_command_that_carries_a_clause_is_there(installed: Registry) -> None:
    """They are looked up when commands are asked for, not at load."""
    assert stray_carriers(installed) == ()


@pytest.mark.parametrize(
    ("command", "clauses"),
    [
        pytest.param("aidcoord price series", ["PRC-02"], id="index series"),
        pytest.param("aidcoord poverty-alleviation reconcile", ["POV-01"], id="two lists"),
        pytest.param("aidcoord health-family-planning hospitals", ["HEA-01", "HEA-02", "HEA-06"], id="hospitals"),
    ],
)
def test_removing_a_command_that_carries_a_clause_names_it(
    command: str, clauses: list[str], installed: Registry
) -> None:
    """What is left of the commands no longer has it."""
    known = {carrier for one in installed.rulebook()[0].law().duties for carrier in one.carriers} - {command}

    told = [fault.message for fault in stray_commands(installed.plugins, known)]

    assert [clause for clause in LISTED if any(f"the clause {clause} " in one for one in told)] == clauses


def without(name: str, policies: tuple[Policy, ...]) -> list[Policy]:
    """The policies without a benefit, rule, parameter or evidence type of a name."""
    return [
        evolve(
            policy,
            benefits=tuple(one for one in policy.benefits if one.id != name),
            rules=tuple(one for one in policy.rules if one.name != name),
            evidence=tuple(one for one in policy.evidence if one.id != name),
        )
        for policy in policies
    ]


@pytest.mark.parametrize(
    ("name", "clauses"),
    [
        pytest.param("rescue_ticket", ["CIV-14"], id="a benefit"),
        pytest.param("winter_list_overdue", ["CIV-08"], id="a rule's benefit"),
        pytest.param("warm_sending_rate", ["UNI-01"], id="a parameter"),
        pytest.param("mutual_fund_reserve", ["UNI-02"], id="a parameter that only a command reads"),
        pytest.param("has_transfer_mandate", ["AGR-02"], id="evidence"),
        pytest.param("work_injury_nursing", ["HRS-06"], id="a benefit of another department"),
    ],
)
def test_removing_what_carries_a_clause_names_it(name: str, clauses: list[str], installed: Registry) -> None:
    """The law is refused, with the clause that would be carried by nothing."""
    policies = tuple(policy for plugin in installed.plugins for policy in plugin.policies if policy.county is None)

    with pytest.raises(DefinitionError) as error:
        Rulebook.of(without(name, policies))

    told = [fault.message for fault in error.value.faults if "The clause" in fault.message]
    assert [clause for clause in LISTED if any(f"The clause {clause} of" in one for one in told)] == clauses


@pytest.mark.parametrize("clause", CASES)
def test_cases_of_a_clause_rest_on_all_that_carries_it(clause: str, rulebook: Rulebook, cases_of: CasesOf) -> None:
    """Each name that a clause is carried by is expected by one of its cases, or read by what is expected."""
    law = rulebook.law()
    (duty,) = (one for one in law.duties if one.duty.clause == clause)
    cases = [cases_of(file)[sentence] for file, sentences in CASES[clause].items() for sentence in sentences]
    determined = {expectation.benefit for case in cases for expectation in case.expected}
    expected = {name for benefit in determined for name in (benefit, f"{benefit}__due")}

    idle = [name for name in duty.carriers if name in law.definitions and not _is_behind(name, expected, rulebook)]

    assert idle == []


def _is_behind(name: str, expected: set[str], rulebook: Rulebook) -> bool:
    return name in expected or not expected.isdisjoint(rulebook.readers_of(name))
