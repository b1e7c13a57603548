"""The county's share of every line of the budget: what central government, province and city leave to it.

The shares are data of a county. None of them adds up beyond the whole: one that does leaves the county a share below
nothing, which no rate can be, and is refused.
"""

from aidcoord import WHOLE, Rate, Text, rule
from aidcoord_finance.sources import COUNTY_OPINION


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="困难群众救助补助的县级分担比例", en="County's share of basic assistance"),
)
def assistance_county_share(
    assistance_central_share: Rate, assistance_province_share: Rate, assistance_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - assistance_central_share - assistance_province_share - assistance_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="残疾人两项补贴的县级分担比例", en="County's share of the two disability subsidies"),
)
def disability_county_share(
    disability_central_share: Rate, disability_province_share: Rate, disability_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - disability_central_share - disability_province_share - disability_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="残疾儿童康复的县级分担比例", en="County's share of rehabilitation of children"),
)
def rehabilitation_county_share(
    rehabilitation_central_share: Rate, rehabilitation_province_share: Rate, rehabilitation_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - rehabilitation_central_share - rehabilitation_province_share - rehabilitation_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="医疗救助的县级分担比例", en="County's share of medical aid"),
)
def medical_county_share(
    medical_central_share: Rate,
    medical_province_share: Rate,
    medical_city_share: Rate,
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - medical_central_share - medical_province_share - medical_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="学生资助的县级分担比例", en="County's share of school aid"),
)
def schooling_county_share(
    schooling_central_share: Rate, schooling_province_share: Rate, schooling_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - schooling_central_share - schooling_province_share - schooling_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="住房救助的县级分担比例", en="County's share of housing aid"),
)
def housing_county_share(
    housing_central_share: Rate,
    housing_province_share: Rate,
    housing_city_share: Rate,
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - housing_central_share - housing_province_share - housing_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="就业补助的县级分担比例", en="County's share of employment aid"),
)
def employment_county_share(
    employment_central_share: Rate, employment_province_share: Rate, employment_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - employment_central_share - employment_province_share - employment_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="养老保险代缴的县级分担比例", en="County's share of pension premiums paid by government"),
)
def pension_county_share(
    pension_central_share: Rate,
    pension_province_share: Rate,
    pension_city_share: Rate,
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - pension_central_share - pension_province_share - pension_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="雨露计划的县级分担比例", en="County's share of Yulu grants"),
)
def development_county_share(
    development_central_share: Rate, development_province_share: Rate, development_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - development_central_share - development_province_share - development_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="价格临时补贴的县级分担比例", en="County's share of price aid"),
)
def price_county_share(price_central_share: Rate, price_province_share: Rate, price_city_share: Rate) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - price_central_share - price_province_share - price_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="老年人补贴津贴的县级分担比例", en="County's share of aid to the elderly"),
)
def elderly_county_share(elderly_central_share: Rate, elderly_province_share: Rate, elderly_city_share: Rate) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - elderly_central_share - elderly_province_share - elderly_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="优抚对象抚恤补助的县级分担比例", en="County's share of preferential treatment"),
)
def veterans_county_share(
    veterans_central_share: Rate, veterans_province_share: Rate, veterans_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - veterans_central_share - veterans_province_share - veterans_city_share)


@rule(
    source=COUNTY_OPINION.whole,
    title=Text(zh="自然灾害救助的县级分担比例", en="County's share of relief after disasters"),
)
def disaster_county_share(
    disaster_central_share: Rate, disaster_province_share: Rate, disaster_city_share: Rate
) -> Rate:
    """The rest of the whole."""
    return Rate(WHOLE - disaster_central_share - disaster_province_share - disaster_city_share)
