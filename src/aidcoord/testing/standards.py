"""What a county sets, asked day by day: for the tests that a county's author writes of its standards."""

from datetime import date

from attrs import frozen

from aidcoord.errors import UnknownNameError, did_you_mean
from aidcoord.model.evidence import Value
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import DatedValue, Parameter
from aidcoord.rules.rulebooks import Rulebook


@frozen
class Standards:
    """The values of one county for what policies leave to counties; `rulebook` is a fixture of the pytest plugin.

    >>> def test_every_value_is_set(rulebook):
    ...     assert Standards.of(rulebook, "yunling").unset(date(2026, 11, 1)) == ()
    """

    law: Law
    """The county's law, its amendments included."""

    @classmethod
    def of(cls, rulebook: Rulebook, county: str) -> "Standards":
        """Those of an installed county.

        Raises:
            UnknownNameError: No such county is installed.
        """
        return cls(rulebook.law(county))

    @property
    def left_open(self) -> tuple[str, ...]:
        """The full names of all parameters that policies leave to counties, sorted."""
        return tuple(sorted(name for name in self.law.parameters if self._is_left_open(name)))

    @property
    def forgotten(self) -> tuple[str, ...]:
        """Those of them for which the county gives no value on any day, sorted."""
        given = {one.name for one in self.law.county.values} if self.law.county else set()
        return tuple(name for name in self.left_open if name not in given)

    @property
    def first_day(self) -> date | None:
        """The day of the county's oldest value; `None` where it gives none."""
        county = self.law.county
        starts = [value.period.starts for one in county.values for value in one.values] if county else []
        return min(starts, default=None)

    def needed(self, on: date) -> tuple[str, ...]:
        """What is left to counties and read, directly or through others, by a benefit in force on a day; sorted."""
        return tuple(sorted(name for name in self._read_on(on) if self._is_left_open(name)))

    def unset(self, on: date) -> tuple[str, ...]:
        """What is needed on a day and has no value then; sorted."""
        return tuple(name for name in self.needed(on) if self.value(name, on) is None)

    def value(self, name: str, on: date) -> DatedValue | None:
        """What a parameter is on a day, with the text that says so; `None` where nobody has set it.

        Raises:
            UnknownNameError: There is no such parameter.
        """
        if name not in self.law.parameters:
            advice = did_you_mean(name, self.law.parameters) or "`aidcoord parameters` lists all."
            raise UnknownNameError(f"There is no parameter '{name}'. {advice}")
        values = (value for version in self.law.definitions[name] for value in version.values)
        return next((value for value in values if on in value.period), None)

    def amount(self, name: str, on: date, *keys: int) -> Value | None:
        """What a parameter is on a day for the keys that choose the cell, such as a residence; `None` if it is not set.

        Raises:
            UnknownNameError: There is no such parameter.
        """
        value = self.value(name, on)
        return None if value is None else value.look_up(tuple(int(key) for key in keys))

    def _is_left_open(self, name: str) -> bool:
        parameter: Parameter | None = self.law.parameters.get(name)
        return parameter is not None and parameter.supplied_by is not None

    def _read_on(self, on: date) -> set[str]:
        found: set[str] = set()
        pending = list(self.law.benefits())
        while pending:
            name = pending.pop()
            version = next((one for one in self.law.definitions[name] if on in one.period), None)
            if version is not None and name not in found:
                found.add(name)
                pending += [*version.asks, *([f"{name}__due"] if version.kind is Kind.BENEFIT else [])]
        return found
