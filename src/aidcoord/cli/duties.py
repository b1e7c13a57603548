"""`aidcoord duties`: duties that only people can fulfil, when each was last recorded, and which are overdue."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import language, say
from aidcoord.errors import InputError
from aidcoord.model.fulfilments import Fulfilment, ReminderState
from aidcoord.model.texts import Language
from aidcoord.office import Office
from aidcoord.rules.duty_reminders import Reminder, objection, reminders
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.results.wording import REMINDER_STATES
from aidcoord.serial.form_files import read_forms
from aidcoord.serial.fulfilments import FulfilmentsForm

_Json = Annotated[bool, Parameter(name="--json", negative="", show_default=False, help="Print JSON.")]
_Records = Annotated[list[Path] | None, Parameter(name="FILE", help="Files of fulfilments, YAML or JSON.")]


def duties(
    files: _Records = None,
    /,
    *,
    on: On = None,
    ahead: int = 30,
    county: CountyId = None,
    lang: Lang = None,
    as_json: _Json = False,
    registry: Given = None,
) -> ExitCode:
    """Show how every duty stands that can only be recorded: when it was last fulfilled, by which paper, when it is due.

    What is overdue stands first. A record is refused that names another post than the one that answers, a clause of
    which nothing is recorded, or a day that has not come.

    Args:
        on: The day, as 2026-11-01; today if not said.
        ahead: Within how many days something is due soon.
        county: The county's id; the only one installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    office, chosen, day = Office.open(county, registry), language(lang), or_today(on)
    found = reminders(office.law, _recorded(files or [], office.law, day), day, ahead=ahead)
    if as_json:
        put(json.dumps(_plain(found, day), ensure_ascii=False, indent=2))
        return finish(office.faults)
    _put_table(found, chosen)
    count = Counter(one.state for one in found)
    put(say("duties total", chosen, len(found), count[ReminderState.OVERDUE], count[ReminderState.SOON]))
    return finish(office.faults)


def _recorded(files: Iterable[Path], law: Law, on: date) -> list[Fulfilment]:
    """What the files record; what cannot stand is refused, all of it at once."""
    forms = [one for file in read_forms(files, FulfilmentsForm) for one in file.fulfilments]
    refused = [(form, objection(form.fulfilment, law, on)) for form in forms]
    faults = [form.fault(*why) for form, why in refused if why]
    if faults:
        raise InputError.of(faults)
    return [one.fulfilment for one in forms]


def _put_table(found: Sequence[Reminder], lang: Language) -> None:
    keys = ("clause", "clause holder", "duty", "answers for it", "last recorded", "due", "state")
    made = table(*(say(key, lang) for key in keys))
    made.columns[0].no_wrap = True
    for one in found:
        record = one.lawful.duty.record
        last = f"{one.last.on} {one.last.paper}" if one.last else say("never recorded", lang)
        made.add_row(
            one.lawful.duty.clause,
            one.title.within(lang),
            record.what.within(lang) if record else "",
            one.post.within(lang),
            last,
            str(one.due) if one.due else "",
            REMINDER_STATES[one.state].within(lang),
        )
    console().print(made)


def _plain(found: Sequence[Reminder], on: date) -> dict[str, object]:
    count = Counter(one.state for one in found)
    return {
        "on": str(on),
        "duties": [_plain_one(one) for one in found],
        "counts": {state.value: count[state] for state in ReminderState},
    }


def _plain_one(one: Reminder) -> dict[str, object]:
    last = one.last
    return {
        "clause": one.lawful.duty.clause,
        "holder": one.holder,
        "title": {"zh": one.title.zh, "en": one.title.en},
        "post": {"zh": one.post.zh, "en": one.post.en},
        "last": last and {"on": str(last.on), "post": last.post, "paper": last.paper},
        "due": str(one.due) if one.due else None,
        "state": one.state.value,
    }
