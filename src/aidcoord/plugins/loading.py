"""Loading one plugin without letting what goes wrong in it reach anything else."""

import inspect
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from types import TracebackType
from typing import Final, TypeVar

from attrs import evolve

from aidcoord.errors import AidcoordError, Fault, Place, PluginError
from aidcoord.plugins.advice import advice_on
from aidcoord.plugins.carriers import strays
from aidcoord.plugins.hooks import hooks_of
from aidcoord.plugins.patience import VARIABLE, TooLongError, wait_for
from aidcoord.plugins.plugin import COUNTY_PREFIX, Plugin
from aidcoord.plugins.shapes import described, misshapen
from aidcoord.rules.counties import County
from aidcoord.rules.policies import Policy
from aidcoord.serial.forms import FIXED_WORDS

Offer = TypeVar("Offer", Policy, County)

_AT_LOAD: Final = frozenset({"aidcoord_policies", "aidcoord_counties"})
MOST_OFFERED: Final = 100
"""How many policies or counties one plugin can offer; more are a slip."""
MOST_TOLD: Final = 20
"""How many faults of a plugin are listed one by one."""
_OURS: Final = frozenset({"aidcoord", "importlib", "threading", ""})
"""The packages whose calls lead to a plugin, and are none of its own."""


def load(plugin: Plugin, bring: Callable[[], object], seconds: float) -> Plugin:
    """The plugin with what it offers, or with everything that is wrong with it.

    What it prints meanwhile goes to standard error: standard output belongs to results.

    Args:
        plugin: Who it is.
        bring: Imports it and gives the module or object that carries its hooks; may raise anything.
        seconds: How long it may take.
    """
    try:
        with redirect_stdout(sys.stderr):
            return wait_for(lambda: _loaded(plugin, bring), seconds)
    except TooLongError as error:
        return plugin.refused(_of_one_that_does_not_end(plugin, error))
    except PluginError as error:
        return plugin.refused(*told(plugin, error.faults))


def _loaded(plugin: Plugin, bring: Callable[[], object]) -> Plugin:
    with isolated(plugin, "cannot be imported"):
        thing = bring()
    with isolated(plugin, "cannot be searched for hooks"):
        hooks = hooks_of(plugin, thing)
    policies = _offered(plugin, hooks.get("aidcoord_policies"), Policy)
    counties = _offered(plugin, hooks.get("aidcoord_counties"), County)
    _require((*_disowned(plugin, policies, counties), *strays(plugin, policies)))
    later = {name: _given_all(hook) for name, hook in hooks.items() if name not in _AT_LOAD}
    return evolve(plugin, policies=policies, counties=counties, hooks=later)


def told(plugin: Plugin, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """The faults, of very many only the first and how many there are."""
    left = len(faults) - MOST_TOLD
    return faults if left <= 0 else (*faults[:MOST_TOLD], plugin.fault(f"has {left} more faults of this kind."))


def _of_one_that_does_not_end(plugin: Plugin, error: TooLongError) -> Fault:
    trouble = f"does not come back from loading: after {error.seconds:g} seconds it is still at it."
    advice = f"Mend the loop, or what it waits for. {_remedy(error, plugin)} {VARIABLE} allows more time."
    return plugin.fault(trouble, place=_innermost(error.calls), suggestion=advice)


def _given_all(hook: Callable[..., object]) -> Callable[..., object]:
    """The hook as it is called, with everything that it may ask for, of which it takes what it asks for."""
    asked = tuple(inspect.signature(hook).parameters)
    return lambda **given: hook(**{name: given[name] for name in asked})


@contextmanager
def isolated(plugin: Plugin, trouble: str, passing: type[AidcoordError] = PluginError) -> Iterator[None]:
    """Turn whatever a plugin raises, but an interrupt from the keyboard and `passing`, into a fault of the plugin."""
    try:
        yield
    except passing:
        raise
    except (Exception, SystemExit) as error:
        raise PluginError.of(_faults_of(error, plugin, trouble)) from error


def _faults_of(error: BaseException, plugin: Plugin, trouble: str) -> tuple[Fault, ...]:
    if isinstance(error, AidcoordError) and error.faults:
        return tuple(evolve(fault, field=plugin.owns) for fault in error.faults)
    *_, last = "".join(traceback.format_exception_only(error)).strip().splitlines() or [type(error).__name__]
    advice = advice_on(error) or _remedy(error, plugin)
    return (plugin.fault(f"{trouble}: {last.rstrip('.')}.", place=_place(error), suggestion=advice),)


def _remedy(error: BaseException, plugin: Plugin) -> str:
    if isinstance(error, ModuleNotFoundError):
        return f"Install what supplies '{error.name}', or correct the name where it is imported."
    return f"Mend the plugin, or uninstall {plugin.distribution}." if plugin.distribution else "Mend the plugin."


def _place(error: BaseException) -> Place | None:
    """The last line of the plugin's own package that the error came through."""
    if isinstance(error, SyntaxError) and error.filename:
        return Place(error.filename, error.lineno or 1, error.offset or 1)
    return _innermost(_steps(error.__traceback__))


def _innermost(steps: Iterable[tuple[str, Place]]) -> Place | None:
    known = [step for step in steps if step[0] not in _OURS]
    own = [place for package, place in known if package == known[0][0]]
    return own[-1] if own else None


def _steps(trace: TracebackType | None) -> Iterator[tuple[str, Place]]:
    while trace is not None:
        frame = trace.tb_frame
        package = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        yield package, Place(frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next


def _offered(plugin: Plugin, hook: Callable[[], object] | None, kind: type[Offer]) -> tuple[Offer, ...]:
    if hook is None:
        return ()
    name = getattr(hook, "__name__", "hook")
    with isolated(plugin, f"fails in {name}"):
        came = hook()
    if not isinstance(came, (list, tuple)):
        _require([plugin.fault(f"gives {described(came)} from {name}, not a list of {kind.__name__}.")])
        return ()
    if len(came) > MOST_OFFERED:
        trouble = f"gives {len(came)} things from {name}; a plugin offers at most {MOST_OFFERED}, and most offer one."
        _require([plugin.fault(trouble, suggestion=f"Gather what belongs together in one {kind.__name__}.")])
    return tuple(_checked(plugin, came, kind, name))


def _checked(plugin: Plugin, came: list[object] | tuple[object, ...], kind: type[Offer], name: str) -> list[Offer]:
    faults, checked = [], []
    for index, item in enumerate(came):
        path = f"{name}()[{index}]"
        if isinstance(item, kind):
            checked.append(item)
            faults += [plugin.fault(f"is misshapen: {wrong}") for wrong in misshapen(item, path)]
        else:
            faults.append(plugin.fault(f"gives {described(item)} as {path}, not a {kind.__name__}."))
    _require(faults)
    return checked


def _disowned(plugin: Plugin, policies: tuple[Policy, ...], counties: tuple[County, ...]) -> Iterator[Fault]:
    """What the plugin offers although the name is another's; the one that claims is the one at fault."""
    for policy in policies:
        yield from _taken_words(plugin, policy)
        if policy.field != plugin.owns:
            yield plugin.fault(
                f"offers a policy of the field '{policy.field}', but owns '{plugin.owns}'.",
                suggestion=f"Give the policy's Agency the id '{plugin.owns}', or register the plugin as the field's.",
            )
        elif plugin.is_of_a_county and policy.county != plugin.owns:
            yield plugin.fault(
                f"is a county's, and offers a policy that is law in {policy.county or 'every county'}.",
                suggestion=f'Write `county="{plugin.owns}"` in the Policy.',
            )
    for county in counties:
        if not plugin.is_of_a_county or county.id != plugin.owns:
            yield plugin.fault(
                f"offers the county '{county.id}', which belongs to the plugin '{COUNTY_PREFIX}{county.id}'.",
                suggestion=f"Register it in the group as '{COUNTY_PREFIX}{county.id}', or correct the county's id.",
            )


def _taken_words(plugin: Plugin, policy: Policy) -> Iterator[Fault]:
    """The evidence that is called as a key of every household file is, which no file could hold."""
    for kind in policy.evidence:
        for word in {kind.id, kind.title.zh} & FIXED_WORDS[kind.scope].keys():
            trouble = (
                f"declares the evidence '{kind.id}' ({kind.title.zh}), and '{word}' is a key of every household file."
            )
            yield plugin.fault(trouble, suggestion="Give it another name.")


def _require(faults: Iterable[Fault]) -> None:
    found = tuple(faults)
    if found:
        raise PluginError.of(found)
