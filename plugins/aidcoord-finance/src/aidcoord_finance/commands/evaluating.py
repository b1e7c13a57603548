"""`aidcoord finance evaluate`: scores of a year, their sum, and the grade that it gives."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final, Protocol

from attrs import field, frozen

from aidcoord import (
    Cell,
    Column,
    Desk,
    Fault,
    Form,
    InputError,
    Report,
    Table,
    Text,
    ToldValueError,
    key,
)
from aidcoord_finance.evaluation import GRADES_SOURCE, INDICATORS_SOURCE, LOWEST, Evaluation, Index
from aidcoord_finance.options import Indicator

_HUNDREDTHS: Final = 100
_POINTS: Final = tuple(Column(one.slug, one.text, "right") for one in Indicator)
_COLUMNS: Final = (
    Column("place", Text(zh="地区", en="Place")),
    *_POINTS,
    Column("total", Text(zh="总分", en="Total"), "right"),
    Column("grade", Text(zh="等级", en="Grade")),
)


class _Placed(Protocol):
    @property
    def place(self) -> str:
        """The name of a place."""

    def fault(self, message: Text, suggestion: Text | None = None, *, at: str | None = None) -> Fault:
        """What is wrong."""


def unlisted_twice(places: Iterable[_Placed]) -> None:
    """Refuse a place that a file lists twice.

    Raises:
        InputError: One is; every such place is told.
    """
    seen: set[str] = set()
    faults: list[Fault] = []
    for one in places:
        if one.place in seen:
            said = Text(zh=f"“{one.place}”已经列过", en=f"'{one.place}' is listed already")
            faults.append(one.fault(said, Text(zh="请只保留一处。", en="Keep one of the two."), at="place"))
        seen.add(one.place)
    if faults:
        raise InputError.of(faults)


@frozen(kw_only=True)
class ScoredForm(Form):
    """A place with its scores."""

    place: str = field(metadata=key("地区", Text(zh="地区", en="the place")))
    scores: Mapping[Indicator, Decimal] = field(
        metadata=key("得分", Text(zh="各指标得分", en="the points of each indicator"))
    )


@frozen(kw_only=True)
class EvaluationForm(Form):
    """A year's index, and who was scored by it."""

    year: int = field(metadata=key("年度", Text(zh="评价年度", en="the year")))
    worth: Mapping[Indicator, Decimal] = field(
        metadata=key(
            "分值", Text(zh="各指标分值，合计100分", en="what each indicator is worth; together a hundred points")
        )
    )
    places: tuple[ScoredForm, ...] = field(metadata=key("各地区", Text(zh="各地区", en="the places")))


def evaluate(desk: Desk, file: Path, /) -> Report:
    """Add up the scores of a year, and give each place its grade.

    Args:
        file: The year's index and the places with their scores, YAML or JSON.
    """
    form = desk.read(file, EvaluationForm)
    unlisted_twice(form.places)
    try:
        index = Index(year=form.year, worth=_hundredths(form.worth))
    except ValueError as error:
        raise InputError.of([form.fault(error, at="worth")]) from None
    found: list[Evaluation] = []
    faults: list[Fault] = []
    for one in form.places:
        try:
            found.append(Evaluation(place=one.place, index=index, scores=_hundredths(one.scores)))
        except ValueError as error:
            faults.append(one.fault(error, at="scores"))
    if faults:
        raise InputError.of(faults)
    worth: dict[str, Cell] = {one.slug: _points(index.worth[one]) for one in Indicator}
    totals = {"place": Text(zh="分值", en="worth"), **worth, "total": _points(sum(index.worth.values()))}
    rows = [_row(one) for one in found]
    title = Text(zh=f"{form.year}年度绩效评价", en=f"Evaluation of {form.year}")
    table = Table(name="places", title=title, columns=_COLUMNS, rows=rows, totals=totals)
    return Report(title=title, tables=(table,), notes=(_grades(),))


def _row(one: Evaluation) -> Mapping[str, Cell]:
    scores: dict[str, Cell] = {indicator.slug: _points(one.scores[indicator]) for indicator in Indicator}
    return {"place": one.place, **scores, "total": _points(one.total), "grade": one.grade}


def _grades() -> Text:
    lines = [(grade.text, _points(lowest)) for grade, lowest in LOWEST]
    zh, en = ("、".join(f"{text.zh}{at}分" for text, at in lines), ", ".join(f"{text.en} {at}" for text, at in lines))
    cited = {lang: (GRADES_SOURCE.within(lang), INDICATORS_SOURCE.within(lang)) for lang in ("zh", "en")}
    return Text(
        zh=f"等级最低分（含本数）：{zh} {cited['zh'][0]}；指标 {cited['zh'][1]}",
        en=f"Lowest score of a grade, that score included: {en} {cited['en'][0]}; indicators {cited['en'][1]}",
    )


def _hundredths(points: Mapping[Indicator, Decimal]) -> Mapping[Indicator, int]:
    """Points as whole hundredths.

    Raises:
        ValueError: Some have more than two decimals.
    """
    fine = [one.text.zh for one, score in points.items() if score * _HUNDREDTHS % 1]
    if fine:
        en = f"points have at most two decimals; those of {', '.join(fine)} have more"
        raise ToldValueError(f"分数最多两位小数，{'、'.join(fine)}的多于两位", en)
    return {one: int(score * _HUNDREDTHS) for one, score in points.items()}


def _points(hundredths: int) -> Decimal:
    return (Decimal(hundredths) / _HUNDREDTHS).quantize(Decimal("0.01"))
