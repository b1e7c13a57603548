"""How health's benefits meet each other: who pays first, and who for what is left."""

from typing import Final

from aidcoord import Overlap, OverlapKind, Text
from aidcoord_health_family_planning.sources import MEASURES

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.SEQUENCE,
        benefits=(
            "catastrophic_insurance",
            "medical_aid_inpatient",
            "medical_aid_outpatient",
            "medical_aid_tilt",
        ),
        title=Text(zh="先保险后救助", en="Insurance first, aid for what it leaves"),
        source=MEASURES.article(29),
    ),
    Overlap(
        kind=OverlapKind.SEQUENCE,
        benefits=("catastrophic_insurance", "disease_emergency_aid"),
        title=Text(zh="疾病应急救助与其他医疗保障衔接", en="The emergency fund comes after every other payer"),
        source=MEASURES.article(32),
    ),
)
"""All of them."""
