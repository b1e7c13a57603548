"""The desk: what a plugin's command works with. It knows one county's law, a day, and how files are read."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

from aidcoord.errors import UnknownNameError
from aidcoord.model.faults import meant, told

if TYPE_CHECKING:  # a plugin names the desk in its hooks without loading what stands on it
    from aidcoord.model.households import Household
    from aidcoord.model.working_days import WorkingDays
    from aidcoord.rules.counties import County
    from aidcoord.rules.loading.laws import Law
    from aidcoord.rules.parameters.shapes import DatedValue
    from aidcoord.rules.results.determinations import Assessment
    from aidcoord.rules.rulebooks import Rulebook
    from aidcoord.rules.worksheets import Worksheet
    from aidcoord.serial.forms import Form

F = TypeVar("F", bound="Form")


@define(frozen=True, kw_only=True, eq=False)
class Desk:
    """One county's law on a day, with what reads files; a command is given one and needs nothing else.

    It decides nothing and stores nothing, and what it reads it has from the paths that the command was given.
    """

    rulebook: "Rulebook"
    """The law of all plugins that stand together."""
    county: "County | None"
    """The county whose values and amendments hold; `None` where no county's plugin is installed."""
    on: date
    """The day that was asked about."""
    _households: Callable[[Iterable[Path]], "tuple[Household, ...]"] = field(repr=False, alias="households")

    @property
    def law(self) -> "Law":
        """Every definition of the county's law, on all days."""
        return self.rulebook.law(self.county.id if self.county else None)

    @property
    def working_days(self) -> "WorkingDays":
        """How working days fall in the county; the calendar is an extra that is looked at when a day is counted."""
        return self.law.working_days

    def worksheet(self, on: date | None = None) -> "Worksheet":
        """The county's law on a day, or on that which was asked about.

        Raises:
            BeforeTheLawError: The day lies before the first law that is installed.
        """
        return self.rulebook.worksheet(on or self.on, self.county.id if self.county else None)

    def assess(self, household: "Household", on: date | None = None) -> "Assessment":
        """Determine every benefit for a household on a day, or on that which was asked about.

        Raises:
            BeforeTheLawError: The day lies before the first law that is installed.
            EvidenceError: Nobody belongs to the household on the day.
        """
        return self.worksheet(on).assess(household)

    def parameter(self, name: str, on: date | None = None) -> "DatedValue | None":
        """What a parameter is on a day, with the text that says so; `None` where nobody has set it.

        `look_up(keys)` gives a cell: `desk.parameter("price__cpi").look_up((IndexArea.CITY,))`.

        Args:
            name: The parameter's full name.
            on: The day; that which was asked about if not said.

        Raises:
            UnknownNameError: No installed policy has such a parameter.
        """
        from aidcoord.rules.loading.definitions import Kind  # noqa: PLC0415 - no declaration needs it

        day, versions = on or self.on, self.law.definitions.get(name, ())
        if not versions or versions[0].kind is not Kind.PARAMETER:
            known = [one for one, found in self.law.definitions.items() if found[0].kind is Kind.PARAMETER]
            zh, en = f"没有参数“{name}”。", f"There is no parameter '{name}'."
            raise UnknownNameError.of([told(zh, en, meant(name, known))])
        values = (value for version in versions if day in version.period for value in version.values)
        return next((value for value in values if day in value.period), None)

    def households(self, paths: Iterable[Path]) -> "tuple[Household, ...]":
        """Read household files, YAML or JSON.

        Raises:
            CaseFileError: With every fault of all files.
        """
        return self._households(paths)

    def read(self, path: Path, form: type[F]) -> F:
        """Read a YAML or JSON file that is written as a form says, as strictly as household files are read.

        Raises:
            InputError: With every fault of the file, each with its place.
        """
        from aidcoord.serial.form_files import read_form  # noqa: PLC0415 - nor a reader of files

        return read_form(path, form)

    def read_all(self, paths: Iterable[Path], form: type[F]) -> tuple[F, ...]:
        """Read several files of one form.

        Raises:
            InputError: With every fault of all files.
        """
        from aidcoord.serial.form_files import read_forms  # noqa: PLC0415 - as above

        return read_forms(paths, form)
