"""One-stop settlement: one bill after another shared among all who pay for it. Pure: no file, no clock, no state.

`settle` shares one bill, given what the year has seen so far. `Account` keeps all bills of a patient and works a year
out anew when a bill comes late or is voided. `settle_file` takes what a file says, and tells what each arrival moved.
"""

from aidcoord_health_family_planning.settlement.accounts import Account, Change, changes
from aidcoord_health_family_planning.settlement.bills import Bill, BillError
from aidcoord_health_family_planning.settlement.files import OpenBill, PatientSettled, settle_file
from aidcoord_health_family_planning.settlement.law import Identity, Patient, UnsuppliedError, terms_of
from aidcoord_health_family_planning.settlement.settling import Settlement, settle
from aidcoord_health_family_planning.settlement.terms import Terms
from aidcoord_health_family_planning.settlement.years import YearSoFar

__all__ = [
    "Account",
    "Bill",
    "BillError",
    "Change",
    "Identity",
    "OpenBill",
    "Patient",
    "PatientSettled",
    "Settlement",
    "Terms",
    "UnsuppliedError",
    "YearSoFar",
    "changes",
    "settle",
    "settle_file",
    "terms_of",
]
