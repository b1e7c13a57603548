"""The register of institutions for people on tekun, with their beds by grade of care."""

from collections.abc import Mapping

from attrs import Attribute, field, frozen

from aidcoord import Period, Text
from aidcoord_development_reform.options import CareGrade


def _counted(places: Mapping[CareGrade, int]) -> Mapping[CareGrade, int]:
    return dict(places)


@frozen(kw_only=True)
class Institution:
    """An institution of the county, with its beds by grade of care, over the period in which it is open."""

    id: str
    title: Text
    township: str
    """The code of the township in which it lies."""
    open: Period
    places: Mapping[CareGrade, int] = field(converter=_counted)

    @places.validator
    def _are_counts(self, _attribute: "Attribute[Mapping[CareGrade, int]]", places: Mapping[CareGrade, int]) -> None:
        below = [grade.text.en for grade, beds in places.items() if beds < 0]
        if below:
            raise ValueError(f"institution {self.id} cannot have fewer beds than none for {', '.join(below)}")
