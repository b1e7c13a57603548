"""Students and medical costs in the household: what grants are reckoned by."""

from aidcoord import NOTHING, Absence, Fen, Text, count_of, rule, total_of
from aidcoord_trade_union.sources import GRANTS


@rule(source=GRANTS.whole, title=Text(zh="可享受助学救助的学生", en="Student whom study aid takes in"))
def is_union_student(study_covers: bool, absence: Absence) -> bool:
    """Whether somebody of the household is at a stage of schooling that the county takes in."""
    return study_covers and absence != Absence.LIVES_APART


union_students = count_of(
    "is_union_student",
    title=Text(zh="可享受助学救助的学生人数", en="Students whom study aid takes in"),
    source=GRANTS.whole,
)


@rule(source=GRANTS.whole, title=Text(zh="家中有可享受助学救助的学生", en="A student whom study aid takes in"))
def has_union_students(union_students: int) -> bool:
    """Whether there is any such student."""
    return union_students > 0


@rule(source=GRANTS.whole, title=Text(zh="计入家庭的医疗费用", en="Medical costs of a member of the household"))
def union_medical_cost(medical_self_pay_12_months: Fen, absence: Absence) -> Fen:
    """What insurance and aid have left to a member; nothing for one who lives apart."""
    return NOTHING if absence == Absence.LIVES_APART else medical_self_pay_12_months


union_medical_costs = total_of(
    "union_medical_cost",
    title=Text(zh="家庭个人负担医疗费用", en="Medical costs left to the household"),
    source=GRANTS.whole,
)


@rule(source=GRANTS.whole, title=Text(zh="有个人负担的医疗费用", en="Medical costs are left to the household"))
def has_union_medical_costs(union_medical_costs: Fen) -> bool:
    """Whether any medical costs are left."""
    return union_medical_costs > 0
