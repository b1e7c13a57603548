"""Whose home is cold."""

from datetime import date

from aidcoord import Document, Fen, Residence, Text, any_of, rule

WINTERS = Document("冬季取暖办法", number="示例〔2020〕1号", url="https://example.org/winters")

has_chilly_member = any_of("is_chilly", title=Text(zh="有畏寒成员", en="Somebody feels the cold"))


@rule(source=WINTERS.article(1), title=Text(zh="住房寒冷", en="The home is cold"), ends=date(2022, 12, 31))
def has_cold_home(stoves: int) -> bool:
    """Whether there is no stove."""
    return stoves == 0


@rule(
    name="has_cold_home",
    source=WINTERS.article(1),
    title=Text(zh="住房寒冷", en="The home is cold"),
    starts=date(2023, 1, 1),
)
def has_cold_home_2023(stoves: int, household_size: int) -> bool:
    """Whether there are fewer stoves than people.

    Since 2023 everyone is meant to have one.
    """
    return stoves < household_size


@rule(source=WINTERS.article(3), title=Text(zh="年取暖补贴", en="Heating aid a year"))
def heating_aid_year(coal_price: Fen, sacks: int, residence: Residence) -> Fen:
    """The price of coal for as many sacks as the household gets."""
    return coal_price * sacks if residence == Residence.RURAL else coal_price
