"""Whose law a register is worked out by where no county is named: each household's own county's."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from aidcoord.cli.options import Given
from aidcoord.errors import AidcoordError, Fault
from aidcoord.model.faults import ToldFault, told
from aidcoord.model.texts import Text
from aidcoord.office import Office, listed_counties
from aidcoord.offices import Offices
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.serial.vocabulary import Vocabulary


@frozen
class Meant:
    """The counties by whose law a register is worked out; of several, each household's township says which."""

    offices: tuple[Office, ...]
    vocabulary: Vocabulary
    """The words of all of them together."""

    @property
    def counties(self) -> list[str | None]:
        """Their ids; `None` alone where no county is installed."""
        return [office.county.id if office.county else None for office in self.offices]

    @property
    def rulebook(self) -> Rulebook:
        """The law of all plugins, in every county."""
        return self.offices[0].rulebook

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the plugins that were left out."""
        return self.offices[0].faults


def meant_by(registers: Sequence[Path], county: str | None, registry: Given) -> Meant:
    """The county that is named, the only one installed, or those in which the households live.

    Raises:
        AidcoordError: Households live in none of the counties installed, or the register does not say where.
        UnknownNameError: No such county is installed.
    """
    offices = Offices.open(county, registry)
    if not offices.goes_by_township:
        return Meant(offices.all, offices.vocabulary)
    places = {township for path in registers for township in _townships(path)}
    if places <= {_NOT_READ_YET}:  # of an empty register nothing is said, and nothing asked
        return Meant(offices.all, offices.vocabulary)
    known = {place for place in places if any(_lies_in(place, one) for one in offices.all)}
    if known != places:
        raise AidcoordError.of([_refusal(offices, sorted(str(place or "–") for place in places - known))])
    found = tuple(one for one in offices.all if any(_lies_in(place, one) for place in places))
    return Meant(found, found[0].vocabulary if len(found) == 1 else offices.vocabulary)


def _refusal(offices: Offices, strange: Sequence[str]) -> ToldFault:
    listed = listed_counties(office.county for office in offices.all if office.county)
    zh, en = f"安装了几个县：{listed.zh}。", f"Several counties are installed: {listed.en}."
    if strange:
        zh = f"{zh}有家庭在{'、'.join(strange[:_FEW])}。"
        en = f"{en} Households live in {', '.join(strange[:_FEW])}."
    return told(
        f"{zh}名册没有说明每一户在哪个县。",
        f"{en} The register does not say of all its households in which of these they live.",
        Text(
            zh="请改正乡镇代码，或者用 --county 指明一个县。",
            en="Correct the townships, or name one county (--county).",
        ),
    )


def made_for(counties: Sequence[str] | None, registry: Given) -> tuple[Office, ...]:
    """The offices of the counties that are named, or of the first that is installed.

    Raises:
        UnknownNameError: No such county is installed.
    """
    if not counties:
        return Offices.open(None, registry).all[:1]
    first, *others = dict.fromkeys(counties)
    (office,) = Offices.open(first, registry).all
    return (office, *map(office.beside, others))


_FEW = 5
_NOT_READ_YET = "?"


def _lies_in(township: str | None, office: Office) -> bool:
    return bool(township and office.county and township.startswith(office.county.region))


def _townships(path: Path) -> Iterator[str | None]:
    """The townships that a register in Parquet names; of other files nothing is known before they are read."""
    if path.suffix.lower() != ".parquet":
        yield _NOT_READ_YET
        return
    from aidcoord.screening.registers.files import townships_in  # noqa: PLC0415 - an extra

    yield from townships_in(path)
