"""All checks, in the order of their areas; the one list that the command, the docs and the tests go by."""

from typing import Final

from aidcoord.checking import (
    boundaries,
    cases,
    compiling,
    docs,
    evidence,
    isolation,
    loading,
    modules,
    monotony,
    packaging,
    parameters,
    reading,
    rules,
    sources,
    speed,
    texts,
    townships,
)
from aidcoord.checking.checks import Area, Check, checks_in
from aidcoord.errors import UnknownNameError, did_you_mean

_ORDER: Final = tuple(Area)
_MODULES: Final = (
    *(
        loading,
        evidence,
        reading,
        parameters,
        rules,
        compiling,
        monotony,
        boundaries,
        townships,
        sources,
        texts,
        modules,
    ),
    *(packaging, cases, isolation, speed, docs),
)

CHECKS: Final[tuple[Check, ...]] = tuple(
    sorted(
        checks_in(*_MODULES),
        key=lambda check: _ORDER.index(check.area),
    )
)
"""Every check there is."""


def chosen(only: tuple[str, ...] = (), skip: tuple[str, ...] = (), *, quick: bool = False) -> tuple[Check, ...]:
    """The checks that a run is about.

    Args:
        only: Ids of the checks to run; all where none is named. One that is named runs though it is slow.
        skip: Ids of checks to leave out.
        quick: Whether to leave out the slow ones.

    Raises:
        UnknownNameError: There is no check of an id.
    """
    known = {check.id: check for check in CHECKS}
    for name in (*only, *skip):
        if name not in known:
            advice = did_you_mean(name, known) or "`aidcoord check --list` lists all."
            raise UnknownNameError(f"No check is called '{name}'. {advice}")
    wanted = [check for check in CHECKS if (check.id in only if only else not (quick and check.slow))]
    return tuple(check for check in wanted if check.id not in skip)
