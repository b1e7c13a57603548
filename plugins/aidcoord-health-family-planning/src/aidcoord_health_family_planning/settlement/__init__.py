"""One-stop settlement: one bill after another shared among all who pay for it. Pure: no file, no clock, no state.

`settle` shares one bill, given what the year has seen so far. `Account` keeps all bills of a patient and works a year
out anew when a bill comes late or is voided. `Ledger` tells what each arrival changed. `settle_file` reads a file.
"""

from aidcoord_health_family_planning.settlement.accounts import Account, Change, changes
from aidcoord_health_family_planning.settlement.bills import Bill, BillError
from aidcoord_health_family_planning.settlement.files import OpenBill, PatientSettled, settle_file
from aidcoord_health_family_planning.settlement.law import Identity, Patient, UnsuppliedError, terms_of
from aidcoord_health_family_planning.settlement.ledgers import Arrival, Ledger, Step, keep_ledger
from aidcoord_health_family_planning.settlement.settling import Settlement, settle
from aidcoord_health_family_planning.settlement.terms import Terms
from aidcoord_health_family_planning.settlement.years import YearSoFar

__all__ = [
    "Account",
    "Arrival",
    "Bill",
    "BillError",
    "Change",
    "Identity",
    "Ledger",
    "OpenBill",
    "Patient",
    "PatientSettled",
    "Settlement",
    "Step",
    "Terms",
    "UnsuppliedError",
    "YearSoFar",
    "changes",
    "keep_ledger",
    "settle",
    "settle_file",
    "terms_of",
]
