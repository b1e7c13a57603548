"""Brook: an invented county that sets how many sacks a household gets."""

from datetime import date

from aidcoord import (
    Agency,
    Competence,
    County,
    CriteriaAmendment,
    Document,
    Holding,
    Period,
    Post,
    RuleAmendment,
    Text,
    Township,
    hookimpl,
    rule,
    values_in,
)

ORDER = Document("溪县取暖令", number="溪〔2021〕1号")
SINCE = Period(date(2021, 1, 1))
OFFICE = Agency("warmth_office", Text(zh="保暖办", en="Office of Warmth"))


@rule(source=ORDER.article(2), title=Text(zh="住房寒冷", en="The home is cold"))
def has_cold_home(stoves: int) -> bool:
    """Whether there are fewer than two stoves."""
    return stoves < 2


BROOK = County(
    id="brook",
    region="990199",
    title=Text(zh="溪县", en="Brook County"),
    government=Agency("brook_government", Text(zh="溪县人民政府", en="Government of Brook County")),
    townships=(Township("990199101", Text(zh="上溪乡", en="Upper Brook")),),
    posts=(
        Post(
            "head_of_heating",
            Text(zh="供暖办主任", en="Head of heating"),
            agency="heating",
            holders=(Holding(person="冬梅", period=SINCE),),
        ),
    ),
    competences=(Competence(field="heating", agency=OFFICE, period=SINCE, source=ORDER.whole),),
    values=values_in(__name__, "standards.toml"),
    amendments=(
        RuleAmendment(
            target="heating__has_cold_home",
            title=Text(zh="两炉以下", en="Fewer than two stoves"),
            mandate=ORDER.article(2),
            starts=date(2024, 1, 1),
            by=has_cold_home,
        ),
        CriteriaAmendment(
            target="heating__heating_aid",
            title=Text(zh="须有畏寒成员", en="Somebody must feel the cold"),
            mandate=ORDER.article(3),
            starts=date(2024, 1, 1),
            adds=("has_chilly_member",),
        ),
    ),
)


@hookimpl
def aidcoord_counties() -> list[County]:
    """Offer the county."""
    return [BROOK]
