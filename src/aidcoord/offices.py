"""The offices of several counties: each household goes to that of the county in which it lives."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from attrs import define, field

from aidcoord.errors import EvidenceError, Fault
from aidcoord.model.faults import told
from aidcoord.model.households import Household
from aidcoord.model.texts import Text
from aidcoord.office import Office, listed_counties
from aidcoord.plugins.plugin import COUNTY_PREFIX
from aidcoord.plugins.registry import Registry
from aidcoord.rules.results.determinations import Assessment
from aidcoord.serial.households import read_households
from aidcoord.serial.vocabulary import Vocabulary

_NAME_ONE: Final = Text(
    zh="请用 --county 指明是哪个县，或者写明家庭所在的“乡镇”（township）。",
    en="Name one of them (--county), or write in which township (乡镇) the household lives.",
)
_CORRECT_CODE: Final = Text(
    zh="请改正代码，或者用 --county 指明按哪个县的规定。",
    en="Correct the code, or name the county whose law is meant (--county).",
)


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
    def open(cls, county: str | None = None, registry: Registry | None = None) -> "Offices":
        """Put plugins together for one county or, where none is named, for all that are installed.

        Args:
            county: Its id, where all households are to be treated as that county's.
            registry: The plugins; without it those that are installed.

        Raises:
            UnknownNameError: No such county is installed.
            PluginError: The county's plugin is installed and at fault.
            DefinitionError: The plugins do not stand together, and none of them is to blame.
        """
        if county is not None:
            return cls(all=(Office.open(county, registry),), goes_by_township=False)
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

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all these counties together, for a register whose households may live in any of them.

        Raises:
            ClashError: Two counties call different evidence by one word.
        """
        laws = [office.law for office in self.all]
        evidence = dict.fromkeys(kind for law in laws for kind in law.evidence.values())
        titles = {name: law.titles(name) for law in laws for name in law.benefits()}
        return Vocabulary.of(evidence, titles)

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
        found = [one for one in self.all if township and one.county and township.startswith(one.county.region)]
        if len(found) == 1:
            return found[0]
        listed = listed_counties(office.county for office in self.all if office.county)
        if township is None:
            zh, en = f"安装了几个县：{listed.zh}。", f"Several counties are installed: {listed.en}."
            raise EvidenceError.of([told(zh, en, _NAME_ONE)])
        zh = f"乡镇“{township}”不属于已安装的县：{listed.zh}。"
        en = f"The township '{township}' lies in none of the counties installed: {listed.en}."
        if found:
            both = listed_counties(office.county for office in found if office.county)
            zh = f"乡镇“{township}”同时属于已安装的几个县：{both.zh}。"
            en = f"The township '{township}' lies in several of the counties installed: {both.en}."
        raise EvidenceError.of([told(zh, en, _CORRECT_CODE)])

    def _vocabulary_at(self, township: str | None) -> Vocabulary:
        return self._at(township).words_at(township)
