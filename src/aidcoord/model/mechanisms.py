"""The coordination mechanism of a township: the protocol of the joint meeting once more, with members of its own."""

from collections.abc import Iterable

from attrs import Attribute, field, frozen

from aidcoord.model.agencies import Post
from aidcoord.model.checks import is_bare_name
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.model.texts import Text


@frozen
class TownshipMember:
    """An office or a village that has a seat in the mechanism of its township."""

    id: str = field()
    """A word such as `civil_affairs` or `shiqiao`; posts are `head_of_…` and `liaison_of_…` it."""
    title: Text

    @id.validator
    def _is_a_slug(self, _attribute: "Attribute[str]", slug: str) -> None:
        if not is_bare_name(slug):
            raise ValueError(f"a member's id is in lower case without a double underscore, unlike '{slug}'")


def _members(members: Iterable[TownshipMember]) -> tuple[TownshipMember, ...]:
    return tuple(members)


def _posts(posts: Iterable[Post]) -> tuple[Post, ...]:
    return tuple(posts)


@frozen(kw_only=True)
class TownshipMechanism:
    """Who takes part in the mechanism of a township, and what it has settled (TWN-02).

    The head of the township, a post of the county, convenes it. Its office stands at the member `civil_affairs`.
    """

    township: str
    """The code of the township."""
    members: tuple[TownshipMember, ...] = field(converter=_members)
    posts: tuple[Post, ...] = field(default=(), converter=_posts)
    """`head_of_…` and `liaison_of_…` the members, and `meeting_office_clerk`."""
    settings: MeetingSettings = field(factory=MeetingSettings)
    """What the township has settled; `one_gate` makes the review of the office's director the only gate."""
