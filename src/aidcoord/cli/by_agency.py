"""The determinations of one household as a table, with a heading for each agency."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from aidcoord.cli.printing import table
from aidcoord.cli.reasons import Teller
from aidcoord.cli.words import money, say
from aidcoord.rules.results.determinations import Determination, Verdict

LOOKS: Final = {
    Verdict.ELIGIBLE: ("✓", "green"),
    Verdict.INELIGIBLE: ("✗", "red"),
    Verdict.UNDETERMINED: ("?", "yellow"),
    Verdict.NOT_APPLICABLE: ("–", "dim"),
}
"""A sign beside each colour, for whoever does not see colours."""
_HEADS: Final = ("benefit", "subject", "verdict", "amount", "reason")
_WIDEST: Final = (36, 18, 20, 26)
"""How wide the columns before the reason may get; what is longer goes on in the next line."""


@frozen
class _Row:
    """The cells of a row; the verdict has its colour."""

    agency: str
    cells: tuple[str, str, str, str, str]
    style: str


def put_by_agency(determinations: Iterable[Determination], teller: Teller, out: Console) -> None:
    """Print determinations below the agency that made them, in columns that stand in one line for all."""
    rows = [_row(alike, teller) for alike in _alike(determinations, teller)]
    heads = [say(head, teller.lang) for head in _HEADS]
    widths = _widths(heads, rows)
    is_first = True
    for agency in dict.fromkeys(row.agency for row in rows):
        if is_first:
            out.print(_table(heads, widths, ()))
        is_first = False
        out.print(agency, style="bold")
        out.print(_table(heads, widths, [row for row in rows if row.agency == agency], headed=False))


def _table(heads: Sequence[str], widths: Sequence[int], rows: Iterable[_Row], *, headed: bool = True) -> Table:
    made = table(*heads)
    made.show_header = headed
    for column, width in zip(made.columns, widths, strict=False):
        column.width = width
    made.columns[3].justify = "right"
    for row in rows:
        benefit, subject, verdict, amount, reason = row.cells
        made.add_row(benefit, subject, Styled(verdict, style=row.style), amount, reason)
    return made


def _widths(heads: Sequence[str], rows: Sequence[_Row]) -> list[int]:
    """The widths of all columns but the last, in cells: a Chinese sign takes two."""
    columns = zip(heads, *(row.cells for row in rows), strict=True)
    return [min(max(map(cell_len, column)), widest) for column, widest in zip(columns, _WIDEST, strict=False)]


def _row(alike: Sequence[Determination], teller: Teller) -> _Row:
    one, lang = alike[0], teller.lang
    sign, style = LOOKS[one.verdict]
    amount = "" if one.amount is None else money(one.amount, one.benefit.cadence, lang)
    title, verdict = one.benefit.title.within(lang), f"{sign} {one.verdict.text.within(lang)}"
    cells = (title, teller.subjects(alike), verdict, amount, _reason(one, teller))
    return _Row(one.agency.title.within(lang), cells, style)


def _reason(one: Determination, teller: Teller) -> str:
    """Why, and what is payable where that is not all that is due."""
    payable = teller.assessment.payable(one)
    if payable is None or payable == one.amount:
        return teller.reason(one)
    told = f"{say('payable', teller.lang)}{say('colon', teller.lang)}{money(payable, one.benefit.cadence, teller.lang)}"
    return say("semicolon", teller.lang).join(filter(None, (told, teller.reason(one))))


def _alike(determinations: Iterable[Determination], teller: Teller) -> Iterable[list[Determination]]:
    """Determinations that have a row together: of one benefit, for one reason, and none with an amount."""
    rows: dict[tuple[object, ...], list[Determination]] = {}
    for one in determinations:
        alone = one.subject if one.amount is not None else None
        rows.setdefault((one.name, one.verdict, alone, teller.reason(one)), []).append(one)
    return rows.values()
