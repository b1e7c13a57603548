"""What was paid. Amounts stand in the record of awards, in the state `paid`; here is up to which day they reach."""

from typing import Final

from aidcoord import Day, EvidenceType, Scope, Text

DIBAO_PAID_THROUGH: Final = EvidenceType(
    "dibao_paid_through",
    Text(zh="低保金已发放至", en="Dibao is paid up to"),
    type=Day,
    scope=Scope.HOUSEHOLD,
    holder="finance",
    note=Text(
        zh="已发月份或季度的最后一日；从未发放的，填批准月份的最后一日",
        en="last day of the month or quarter paid; where none was paid yet, of the month of the decision",
    ),
)

EVIDENCE: Final = (DIBAO_PAID_THROUGH,)
