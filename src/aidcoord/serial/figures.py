"""Files of published figures: what an index or an income was, published when, by whom, with every revision."""

from datetime import date
from decimal import Decimal

from attrs import field, frozen

from aidcoord.errors import Fault
from aidcoord.model.figures import Figure, Figures
from aidcoord.model.months import Month
from aidcoord.model.texts import Text
from aidcoord.serial.cited import CitedForm
from aidcoord.serial.forms import Form, key


@frozen(kw_only=True)
class FigureForm(Form):
    """A figure as it was published on a day."""

    name: str = field(metadata=key("指标", Text(zh="指标代号，如cpi", en="what it counts, such as cpi")))
    month: Month | None = field(default=None, metadata=key("月份", Text(zh="所属月份", en="the month it is of")))
    year: int | None = field(default=None, metadata=key("年度", Text(zh="所属年度", en="the year it is of")))
    value: Decimal = field(metadata=key("数值", Text(zh="公布的数值", en="the value")))
    published: date = field(metadata=key("公布日期", Text(zh="公布之日", en="the day on which it was published")))
    source: CitedForm = field(metadata=key("来源", Text(zh="公布的文件", en="the text that published it")))

    def contradictions(self) -> list[Fault]:
        """A figure of a month and a year, or of neither."""
        if (self.month is None) is not (self.year is None):
            return []
        said = Text(zh="指标值属于一个月或者一年", en="a figure is of a month or of a year")
        advice = Text(zh="请写“月份”（month）或“年度”（year）。", en="Give 'month' (月份) or 'year' (年度).")
        return [self.fault(said, advice)]

    @property
    def figure(self) -> Figure:
        """The figure that it says."""
        of = self.year if self.month is None else self.month
        if of is None:
            raise TypeError("a figure is of a month or of a year")
        return Figure(name=self.name, of=of, value=self.value, published=self.published, source=self.source.source)


@frozen(kw_only=True)
class FiguresForm(Form):
    """Figures, revised ones beside those they revise."""

    figures: tuple[FigureForm, ...] = field(
        metadata=key("指标值", Text(zh="公布过的指标值，修订另列一条", en="all that was published; a revision besides"))
    )

    def contradictions(self) -> list[Fault]:
        """A figure that is published twice on one day."""
        seen: set[tuple[tuple[str, str], date]] = set()
        faults = []
        for one in self.figures:
            which = (one.figure.revises, one.published)
            if which in seen:
                of = one.figure.of
                zh, en = f"{of}的“{one.name}”在这一天已经公布过", f"'{one.name}' of {of} was published that day too"
                advice = Text(zh="修订另有公布日期。", en="A revision has a day of its own.")
                faults.append(one.fault(Text(zh=zh, en=en), advice))
            seen.add(which)
        return faults

    @property
    def series(self) -> Figures:
        """All that was published."""
        return Figures([one.figure for one in self.figures])
