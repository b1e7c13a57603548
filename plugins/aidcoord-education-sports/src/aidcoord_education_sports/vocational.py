"""Secondary vocational school: no fees for most, and the national grant for agriculture and hardship."""

from aidcoord import Fen, Residence, Text, rule
from aidcoord_education_sports.options import VocationalMajor
from aidcoord_education_sports.sources import VOCATIONAL_GRANT, VOCATIONAL_WAIVER
from aidcoord_education_sports.terms import by_term


@rule(source=VOCATIONAL_WAIVER.whole, title=Text(zh="不是艺术类表演专业", en="Not in performing arts"))
def is_outside_performing_arts(vocational_major: VocationalMajor) -> bool:
    """Whether the major is not one of the performing arts, which are left out."""
    return vocational_major != VocationalMajor.PERFORMING


@rule(
    source=VOCATIONAL_WAIVER.whole, title=Text(zh="农村、涉农专业或困难学生", en="Rural, in agriculture or in hardship")
)
def is_in_free_vocational_group(residence: Residence, vocational_major: VocationalMajor, is_in_hardship: bool) -> bool:
    """Whether the pupil is rural, learns agriculture, or is in hardship."""
    return residence == Residence.RURAL or vocational_major == VocationalMajor.AGRICULTURE or is_in_hardship


@rule(source=VOCATIONAL_WAIVER.whole, title=Text(zh="免收的中职学费（学期）", en="Vocational fee waived by term"))
def vocational_waiver_term(vocational_fee_year: Fen) -> Fen:
    """Half of the yearly fee of public schools of the place."""
    return by_term(vocational_fee_year)


@rule(source=VOCATIONAL_GRANT.whole, title=Text(zh="在享受助学金的年级", en="In a grade that has the grant"))
def is_in_granted_grade(school_grade: int, vocational_grant_grades: int) -> bool:
    """Whether the pupil is in one of the first two grades, from spring 2025 the first three."""
    return school_grade <= vocational_grant_grades


@rule(
    source=VOCATIONAL_GRANT.whole,
    title=Text(zh="涉农专业、困难或片区农村学生", en="In agriculture, in hardship or of a poor area"),
)
def is_in_vocational_grant_group(
    vocational_major: VocationalMajor, is_in_hardship: bool, residence: Residence, is_contiguous_poor_area: bool
) -> bool:
    """Whether the pupil learns agriculture, is in hardship, or is rural in a contiguous poor area."""
    is_of_poor_area = is_contiguous_poor_area and residence == Residence.RURAL
    return vocational_major == VocationalMajor.AGRICULTURE or is_in_hardship or is_of_poor_area


@rule(source=VOCATIONAL_GRANT.whole, title=Text(zh="中职国家助学金（学期）", en="Vocational grant by term"))
def vocational_grant_term(vocational_grant_year: Fen) -> Fen:
    """Half of the yearly grant."""
    return by_term(vocational_grant_year)
