"""Which agency of Yunling holds which field of policy, and since when; fields stay, agencies come and go.

Some went in parts: of health medical aid was civil affairs' until 2019 and has been medical security's since; of civil
affairs disaster relief went to emergency management and the benefits of veterans to a bureau of their own. The field
`veterans_benefits` has no plugin and is named by who pays.
"""

from datetime import date
from typing import Final

from aidcoord import Agency, Competence, Period, Source, Text
from aidcoord_county_yunling.documents import (
    AGENCIES_2012,
    AGENCIES_2019,
    REVITALISATION_2021,
    REVITALISATION_2023,
    VETERANS_2018,
)

GOVERNMENT: Final = Agency("yunling", Text(zh="云岭县人民政府", en="Government of Yunling County"))

CIVIL_AFFAIRS: Final = Agency("civil_affairs", Text(zh="县民政局", en="County Civil Affairs Bureau"))
REFORM: Final = Agency("development_reform", Text(zh="县发展和改革局", en="County Development and Reform Bureau"))
EDUCATION: Final = Agency("education_sports", Text(zh="县教育体育局", en="County Education and Sports Bureau"))
FINANCE: Final = Agency("finance", Text(zh="县财政局", en="County Finance Bureau"))
HUMAN_RESOURCES: Final = Agency(
    "human_resources", Text(zh="县人力资源和社会保障局", en="County Human Resources and Social Security Bureau")
)
HOUSING: Final = Agency(
    "housing_construction", Text(zh="县住房和城乡建设局", en="County Housing and Construction Bureau")
)
FARMING: Final = Agency("agriculture", Text(zh="县农业局", en="County Agriculture Bureau"))
FARMING_2019: Final = Agency("agriculture", Text(zh="县农业农村局", en="County Agriculture and Rural Affairs Bureau"))
HEALTH: Final = Agency(
    "health_family_planning", Text(zh="县卫生和计划生育局", en="County Health and Family Planning Bureau")
)
HEALTH_2019: Final = Agency("health_family_planning", Text(zh="县卫生健康局", en="County Health Bureau"))
POVERTY: Final = Agency("poverty_alleviation", Text(zh="县扶贫开发办公室", en="County Poverty Alleviation Office"))
REVITALISATION: Final = Agency("poverty_alleviation", Text(zh="县乡村振兴局", en="County Rural Revitalisation Bureau"))
PRICE: Final = Agency("price", Text(zh="县物价局", en="County Price Bureau"))
UNION: Final = Agency("trade_union", Text(zh="县总工会", en="County Federation of Trade Unions"))
DISABLED: Final = Agency("disabled_federation", Text(zh="县残疾人联合会", en="County Disabled Persons' Federation"))
JUSTICE: Final = Agency("justice", Text(zh="县司法局", en="County Justice Bureau"))
MEDICAL_SECURITY: Final = Agency("medical_security", Text(zh="县医疗保障局", en="County Medical Security Bureau"))
VETERANS_AFFAIRS: Final = Agency("veterans_affairs", Text(zh="县退役军人事务局", en="County Veterans Affairs Bureau"))
EMERGENCY: Final = Agency("emergency_management", Text(zh="县应急管理局", en="County Emergency Management Bureau"))

_FIRST: Final = date(2012, 7, 1)
_REFORM: Final = date(2019, 3, 1)


def _unchanged(agency: Agency) -> Competence:
    return _holds(agency.id, agency, AGENCIES_2012.whole, _FIRST)


def _holds(
    field: str, agency: Agency, source: Source, starts: date, ends: date | None = None, *, parts: tuple[str, ...] = ()
) -> Competence:
    return Competence(field=field, parts=parts, agency=agency, period=Period(starts, ends), source=source)


def _until_reform(field: str, agency: Agency, successor: Agency) -> tuple[Competence, Competence]:
    return (
        _holds(field, agency, AGENCIES_2012.whole, _FIRST, date(2019, 2, 28)),
        _holds(field, successor, AGENCIES_2019.whole, _REFORM),
    )


COMPETENCES: Final = (
    *map(
        _unchanged,
        (CIVIL_AFFAIRS, REFORM, EDUCATION, FINANCE, HUMAN_RESOURCES, HOUSING, UNION, DISABLED, JUSTICE),
    ),
    *_until_reform("agriculture", FARMING, FARMING_2019),
    *_until_reform("health_family_planning", HEALTH, HEALTH_2019),
    *_until_reform("price", PRICE, REFORM),
    _holds(HEALTH.id, CIVIL_AFFAIRS, AGENCIES_2012.whole, _FIRST, date(2019, 2, 28), parts=("medical_aid",)),
    _holds(HEALTH.id, MEDICAL_SECURITY, AGENCIES_2019.whole, _REFORM, parts=("medical_aid", "medical_security")),
    _holds(CIVIL_AFFAIRS.id, EMERGENCY, AGENCIES_2019.whole, _REFORM, parts=("disaster_relief",)),
    _holds(CIVIL_AFFAIRS.id, VETERANS_AFFAIRS, VETERANS_2018.whole, date(2018, 12, 17), parts=("veterans",)),
    _holds("veterans_benefits", CIVIL_AFFAIRS, AGENCIES_2012.whole, _FIRST, date(2018, 12, 16)),
    _holds("veterans_benefits", VETERANS_AFFAIRS, VETERANS_2018.whole, date(2018, 12, 17)),
    _holds("poverty_alleviation", POVERTY, AGENCIES_2012.whole, _FIRST, date(2021, 5, 31)),
    _holds("poverty_alleviation", REVITALISATION, REVITALISATION_2021.whole, date(2021, 6, 1), date(2023, 11, 30)),
    _holds("poverty_alleviation", FARMING_2019, REVITALISATION_2023.whole, date(2023, 12, 1)),
)
