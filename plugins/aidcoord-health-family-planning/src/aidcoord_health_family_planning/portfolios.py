"""What medical security took over from health in the reform of 2018, with the evidence that goes along."""

from typing import Final

from aidcoord import Portfolio, Text

MEDICAL_AID: Final = Portfolio(
    "medical_aid",
    Text(zh="医疗救助", en="Medical aid"),
    parts=(
        "medical_aid_inpatient",
        "medical_aid_outpatient",
        "medical_aid_tilt",
        "premium_aid",
    ),
)
"""Civil affairs paid it until then."""

MEDICAL_INSURANCE: Final = Portfolio(
    "medical_security",
    Text(zh="医疗保险", en="Medical insurance"),
    parts=(
        "catastrophic_insurance",
        "medical_insurance",
    ),
)
"""An insurance, and the record of who is insured how."""

PORTFOLIOS: Final = (MEDICAL_AID, MEDICAL_INSURANCE)
