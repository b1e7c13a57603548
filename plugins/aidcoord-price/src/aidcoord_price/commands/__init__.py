"""The commands of price: a month's run, the months that were started, index series, the survey of spending."""

from typing import Final

from aidcoord import Command, FiguresForm, Text
from aidcoord_price.commands.months import months
from aidcoord_price.commands.publishing import series
from aidcoord_price.commands.running import run
from aidcoord_price.commands.surveying import SurveyForm, survey

COMMANDS: Final = [
    Command(name="run", title=Text(zh="当月价格临时补贴", en="Run the price aid of a month"), run=run),
    Command(name="months", title=Text(zh="启动过的月份", en="List the months in which aid was started"), run=months),
    Command(
        name="series",
        title=Text(zh="当日所知的指数", en="Show an index as it was known on a day"),
        run=series,
        form=FiguresForm,
    ),
    Command(
        name="survey",
        title=Text(zh="低收入居民基本生活费用调查", en="Means of low-income spending"),
        run=survey,
        form=SurveyForm,
    ),
]
