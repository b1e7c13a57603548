"""A simulation as a page that opens without a network and reads well on paper: pictures first, then the tables."""

from html import escape
from typing import Final

from aidcoord.cli.simulated import Section, Simulated
from aidcoord.cli.simulation_plots import plots
from aidcoord.model.texts import Language
from aidcoord.serial.svg import named
from aidcoord.serial.svg import page as framed

_STYLE: Final = """
body{font-family:'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif}
body{max-width:64em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse;margin:.5em 0 1.5em;width:100%;font-size:90%}
th,td{padding:.25em .6em;border-bottom:1px solid #ccc;text-align:right}
th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}
@media print{body{margin:0;max-width:none}table,svg{break-inside:avoid}}
"""


def page(found: Simulated, lang: Language) -> str:
    """The whole page."""
    idle = (one.told().within(lang) for one in found.idle)
    lines = (named("p", line) for line in (*found.summary(lang), *idle))
    return framed(
        found.title(lang),
        _STYLE,
        lang,
        *lines,
        *plots(found, lang).values(),
        *(_table(one) for one in found.sections(lang)),
    )


def _table(section: Section) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in section.headings)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in section.rows)
    return f"{named('h2', section.title)}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
