"""One plugin as a value: who it is, what it owns, what it offers, and what is wrong with it."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from attrs import evolve, field, frozen

from aidcoord.errors import Fault, Place
from aidcoord.rules.counties import County
from aidcoord.rules.policies import Policy

COUNTY_PREFIX: Final = "county_"
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def dashed(distribution: str) -> str:
    """The name of a distribution as installers compare it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


@frozen(kw_only=True)
class Plugin:
    """A plugin under its entry-point name. One that has faults offers nothing, so that no other rests on it.

    A plugin owns one name. The plugin `county_<id>` owns the county `<id>`, and with it the field `<id>` for the
    county's local policies; every other plugin owns the field of its own name and no county.
    """

    name: str
    distribution: str | None = None
    """The distribution that registers it; `None` for one that was handed over by the caller."""
    version: str | None = None
    policies: tuple[Policy, ...] = ()
    counties: tuple[County, ...] = ()
    hooks: Mapping[str, Callable[..., object]] = field(factory=dict, eq=False, repr=False)
    """Its answers to hooks that are called after loading, by the hook's name; each takes all that its hook gives."""
    faults: tuple[Fault, ...] = ()

    def __str__(self) -> str:
        known = " ".join(filter(None, (self.distribution, self.version)))
        return f"{self.name} ({known})" if known else self.name

    @property
    def owns(self) -> str:
        """The field or county that is the plugin's own."""
        return self.name.removeprefix(COUNTY_PREFIX)

    @property
    def is_of_a_county(self) -> bool:
        """Whether the plugin describes a county rather than a field of policy."""
        return self.name.startswith(COUNTY_PREFIX)

    @property
    def is_healthy(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.faults

    @property
    def is_well_named(self) -> bool:
        """Whether its name can be the slug of a field: words in lower case, joined by single underscores."""
        return _NAME.fullmatch(self.name) is not None

    @property
    def is_named_after_distribution(self) -> bool:
        """Whether the distribution is called as the owner of the name is: `aidcoord-`, then the name with dashes."""
        return dashed(self.distribution or "") == f"aidcoord-{dashed(self.name)}"

    def fault(self, trouble: str, *, place: Place | None = None, suggestion: str | None = None) -> Fault:
        """What is wrong with this plugin, as a sentence that begins with it."""
        return Fault(
            message=f"Plugin {self} {trouble}",
            place=place,
            suggestion=suggestion,
            field=self.owns,
            family="PluginError",
        )

    def refused(self, *faults: Fault) -> "Plugin":
        """The plugin with `faults` and without what it offers."""
        return evolve(self, policies=(), counties=(), hooks={}, faults=(*self.faults, *faults))
