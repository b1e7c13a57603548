"""Plugins asked which referrals they propose, each apart from the others: what fails in one costs that one only."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from attrs import evolve

from aidcoord.errors import Fault, PluginError, did_you_mean
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.referrals import Referral
from aidcoord.plugins.loading import isolated
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.shapes import described
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.results.determinations import Assessment

_HOOK: Final = "aidcoord_referrals"
MOST: Final = 10_000
"""The most referrals that a plugin may propose for one household; more is a loop that does not end."""


def with_referrals(assessment: Assessment, plugins: Iterable[Plugin]) -> Assessment:
    """The assessment with what all plugins propose, sorted, each proposal once.

    A plugin that raises, or proposes what is not its to propose, proposes nothing; why stands in `unreferred`.
    """
    found: set[Referral] = set()
    faults: list[Fault] = []
    for plugin in plugins:
        hook = plugin.hooks.get(_HOOK)
        if hook is None or (plugin.is_of_a_county and (not assessment.county or assessment.county.id != plugin.owns)):
            continue
        try:
            found.update(_proposed(plugin, hook, assessment))
        except PluginError as error:
            faults += error.faults or [plugin.fault(f"fails in {_HOOK}: {error}")]
    due = assessment.answer_day
    referrals = (referral if due is None else evolve(referral, due=due) for referral in found)
    return evolve(assessment, referrals=tuple(sorted(referrals)), unreferred=tuple(faults))


def _proposed(plugin: Plugin, hook: Callable[..., object], assessment: Assessment) -> list[Referral]:
    with isolated(plugin, f"fails in {_HOOK}"):
        came = hook(assessment=assessment)
        listed = list(islice(came, MOST + 1)) if isinstance(came, Iterable) and not isinstance(came, str) else None
    if listed is None:
        raise PluginError.of([plugin.fault(f"gives {described(came)} from {_HOOK}, not referrals.")])
    if len(listed) > MOST:
        raise PluginError.of([plugin.fault(f"gives more than {MOST} referrals for one household.")])
    faults = [fault for index, item in enumerate(listed) for fault in _refusals(plugin, index, item, assessment)]
    if faults:
        raise PluginError.of(faults)
    return listed


def _refusals(plugin: Plugin, index: int, item: object, assessment: Assessment) -> Iterator[Fault]:
    place = f"{_HOOK}()[{index}]"
    if type(item) is not Referral:
        yield plugin.fault(f"gives {described(item)} as {place}, not a Referral.")
        return
    for trouble, advice in _troubles(plugin, item, assessment):
        yield plugin.fault(f"gives as {place} a referral {trouble}.", suggestion=advice)


def _troubles(plugin: Plugin, item: Referral, assessment: Assessment) -> Iterator[tuple[str, str | None]]:
    """What is wrong with a referral, and what to do."""
    if item.sender != plugin.owns:
        yield f"sent by '{item.sender}'", f"Its sender is '{plugin.owns}'."
    if item.household != assessment.household.id:
        yield "of another household", "Its household is `assessment.household.id`."
    if item.subject not in (HOUSEHOLD, *assessment.members):
        yield f"about '{item.subject}', who does not belong to the household on the day", None
    if item.due is not None:
        yield f"with a day to answer by, {item.due}", "Leave it out: a county sets it, in its `referral_limit`."
    partners = {partner.id for partner in assessment.county.partners} if assessment.county else set()
    if item.receiver in assessment.agencies:
        yield from _wrong_benefit(item, assessment)
    elif item.receiver not in partners:
        advice = did_you_mean(item.receiver, {*assessment.agencies, *partners})
        yield f"to '{item.receiver}', which is no field of policy that is installed and no partner", advice


def _wrong_benefit(item: Referral, assessment: Assessment) -> Iterator[tuple[str, str | None]]:
    """A field is asked about a benefit of its own, so that no matter ever comes back to whoever sent it."""
    owner = (item.benefit or "").partition("__")[0]
    definitions = assessment.law.definitions.get(item.benefit or "", ())
    if item.benefit is None:
        yield f"to {item.receiver} that names no benefit", "Name the benefit that is to be looked at."
    elif not definitions or definitions[0].kind is not Kind.BENEFIT:
        advice = did_you_mean(item.benefit, assessment.law.benefits())
        yield f"about '{item.benefit}', which is no benefit that is installed", advice
    elif owner != item.receiver:
        yield f"to {item.receiver} about '{item.benefit}'", f"Send it to '{owner}', whose benefit it is."
