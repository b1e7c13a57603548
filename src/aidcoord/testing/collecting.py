"""Case files as pytest collects them: a file gives an item for each case, or one that fails with all its faults."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from attrs import define, field

from aidcoord.errors import AidcoordError, CaseFileError, Fault
from aidcoord.model.households import Household
from aidcoord.plugins.proposals import with_referrals
from aidcoord.plugins.registry import Registry
from aidcoord.rules.results.determinations import Assessment
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.serial.households import household_from
from aidcoord.testing.cases import Case, CaseReader
from aidcoord.testing.checking import check, table
from aidcoord.testing.pytest_plugin import INSTALLED


@define(eq=False)
class Installed:
    """The installed plugins as one test session sees them."""

    registry: Registry
    rulebook: Rulebook
    reader: CaseReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.reader = CaseReader(self.rulebook)

    @classmethod
    def now(cls) -> "Installed":
        """What is installed now."""
        rulebook, registry = Registry.discover().rulebook()
        gc.freeze()  # it stays for the session: the search for garbage among its cases need not go through it each time
        return cls(registry, rulebook)

    def assess(
        self, household: Household | str | Mapping[str, object], on: date, county: str | None = None
    ) -> Assessment:
        """Assess a household, given as itself, as the text of its file, or as what the file holds.

        Raises:
            CaseFileError: The text has faults; the error lists every one.
        """
        known = household
        if not isinstance(known, Household):
            known = household_from(known, self.reader.vocabulary)
        return with_referrals(self.rulebook.worksheet(on, county).assess(known), self.registry.healthy)


def installed(config: pytest.Config) -> Installed:
    """What is installed, looked up once a session."""
    if INSTALLED not in config.stash:
        config.stash[INSTALLED] = Installed.now()
    return config.stash[INSTALLED]


class CaseFile(pytest.File):
    """A case file. One with faults is a single failing item, and the rest of the session runs."""

    def collect(self) -> Iterator[pytest.Item]:
        """An item for each case, or one for all faults."""
        try:
            cases = installed(self.config).reader.read(self.path)
        except CaseFileError as error:
            yield FaultyFileItem.from_parent(self, name="can be read", faults=error.faults)
            return
        for case in cases:
            yield CaseItem.from_parent(self, name=case.sentence, case=case)


class CaseItem(pytest.Item):
    """One case."""

    def __init__(self, *, case: Case, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.case = case

    def runtest(self) -> None:
        """Assess the household and compare."""
        now = installed(self.config)
        outcomes = check(self.case, now.rulebook, now.registry.healthy)
        if not all(outcome.agrees for outcome in outcomes):
            raise _FailedError(table(outcomes))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """What differs, or why the case could not be assessed; anything unforeseen as pytest shows it."""
        if not isinstance(excinfo.value, (_FailedError, AidcoordError)):
            return str(super().repr_failure(excinfo))
        county = f", {self.case.county}" if self.case.county else ""
        head = f"{self.case.place}: {self.case.sentence} ({self.case.on}{county})"
        return "\n".join([head, str(excinfo.value), *_left_out(self.config)])

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands; lines count from 0 here."""
        return self.path, self.case.place.line - 1 if self.case.place else 0, self.name


class FaultyFileItem(pytest.Item):
    """A case file that cannot be read as one."""

    def __init__(self, *, faults: tuple[Fault, ...], **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.faults = faults

    def runtest(self) -> None:
        """Fail with every fault."""
        raise _FailedError("\n".join(map(str, self.faults)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Every fault, a line each, and the plugins left out, whose names would be missed."""
        return "\n".join([str(excinfo.value), *_left_out(self.config)])

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file, at its first fault; lines count from 0 here."""
        place = self.faults[0].place if self.faults else None
        return self.path, place.line - 1 if place else 0, self.name


class _FailedError(Exception):
    """That a case or a file does not hold; its text is the whole report."""


def _left_out(config: pytest.Config) -> Iterable[str]:
    """What to know when a case fails: nothing of these plugins was there."""
    plugins = [plugin.name for plugin in installed(config).registry.plugins if not plugin.is_healthy]
    return [f"Plugins at fault are left out ({', '.join(plugins)}); `aidcoord plugins` says why."] if plugins else []
