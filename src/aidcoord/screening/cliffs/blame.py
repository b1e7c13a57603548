"""What is lost between two assessments of a household, and which rules turned."""

from collections.abc import Iterator

from attrs import frozen

from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.policies import Overlap
from aidcoord.rules.results.determinations import Assessment, Determination, Verdict
from aidcoord.rules.sheets.comparisons import Comparison
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.screening.cliffs.curves import payables


@frozen(kw_only=True)
class Turned:
    """A rule that gives something else after the step, where nothing that it asks for turned before it."""

    name: str
    title: Text
    subject: str
    source: Source | None
    before: Value | None
    after: Value | None
    comparison: Comparison | None
    """What it compared after the step."""


@frozen(kw_only=True)
class Loss:
    """What one benefit loses: the amounts are for its cadence, `None` where it has none or is not due."""

    benefit: str
    title: Text
    subject: str
    before: Fen | None
    after: Fen | None
    loss_year: int
    turned: tuple[Turned, ...]
    overlaps: tuple[Overlap, ...] = ()
    """Where it is due as before and less of it is payable: the overlaps that bear on it."""


def losses(before: Assessment, after: Assessment) -> tuple[Loss, ...]:
    """What is lost from one assessment to the other, the most first."""
    return tuple(sorted(_losses(before, after), key=lambda loss: -loss.loss_year))


def _losses(before: Assessment, after: Assessment) -> Iterator[Loss]:
    was, now = dict(payables(before)), dict(payables(after))
    for key, amount in was.items():
        left = now.get(key)
        gone = key not in now
        if not gone and (amount is None or left is None or left >= amount):
            continue
        one, other = before.by_key[key], after.by_key[key]
        less = int(amount or 0) - int(left or 0)
        same = other.verdict is Verdict.ELIGIBLE and other.amount == one.amount
        yield Loss(
            benefit=one.name,
            title=one.benefit.title,
            subject=one.subject,
            before=amount,
            after=left,
            loss_year=less * one.benefit.cadence.per_year,
            turned=() if same else turned(one, other),
            overlaps=_overlaps(after, one) if same else (),
        )


def turned(before: Determination, after: Determination) -> tuple[Turned, ...]:
    """The rules to blame for what becomes of a determination: those that turned first."""
    start = before.name if after.verdict is not Verdict.ELIGIBLE else before.due
    found: dict[tuple[str, str], None] = {}
    _first(before.sheet, after.sheet, (start, before.subject), found, {})
    if not found and before.benefit.amount is not None:  # no answer turned: the amount itself branches
        found = {(before.due, before.subject): None}
    return tuple(_turned(before.sheet, after.sheet, name, subject) for name, subject in found)


Nodes = dict[tuple[str, str], None]


def _first(before: Sheet, after: Sheet, node: tuple[str, str], found: Nodes, seen: dict[tuple[str, str], bool]) -> bool:
    """Whether an answer turned at or below a node; the deepest ones that did are added to `found`."""
    if node in seen:
        return seen[node]
    below = [_first(before, after, part, found, seen) for part in before.parts(*node)]
    was, now = before.value(*node), after.value(*node)
    turned_here = isinstance(was, bool) and was != now
    if turned_here and not any(below):
        found[node] = None
    seen[node] = turned_here or any(below)
    return seen[node]


def _turned(before: Sheet, after: Sheet, name: str, subject: str) -> Turned:
    definition = before.definition(name)
    return Turned(
        name=name,
        title=definition.title,
        subject=subject,
        source=before.source(name),
        before=before.value(name, subject),
        after=after.value(name, subject),
        comparison=after.comparison(name, subject),
    )


def _overlaps(found: Assessment, one: Determination) -> tuple[Overlap, ...]:
    key = (one.name, one.subject)
    return tuple(
        dict.fromkeys(
            relation.overlap
            for resolution in found.overlaps
            if key in resolution.payable
            for relation in resolution.relations
            if one.name in relation.benefits
        )
    )
