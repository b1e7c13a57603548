"""The hooks that aidcoord calls, and `hookimpl`, with which a plugin marks its answers."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pluggy

from aidcoord.meeting.raising import RaisedMatter
from aidcoord.model.referrals import Referral
from aidcoord.plugins.commands import Command
from aidcoord.plugins.desks import Desk
from aidcoord.rules.counties import County
from aidcoord.rules.policies import Policy
from aidcoord.rules.results.determinations import Assessment

PROJECT: Final = "aidcoord"
"""The name of the project to pluggy, and the entry-point group under which plugins are registered."""

hookspec: Final = pluggy.HookspecMarker(PROJECT)
hookimpl: Final = pluggy.HookimplMarker(PROJECT)
"""Marks a plugin's function as its answer to the hook of the same name."""


@hookspec
def aidcoord_policies() -> list[Policy]:  # type: ignore[empty-body]
    """Offer the policy of the plugin's field.

    Called once, when a registry is built, after the plugin is imported and in no promised order among plugins: no
    other plugin has been asked yet, and no day or household is chosen. The registry checks who owns what; the
    rulebook wires the rules of all policies together by name.

    Returns:
        The policies of the field the plugin is named after; most plugins have one. A county's plugin lists its
        local benefits here, law in that county only.

    .. versionadded:: 0.1
    """


@hookspec
def aidcoord_counties() -> list[County]:  # type: ignore[empty-body]
    """Offer the county that the plugin describes.

    Called once, when a registry is built, after `aidcoord_policies` of the same plugin and in no promised order among
    plugins: what the county amends has not been looked up yet. The rulebook applies its values and amendments when it
    is asked about that county, and leaves every other county as it was.

    Returns:
        The county whose id the plugin's name says; `county_yunling` offers `yunling`.

    .. versionadded:: 0.1
    """


@hookspec
def aidcoord_commands() -> list[Command]:  # type: ignore[empty-body]
    """Offer commands for the command line.

    Called when a command is wanted that aidcoord does not have itself, or when all are listed, after the registry is
    built; whoever embeds aidcoord or assesses a household never calls it. So a plugin imports what its commands need
    inside this function. Commands stand under the plugin's name, `aidcoord price run`, or at the top where they say so.

    Returns:
        The commands, in the order in which help lists them; empty where there is none.

    .. versionadded:: 0.1
    """


@hookspec
def aidcoord_referrals(assessment: Assessment) -> Iterable[Referral]:  # type: ignore[empty-body]
    """Propose referrals after a household has been assessed.

    Called by an office for each household, once every benefit is determined and the overlaps are resolved, before the
    assessment is shown or stored, and in no promised order among plugins: `assessment.referrals` is still empty. A
    county's plugin is asked about households of that county only. Proposals go into the assessment, sorted; they
    become referrals only when a case's handler sends them, and the day to answer by is the county's to set.

    Most plugins list signposts in their policy and answer `follow_signposts(assessment, "their_field")`.

    Args:
        assessment: Every determination of the household on one day. It is shared with other plugins and not changed.

    Returns:
        Referrals to propose, in any order; empty where there is nothing to say. The plugin's own field sends each, to
        another field about a benefit of that field or to a partner of the county.

    .. versionadded:: 0.1
    """


@hookspec
def aidcoord_matters(  # type: ignore[empty-body]
    desk: Desk, assessments: tuple[Assessment, ...], papers: tuple[Path, ...]
) -> Iterable[RaisedMatter]:
    """Raise matters for the joint meeting.

    Called by `aidcoord meeting raise`, once every household that was named is assessed, and in no promised order among
    plugins; whoever assesses a household never calls it. A county's plugin is asked about its own county only. What is
    raised is shown; it becomes a matter only when a liaison or head of the field submits it, takes the same two gates
    as any other, and one occasion stands before the meeting once.

    Args:
        desk: The county's law on the day that was asked about; it reads files as well.
        assessments: The households that were named, assessed on the day; not changed.
        papers: Files that were given for this plugin, such as the state of a budget; `desk.read` reads them.

    Returns:
        Matters to raise, in any order; empty where there is nothing to say. The plugin's own field raises each, and
        concerns members of the meeting: the thirteen fields and the townships.

    .. versionadded:: 0.1
    """
