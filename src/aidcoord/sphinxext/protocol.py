"""The directive `aid:protocol`: the acts of the joint meeting as a table, or the stages that they lead through."""

from collections.abc import Iterator
from typing import ClassVar, Final

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from aidcoord.meeting.acts import About, Act
from aidcoord.meeting.seats import ROLES
from aidcoord.meeting.stages import STAGES
from aidcoord.meeting.table import ACTS
from aidcoord.sphinxext.pieces import Inline, table
from aidcoord.sphinxext.state_diagrams import draw_stages

NUMBERS: Final = {act.id: number for number, act in enumerate(ACTS, start=1)}
"""The number of each act, in diagrams and in the table."""
_HEADS: Final = ("", "Act · 办理", "Who · 由谁", "From · 何时", "To · 之后", "Clause · 条款")
_WHAT: Final = ("acts", *(about.value for about in About if about is not About.MEETING))


class ProtocolDirective(SphinxDirective):
    """Draw the protocol; the argument is `acts`, `matter`, `session` or `task`."""

    required_arguments = 1
    option_spec: ClassVar = {"lang": lambda argument: directives.choice(argument, ("zh", "en"))}

    def run(self) -> list[nodes.Node]:
        """The table of acts, or a diagram."""
        what = directives.choice(self.arguments[0], _WHAT)
        if what == "acts":
            return [
                table(["", "Act · 办理", "Who · 由谁", "From · 何时", "To · 之后", "Clause · 条款"], map(_row, ACTS))
            ]
        lang = self.options.get("lang", "en")
        drawn = draw_stages(About(what), NUMBERS, lang)
        return [nodes.raw("", drawn, format="html")]


def _row(act: Act) -> list[Inline]:
    called: list[str | nodes.Node] = [nodes.literal("", act.id), f" {act.title.en} · {act.title.zh}"]
    option: list[str | nodes.Node] = [" (", nodes.literal("", act.option), ")"] if act.option else []
    who = ", ".join(ROLES[role].en for role in act.who)
    return [
        str(NUMBERS[act.id]),
        [*called, *option],
        who,
        ", ".join(_stages(act)),
        STAGES[act.leads_to].en if act.leads_to else "",
        act.clause,
    ]


def _stages(act: Act) -> Iterator[str]:
    yield from (STAGES[stage].en for stage in act.stages)
    if act.flow_stages:
        listed = ", ".join(STAGES[stage].en for stage in act.flow_stages)
        yield f"with the flow: {listed}"
