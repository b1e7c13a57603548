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
from aidcoord.model.texts import Language, Text
from aidcoord.sphinxext.pieces import Inline, table
from aidcoord.sphinxext.state_diagrams import draw_stages

NUMBERS: Final = {act.id: number for number, act in enumerate(ACTS, start=1)}
"""The number of each act, in diagrams and in the table."""
_HEADS: Final = (
    Text(zh="编号", en="No."),
    Text(zh="办理", en="Act"),
    Text(zh="由谁", en="Who"),
    Text(zh="何时", en="From"),
    Text(zh="之后", en="To"),
    Text(zh="条款", en="Clause"),
)
_WITH_THE_FLOW: Final = Text(zh="选用流程的：", en="with the flow: ")
_COMMA: Final = Text(zh="、", en=", ")
_WHAT: Final = ("acts", *(about.value for about in About if about is not About.MEETING))


class ProtocolDirective(SphinxDirective):
    """Draw the protocol; the argument is `acts`, `matter`, `session` or `task`."""

    required_arguments = 1
    option_spec: ClassVar = {"lang": lambda argument: directives.choice(argument, ("zh", "en"))}

    def run(self) -> list[nodes.Node]:
        """The table of acts, or a diagram."""
        what = directives.choice(self.arguments[0], _WHAT)
        lang: Language = self.options.get("lang", "en")
        if what == "acts":
            return [table([head.within(lang) for head in _HEADS], (_row(act, lang) for act in ACTS))]
        drawn = draw_stages(About(what), NUMBERS, lang)
        return [nodes.raw("", drawn, format="html")]


def _row(act: Act, lang: Language) -> list[Inline]:
    title = act.title.zh if lang == "zh" else f"{act.title.en} · {act.title.zh}"
    called: list[str | nodes.Node] = [nodes.literal("", act.id), f" {title}"]
    option: list[str | nodes.Node] = [" ", nodes.literal("", act.option)] if act.option else []
    comma = _COMMA.within(lang)
    return [
        str(NUMBERS[act.id]),
        [*called, *option],
        comma.join(ROLES[role].within(lang) for role in act.who),
        comma.join(_stages(act, lang)),
        STAGES[act.leads_to].within(lang) if act.leads_to else "",
        act.clause,
    ]


def _stages(act: Act, lang: Language) -> Iterator[str]:
    yield from (STAGES[stage].within(lang) for stage in act.stages)
    if act.flow_stages:
        listed = _COMMA.within(lang).join(STAGES[stage].within(lang) for stage in act.flow_stages)
        yield f"{_WITH_THE_FLOW.within(lang)}{listed}"
