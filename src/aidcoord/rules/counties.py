"""A county: who its agencies and townships are, which values it sets, and what it amends, with which mandate."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from attrs import frozen

from aidcoord.errors import EvidenceError
from aidcoord.model.agencies import Agency, Competence, Partner, Post, Township
from aidcoord.model.days import Period
from aidcoord.model.duties import DutyTerm
from aidcoord.model.faults import told
from aidcoord.model.mechanisms import TownshipMechanism
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.referrals import ReferralLimit
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingYear
from aidcoord.rules.declare import Aggregate
from aidcoord.rules.parameters.shapes import RawValue, SuppliedValues
from aidcoord.rules.policies import AnyRule

_NAME_ONE: Final = Text(
    zh="请用 --county 指明是哪个县，或者写明家庭所在的“乡镇”（township）。",
    en="Name one of them (--county), or write in which township (乡镇) the household lives.",
)
_CORRECT_CODE: Final = Text(
    zh="请改正代码，或者用 --county 指明按哪个县的规定。",
    en="Correct the code, or name the county whose law is meant (--county).",
)


@frozen(kw_only=True)
class Amendment:
    """A county's dated replacement of something that has a name; naming what does not exist is refused.

    `mandate` is the text that lets the county depart from the rule it amends.
    """

    target: str
    """The full name of what is amended, such as `civil_affairs__dibao_standard_month`."""
    title: Text
    mandate: Source
    starts: date
    ends: date | None = None

    @property
    def period(self) -> Period:
        """The days on which it holds."""
        return Period(self.starts, self.ends)


@frozen(kw_only=True)
class ParameterAmendment(Amendment):
    """Other values for a parameter; their own dates are cut to the amendment's period. `values_in` reads them."""

    values: tuple[RawValue, ...]


@frozen(kw_only=True)
class RuleAmendment(Amendment):
    """Another rule in the place of a rule; it may ask for other names, but gives the same type."""

    by: AnyRule | Aggregate


@frozen(kw_only=True)
class CriteriaAmendment(Amendment):
    """Criteria added to or taken from a benefit."""

    adds: tuple[str, ...] = ()
    removes: tuple[str, ...] = ()


@frozen(kw_only=True)
class County:
    """One county as its plugin describes it. `id` is what `--county` names; `region` is its six-digit code."""

    id: str
    region: str
    title: Text
    government: Agency
    townships: tuple[Township, ...] = ()
    posts: tuple[Post, ...] = ()
    competences: tuple[Competence, ...] = ()
    partners: tuple[Partner, ...] = ()
    values: Sequence[SuppliedValues] = ()
    amendments: tuple[Amendment, ...] = ()
    referral_limit: ReferralLimit | None = None
    """Within how many days referrals are answered, where a text of the county says so."""
    duty_terms: tuple[DutyTerm, ...] = ()
    """When duties that are recorded are to be fulfilled, where a text of the county says so."""
    meeting: MeetingSettings | None = None
    """What the county settles of its joint meeting where the document is silent."""
    mechanisms: tuple[TownshipMechanism, ...] = ()
    """The mechanisms that townships keep of their own; a township without one here has none that commands know."""
    working_years: tuple[WorkingYear, ...] = ()
    """Years of working days that the county adds, or puts right, beside those that the State Council announced."""

    @cached_property
    def _competences_of(self) -> Mapping[str, tuple[Competence, ...]]:
        found: dict[str, tuple[Competence, ...]] = {}
        for one in self.competences:
            found[one.field] = (*found.get(one.field, ()), one)
        return found

    def agency_for(self, field: str, on: date, part: str | None = None) -> Agency | None:
        """The agency that holds a field of policy on a day, where the county says so.

        Args:
            field: The field.
            on: The day.
            part: A benefit of the field or evidence that it holds, which may be another agency's than the rest.
        """
        held = [one for one in self._competences_of.get(field, ()) if one.covers(field, part) and on in one.period]
        return next((one.agency for one in sorted(held, key=lambda one: not one.parts)), None)


def county_of(township: str | None, counties: Iterable[County]) -> County:
    """The one of these counties in which a township lies.

    Raises:
        EvidenceError: No township is said, or it lies in none of them, or in several.
    """
    listed = list(counties)
    found = [one for one in listed if township and township.startswith(one.region)]
    if len(found) == 1:
        return found[0]
    known = listed_counties(found or listed)
    if township is None:
        zh = f"没有写明乡镇，不知道适用哪个县的规定：{known.zh}。"
        en = f"No township says which county's law is meant: {known.en}."
        raise EvidenceError.of([told(zh, en, _NAME_ONE)])
    lies = Text(zh="同时属于几个县", en="several") if found else Text(zh="不属于其中任何一个县", en="none")
    zh = f"可能适用规定的县有{known.zh}，乡镇“{township}”{lies.zh}。"
    en = f"The township '{township}' lies in {lies.en} of the counties that may be meant: {known.en}."
    raise EvidenceError.of([told(zh, en, _CORRECT_CODE)])


def listed_counties(counties: Iterable[County]) -> Text:
    """Counties as messages name them: `yunling (云岭县 Yunling County), …`, in Chinese `云岭县（yunling）、…`."""
    listed = list(counties)
    return Text(
        zh="、".join(f"{one.title.zh}（{one.id}）" for one in listed) or "无",
        en=", ".join(f"{one.id} ({one.title.zh} {one.title.en})" for one in listed) or "none",
    )
