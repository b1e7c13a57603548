"""Nursing pay of the work-injury insurance, by three grades of dependence; no disability subsidy goes with it."""

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_human_resources.options import CareDependence
from aidcoord_human_resources.sources import WORK_INJURY_REGULATION


@rule(
    source=WORK_INJURY_REGULATION.article(34), title=Text(zh="工伤后需要生活护理", en="Needs care after a work injury")
)
def needs_injury_nursing(care_dependence: CareDependence) -> bool:
    """Whether the committee has confirmed that the member needs care of any of the three grades."""
    return care_dependence != CareDependence.NONE


@rule(source=WORK_INJURY_REGULATION.article(34), title=Text(zh="已评定伤残等级", en="Has a grade of disability"))
def has_injury_grade(injury_grade: int) -> bool:
    """Whether one of the ten grades has been assessed."""
    return injury_grade > 0


@rule(
    source=WORK_INJURY_REGULATION.article(42),
    title=Text(zh="未拒绝鉴定或治疗", en="Refuses no assessment or treatment"),
)
def accepts_treatment(has_refused_treatment: bool) -> bool:
    """Whether neither the assessment nor the treatment is refused, which would stop all benefits of the insurance."""
    return not has_refused_treatment


@rule(source=WORK_INJURY_REGULATION.article(34), title=Text(zh="月生活护理费", en="Nursing pay by month"))
def injury_nursing_month(average_wage_month: Fen, injury_nursing_share: Rate) -> Fen:
    """The share for the grade of dependence, of last year's average wage in the insurance area."""
    return share(average_wage_month, injury_nursing_share)
