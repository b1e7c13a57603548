"""One of several is enough: a certain yes decides, whatever else is unknown."""

from datetime import date
from itertools import product

import pytest
from attrs import evolve
from tests.rules.building import ON, benefit, evidence_type, household, law, member, policy

from aidcoord import Document, Rulebook, Scope, Text, either_of
from aidcoord.errors import DefinitionError, UnknownNameError
from aidcoord.model.days import Period
from aidcoord.model.evidence import Value
from aidcoord.rules.declare import Either

SOURCE = Document("示例办法", number="示例〔2014〕1号").article(4)
TITLE = Text(zh="属于任一对象", en="Belongs to one of the groups")


def either(*names: str) -> Either:
    """Whether one of the names holds, as `is_in_group`."""
    return evolve(either_of(*names, title=TITLE, source=SOURCE), name="is_in_group")


GROUPS = policy(
    evidence_type("is_poor"),
    evidence_type("is_ill", scope=Scope.MEMBER),
    either("is_poor", "is_ill"),
    benefit("aid", "is_in_group"),
)


def expected(*values: bool | None) -> bool | None:
    """What three-valued logic says of one or the other."""
    if True in values:
        return True
    return None if None in values else False


@pytest.mark.parametrize(("poor", "ill"), list(product([True, False, None], repeat=2)))
def test_a_certain_yes_decides(poor: bool | None, ill: bool | None) -> None:  # noqa: FBT001 - a table of truth
    """Every pair of yes, no and unknown gives what three-valued logic says, for the member it is about."""
    facts: dict[str, Value] = {} if poor is None else {"is_poor": poor}
    wang_fang = member("wang_fang") if ill is None else member("wang_fang", is_ill=ill)
    sheet = Rulebook.of([GROUPS]).worksheet(ON).fill(household(wang_fang, evidence=facts))

    assert sheet.value("alpha__is_in_group", "wang_fang") is expected(poor, ill)


def test_what_is_missing_is_what_could_still_decide() -> None:
    """One alternative is certainly not so: only the other is asked for."""
    found = Rulebook.of([GROUPS]).worksheet(ON).assess(household(member(is_ill=False)))

    assert [missing.name for missing in found.of("alpha__aid", "wang_fang").missing] == ["is_poor"]


def test_an_alternative_that_is_no_yes_or_no_is_refused() -> None:
    """The message names both, as for any rule."""
    with pytest.raises(DefinitionError, match="takes 'income' to be yes/no, but it is count"):
        Rulebook.of([policy(evidence_type("income", int), evidence_type("is_poor"), either("is_poor", "income"))])


def test_an_unknown_alternative_is_refused_with_the_nearest_name() -> None:
    """A misspelt alternative is found like a misspelt argument, in its line."""
    with pytest.raises(UnknownNameError, match="Did you mean 'is_poor'") as refused:
        Rulebook.of([policy(evidence_type("is_poor"), evidence_type("is_ill"), either("is_ill", "is_por"))])

    assert refused.value.faults[0].place is not None
    assert refused.value.faults[0].place.file == __file__


@pytest.mark.parametrize("names", [(), ("is_poor",), ("is_poor", "is_poor")])
def test_of_one_there_is_no_choice(names: tuple[str, ...]) -> None:
    """Fewer than two names, or one twice, say nothing that a criterion would not."""
    with pytest.raises(ValueError, match="at least two names, each once"):
        either_of(*names, title=TITLE, source=SOURCE)


def test_it_reads_like_a_rule_to_other_rules() -> None:
    """A rule may ask for it by name, and it can be called as the function it is."""

    @law("is_outside")
    def is_outside(is_in_group: bool) -> bool:  # noqa: FBT001 - a fact of the law
        return not is_in_group

    groups = either("is_poor", "is_ill")
    sheet = (
        Rulebook.of(
            [
                policy(
                    evidence_type("is_poor"), evidence_type("is_ill"), groups, is_outside, benefit("aid", "is_outside")
                )
            ]
        )
        .worksheet(ON)
        .fill(household(evidence={"is_poor": True}))
    )

    assert groups(False, True)
    assert sheet.value("alpha__is_outside") is False


def test_it_follows_a_plain_rule_of_the_same_name() -> None:
    """Where the law named one group first and several later, both versions are one rule."""

    @law("is_in_group", ends=date(2020, 12, 31))
    def one_group(is_poor: bool) -> bool:  # noqa: FBT001 - a fact of the law
        return is_poor

    groups = evolve(either("is_poor", "is_ill"), period=Period(date(2021, 1, 1)))
    book = Rulebook.of(
        [policy(evidence_type("is_poor"), evidence_type("is_ill"), one_group, groups, benefit("aid", "is_in_group"))]
    )
    ill = household(evidence={"is_poor": False, "is_ill": True})

    found = [book.worksheet(on).fill(ill).value("alpha__is_in_group") for on in (date(2020, 12, 31), date(2021, 1, 1))]

    assert found == [False, True]
