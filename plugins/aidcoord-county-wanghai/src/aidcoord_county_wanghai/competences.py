"""Which agency of Wanghai holds which field of policy, and since when; fields stay, agencies come and go.

Some went in parts: of health medical aid was civil affairs' until 2019, then medical security's, and has been human
resources' since that took medical security in at the end of 2025; of civil affairs disaster relief went to emergency
management and the benefits of veterans to a bureau of their own. The field `veterans_benefits` has no plugin and is
named by who pays.
"""

from datetime import date
from typing import Final

from aidcoord import Agency, Competence, Period, Source, Text
from aidcoord_county_wanghai.documents import (
    AGENCIES_2011,
    AGENCIES_2019,
    HEALTH_2018,
    MERGER_2025,
    PRICE_2017,
    REVITALISATION_2021,
    REVITALISATION_2023,
    VETERANS_2018,
)

GOVERNMENT: Final = Agency("wanghai", Text(zh="望海县人民政府", en="Government of Wanghai County"))

CIVIL_AFFAIRS: Final = Agency("civil_affairs", Text(zh="县民政局", en="County Civil Affairs Bureau"))
REFORM: Final = Agency("development_reform", Text(zh="县发展和改革局", en="County Development and Reform Bureau"))
EDUCATION: Final = Agency("education_sports", Text(zh="县教育和体育局", en="County Education and Sports Bureau"))
FINANCE: Final = Agency("finance", Text(zh="县财政局", en="County Finance Bureau"))
HUMAN_RESOURCES: Final = Agency(
    "human_resources", Text(zh="县人力资源和社会保障局", en="County Human Resources and Social Security Bureau")
)
HOUSING: Final = Agency(
    "housing_construction", Text(zh="县住房和城乡建设局", en="County Housing and Construction Bureau")
)
FARMING: Final = Agency("agriculture", Text(zh="县海洋与农业局", en="County Ocean and Agriculture Bureau"))
FARMING_2019: Final = Agency("agriculture", Text(zh="县农业农村局", en="County Agriculture and Rural Affairs Bureau"))
HEALTH: Final = Agency(
    "health_family_planning", Text(zh="县卫生和计划生育局", en="County Health and Family Planning Bureau")
)
HEALTH_2018_BUREAU: Final = Agency("health_family_planning", Text(zh="县卫生健康局", en="County Health Bureau"))
POVERTY: Final = Agency("poverty_alleviation", Text(zh="县扶贫开发办公室", en="County Poverty Alleviation Office"))
REVITALISATION: Final = Agency("poverty_alleviation", Text(zh="县乡村振兴局", en="County Rural Revitalisation Bureau"))
PRICE: Final = Agency("price", Text(zh="县物价局", en="County Price Bureau"))
UNION: Final = Agency("trade_union", Text(zh="县总工会", en="County Federation of Trade Unions"))
DISABLED: Final = Agency("disabled_federation", Text(zh="县残疾人联合会", en="County Disabled Persons' Federation"))
JUSTICE: Final = Agency("justice", Text(zh="县司法局", en="County Justice Bureau"))
MEDICAL_SECURITY: Final = Agency("medical_security", Text(zh="县医疗保障局", en="County Medical Security Bureau"))
MERGED_2025: Final = Agency(
    "human_resources",
    Text(
        zh="县人力资源和社会保障局（县医疗保障局）", en="County Bureau of Human Resources, Social and Medical Security"
    ),
)
VETERANS_AFFAIRS: Final = Agency("veterans_affairs", Text(zh="县退役军人事务局", en="County Veterans Affairs Bureau"))
EMERGENCY: Final = Agency("emergency_management", Text(zh="县应急管理局", en="County Emergency Management Bureau"))

_FIRST: Final = date(2011, 10, 1)
_REFORM: Final = date(2019, 1, 15)
_MERGER: Final = date(2025, 12, 1)


def _holds(
    field: str, agency: Agency, source: Source, starts: date, ends: date | None = None, *, parts: tuple[str, ...] = ()
) -> Competence:
    return Competence(field=field, parts=parts, agency=agency, period=Period(starts, ends), source=source)


def _unchanged(agency: Agency) -> Competence:
    return _holds(agency.id, agency, AGENCIES_2011.whole, _FIRST)


COMPETENCES: Final = (
    *map(
        _unchanged,
        (CIVIL_AFFAIRS, REFORM, EDUCATION, FINANCE, HOUSING, UNION, DISABLED, JUSTICE),
    ),
    _holds("human_resources", HUMAN_RESOURCES, AGENCIES_2011.whole, _FIRST, date(2025, 11, 30)),
    _holds("human_resources", MERGED_2025, MERGER_2025.whole, _MERGER),
    _holds(HEALTH.id, CIVIL_AFFAIRS, AGENCIES_2011.whole, _FIRST, date(2019, 1, 14), parts=("medical_aid",)),
    _holds(
        HEALTH.id,
        MEDICAL_SECURITY,
        AGENCIES_2019.whole,
        _REFORM,
        date(2025, 11, 30),
        parts=("medical_aid", "medical_security"),
    ),
    _holds(HEALTH.id, MERGED_2025, MERGER_2025.whole, _MERGER, parts=("medical_aid", "medical_security")),
    _holds(CIVIL_AFFAIRS.id, EMERGENCY, AGENCIES_2019.whole, _REFORM, parts=("disaster_relief",)),
    _holds(CIVIL_AFFAIRS.id, VETERANS_AFFAIRS, VETERANS_2018.whole, date(2018, 12, 28), parts=("veterans",)),
    _holds("veterans_benefits", CIVIL_AFFAIRS, AGENCIES_2011.whole, _FIRST, date(2018, 12, 27)),
    _holds("veterans_benefits", VETERANS_AFFAIRS, VETERANS_2018.whole, date(2018, 12, 28)),
    _holds("price", PRICE, AGENCIES_2011.whole, _FIRST, date(2017, 12, 31)),
    _holds("price", REFORM, PRICE_2017.whole, date(2018, 1, 1)),
    _holds("health_family_planning", HEALTH, AGENCIES_2011.whole, _FIRST, date(2018, 12, 27)),
    _holds("health_family_planning", HEALTH_2018_BUREAU, HEALTH_2018.whole, date(2018, 12, 28)),
    _holds("agriculture", FARMING, AGENCIES_2011.whole, _FIRST, date(2019, 1, 14)),
    _holds("agriculture", FARMING_2019, AGENCIES_2019.whole, _REFORM),
    _holds("poverty_alleviation", POVERTY, AGENCIES_2011.whole, _FIRST, date(2021, 6, 15)),
    _holds("poverty_alleviation", REVITALISATION, REVITALISATION_2021.whole, date(2021, 6, 16), date(2023, 12, 31)),
    _holds("poverty_alleviation", FARMING_2019, REVITALISATION_2023.whole, date(2024, 1, 1)),
)
