"""Whose law a register is worked out by where no county is named: that of the county in which its households live."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from aidcoord.cli.options import Given
from aidcoord.errors import AidcoordError
from aidcoord.office import Office, listed_counties
from aidcoord.offices import Offices


def office_of(registers: Sequence[Path], county: str | None, registry: Given) -> Office:
    """The office of the county that is named, of the only one installed, or of that in which all households live.

    Raises:
        AidcoordError: The households live in several counties, or the register does not say where.
        UnknownNameError: No such county is installed.
    """
    offices = Offices.open(county, registry)
    if not offices.goes_by_township:
        return offices.all[0]
    places = {township for path in registers for township in _townships(path)}
    at = {one.county.id: one for place in places for one in offices.all if one.county and _lies_in(place, one)}
    if len(at) == 1 and all(any(_lies_in(place, one) for one in at.values()) for place in places):
        return next(iter(at.values()))
    listed = listed_counties(office.county for office in offices.all if office.county)
    if len(at) > 1:
        raise AidcoordError(
            f"The households of this register live in several counties: {', '.join(sorted(at))}. "
            "Work out a register for each, or name the county whose law is meant (--county)."
        )
    raise AidcoordError(
        f"Several counties are installed: {listed}. The register does not say in which its households live. "
        "Name one of them (--county)."
    )


def first_office(county: str | None, registry: Given) -> Office:
    """The office of the county that is named, or of the first that is installed."""
    return Offices.open(county, registry).all[0]


def _lies_in(township: str | None, office: Office) -> bool:
    return bool(township and office.county and township.startswith(office.county.region))


def _townships(path: Path) -> Iterator[str | None]:
    """The townships that a register in Parquet names; of other files nothing is known before they are read."""
    if path.suffix.lower() != ".parquet":
        yield None
        return
    from aidcoord.screening.registers.files import townships_in  # noqa: PLC0415 - an extra

    yield from townships_in(path)
