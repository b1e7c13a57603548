"""Which check each refusal of the loader belongs to, so that none is an anonymous text."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Trouble
from aidcoord.checking.subjects import Subject
from aidcoord.errors import Fault
from aidcoord.model.faults import ToldFault
from aidcoord.model.texts import Text


@frozen
class _Sign:
    """What tells the refusals of one check: the family of their error, and words of their message, path or advice."""

    check: str
    families: str
    words: str

    def fits(self, fault: Fault) -> bool:
        text = f"{fault.message} [{fault.path or ''}] {fault.suggestion or ''}"
        return (fault.family or "") in self.families.split() and re.search(self.words, text) is not None


_SIGNS: Final = (
    _Sign("purity", "ImpureRuleError", ""),
    _Sign("circles", "CircleError", ""),
    _Sign("dated-gaps", "GapError", ""),
    _Sign("overlaps-agree", "UnknownNameError DefinitionError", r"^An? overlap|cannot be taken with|deducted twice"),
    _Sign("overlaps-agree", "DefinitionError", r"each (wait for the one before|topped up by the next)"),
    _Sign(
        "amendments",
        "UnknownNameError DefinitionError",
        r"^County \w+ (amends|removes|supplies|says)|first responsible",
    ),
    _Sign("reads-from", "UnknownNameError", r"reads_from"),
    _Sign("names-resolve", "UnknownNameError", ""),
    _Sign("evidence-differs", "ClashError", r"otherwise than|calls evidence"),
    _Sign("dated-overlaps", "ClashError", r"two versions in force|amends .* twice|two agencies hold"),
    _Sign("name-clash", "ClashError", ""),
    _Sign("name-clash", "DefinitionError", r"is no name for"),
    _Sign("names-resolve", "DefinitionError", r"^A signpost .* points to"),
    _Sign("types-agree", "DefinitionError", r"takes '.*' to be|different types"),
    _Sign("scopes-agree", "DefinitionError", r"about (the household|members)|brings members together"),
    _Sign("source-missing", "ParameterError", r"'(source|document)' is missing|names no document|\.(document|url)\]"),
    _Sign("text-missing", "ParameterError", r"'(zh|en|title)' is (missing|a table|text)|title is empty|key of a title"),
    _Sign("units", "ParameterError", r"is no unit|'unit' is|\.unit\]"),
    _Sign("dated-gaps", "ParameterError", "nothing is in force"),
    _Sign("dated-overlaps", "ParameterError", "two values start on|overlaps the one"),
    _Sign("parameter-file", "ParameterError", ""),
    _Sign("hooks", "PluginError", r"no such hook|does not mark|which the hook does not give|answers no hook"),
    _Sign("offer-shape", "PluginError", r"is misshapen|gives .*, not a"),
    _Sign(
        "entry-point", "PluginError", r"cannot be called so|claims|registered more than once|not the owner|entry points"
    ),
    _Sign("entry-point", "PluginError", r"offers (a policy|the county)|is a county's, and offers"),
    _Sign("benefit-declaration", "PluginError", r"Error: (benefit |an overlap of|a (limit|period) belongs|Benefit\.)"),
    _Sign("source-missing", "PluginError", r"argument:? .*'(source|mandate)'|a source names its document"),
    _Sign("text-missing", "PluginError", r"text is (empty|\w+, not text)|argument:? .*'(title|zh|en)'"),
    _Sign("presumption-reason", "PluginError", r"argument:? .*'reason'"),
    _Sign("units", "PluginError", r"is no unit"),
    _Sign("monotone", "PluginError", r"rises or falls with"),
    _Sign("option-words", "PluginError", r"two members (have the same code|share the word)|a code is a whole number"),
)
"""The first that fits is the one; of what fits none the plugin does not load, and that is all there is to say."""


def check_of(fault: Fault) -> str:
    """The id of the check that a refusal of the loader belongs to."""
    return next((sign.check for sign in _SIGNS if sign.fits(fault)), "loads")


def refused(subject: Subject, check: str) -> Iterator[Trouble]:
    """What the loader has refused a plugin for, of the sort that belongs to a check."""
    return map(_told, (fault for fault in _all(subject) if check_of(fault) == check))


def _all(subject: Subject) -> Iterable[Fault]:
    return subject.settled.faults


def _told(fault: Fault) -> Trouble:
    """A refusal as a finding; where the loader speaks English alone, its own words are kept."""
    if isinstance(fault, ToldFault):
        return Trouble(text=fault.told, place=fault.place, advice=fault.instead)
    path = f" [{fault.path}]" if fault.path else ""
    advice = Text(zh=f"提示原文：{fault.suggestion}", en=fault.suggestion) if fault.suggestion else None
    text = Text(zh=f"载入时被拒绝：{fault.message}{path}", en=f"{fault.message}{path}")
    return Trouble(text=text, place=fault.place, advice=advice)
