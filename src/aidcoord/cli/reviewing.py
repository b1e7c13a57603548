"""`aidcoord stale`: the values that should be looked at again."""

from aidcoord.cli.contents import Cells
from aidcoord.cli.options import AnyCounty, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.places import agreed, offices_asked
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import language, listed, say
from aidcoord.rules.reviews import overdue


def stale(*, on: On = None, county: AnyCounty = None, lang: Lang = None, registry: Given = None) -> ExitCode:
    """List the values in force that are due for review.

    A value is due when its parameter's `review_every` months have passed since it was reviewed, or else since it came
    into force.

    Args:
        on: The day, as 2026-11-01; today if not said.
        county: The county's id; if not said, what all installed ones agree on.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen, day = language(lang), or_today(on)
    office, found = agreed(offices_asked(county, registry), lambda one: overdue(one.law, day))
    if not found:
        put(say("nothing stale", chosen, day))
        return finish(office.faults)
    made = table(*(say(key, chosen) for key in ("stale", "name", "title", "value", "reviewed", "source")))
    for one in found:
        cells = Cells.of(office.law.definitions[one.name][0], one.parameter, office.law, chosen)
        values = [f"{keys} {amount}".strip() for keys, amount in cells.lines(one.value.content)]
        looked_at = str(one.looked_at) if one.value.reviewed_on else say("since", chosen, one.looked_at)
        called = (one.name, one.parameter.title.within(chosen))
        made.add_row(str(one.due), *called, listed(values, chosen, 4), looked_at, one.value.source.within(chosen))
    console().print(made)
    return finish(office.faults)
