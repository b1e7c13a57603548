"""The mechanism of Chengguan, where aid offices and villages settle what they can; all of these people are invented."""

from datetime import date
from typing import Final

from aidcoord import Holding, MeetingSettings, Period, Post, Text, TownshipMechanism, TownshipMember
from aidcoord_county_yunling import documents

_CHENGGUAN: Final = "990101101"
_MEMBERS: Final = (
    TownshipMember("civil_affairs", Text(zh="镇民政办", en="Aid Office of the town")),
    TownshipMember("health", Text(zh="镇卫生院", en="Health Centre of the town")),
    TownshipMember("shiqiao", Text(zh="石桥村", en="Shiqiao Village")),
    TownshipMember("dongjie", Text(zh="东街社区", en="Dongjie Neighbourhood")),
)
_HEADS: Final = {"civil_affairs": "夏知秋", "health": "杜仲平", "shiqiao": "田满仓", "dongjie": "邻里安"}


def _post(name: str, title: Text, agency: str, person: str) -> Post:
    holder = Holding(person=person, period=Period(date(2021, 11, 15)))
    return Post(name, title, agency=agency, holders=(holder,))


_POSTS: Final = (
    *(
        _post(
            f"head_of_{one.id}", Text(zh=f"{one.title.zh}负责人", en=f"Head of {one.title.en}"), one.id, _HEADS[one.id]
        )
        for one in _MEMBERS
    ),
    _post(
        "meeting_office_clerk",
        Text(zh="协调机制办公室工作人员", en="Clerk of the office of the mechanism"),
        "civil_affairs",
        "单记事",
    ),
)

MECHANISMS: Final = (
    TownshipMechanism(
        township=_CHENGGUAN,
        members=_MEMBERS,
        posts=_POSTS,
        settings=MeetingSettings(one_gate=True, source=documents.TOWNSHIPS_2017.whole),
    ),
)
"""The town's mayor convenes it, and the review of the aid office is its only gate."""
