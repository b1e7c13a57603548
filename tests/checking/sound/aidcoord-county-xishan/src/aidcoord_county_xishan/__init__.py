"""Xishan County, invented for tests."""

from datetime import date

from aidcoord import (
    Agency,
    County,
    CriteriaAmendment,
    Document,
    Holding,
    Period,
    Post,
    Text,
    Township,
    hookimpl,
    values_in,
)

NOTICE = Document("溪山县冬季补助标准", number="溪〔2020〕5号")
OPEN_HEARTH = CriteriaAmendment(
    target="winter__fuel_aid",
    title=Text(zh="住院家庭同样补贴", en="Households with somebody in the ward are aided too"),
    mandate=NOTICE.article(2),
    starts=date(2021, 1, 1),
    ends=date(2021, 12, 31),
    removes=("has_nobody_in_ward",),
)
HEAD = Post(
    "shangxi_head",
    Text(zh="上溪乡乡长", en="Head of Shangxi Township"),
    agency="990199100",
    holders=(
        Holding(person="head-1", period=Period(date(2020, 1, 1), date(2023, 6, 30))),
        Holding(person="head-2", period=Period(date(2023, 7, 1))),
    ),
    is_first_responsible=True,
)


@hookimpl
def aidcoord_counties() -> list[County]:
    """Offer the county of Xishan."""
    return [
        County(
            id="xishan",
            region="990199",
            title=Text(zh="溪山县", en="Xishan County"),
            government=Agency("xishan_government", Text(zh="溪山县人民政府", en="Government of Xishan County")),
            townships=(Township("990199100", Text(zh="上溪乡", en="Shangxi Township")),),
            posts=(HEAD,),
            values=values_in(__name__),
            amendments=(OPEN_HEARTH,),
        )
    ]
