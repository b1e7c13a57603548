"""Who decides on relief, township or county; and papers, which an emergency may leave for later."""

from aidcoord import Fen, Text, either_of, rule
from aidcoord_civil_affairs.relief_sources import RELIEF_2014
from aidcoord_civil_affairs.sources import MEASURES

_PROCEDURE = MEASURES.article(48)

has_papers_or_is_urgent = either_of(
    "is_relief_urgent",
    "are_relief_papers_complete",
    title=Text(zh="手续齐备或情况紧急", en="Papers complete, or urgent"),
    source=_PROCEDURE,
)
is_relief_due = either_of(
    "emergency_relief",
    "spending_relief",
    title=Text(zh="应予临时救助", en="Relief is due"),
    source=_PROCEDURE,
)


@rule(source=_PROCEDURE, title=Text(zh="临时救助金额", en="Sum of relief"))
def relief_due_once(emergency_relief__due: Fen, spending_relief__due: Fen) -> Fen:
    """What is due by either type; nobody is due both."""
    return emergency_relief__due + spending_relief__due


@rule(source=_PROCEDURE, title=Text(zh="金额在委托乡镇审批的限额以内", en="Within what the township may decide"))
def is_relief_within_delegation(relief_due_once: Fen, relief_delegated_limit_once: Fen) -> bool:
    """Whether the sum is small enough for the township to decide."""
    return relief_due_once <= relief_delegated_limit_once


@rule(source=_PROCEDURE, title=Text(zh="金额超过委托乡镇审批的限额", en="Above what the township may decide"))
def is_relief_above_delegation(is_relief_within_delegation: bool) -> bool:
    """Whether the county has to decide."""
    return not is_relief_within_delegation


@rule(source=RELIEF_2014.whole, title=Text(zh="先行救助后手续未齐", en="Papers still missing after relief at once"))
def are_relief_papers_missing(are_relief_papers_complete: bool) -> bool:
    """Whether papers are missing."""
    return not are_relief_papers_complete


@rule(source=RELIEF_2014.whole, title=Text(zh="已过补办期限", en="Past the days for papers"))
def is_past_relief_paper_days(working_days_since_relief_paid: int, relief_paper_days: int) -> bool:
    """Whether more working days have passed since payment than the county gives."""
    return working_days_since_relief_paid > relief_paper_days
