"""The disabled persons' federation points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Text
from aidcoord_disabled_federation.sources import DISABILITY_LAW, MEASURES

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("is_disabled",),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__solo_dibao",
        ),
        because=Text(
            zh="持残疾人证",
            en="The member has a disability card.",
        ),
        source=DISABILITY_LAW.article(48),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_disabled",),
        to="human_resources__employment_difficulty",
        because=Text(
            zh="持残疾人证",
            en="The member has a disability card.",
        ),
        source=DISABILITY_LAW.article(37),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_disabled",),
        to="human_resources__pension_premium",
        because=Text(
            zh="持残疾人证",
            en="The member has a disability card.",
        ),
        source=DISABILITY_LAW.article(47),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_rehab_child",),
        to=(
            "education_sports__home_education_aid",
            "education_sports__preschool_aid",
        ),
        because=Text(
            zh="康复救助儿童",
            en="The member is a child in rehabilitation.",
        ),
        source=MEASURES.article(33),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("nursing_subsidy",),
        to="health_family_planning__premium_aid",
        because=Text(
            zh="重度残疾，参保可由政府资助",
            en="The member is severely disabled: the premium may be subsidised.",
        ),
        source=DISABILITY_LAW.article(47),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("nursing_subsidy",),
        to="civil_affairs__mutual_help_referral",
        occasion=Occasion.CHANGE,
        because=Text(
            zh="重度残疾，需要长期照护",
            en="The member is severely disabled and needs long-term care.",
        ),
        source=MEASURES.article(52),
        starts=_MEASURES_HOLD,
    ),
)
