"""Files of fulfilments: what was recorded of duties that only people can fulfil."""

from datetime import date

from attrs import field, frozen

from aidcoord.model.fulfilments import Fulfilment
from aidcoord.model.texts import Text
from aidcoord.serial.forms import Form, key


@frozen(kw_only=True)
class FulfilmentForm(Form):
    """That a duty was fulfilled on a day."""

    clause: str = field(metadata=key("条款", Text(zh="条款编号，如TWN-01", en="the clause, such as TWN-01")))
    holder: str = field(
        metadata=key("承担单位", Text(zh="乡镇代码、职能领域或meeting", en="a township's code, a field, or meeting"))
    )
    on: date = field(metadata=key("日期", Text(zh="完成之日", en="the day on which it was done")))
    post: str = field(
        metadata=key("岗位", Text(zh="负责的岗位，不写姓名", en="the office that answers for it, no name"))
    )
    paper: str = field(metadata=key("文书", Text(zh="会议纪要、通知等", en="the paper that shows it")))

    @property
    def fulfilment(self) -> Fulfilment:
        """The fulfilment that it says."""
        return Fulfilment(clause=self.clause, holder=self.holder, on=self.on, post=self.post, paper=self.paper)


@frozen(kw_only=True)
class FulfilmentsForm(Form):
    """Everything that was recorded."""

    fulfilments: tuple[FulfilmentForm, ...] = field(
        metadata=key("履职记录", Text(zh="履职记录", en="what was recorded, one entry each time"))
    )
