"""The directives `aid:check` and `aid:checks`: what a check of `aidcoord check` says of itself, and all of them."""

from typing import ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

from aidcoord.checking.checks import AREAS, SEVERITIES, Area, Check
from aidcoord.checking.registered import CHECKS
from aidcoord.errors import did_you_mean
from aidcoord.sphinxext.pieces import fields


class CheckDirective(SphinxDirective):
    """Draw what a check says of itself; the argument is its id."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A list of fields; a check that does not exist is an error of the page."""
        known = {check.id: check for check in CHECKS}
        name = self.arguments[0]
        if name not in known:
            raise self.error(f"no check is called '{name}'. {did_you_mean(name, known) or ''}")
        return [_described(known[name])]


def _described(check: Check) -> nodes.Node:
    severity, area = SEVERITIES[check.severity], AREAS[check.area]
    slow = [("Slow · 较慢", "left out by --quick")] if check.slow else []
    return fields(
        [
            ("Where all is well", check.title.en),
            ("要求", check.title.zh),
            ("Severity · 性质", f"{severity.en} · {severity.zh}"),
            ("Area · 方面", f"{area.en} · {area.zh}"),
            *slow,
            ("Advice", check.advice.en),
            ("提示", check.advice.zh),
        ]
    )


class ChecksDirective(SphinxDirective):
    """Draw the list of all checks by area, each a link to its page `checks/<id>`."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """A definition list for each area."""
        return [node for area in Area for node in self._of(area)]

    def _of(self, area: Area) -> list[nodes.Node]:
        heading = nodes.rubric("", f"{AREAS[area].en.capitalize()} · {AREAS[area].zh}")
        listed = nodes.bullet_list()
        for check in (check for check in CHECKS if check.area is area):
            line = nodes.paragraph("", "", self._link(check), nodes.Text(f" — {check.title.en} · {check.title.zh}"))
            listed += nodes.list_item("", line)
        return [heading, listed]

    def _link(self, check: Check) -> pending_xref:
        target = f"/checks/{check.id}"
        link = pending_xref("", nodes.literal("", check.id), refdomain="std", reftype="doc", reftarget=target)
        link["refexplicit"], link["refdoc"], link["refwarn"] = True, self.env.docname, True
        return link
