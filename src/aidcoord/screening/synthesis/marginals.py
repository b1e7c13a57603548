"""What a synthetic county is drawn from: shares with the publication they come from, and the ones that are assumed.

The page "screen a county" shows them as a table. An assumed share is there to make every kind of household occur, and
says nothing about any place.
"""

from typing import Final

from attrs import frozen

from aidcoord.model.classifications import DisabilityKind


@frozen(kw_only=True)
class HouseholdKind:
    """A kind of household: who is in it, by slot, and how old its applicant is."""

    name: str
    share: float
    """Per hundred households. The sums by size are those of Fujian at the census of 2020: its statistical yearbook
    2021, table 3-6 (27.3 of one, 26.3 of two, 19.4 of three, 14.2 of four, 6.9 of five, 5.9 of six and more). How a
    size divides into kinds is assumed."""
    slots: tuple[int, ...]
    ages: tuple[int, int]


SLOTS: Final = 8
APPLICANT, SPOUSE, CHILD, SECOND_CHILD, FATHER, MOTHER, GRANDCHILD, OBLIGOR = range(SLOTS)

KINDS: Final = (
    HouseholdKind(name="lone elder", share=8.3, slots=(0,), ages=(60, 92)),
    HouseholdKind(name="lone adult", share=19.0, slots=(0,), ages=(20, 59)),
    HouseholdKind(name="elder couple", share=7.0, slots=(0, 1), ages=(60, 88)),
    HouseholdKind(name="couple", share=8.3, slots=(0, 1), ages=(24, 59)),
    HouseholdKind(name="lone parent", share=6.5, slots=(0, 2), ages=(25, 44)),
    HouseholdKind(name="adult and mother", share=4.5, slots=(0, 5), ages=(30, 50)),
    HouseholdKind(name="couple with a child", share=13.0, slots=(0, 1, 2), ages=(25, 52)),
    HouseholdKind(name="couple and mother", share=3.4, slots=(0, 1, 5), ages=(30, 50)),
    HouseholdKind(name="grandparents and grandchild", share=3.0, slots=(0, 1, 6), ages=(52, 72)),
    HouseholdKind(name="couple with two children", share=9.7, slots=(0, 1, 2, 3), ages=(27, 50)),
    HouseholdKind(name="couple, child and mother", share=4.5, slots=(0, 1, 2, 5), ages=(27, 50)),
    HouseholdKind(name="three generations", share=6.9, slots=(0, 1, 2, 4, 5), ages=(27, 48)),
    HouseholdKind(name="three generations, two children", share=5.9, slots=(0, 1, 2, 3, 4, 5), ages=(27, 46)),
)
AGES_OF_2020: Final = {"0-14": 17.95, "15-59": 63.35, "60+": 18.70}
"""Census of 2020, communiqué no. 5: what the ages of a synthetic county come near to; a test says how near."""
HOUSEHOLD_SIZE_OF_2020: Final = 2.62
"""Census of 2020, communiqué no. 2."""

URBAN: Final = 0.45
"""Assumed: a county has less of the town than the country as a whole."""
MEDIAN_INCOME: Final = {"urban": 49_302, "rural": 19_605}
"""Yuan a head and year: National Bureau of Statistics, income and spending of residents in 2024."""
INCOME_SPREAD: Final = 0.75
"""Assumed: the standard deviation of the logarithm of incomes."""
EARNS_PER_HEAD: Final = 1.55
"""Assumed: what somebody who works earns, by the median income a head."""
POOR_SHARE: Final = 0.06
"""Assumed: earners whose income is a tenth of what it would otherwise be, so that enough households are poor."""

DISABLED: Final = 0.0634
"""Second national sample survey on disability, 2006: of the whole population. Taken here to fall on the young and
the old as in `DISABLED_BY_AGE`, and to be carded at once, both assumed."""
DISABLED_BY_AGE: Final = {"below 60": 0.036, "from 60": 0.18}
DISABILITY_KINDS: Final = {
    DisabilityKind.SIGHT: 14.86,
    DisabilityKind.HEARING: 24.16,
    DisabilityKind.SPEECH: 1.53,
    DisabilityKind.PHYSICAL: 29.07,
    DisabilityKind.INTELLECTUAL: 6.68,
    DisabilityKind.MENTAL: 7.40,
    DisabilityKind.MULTIPLE: 16.30,
}
"""The same survey: per hundred disabled people."""
DISABILITY_LEVELS: Final = (0.13, 0.17, 0.27, 0.43)
"""Level one to four, assumed."""

UNKNOWN: Final = 0.02
"""Assumed: how often a value that a household would have to declare is not recorded."""
NO_NUMBER: Final = 0.01
"""Assumed: people of whom birth and sex are recorded, but no number."""
SERIOUSLY_ILL: Final = {"below 60": 0.012, "from 60": 0.05}
"""Assumed."""
IN_PAYMENT: Final = 0.6
"""Assumed: of households with an income a head below `LOW_INCOME`, those that draw dibao."""
LOW_INCOME: Final = 7_000
"""Yuan a head and year."""
