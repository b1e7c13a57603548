"""Running checks: one that breaks off hides no other, and what cannot be looked at is said."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest

from aidcoord import Agency, Document, Fen, Policy, Text, hookimpl, rule
from aidcoord.checking.checks import Area, Check, NotLookedAtError, Severity, Trouble, check, trouble
from aidcoord.checking.docs import require
from aidcoord.checking.registered import CHECKS, chosen
from aidcoord.checking.running import run
from aidcoord.checking.sampling import candidates
from aidcoord.checking.subjects import Scene, Subject
from aidcoord.plugins.registry import Registry

TITLE = Text(zh="试验", en="Trial")
LAW = Document("试验办法").article(1)


@hookimpl
def _policies() -> list[Policy]:
    return [Policy(agency=Agency("aid", Text(zh="救助局", en="Aid Bureau")))]


@pytest.fixture
def scene() -> Scene:
    """A plugin that offers an empty policy."""
    return Scene.of(Registry.of(aid=SimpleNamespace(aidcoord_policies=_policies)), date(2026, 11, 1))


def _check(name: str, severity: Severity) -> Check:
    @check(name, severity, Area.RULES, title=TITLE, advice=TITLE)
    def look(_subject: Subject) -> Iterator[Trouble]:
        if name == "breaks":
            raise ZeroDivisionError("its own business")
        if name == "lacks":
            raise NotLookedAtError("缺少", "something is missing")
        yield trouble("坏", "bad")

    return look


def test_a_check_that_breaks_off_hides_no_other(scene: Scene) -> None:
    """It is told as not looked at, with what it raised; the others go on, faults first."""
    checks = [_check("finds", Severity.NOTE), _check("breaks", Severity.FAULT), _check("lacks", Severity.WARNING)]

    report = run(scene, checks)

    assert [one.check.id for one in report.outcomes] == ["breaks", "lacks", "finds"]
    assert [one.not_looked_at.en for one in report.unlooked if one.not_looked_at] == [
        "the check broke off (ZeroDivisionError: its own business)",
        "something is missing",
    ]
    assert (report.count(Severity.NOTE), report.count(Severity.FAULT)) == (1, 0)


def test_a_missing_extra_is_named_with_the_command_that_installs_it() -> None:
    """And what is there is not asked for."""
    require("aidcoord")
    with pytest.raises(
        NotLookedAtError, match=r"not_installed_anywhere is missing; run `pip install 'aidcoord\[docs\]'`"
    ):
        require("aidcoord", "not_installed_anywhere")


def test_what_is_named_runs_though_it_is_slow() -> None:
    """`only` goes before `quick`, and `skip` before both."""
    assert [one.id for one in chosen(only=("alone",), quick=True)] == ["alone"]
    assert chosen(only=("alone",), skip=("alone",)) == ()
    assert chosen(quick=True) == tuple(one for one in CHECKS if not one.slow)


def test_values_are_tried_around_the_constants_of_a_rule() -> None:
    """One below, on and above, in rising order."""

    @rule(source=LAW, title=TITLE)
    def is_near(amount: Fen, is_old: bool) -> bool:  # noqa: FBT001 - a fact of the law
        """Whether the amount is above 4321 fen."""
        return amount > 4321 and is_old

    tried = candidates(is_near)

    assert {Fen(4320), Fen(4321), Fen(4322)} <= set(tried["amount"])
    assert list(tried["amount"]) == sorted(tried["amount"])
    assert tried["is_old"] == (False, True)


def test_what_a_rule_rises_with_is_one_of_its_arguments() -> None:
    """Another name is refused when the rule is declared, with the nearest one."""
    with pytest.raises(ValueError, match="Did you mean 'income'"):

        @rule(source=LAW, title=TITLE, falls_with=("incom",))
        def aid_month(income: Fen) -> Fen:
            """The income."""
            return income
