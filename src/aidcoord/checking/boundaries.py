"""The check of the days on which the law changes."""

from collections.abc import Iterator
from datetime import date, timedelta

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError, BeforeTheLawError, Place
from aidcoord.model.classifications import Relation, Residence
from aidcoord.model.households import Household, Member, Person
from aidcoord.model.texts import Text
from aidcoord.rules.loading.circles import boundary_days
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import Law

_PLAIN = Household(
    id="plain",
    residence=Residence.RURAL,
    members=(
        Member(person=Person(id="a", born=date(1950, 5, 1)), relation=Relation.APPLICANT),
        Member(person=Person(id="b", born=date(1985, 5, 1)), relation=Relation.CHILD),
    ),
)
"""Two people of whom nothing is recorded but when they were born: only rules about facts and parameters are worked out."""


def changes(subject: Subject, law: Law) -> tuple[date, ...]:
    """The days from the plugin's first benefit on, on which one of its rules, benefits or parameters changes."""
    own = subject.own(law)
    values = [value.period for versions in own.values() for one in versions for value in one.values]
    days = {*boundary_days(law.definitions, own), *(period.starts for period in values)}
    days |= {period.ends + timedelta(days=1) for period in values if period.ends is not None}
    benefits = [benefit.period.starts for _, benefit in subject.benefits]
    first = min(benefits, default=date.max)
    return tuple(sorted(day for day in days if first <= day < date.max))


@check(
    "boundary-days",
    Severity.FAULT,
    Area.DATES,
    title=Text(zh="法规变动之日前后都能核定", en="The law works on each day on which it changes, and around it"),
    advice=Text(
        zh="补上当日缺少的版本或数值，或改正当日出错的规则。",
        en="Supply what is missing on that day, or mend the rule that fails then.",
    ),
    slow=True,
)
def boundary_days_work(subject: Subject) -> Iterator[Trouble]:
    """Days on which the law cannot be wired, or on which a rule of the plugin fails for a plain household."""
    told: set[tuple[str, str]] = set()
    for county, law in subject.laws():
        for change in changes(subject, law):
            for on in (change - timedelta(days=1), change, change + timedelta(days=1)):
                for about, why in _failures(subject, county, law, on):
                    if (about, why) not in told:
                        told.add((about, why))
                        where = f"（{law.county.title.zh}）" if law.county else ""
                        zh, en = f"{on}{where}{about}：{why}", f"On {on} {about} fails: {why}"
                        yield trouble(zh, en, _place(subject.own(law).get(about), on), about)


def _failures(subject: Subject, county: str | None, law: Law, on: date) -> Iterator[tuple[str, str]]:
    own = subject.own(law)
    try:
        sheet = subject.need_law().worksheet(on, county).fill(_PLAIN)
    except BeforeTheLawError:
        return
    except AidcoordError as error:
        yield subject.name, str(error)
        return
    names = {column: name for name, column in sheet.wiring.columns.items()}
    for (_, column), error in sheet.failures.items():
        if names[column] in own:
            yield names[column], f"{type(error).__name__}: {error}"


def _place(versions: tuple[Definition, ...] | None, on: date) -> Place | None:
    return next((one.place for one in versions or () if on in one.period), None)
