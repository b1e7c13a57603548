"""Which counties a command about registers means: those that are named, or those in which households live."""

from collections.abc import Sequence
from pathlib import Path

from aidcoord.cli.options import Given
from aidcoord.cli.refusing import few_told
from aidcoord.office import Office
from aidcoord.offices import Offices


def meant_by(registers: Sequence[Path], county: str | None, registry: Given) -> Offices:
    """The offices of the county that is named, of the only one installed, or of those in which the households live.

    Raises:
        CaseFileError: Households live in none of the counties installed, or the register does not say where.
        UnknownNameError: No such county is installed.
    """
    from aidcoord.registers import offices_for  # noqa: PLC0415 - an extra

    with few_told():
        return offices_for(registers, county, registry)


def made_for(counties: Sequence[str] | None, registry: Given) -> tuple[Office, ...]:
    """The offices of the counties that are named, or of the first that is installed.

    Raises:
        UnknownNameError: No such county is installed.
    """
    offices = Offices.open(counties, registry).all
    return offices if counties else offices[:1]
