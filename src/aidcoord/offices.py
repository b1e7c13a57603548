"""The offices of several counties: each household goes to that of the county in which it lives."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from attrs import define, evolve, field

from aidcoord.errors import Fault
from aidcoord.model.households import Household
from aidcoord.office import Office
from aidcoord.plugins.plugin import COUNTY_PREFIX
from aidcoord.plugins.registry import Registry
from aidcoord.rules.counties import County, county_of
from aidcoord.rules.results.determinations import Assessment
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.serial.households import read_households
from aidcoord.serial.vocabulary import Vocabulary


@define(frozen=True, kw_only=True, eq=False)
class Offices:
    """The offices of all counties that may be meant; a household's township says which of them is its own.

    Where a county is named, or only one is installed, its office answers for every household, wherever that lives.

    >>> offices = Offices.open(registry=Registry.of())
    >>> [office.county for office in offices.all]
    [None]
    """

    all: tuple[Office, ...] = field()
    """At least one, by county in the order of the registry."""
    goes_by_township: bool
    """Whether the township of a household decides which office is its own."""

    @classmethod
    def open(cls, county: str | Sequence[str] | None = None, registry: Registry | None = None) -> "Offices":
        """Put plugins together for one county, for several or, where none is named, for all that are installed.

        Args:
            county: Its id, where all households are to be treated as that county's; or those of several, between which
                their townships decide.
            registry: The plugins; without it those that are installed.

        Raises:
            UnknownNameError: No such county is installed.
            PluginError: The county's plugin is installed and at fault.
            DefinitionError: The plugins do not stand together, and none of them is to blame.
        """
        named = dict.fromkeys([county] if isinstance(county, str) else county or ())
        if named:
            first, *others = named
            office = Office.open(first, registry)
            return cls(all=(office, *map(office.beside, others)), goes_by_township=bool(others))
        rulebook, settled = (registry or Registry.discover()).rulebook()
        counties = tuple(rulebook.counties.values()) or (None,)
        offices = tuple(Office(registry=settled, rulebook=rulebook, county=one) for one in counties)
        # The households of a county whose plugin is at fault must not be treated as those of the one that is left.
        broken = any(plugin.faults for plugin in settled.plugins if plugin.name.startswith(COUNTY_PREFIX))
        return cls(all=offices, goes_by_township=len(offices) > 1 or (broken and counties != (None,)))

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the plugins that were left out; all offices share them."""
        return self.all[0].faults

    @property
    def rulebook(self) -> Rulebook:
        """The law of all plugins, in every county."""
        return self.all[0].rulebook

    @property
    def counties(self) -> list[str | None]:
        """The ids of the counties; `None` alone where none is installed."""
        return [office.county.id if office.county else None for office in self.all]

    def where_live(self, townships: Iterable[str | None]) -> "Offices":
        """The offices of those counties alone in which townships lie; all of them where there are no townships.

        Raises:
            EvidenceError: One of them lies in no county of these, or in several.
        """
        if not self.goes_by_township:
            return self
        found = {self._at(one) for one in townships}
        return evolve(self, all=tuple(one for one in self.all if one in found)) if found else self

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all these counties together, for a register whose households may live in any of them.

        Where townships decide, it has the counties between which they do.

        Raises:
            ClashError: Two counties call different evidence by one word.
        """
        laws = [office.law for office in self.all]
        evidence = dict.fromkeys(kind for law in laws for kind in law.evidence.values())
        titles = {name: law.titles(name) for law in laws for name in law.benefits()}
        return Vocabulary.of(evidence, titles, self._between if self.goes_by_township else ())

    def of(self, household: Household) -> Office:
        """The office that answers for a household.

        Raises:
            EvidenceError: The household names no township, or one of no county that is installed.
        """
        return self._at(household.township)

    def read(self, paths: Iterable[Path]) -> tuple[Household, ...]:
        """Read household files, YAML or JSON, each in the words of its own county.

        Raises:
            CaseFileError: With every fault of all files.
        """
        return read_households(paths, self._vocabulary_at)

    def assess(self, household: Household, on: date, *, presume: bool = True) -> Assessment:
        """Determine every benefit for a household and its members on a day, by the law of its own county.

        Raises:
            EvidenceError: Which county is the household's is not known, or nobody belongs to it on the day.
            BeforeTheLawError: The day lies before the first law that is installed.
        """
        return self.of(household).assess(household, on, presume=presume)

    def _at(self, township: str | None) -> Office:
        if not self.goes_by_township:
            return self.all[0]
        home = county_of(township, self._between)
        return next(office for office in self.all if office.county is home)

    @property
    def _between(self) -> list[County]:
        """The counties between which townships decide."""
        return [office.county for office in self.all if office.county is not None]

    def _vocabulary_at(self, township: str | None) -> Vocabulary:
        return self._at(township).words_at(township)
