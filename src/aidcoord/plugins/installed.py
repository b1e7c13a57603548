"""Which plugins are installed, by the metadata of their distributions; nothing is imported here."""

from collections.abc import Callable
from importlib.metadata import Distribution, distributions

from attrs import field, frozen

from aidcoord.plugins.hookspecs import PROJECT
from aidcoord.plugins.plugin import Plugin, dashed


@frozen
class Registration:
    """That something is registered as a plugin, and how to import it.

    `fault` says what keeps it from being imported at all, where something does.
    """

    plugin: Plugin
    bring: Callable[[], object] = field(repr=False)
    fault: str | None = None

    @property
    def order(self) -> tuple[str, str]:
        """What registrations are sorted by, so that no folder listing decides anything."""
        return self.plugin.name, self.plugin.distribution or ""


def installed() -> list[Registration]:
    """Every registration under the entry-point group `aidcoord`; of two copies of a distribution the importable one.

    A distribution whose list of entry points cannot be read spoils nobody else's: if it is called as a plugin's is, it
    is reported, otherwise it is none of ours.
    """
    found: dict[str, list[Registration]] = {}
    for distribution in distributions():
        try:
            points = [point for point in distribution.entry_points if point.group == PROJECT]
        except Exception:  # noqa: BLE001 - whatever stands in somebody's entry_points.txt
            points = None
        if points is None or points:
            name, version = _identity(distribution)
            registered = (
                _unreadable(name, version)
                if points is None
                else [
                    Registration(Plugin(name=point.name, distribution=name, version=version), point.load)
                    for point in points
                ]
            )
            found.setdefault(dashed(name), registered)
    return [registration for registrations in found.values() for registration in registrations]


def _identity(distribution: Distribution) -> tuple[str, str | None]:
    metadata = distribution.metadata
    return metadata["Name"] or "a distribution without a name", metadata["Version"]


def _unreadable(name: str, version: str | None) -> list[Registration]:
    prefix, _, rest = dashed(name).partition("-")
    if prefix != PROJECT or not rest:
        return []
    plugin = Plugin(name=rest.replace("-", "_"), distribution=name, version=version)
    return [Registration(plugin, lambda: None, fault="has a list of entry points that cannot be read.")]
