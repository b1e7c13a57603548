"""The phrases of the command line in both languages, by what they are about; each key once."""

from typing import Final

from aidcoord.cli.phrases.assessments import ASSESSMENTS
from aidcoord.cli.phrases.authoring import AUTHORING
from aidcoord.cli.phrases.policies import POLICIES
from aidcoord.cli.phrases.records import RECORDS
from aidcoord.cli.phrases.registers import REGISTERS

PHRASES: Final = {**ASSESSMENTS, **REGISTERS, **POLICIES, **AUTHORING, **RECORDS}
