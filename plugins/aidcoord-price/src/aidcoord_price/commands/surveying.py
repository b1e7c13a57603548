"""`aidcoord price survey`: the records of what low-income households spend, and their weighted means."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import NOTHING, Cell, Column, Desk, Fault, Fen, Form, InputError, Month, Report, Table, Text, key
from aidcoord_price.survey import weighted_mean

_COLUMNS: Final = (
    Column("item", Text(zh="项目", en="Item")),
    Column("mean", Text(zh="户均支出", en="Mean of a household"), "right"),
)

_NO_ITEM: Final = Text(zh="一条记录至少写一项支出", en="a record names what was spent on at least one item")
_NO_RECORD: Final = Text(zh="记录列表是空的", en="the list of records is empty")
_WRITE_0: Final = Text(zh="没有支出的写0。", en="Write 0 where nothing was spent.")


@frozen(kw_only=True)
class RecordForm(Form):
    """What one household of the survey spent in the month."""

    household: str = field(metadata=key("调查户", Text(zh="调查户编号", en="the id of the household in the survey")))
    weight: int = field(metadata=key("权数", Text(zh="代表的户数", en="how many households it stands for")))
    spending: Mapping[str, Fen] = field(metadata=key("支出", Text(zh="各项支出（元）", en="yuan spent, by item")))

    def contradictions(self) -> list[Fault]:
        """A weight of nothing, or no item at all."""
        faults = []
        if self.weight < 1:
            zh = f"一条记录至少代表一户，不能是{self.weight}"
            en = f"a record stands for at least one household, not for {self.weight}"
            faults.append(self.fault(Text(zh=zh, en=en), at="weight"))
        if not self.spending:
            faults.append(self.fault(_NO_ITEM, at="spending"))
        return faults


@frozen(kw_only=True)
class SurveyForm(Form):
    """The records of a month."""

    month: Month = field(metadata=key("月份", Text(zh="调查月份", en="the month")))
    records: tuple[RecordForm, ...] = field(metadata=key("记录", Text(zh="各户记录", en="a record a household")))

    def contradictions(self) -> list[Fault]:
        """No record, a household twice, and items that only some records name: what is not said is not nought."""
        if not self.records:
            return [self.fault(_NO_RECORD, at="records")]
        items = _items(self.records)
        faults, seen = [], set[str]()
        for one in self.records:
            if one.household in seen:
                said = Text(zh=f"“{one.household}”已有记录", en=f"'{one.household}' has a record already")
                faults.append(one.fault(said, at="household"))
            seen.add(one.household)
            missing = [item for item in items if item not in one.spending]
            if missing:
                zh, en = f"记录没有写{'、'.join(missing)}", f"the record says nothing of {', '.join(missing)}"
                faults.append(one.fault(Text(zh=zh, en=en), _WRITE_0, at="spending"))
        return faults


def _also(month: Month) -> Text:
    return Text(zh=f"另一个文件也是{month}的", en=f"another file has {month} too")


def survey(desk: Desk, files: tuple[Path, ...], /) -> Report:
    """Work out what low-income households spend: the weighted mean of every item, and of all together.

    Args:
        files: Records of the survey, YAML or JSON, one month a file.
    """
    forms = sorted(desk.read_all(files, SurveyForm), key=lambda form: form.month)
    twice = [later.fault(_also(later.month), at="month") for later in _repeated(forms)]
    if twice:
        raise InputError.of(twice)
    return Report(
        title=Text(zh="低收入居民基本生活费用调查", en="Survey of low-income spending"),
        tables=tuple(_table(form) for form in forms),
    )


def _repeated(forms: list[SurveyForm]) -> Iterable[SurveyForm]:
    return [later for earlier, later in pairwise(forms) if earlier.month == later.month]


def _items(records: Iterable[RecordForm]) -> list[str]:
    return list(dict.fromkeys(item for one in records for item in one.spending))


def _table(form: SurveyForm) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {"item": item, "mean": weighted_mean([(one.spending[item], one.weight) for one in form.records])}
        for item in _items(form.records)
    ]
    whole = weighted_mean([(Fen(sum(one.spending.values(), NOTHING)), one.weight) for one in form.records])
    households = sum(one.weight for one in form.records)
    title = Text(
        zh=f"{form.month} · 调查{len(form.records)}户，代表{households}户",
        en=f"{form.month} · {len(form.records)} records that stand for {households} households",
    )
    # The mean of the whole is its own: each item is rounded, so that they may differ from it by a fen.
    totals: dict[str, Cell] = {"item": Text(zh="全部支出", en="all spending"), "mean": whole}
    return Table(name=str(form.month), title=title, columns=_COLUMNS, rows=rows, totals=totals)
