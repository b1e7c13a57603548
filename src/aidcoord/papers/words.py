"""What papers themselves say, in both languages."""

from datetime import date
from typing import Final

from aidcoord.meeting.sessions import Because
from aidcoord.model.texts import Language, Text

PHRASES: Final = {
    "session": Text(zh="{0}年第{1}次会议（{2}）", en="Session {1} of {0} ({2})"),
    "agenda of": Text(zh="{}议程", en="Agenda of {}"),
    "minutes of": Text(zh="{}纪要", en="Minutes of {}"),
    "tasks of": Text(zh="{}任务清单", en="Tasks from {}"),
    "all tasks": Text(zh="联席会议任务清单", en="Tasks of the joint meeting"),
    "minutes banner": Text(zh="{}纪要", en="Minutes · {}"),
    "draft": Text(zh="{}（草稿）", en="{} (draft)"),
    "signing": Text(zh="签发：__________（{}）", en="Signed: __________ ({})"),
    "vacant": Text(zh="空缺", en="vacant"),
    "when": Text(zh="时间", en="When"),
    "where": Text(zh="地点", en="Where"),
    "convenor": Text(zh="召集人", en="Convenor"),
    "cause": Text(zh="事由", en="Cause"),
    "asked by": Text(zh="提请单位", en="Asked for by"),
    "moved": Text(zh="变更说明", en="Changes"),
    "day and time": Text(zh="{}{}", en="{} at {}"),
    "at": Text(zh="{}（{}）{}", en="{1}, {0}, {2}"),
    "items": Text(zh="审议事项", en="Matters"),
    "brought by": Text(zh="提交单位：{}。类别：{}。", en="Brought by: {}. Kind: {}."),
    "concerns": Text(zh="涉及单位：{}。", en="Concerns: {}."),
    "own": Text(
        zh="本议题由办公室所在单位提交，办公室主任审核的是本单位的议题。",
        en="The office's own bureau brings it: its director reviewed a matter of the bureau that he or she leads.",
    ),
    "delegated": Text(
        zh="本议题由副总召集人依授权批准（{}）。", en="The deputy convenor approved it under a delegation ({})."
    ),
    "annexes": Text(zh="附件", en="Annexes"),
    "arrears": Text(zh="督办事项", en="Arrears"),
    "no arrears": Text(zh="到会议之日没有逾期未办的任务。", en="No task is overdue by the day of the session."),
    "carried over": Text(zh="顺延议题", en="Carried over"),
    "range": Text(zh="出席范围", en="Who attends"),
    "member": Text(zh="单位", en="Member"),
    "why": Text(zh="出席事由", en="Why"),
    "dropped": Text(zh="不需出席", en="Need not attend"),
    "guests": Text(zh="列席", en="Guests"),
    "opening": Text(
        zh="{0}，{1}在{2}主持召开联席会议{3}。", en="On {0}, {1} opened and chaired {3} of the joint meeting at {2}."
    ),
    "opening in writing": Text(
        zh="{0}，{1}主持，以书面传签方式召开联席会议{3}。",
        en="On {0}, {1} opened {3} of the joint meeting, which was held in writing.",
    ),
    "went on until": Text(zh="会议续开至{}结束。", en="It went on until {}."),
    "still adjourned": Text(zh="会议休会，定于{}续开。", en="It is adjourned until {}."),
    "beyond": Text(
        zh="本次例会超出原则上每年一至两次的安排，原因：{}。",
        en="This regular session is beyond the one or two of a year; the reason: {}.",
    ),
    "considered": Text(
        zh="会议审议议题{0}项，议决{1}项，留待以后{2}项。纪要如下：",
        en="Of {0} matters {1} were resolved and {2} postponed, as follows.",
    ),
    "recused": Text(zh="回避", en="Took no part"),
    "positions": Text(zh="各方意见", en="Positions"),
    "resolved": Text(zh="会议议定", en="Resolved"),
    "payer": Text(zh="出资单位", en="Paid by"),
    "postponed": Text(zh="留待以后会议", en="Postponed"),
    "open": Text(zh="尚无结果。", en="There is no outcome yet."),
    "responsible": Text(zh="责任单位：{}", en="Responsible: {}"),
    "cooperating": Text(zh="配合单位：{}", en="Co-operating: {}"),
    "due": Text(zh="完成时限：{}", en="Due: {}"),
    "measure": Text(zh="完成标准：{}", en="Done when: {}"),
    "present": Text(zh="出席", en="Present"),
    "absent": Text(zh="缺席", en="Absent"),
    "not recorded": Text(zh="未登记", en="Not recorded"),
    "stands in": Text(zh="（代表）", en=" (standing in)"),
    "signed": Text(zh="已会签", en="Countersigned"),
    "unsigned": Text(zh="待会签", en="Countersignature awaited"),
    "copies": Text(zh="抄送", en="Copies"),
    "printed": Text(zh="{}印发", en="Issued {}"),
    "tasks on": Text(
        zh="截至{0}，共有任务{1}项，未办结{2}项，其中逾期{3}项。",
        en="On {0} there are {1} tasks; {2} are open, {3} of them overdue.",
    ),
    "no tasks": Text(zh="没有任务。", en="There is no task."),
    "task no": Text(zh="编号", en="No."),
    "what": Text(zh="任务", en="Task"),
    "task": Text(zh="任务和完成标准", en="Task, and when it is done"),
    "who": Text(zh="责任单位和配合单位", en="Responsible and co-operating"),
    "due day": Text(zh="时限", en="Due"),
    "time left": Text(zh="剩余", en="Time left"),
    "state": Text(zh="进展", en="State"),
    "days over": Text(zh="逾期{}天", en="{} days overdue"),
    "day over": Text(zh="逾期1天", en="1 day overdue"),
    "days left": Text(zh="剩{}天", en="{} days left"),
    "day left": Text(zh="剩1天", en="1 day left"),
    "due today": Text(zh="今日到期", en="due today"),
    "awaits check": Text(zh="待办公室核实", en="the office is to verify it"),
    "extended from": Text(zh="原定{}", en="first due {}"),
    "asks until": Text(zh="申请延至{}", en="asks for time until {}"),
    "chased": Text(zh="已督办{}次", en="chased {} times"),
    "chased once": Text(zh="已督办1次", en="chased once"),
    "escalated": Text(zh="已报召集人", en="before the convenor"),
    "reopened": Text(zh="重新办理", en="reopened"),
    "last report": Text(zh="{}：{}", en="{}: {}"),
    "board": Text(zh="未办结任务看板", en="Open tasks"),
    "board count": Text(
        zh="截至{0}，未办结任务{1}项，其中逾期{2}项，涉及{3}个单位。",
        en="On {0}: {1} open tasks, {2} of them overdue, at {3} members.",
    ),
    "board none": Text(zh="截至{}，没有未办结的任务。", en="On {} no task is open."),
    "lane count": Text(zh="未办结{}项，逾期{}项", en="{} open, {} overdue"),
    "with": Text(zh="配合：{}", en="with {}"),
    "jointly": Text(zh="共同负责：{}", en="jointly with {}"),
    "timeline": Text(zh="时间表", en="Timeline"),
    "timeline told": Text(
        zh="每项任务从交办之日到截止之日；逾期的部分以斜线标出；竖线为{}。",
        en="Each task from its day of resolution to its due day; what is overdue is hatched; the upright line is {}.",
    ),
    "invitation": Text(zh="{0}{1}", en="{0}: {1}"),
    "on the agenda": Text(zh="议程：", en="On the agenda:"),
    "called off": Text(zh="会议取消。", en="The session is called off."),
    "not needed": Text(zh="贵单位不需出席。", en="You need not attend."),
    "goes on": Text(zh="（续会）", en=" (goes on)"),
    "comma": Text(zh="，", en=", "),
    "semicolon": Text(zh="；", en="; "),
    "list": Text(zh="、", en=", "),
    "stop": Text(zh="。", en="."),
    "colon": Text(zh="：", en=": "),
    "brackets": Text(zh="（{}）", en=" ({})"),
}
BECAUSE: Final = {
    Because.OFFICE: Text(zh="联席会议办公室", en="office of the meeting"),
    Because.SUBMITS: Text(zh="提交{0}", en="brings {0}"),
    Because.NAMED: Text(zh="{0}涉及", en="named in {0}"),
    Because.TOUCHED: Text(zh="因“{1}”受{0}影响", en="reached by {0} through '{1}'"),
    Because.TASK: Text(zh="承担{0}的未办结任务{1}", en="has the open task {1} of {0}"),
    Because.ADDED: Text(zh="召集人增加：{1}", en="added by the convenor: {1}"),
}
"""Why a member attends; {0} is the matter, {1} what is touched, the task, or the convenor's reason."""
_WEEKDAYS: Final = {
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DIGITS: Final = "零一二三四五六七八九"
_TEN: Final = 10


def say(key: str, lang: Language, *filled: object) -> str:
    """A phrase, with what it leaves open filled in."""
    return PHRASES[key].within(lang).format(*filled)


def told(on: date, lang: Language) -> str:
    """A day as papers write it.

    >>> told(date(2026, 1, 5), "zh"), told(date(2026, 1, 5), "en")
    ('2026年1月5日', '5 January 2026')
    """
    return f"{on.year}年{on.month}月{on.day}日" if lang == "zh" else f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def weekday(on: date, lang: Language) -> str:
    """The day of the week."""
    return _WEEKDAYS[lang][on.weekday()]


def numeral(number: int) -> str:
    """A number up to 99 in Chinese, as headings count.

    >>> [numeral(one) for one in (1, 10, 12, 20, 35)]
    ['一', '十', '十二', '二十', '三十五']
    """
    tens, ones = divmod(number, _TEN)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def numbered(number: int, text: str, lang: Language, level: int = 1) -> str:
    """A heading with its number in front.

    >>> numbered(2, "督办事项", "zh"), numbered(1, "启动", "zh", level=2), numbered(2, "Arrears", "en")
    ('二、督办事项', '（一）启动', '2. Arrears')
    """
    if lang == "en":
        return f"{number}. {text}" if level == 1 else f"({number}) {text}"
    return f"{numeral(number)}、{text}" if level == 1 else f"（{numeral(number)}）{text}"
