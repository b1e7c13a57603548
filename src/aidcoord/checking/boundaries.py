"""The check of the days on which the law changes."""

from collections.abc import Iterator
from datetime import date

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.days import A_DAY, changes
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError, BeforeTheLawError, Place
from aidcoord.model.texts import Text
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import Law


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
    for county, law in _laws(subject):
        for change in _changes_of(subject, law):
            for on in (change - A_DAY, change, change + A_DAY):
                for about, why in _failures(subject, county, law, on):
                    if (about, why) not in told:
                        told.add((about, why))
                        where = f"（{law.county.title.zh}）" if law.county else ""
                        zh, en = f"{on}{where}{about}：{why}", f"On {on} {about} fails: {why}"
                        yield trouble(zh, en, _place(subject.own(law).get(about), on), about)


def _laws(subject: Subject) -> list[tuple[str | None, Law]]:
    """The laws of counties; where there is none the one without, which has the same rules and fewer values."""
    laws = list(subject.laws())
    return [(county, law) for county, law in laws if county is not None] or laws


def _changes_of(subject: Subject, law: Law) -> list[date]:
    """The changes of the plugin's own names, from its first benefit on."""
    first = min((benefit.period.starts for _, benefit in subject.benefits), default=date.max)
    return [day for day in changes(law, subject.own(law)) if day >= first]


def _failures(subject: Subject, county: str | None, law: Law, on: date) -> Iterator[tuple[str, str]]:
    own = subject.own(law)
    try:
        sheet = subject.scene.days.plain(county, on)
    except BeforeTheLawError:
        return
    except AidcoordError as error:
        yield subject.name, str(error)
        return
    names = {column: name for name, column in sheet.wiring.columns.items()}
    for (_, column), raised in sheet.failures.items():
        if names[column] in own:
            yield names[column], f"{type(raised).__name__}: {raised}"


def _place(versions: tuple[Definition, ...] | None, on: date) -> Place | None:
    return next((one.place for one in versions or () if on in one.period), None)
