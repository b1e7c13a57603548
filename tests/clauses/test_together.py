"""Clauses about how agencies act together: owners, doors, responsible people, overlaps."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from attrs import evolve
from tests.clauses.conftest import CasesOf
from tests.rules.building import SOURCE, benefit, evidence_type, policy, text

from aidcoord import (
    ONE_DOOR,
    Assessment,
    Holding,
    Household,
    Overlap,
    OverlapKind,
    Period,
    Policy,
    Registry,
    Rulebook,
    hookimpl,
    referrals_from,
)
from aidcoord.errors import ClashError, DefinitionError
from aidcoord.office import Office
from aidcoord.rules.responsibilities import unclear_responsibilities

ON = date(2026, 11, 1)
POOR = policy(evidence_type("is_poor", presumed=False), benefit("aid", "is_poor"))
DAY = timedelta(days=1)


def plugin(offered: Policy) -> object:
    """A plugin that offers a policy."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [offered]

    return SimpleNamespace(aidcoord_policies=aidcoord_policies)


@pytest.fixture(scope="module")
def assessments(office: Office, households: tuple[Household, ...]) -> tuple[Assessment, ...]:
    """What every department finds of the example households."""
    return tuple(office.assess(household, ON) for household in households)


def test_pri06_two_claims_of_one_benefit_on_one_day_are_refused() -> None:
    """Both places are named; a claim that starts the day after the other ends stands."""
    last = date(2020, 12, 31)
    first = benefit("aid", "is_poor", ends=last)
    same_day, day_after = (evolve(first, starts=starts, ends=None) for starts in (last, last + DAY))

    with pytest.raises(ClashError, match=r"two versions in force on 2020-12-31: alpha .* and alpha "):
        Rulebook.of([evolve(POOR, benefits=(first, same_day))])
    assert len(Rulebook.of([evolve(POOR, benefits=(first, day_after))]).law().definitions["alpha__aid"]) == 2


def test_pri06_a_plugin_that_claims_anothers_field_is_refused(installed: Registry) -> None:
    """Both are named, and the owner keeps its benefits."""
    (owner,) = (one for one in installed.plugins if one.name == "justice")

    registry = Registry.of(squatter=plugin(owner.policies[0]))

    assert "offers a policy of the field 'justice', but owns 'squatter'" in str(registry.faults[0])


def test_pri06_every_determination_says_whose_it_is(assessments: tuple[Assessment, ...]) -> None:
    """The agency that is competent on the day, the plugin and its version."""
    for one in (one for assessment in assessments for one in assessment.determinations):
        assert one.agency.title.zh
        assert one.origin is not None
        assert (one.origin.plugin.startswith("aidcoord-"), bool(one.origin.version)) == (True, True)


def test_pri09_every_door_leads_to_the_same_referrals(office: Office, assessments: tuple[Assessment, ...]) -> None:
    """Thirteen agencies and the township; what is on file is not asked for again."""
    doors = [policy.field for policy in office.law.policies if policy.county is None]
    assert len(doors) == 13

    for assessment in assessments:
        expected = set(referrals_from(assessment, ONE_DOOR))
        assert all(set(referrals_from(assessment, door)) == expected for door in doors)
        on_file = set(assessment.household.evidence)
        asked = {missing.name for one in assessment.determinations for missing in one.missing if not missing.subject}
        assert not on_file & asked


@pytest.mark.parametrize("county", ["yunling", "wanghai"])
def test_twn04_each_township_has_one_first_responsible_person_a_day(county: str, rulebook: Rulebook) -> None:
    """In both counties, on every day since the first; around a hand-over it is the holder of that day."""
    known = rulebook.counties[county]
    heads = [post for post in known.posts if post.is_first_responsible]

    assert unclear_responsibilities(known) == ()
    assert {post.agency for post in heads} == {township.id for township in known.townships}
    changed = next(post for post in heads if len(post.holders) > 1)
    before, after = changed.holders[:2]
    for on, holder in ((after.period.starts - DAY, before), (after.period.starts, after)):
        assert [held.person for held in changed.holders if on in held.period] == [holder.person]


@pytest.mark.parametrize(
    ("starts", "people"),
    [
        pytest.param(date(2021, 3, 1), (), id="nobody for a month"),
        pytest.param(date(2021, 1, 1), ("甲", "乙"), id="two for a month"),
    ],
)
def test_twn04_a_day_with_nobody_or_two_is_reported(starts: date, people: tuple[str, ...], rulebook: Rulebook) -> None:
    """With the township and the days."""
    known = rulebook.counties["yunling"]
    head = next(post for post in known.posts if post.is_first_responsible)
    holders = [
        Holding(person="甲", period=Period(date(2016, 1, 1), date(2021, 1, 31))),
        Holding(person="乙", period=Period(starts)),
    ]

    others = [post for post in known.posts if post is not head]
    (found,) = unclear_responsibilities(evolve(known, posts=(evolve(head, holders=holders), *others)))

    assert (found.township.id, found.people) == (head.agency, people)


def test_mtg12_overlaps_between_departments_are_law_and_shown(rulebook: Rulebook) -> None:
    """Of the kinds that bear on amounts each has one between two departments, with its source."""
    between = {
        lawful.overlap.kind
        for lawful in rulebook.law().overlaps
        if len({name.partition("__")[0] for name in lawful.benefits}) > 1 and lawful.overlap.source.document
    }

    assert {OverlapKind.EXCLUDES, OverlapKind.HIGHEST_OF, OverlapKind.TOPS_UP_TO} <= between


def test_mtg12_contradictory_overlaps_are_refused_with_both_sources() -> None:
    """What no household could obey is found at load."""
    source, pair = evolve(SOURCE, document="另一规定"), ("aid", "beta__help")
    both = [
        Overlap(kind=OverlapKind.EXCLUDES, benefits=pair, title=text("one or the other"), source=SOURCE),
        Overlap(kind=OverlapKind.SEQUENCE, benefits=pair, title=text("both in turn"), source=source),
    ]

    with pytest.raises(DefinitionError) as error:
        Rulebook.of(
            [
                evolve(POOR, overlaps=tuple(both), reads_from=("beta",)),
                policy(evidence_type("is_ill", holder="beta", presumed=False), benefit("help", "is_ill"), field="beta"),
            ]
        )

    assert all(one.title.en in str(error.value) for one in both)


def asked(office: Office, cases_of: CasesOf, file: str, sentence: str) -> set[tuple[str, str | None, str]]:
    """Who asks for what, for whom, once a household of a case file is received at any door."""
    case = cases_of(file)[sentence]
    found = referrals_from(office.assess(case.household, case.on))
    return {(one.sender, one.benefit, one.subject) for one in found}


def test_hrs02_each_able_member_without_work_is_referred_once(office: Office, cases_of: CasesOf) -> None:
    """On dibao by civil affairs, for job aid; where nobody is able or everybody works, nobody is."""
    on_dibao = asked(
        office,
        cases_of,
        "human-resources/employment_aid/dibao_household.yaml",
        "Where nobody works in a household on dibao there is job aid for each and a job for one of them",
    )
    unable = asked(
        office,
        cases_of,
        "human-resources/employment_difficulty/who_is_concerned.yaml",
        "Who is past working age, at school, unfit or in the army is not concerned",
    )

    aid = "human_resources__employment_aid"
    assert {one for one in on_dibao if one[1] == aid} == {
        ("civil_affairs", aid, "gu_lin"),
        ("civil_affairs", aid, "shi_yun"),
    }
    assert not [one for one in unable if one[1] and one[1].startswith("human_resources__")]


def test_uni03_union_and_civil_affairs_refer_to_each_other(office: Office, cases_of: CasesOf) -> None:
    """A worker above dibao and within the union's line comes to the union from any door, and the union asks back."""
    found = asked(office, cases_of, "trade-union/deep_file/lines.yaml", "A fen a head above it is relative hardship")

    assert (ONE_DOOR, "trade_union__relative_file", "household") in found
    assert ("trade_union", "civil_affairs__dibao_edge", "household") in found
    assert not [one for one in found if one[1] == "civil_affairs__dibao"]
