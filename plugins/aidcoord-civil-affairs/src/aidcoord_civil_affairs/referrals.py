"""Civil affairs points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import PartnerHelp, Signpost, Text
from aidcoord_civil_affairs.sources import DISABILITY_LAW, MEASURES, WUBAO_REGULATION

_MEASURES_HOLD: Final = date(2014, 5, 1)
_SCHOOL_AID: Final = (
    "education_sports__compulsory_waiver",
    "education_sports__boarding_subsidy",
    "education_sports__high_school_waiver",
    "education_sports__high_school_grant",
    "education_sports__vocational_waiver",
    "education_sports__vocational_grant",
    "education_sports__college_grant",
)

SIGNPOSTS: Final = (
    Signpost(
        when=("dibao", "is_at_school"),
        to=_SCHOOL_AID,
        because=Text(
            zh="低保家庭有在学成员",
            en="The household is due dibao, and the member is at school.",
        ),
        source=MEASURES.article(33),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("tekun", "is_at_school"),
        to=_SCHOOL_AID,
        because=Text(
            zh="特困人员在学",
            en="The member is due tekun and is at school.",
        ),
        source=MEASURES.article(33),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("dibao", "lives_here"),
        to="health_family_planning__premium_aid",
        because=Text(
            zh="低保家庭成员参保由政府资助",
            en="The household is due dibao: the premium of its members is subsidised.",
        ),
        source=MEASURES.article(29),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("tekun",),
        to="health_family_planning__premium_aid",
        because=Text(
            zh="特困人员参保由政府资助",
            en="The member is due tekun: the premium is subsidised.",
        ),
        source=MEASURES.article(29),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("dibao", "seriously_ill"),
        to=(
            "health_family_planning__medical_aid_inpatient",
            "health_family_planning__medical_aid_outpatient",
        ),
        because=Text(
            zh="低保家庭有重病成员",
            en="The household is due dibao, and the member is seriously ill.",
        ),
        source=MEASURES.article(28),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("tekun", "seriously_ill"),
        to=(
            "health_family_planning__medical_aid_inpatient",
            "health_family_planning__medical_aid_outpatient",
        ),
        because=Text(
            zh="特困人员患重病",
            en="The member is due tekun and is seriously ill.",
        ),
        source=MEASURES.article(28),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("dibao",),
        to=(
            "housing_construction__rental_queue",
            "housing_construction__house_repair",
            "housing_construction__house_rebuilding",
        ),
        because=Text(
            zh="低保家庭，应查看住房是否困难",
            en="The household is due dibao: whether its home is short or dangerous is looked at.",
        ),
        source=MEASURES.article(37),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("dibao", "is_out_of_work"),
        to="human_resources__employment_aid",
        because=Text(
            zh="低保家庭有未就业成员",
            en="The household is due dibao, and the member is out of work.",
        ),
        source=MEASURES.article(42),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("dibao",),
        to="human_resources__dibao_household_job",
        because=Text(
            zh="低保家庭，有劳动能力的成员可能均未就业",
            en="The household is due dibao: perhaps nobody able has work.",
        ),
        source=MEASURES.article(43),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_severely_disabled",),
        to=(
            "disabled_federation__living_subsidy",
            "disabled_federation__nursing_subsidy",
        ),
        because=Text(
            zh="重度残疾",
            en="The member is severely disabled.",
        ),
        source=DISABILITY_LAW.article(48),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("tekun",),
        to="development_reform__institution_place",
        because=Text(
            zh="特困人员可选择集中供养",
            en="The member is due tekun and may choose an institution.",
        ),
        source=MEASURES.article(19),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("tekun",),
        to=(
            "agriculture__land_right_protection",
            "agriculture__managed_land_transfer",
        ),
        because=Text(
            zh="特困人员的承包地",
            en="The land that somebody due tekun has contracted.",
        ),
        source=WUBAO_REGULATION.article(11),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("charity_referral",),
        to=PartnerHelp.CHARITY,
        because=Text(
            zh="保险和政府救助后仍有难以负担的支出",
            en="Costs that cannot be borne are left after insurance and aid.",
        ),
        source=MEASURES.article(56),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("mutual_help_referral",),
        to=PartnerHelp.VOLUNTEERS,
        because=Text(
            zh="需要志愿服务或邻里互助",
            en="Company, errands or care by volunteers would help.",
        ),
        source=MEASURES.article(52),
        starts=_MEASURES_HOLD,
    ),
)
