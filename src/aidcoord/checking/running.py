"""Running checks over plugins: what each found, and which could not look."""

from collections.abc import Callable, Iterable
from typing import Final

from attrs import field, frozen

from aidcoord.checking.checks import Check, NotLookedAtError, Severity, Trouble
from aidcoord.checking.subjects import Scene, Subject
from aidcoord.model.texts import Text

_GRAVEST: Final = tuple(Severity)


@frozen(kw_only=True)
class Outcome:
    """What one check found in one plugin; `not_looked_at` says why where it could not look."""

    check: Check
    subject: Subject = field(repr=False)
    troubles: tuple[Trouble, ...] = ()
    not_looked_at: Text | None = None

    @property
    def plugin(self) -> str:
        """The plugin's name."""
        return self.subject.name


@frozen(kw_only=True)
class Report:
    """Every outcome of a run, by check and then by plugin."""

    scene: Scene = field(repr=False)
    outcomes: tuple[Outcome, ...]

    def found(self, severity: Severity) -> tuple[Outcome, ...]:
        """The outcomes of one severity with something in them."""
        return tuple(one for one in self.outcomes if one.troubles and one.check.severity is severity)

    def count(self, severity: Severity) -> int:
        """How much was found of one severity."""
        return sum(len(one.troubles) for one in self.found(severity))

    @property
    def unlooked(self) -> tuple[Outcome, ...]:
        """The outcomes of checks that could not look."""
        return tuple(one for one in self.outcomes if one.not_looked_at is not None)


Track = Callable[[list[tuple[Check, Subject]]], Iterable[tuple[Check, Subject]]]
"""Goes through the work, and may show how far it is."""


def run(scene: Scene, checks: Iterable[Check], track: Track = iter) -> Report:
    """Look at plugins with checks.

    Args:
        scene: Everything that is installed, and which of it to look at.
        checks: The checks to look with.
        track: What goes through the work.
    """
    looking = sorted(checks, key=lambda check: _GRAVEST.index(check.severity))
    work = [(check, subject) for check in looking for subject in scene.subjects]
    return Report(scene=scene, outcomes=tuple(_outcome(*one) for one in track(work)))


def _outcome(check: Check, subject: Subject) -> Outcome:
    try:
        return Outcome(check=check, subject=subject, troubles=tuple(check.look(subject)))
    except NotLookedAtError as missing:
        return Outcome(check=check, subject=subject, not_looked_at=missing.why)
    except Exception as error:  # noqa: BLE001 - a plugin may hold anything, and no check may hide the others
        what = f"{type(error).__name__}: {error}"
        why = Text(zh=f"检查本身中断（{what}）", en=f"the check broke off ({what})")
        return Outcome(check=check, subject=subject, not_looked_at=why)
