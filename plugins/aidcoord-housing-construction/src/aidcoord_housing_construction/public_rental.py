"""Public rental: whoever is in need waits in the queue, and pays a share of the reference rent once housed."""

from aidcoord import Fen, Rate, Text, either_of, rule, share
from aidcoord_housing_construction.sources import PUBLIC_RENTAL, RENT_SHARES

is_covered_by_rental = either_of(  # the law names some groups, the county takes in others
    "is_first_by_law",
    "rental_covers",
    title=Text(zh="属于公租房保障范围", en="Of a group that public rental is for"),
    source=PUBLIC_RENTAL.article(7),
)


@rule(source=PUBLIC_RENTAL.article(10), title=Text(zh="已配租公租房", en="Allotted a public rental home"))
def has_allotment(allotted_area: int) -> bool:
    """Whether a home has been allotted to the household, be it lived in already or on offer."""
    return allotted_area > 0


@rule(source=PUBLIC_RENTAL.article(7), title=Text(zh="城镇家庭且已配租", en="In town and allotted a home"))
def is_public_tenant(lives_in_town: bool, has_allotment: bool) -> bool:
    """Whether the household lives in town and has been allotted a home."""
    return lives_in_town and has_allotment


@rule(source=RENT_SHARES.whole, title=Text(zh="公租房月参考租金", en="Reference rent by month"))
def reference_rent_month(reference_rent_m2_month: Fen, allotted_area: int) -> Fen:
    """What the home would cost at the reference rent."""
    return reference_rent_m2_month * allotted_area


@rule(source=RENT_SHARES.whole, title=Text(zh="公租房应缴月租金", en="Rent to be paid by month"))
def public_rental_rent_month(reference_rent_month: Fen, public_rental_share: Rate) -> Fen:
    """The share of the reference rent that the household's group pays."""
    return share(reference_rent_month, public_rental_share)


@rule(source=RENT_SHARES.whole, title=Text(zh="公租房月租金优惠", en="What public rental saves by month"))
def public_rental_month(reference_rent_month: Fen, public_rental_rent_month: Fen) -> Fen:
    """The reference rent less what is paid: what the home is worth to the household."""
    return reference_rent_month - public_rental_rent_month
