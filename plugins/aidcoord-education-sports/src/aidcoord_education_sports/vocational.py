"""Secondary vocational school: no fees for most, and the national grant for agriculture and hardship."""

from aidcoord import Fen, Residence, Text, either_of, rule
from aidcoord_education_sports.options import VocationalMajor
from aidcoord_education_sports.sources import VOCATIONAL_GRANT, VOCATIONAL_WAIVER
from aidcoord_education_sports.terms import by_term


@rule(source=VOCATIONAL_WAIVER.whole, title=Text(zh="不是艺术类表演专业", en="Not in performing arts"))
def is_outside_performing_arts(vocational_major: VocationalMajor) -> bool:
    """Whether the major is not one of the performing arts, which are left out."""
    return vocational_major != VocationalMajor.PERFORMING


@rule(source=VOCATIONAL_WAIVER.whole, title=Text(zh="农村学生", en="A rural pupil"))
def is_rural_pupil(residence: Residence) -> bool:
    """Whether the pupil's household is rural."""
    return residence == Residence.RURAL


@rule(source=VOCATIONAL_WAIVER.whole, title=Text(zh="涉农专业学生", en="In agriculture"))
def is_in_agriculture(vocational_major: VocationalMajor) -> bool:
    """Whether the pupil learns agriculture."""
    return vocational_major == VocationalMajor.AGRICULTURE


is_in_free_vocational_group = either_of(
    "is_rural_pupil",
    "is_in_agriculture",
    "is_in_hardship",
    title=Text(zh="农村、涉农专业或困难学生", en="Rural, in agriculture or in hardship"),
    source=VOCATIONAL_WAIVER.whole,
)


@rule(source=VOCATIONAL_WAIVER.whole, title=Text(zh="免收的中职学费（学期）", en="Vocational fee waived by term"))
def vocational_waiver_term(vocational_fee_year: Fen) -> Fen:
    """Half of the yearly fee of public schools of the place."""
    return by_term(vocational_fee_year)


@rule(source=VOCATIONAL_GRANT.whole, title=Text(zh="在享受助学金的年级", en="In a grade that has the grant"))
def is_in_granted_grade(school_grade: int, vocational_grant_grades: int) -> bool:
    """Whether the pupil is in one of the first two grades, from spring 2025 the first three."""
    return school_grade <= vocational_grant_grades


@rule(source=VOCATIONAL_GRANT.whole, title=Text(zh="片区农村学生", en="Rural, of a poor area"))
def is_of_poor_area(is_rural_pupil: bool, is_contiguous_poor_area: bool) -> bool:
    """Whether the pupil is rural in a contiguous poor area."""
    return is_rural_pupil and is_contiguous_poor_area


is_in_vocational_grant_group = either_of(
    "is_in_agriculture",
    "is_in_hardship",
    "is_of_poor_area",
    title=Text(zh="涉农专业、困难或片区农村学生", en="In agriculture, in hardship or of a poor area"),
    source=VOCATIONAL_GRANT.whole,
)


@rule(source=VOCATIONAL_GRANT.whole, title=Text(zh="中职国家助学金（学期）", en="Vocational grant by term"))
def vocational_grant_term(vocational_grant_year: Fen) -> Fen:
    """Half of the yearly grant."""
    return by_term(vocational_grant_year)
