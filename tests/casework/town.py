"""A town of three fields that point to each other, for tests of referrals."""

from collections.abc import Callable, Iterable, Mapping
from types import SimpleNamespace
from typing import Final

from attrs import evolve
from tests.rules.building import FIRST_DAY, ON, SOURCE, benefit, evidence_type, household, law, member, policy, text

from aidcoord import (
    Agency,
    Assessment,
    Award,
    County,
    Evidence,
    Household,
    Partner,
    PartnerHelp,
    Policy,
    Referral,
    ReferralLimit,
    Scope,
    Signpost,
    follow_signposts,
    hookimpl,
)
from aidcoord.model.evidence import Value
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry

POOR: Final = evidence_type("is_poor", presumed=False)
ILL: Final = evidence_type("is_ill", scope=Scope.MEMBER, holder="health", presumed=False)
DAMP: Final = evidence_type("is_damp", holder="homes", presumed=False)
CHARITY: Final = Partner("kind_hearts", text("Kind Hearts"), gives=[PartnerHelp.CHARITY])

Answer = Callable[[Assessment], object]


@law()
def is_damp_and_poor(is_damp: bool, living__dibao: bool) -> bool:  # noqa: FBT001 - facts of the law
    """Read by a signpost alone."""
    return is_damp and living__dibao


def post(
    when: str | tuple[str, ...], to: str | PartnerHelp | tuple[str | PartnerHelp, ...], **more: object
) -> Signpost:
    """A signpost; of one name the comma may be left out."""
    seen = (when,) if isinstance(when, str) else when
    given = {"because": text(" and ".join(seen) or "nothing"), "source": SOURCE, "starts": FIRST_DAY, **more}
    return Signpost(when=seen, to=to, **given)  # type: ignore[arg-type]  # whatever a test gives


def policies(**signposts: Iterable[Signpost]) -> Mapping[str, Policy]:
    """The policies of the three fields, with signposts for some: living, health (for each member) and homes."""
    plain = {
        "living": policy(benefit("dibao", "is_poor"), POOR, field="living"),
        "health": policy(benefit("cure", "is_ill"), ILL, field="health", reads_from=("living",)),
        "homes": policy(
            benefit("dry_home", "is_damp"), DAMP, is_damp_and_poor, field="homes", reads_from=("living", "health")
        ),
    }
    return {name: evolve(one, signposts=tuple(signposts.get(name, ()))) for name, one in plain.items()}


def plugin(offered: Policy, answer: Answer | None = None) -> object:
    """A plugin that offers a policy and answers with its signposts, or as a test wants it to."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [offered]

    @hookimpl
    def aidcoord_referrals(assessment: Assessment) -> object:
        return follow_signposts(assessment, offered.field) if answer is None else answer(assessment)

    return SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_referrals=aidcoord_referrals)


def county(limit: ReferralLimit | None = None) -> object:
    """The plugin of a county with a charity, and perhaps a limit for answers."""
    town = County(
        id="town",
        region="990199",
        title=text("Town"),
        government=Agency("government", text("Government")),
        partners=(CHARITY,),
        referral_limit=limit,
    )

    @hookimpl
    def aidcoord_counties() -> list[County]:
        return [town]

    return SimpleNamespace(aidcoord_counties=aidcoord_counties)


def office(
    answers: Mapping[str, Answer] | None = None, limit: ReferralLimit | None = None, **signposts: Iterable[Signpost]
) -> Office:
    """The office of the town; `answers` are given by a field's plugin in the place of its signposts."""
    given = answers or {}
    plugins = {name: plugin(one, given.get(name)) for name, one in policies(**signposts).items()}
    return Office.open(registry=Registry.of(county_town=county(limit), **plugins))


def family(*members: Mapping[str, Value], awards: Iterable[Award] = (), **evidence: Value) -> Household:
    """A household of as many members as there are mappings of their evidence, called ana, bo and cy."""
    said = zip(("ana", "bo", "cy"), members, strict=False)
    people = [evolve(member(name), evidence=_recorded(known)) for name, known in said]
    return household(*people, awards=awards, evidence=evidence)


def _recorded(known: Mapping[str, Value]) -> dict[str, Evidence]:
    return {name: Evidence(value) for name, value in known.items()}


def proposal(**changed: object) -> Referral:
    """A referral that health may propose, with some of it changed."""
    given = {
        "household": "QH-1",
        "sender": "health",
        "receiver": "living",
        "benefit": "living__dibao",
        "reason": text("ill"),
        "source": SOURCE,
    }
    return Referral(**{**given, **changed})  # type: ignore[arg-type]  # whatever a test gives


def told(assessment: Assessment) -> list[str]:
    """Referrals in short: who asks whom about what, for whom."""
    return [f"{one.sender} > {one.receiver}: {one.benefit} {one.subject}" for one in assessment.referrals]


__all__ = ["ON", "county", "family", "office", "plugin", "policies", "post", "proposal", "told"]
