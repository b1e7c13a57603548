"""The office: one county's plugins put together and put to work. Whoever embeds aidcoord starts here."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

from attrs import define

from aidcoord.errors import AidcoordError, Fault, PluginError
from aidcoord.model.agencies import Agency
from aidcoord.model.faults import told
from aidcoord.model.households import Household
from aidcoord.plugins.desks import Desk
from aidcoord.plugins.plugin import COUNTY_PREFIX
from aidcoord.plugins.proposals import with_referrals
from aidcoord.plugins.registry import Registry
from aidcoord.rules.counties import County, listed_counties
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.results.determinations import Assessment
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.rules.worksheets import Worksheet
from aidcoord.serial.households import read_households
from aidcoord.serial.vocabulary import Vocabulary


@define(frozen=True, kw_only=True, eq=False)
class Office:
    """One county, with the law that its plugins put together. It is never changed, so that threads may share it.

    >>> office = Office.open(registry=Registry.of())
    >>> office.county, office.faults
    (None, ())

    With plugins installed, three lines give every determination of a household::

        office = Office.open("yunling")
        (household,) = office.read([Path("household.yaml")])
        assessment = office.assess(household, date(2026, 11, 1))
    """

    registry: Registry
    """Every plugin that was found; what is wrong with one that was left out stands in its faults."""
    rulebook: Rulebook
    """The law of all plugins that stand together, in every county."""
    county: County | None
    """The county whose values and amendments hold; `None` where no county's plugin is installed."""

    @classmethod
    def open(cls, county: str | None = None, registry: Registry | None = None) -> "Office":
        """Put plugins together for one county.

        Args:
            county: Its id. Without one it is the only county installed; where none is, the law without any county's
                values.
            registry: The plugins; without it those that are installed.

        Raises:
            UnknownNameError: No such county is installed.
            AidcoordError: Several counties are installed and none is named; the message lists them.
            PluginError: The county's plugin is installed and at fault.
            DefinitionError: The plugins do not stand together, and none of them is to blame.
        """
        rulebook, settled = (registry or Registry.discover()).rulebook()
        return cls(registry=settled, rulebook=rulebook, county=_chosen(county, rulebook, settled))

    def beside(self, county: str) -> "Office":
        """The office of another county with the same plugins.

        Raises:
            UnknownNameError: No such county is installed.
            PluginError: The county's plugin is installed and at fault.
        """
        other = _chosen(county, self.rulebook, self.registry)
        return Office(registry=self.registry, rulebook=self.rulebook, county=other)

    @property
    def law(self) -> Law:
        """Every definition of the county's law, on all days."""
        return self.rulebook.law(self._county_id)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the plugins that were left out; the others' results are as if those were not there."""
        return self.registry.faults

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that household files may use.

        Raises:
            ClashError: Two plugins call different evidence by one word.
        """
        law = self.law
        titles = {name: law.titles(name) for name in law.benefits()}
        return Vocabulary.of(law.evidence.values(), titles)

    def read(self, paths: Iterable[Path]) -> tuple[Household, ...]:
        """Read household files: YAML or JSON, or workbooks (.xlsx, .xls), each of which holds any number.

        Each is written in the words of the county in which the household lives, whichever county's law is asked about.

        Raises:
            CaseFileError: With every fault of all files.
        """
        return read_households(paths, self.words_at)

    def words_at(self, township: str | None) -> Vocabulary:
        """The words of the other installed county in which a township lies, if it lies in one; otherwise our own."""
        if township is None or (self.county and township.startswith(self.county.region)):
            return self.vocabulary
        around = [one for one in self._neighbours if one.county and township.startswith(one.county.region)]
        return around[0].vocabulary if len(around) == 1 else self.vocabulary

    @cached_property
    def _neighbours(self) -> "tuple[Office, ...]":
        return tuple(self.beside(one.id) for one in self.rulebook.counties.values() if one is not self.county)

    def worksheet(self, on: date) -> Worksheet:
        """The county's law on a day, wired at the first call and kept.

        Raises:
            BeforeTheLawError: The day lies before the first law that is installed.
        """
        return self.rulebook.worksheet(on, self._county_id)

    def assess(self, household: Household, on: date, *, presume: bool = True) -> Assessment:
        """Determine every benefit for a household and its members on a day, and ask the plugins for referrals.

        Args:
            household: The facts.
            on: The day.
            presume: Whether the presumptions that evidence types declare hold where nothing is recorded.

        Raises:
            BeforeTheLawError: The day lies before the first law that is installed.
            EvidenceError: Nobody belongs to the household on the day.
        """
        return with_referrals(self.worksheet(on).assess(household, presume=presume), self.registry.healthy)

    def desk(self, on: date) -> Desk:
        """What a plugin's command works with on a day."""
        return Desk(rulebook=self.rulebook, county=self.county, on=on, households=self.read)

    def agency(self, field: str, on: date, part: str | None = None) -> Agency | None:
        """The agency that holds a field of policy on a day; `None` for a field of which nothing is installed.

        Args:
            field: The field.
            on: The day.
            part: A benefit of the field or evidence that it holds, which may be another agency's than the rest.
        """
        return self.law.agency(field, on, part)

    @property
    def _county_id(self) -> str | None:
        return self.county.id if self.county else None


def _chosen(county: str | None, rulebook: Rulebook, registry: Registry) -> County | None:
    if county is not None:
        for plugin in registry.plugins:
            if plugin.name == f"{COUNTY_PREFIX}{county}" and plugin.faults:
                raise PluginError.of(plugin.faults)
        return rulebook.law(county).county
    if len(rulebook.counties) > 1:
        listed = listed_counties(rulebook.counties.values())
        zh = f"安装了几个县：{listed.zh}。请指定其中一个（--county）。"
        en = f"Several counties are installed: {listed.en}. Name one of them (--county)."
        raise AidcoordError.of([told(zh, en)])
    return next(iter(rulebook.counties.values()), None)
