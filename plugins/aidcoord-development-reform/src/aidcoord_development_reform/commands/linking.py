"""`aidcoord development-reform price-link`: which index months were held against their trigger, and were started."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import (
    WHOLE,
    Cell,
    CitedForm,
    Column,
    Desk,
    Fault,
    Form,
    InputError,
    Month,
    Rate,
    Report,
    Table,
    Text,
    key,
)
from aidcoord_development_reform.price_link import Activation, Published, Trigger, require_activation

_COLUMNS: Final = (
    Column("month", Text(zh="指数月", en="Index month")),
    Column("cpi", Text(zh="居民消费价格涨幅", en="Consumer prices"), "right"),
    Column("food", Text(zh="食品价格涨幅", en="Food"), "right"),
    Column("triggers", Text(zh="启动条件", en="Trigger"), "right"),
    Column("is_started", Text(zh="启动", en="Started")),
    Column("on", Text(zh="决定日期", en="Decided")),
    Column("post", Text(zh="决定岗位", en="By")),
    Column("source", Text(zh="指数来源", en="Indices")),
)


@frozen(kw_only=True)
class TriggerForm(Form):
    """From which rise aid starts."""

    cpi: Rate = field(metadata=key("居民消费价格涨幅", Text(zh="涨幅（%）", en="rise in per cent")))
    food: Rate = field(metadata=key("食品价格涨幅", Text(zh="涨幅（%）", en="rise in per cent")))
    source: CitedForm = field(metadata=key("依据", Text(zh="规定启动条件的文件", en="the text that says so")))


@frozen(kw_only=True)
class ActivationForm(Form):
    """That a month was held against its trigger."""

    month: Month = field(metadata=key("指数月", Text(zh="指数月", en="the index month")))
    cpi: Rate = field(metadata=key("居民消费价格指数", Text(zh="上年同月=100", en="a year before being 100")))
    food: Rate = field(metadata=key("食品价格指数", Text(zh="上年同月=100", en="a year before being 100")))
    source: CitedForm = field(metadata=key("指数来源", Text(zh="公布指数的文件", en="where they were published")))
    trigger: TriggerForm = field(metadata=key("启动条件", Text(zh="启动条件", en="the trigger that held")))
    post: str = field(metadata=key("决定岗位", Text(zh="作出决定的岗位", en="the office that decided")))
    on: date = field(metadata=key("决定日期", Text(zh="决定日期", en="the day of the decision")))

    def contradictions(self) -> list[Fault]:
        """A decision before the month was over."""
        if Month.around(self.on) > self.month:
            return []
        zh = f"{self.month}的指数在月后公布，{self.on}还没有"
        en = f"the indices of {self.month} are out after the month, not by {self.on}"
        return [self.fault(Text(zh=zh, en=en), at="on")]

    @property
    def activation(self) -> Activation:
        """The record."""
        trigger = Trigger(cpi=self.trigger.cpi, food=self.trigger.food, source=self.trigger.source.source)
        cpi, food = Rate(self.cpi - WHOLE), Rate(self.food - WHOLE)
        published = Published(month=self.month.first, cpi=cpi, food=food, source=self.source.source)
        return Activation(published=published, trigger=trigger, post=self.post, on=self.on)


@frozen(kw_only=True)
class RecordForm(Form):
    """The record of the price link."""

    activations: tuple[ActivationForm, ...] = field(metadata=key("启动记录", Text(zh="启动记录", en="the decisions")))


def price_link(desk: Desk, file: Path, /, *, month: Month | None = None) -> Report:
    """Show which index months were held against their trigger, and for which aid was started.

    With `--month` it is an error where aid was not started for that month: a payment run rests on the record.

    Args:
        file: The record, YAML or JSON.
        month: The index month for which aid is to be paid.
    """
    form = desk.read(file, RecordForm)
    known = [one.activation for one in form.activations if one.on <= desk.on]
    notes: tuple[Text, ...] = ()
    if month is not None:
        try:
            found = require_activation(known, month.first)
        except ValueError as error:
            raise InputError.of([form.fault(error, at="activations")]) from None
        notes = (
            Text(
                zh=f"{month}已于{found.on}启动，可以发放",
                en=f"Aid was started for {month} on {found.on} and may be paid",
            ),
        )
    title = Text(zh="价格联动启动记录", en="The price link's record")
    rows = [_row(one) for one in sorted(known, key=lambda one: (one.month, one.on))]
    return Report(title=title, tables=(Table(name="months", title=title, columns=_COLUMNS, rows=rows),), notes=notes)


def _row(one: Activation) -> Mapping[str, Cell]:
    published, trigger = one.published, one.trigger
    return {
        "month": Month.around(one.month),
        "cpi": published.cpi,
        "food": published.food,
        "triggers": f"{trigger.cpi} / {trigger.food}",
        "is_started": one.is_started,
        "on": one.on,
        "post": one.post,
        "source": published.source,
    }
