"""What a county settles of its joint meeting where the document is silent; by default nothing is added to it."""

from typing import Any

from attrs import Attribute, field, frozen
from attrs.validators import instance_of, optional

from aidcoord.model.checks import raise_all
from aidcoord.model.sources import Source

_HUNDRED = 100


def _positive(_instance: object, attribute: "Attribute[Any]", number: object) -> None:
    if number is not None and (isinstance(number, bool) or not isinstance(number, int) or number < 1):
        raise ValueError(f"'{attribute.name}' is a whole number of one or more, not {number!r}")


@frozen(kw_only=True)
class FlowLimits:
    """Working days for the steps 受理, 登记, 交办, 承办, 结案, each counted from the step before it."""

    accept: int = field(validator=_positive)
    """受理: from submission until the office takes the matter in."""
    register: int = field(validator=_positive)
    """登记: from taking in until it is entered in the register."""
    hand_over: int = field(validator=_positive)
    """交办: from the resolution until the task is handed to whoever is responsible."""
    take_on: int = field(validator=_positive)
    """承办: from handing over until whoever is responsible takes the task on."""
    close: int = field(validator=_positive)
    """结案: from the report that it is done until the office closes it."""


@frozen(kw_only=True)
class MeetingSettings:
    """The options of a county. The document names none of them, so each needs a text of the county: `source`."""

    source: Source | None = field(default=None, validator=optional(instance_of(Source)))
    """The county's text; needed as soon as any option is chosen."""
    deputy_may_act: bool = field(default=False, validator=instance_of(bool))
    """Whether the deputy convenor may do what a convenor may without a recorded delegation."""
    quorum: int | None = field(default=None, validator=_positive)
    """How many in a hundred of those invited must be present for a resolution; `None` for no quorum."""
    minutes_countersigned: bool = field(default=False, validator=instance_of(bool))
    """Whether the minutes are settled only when every member that attended has countersigned them."""
    written_sessions: bool = field(default=False, validator=instance_of(bool))
    """Whether decisions may be circulated between sessions; all who are asked must then agree."""
    escalate_after: int | None = field(default=None, validator=_positive)
    """After how many chases a task goes to the convenor; `None` for never."""
    one_responsible: bool = field(default=False, validator=instance_of(bool))
    """Whether each task has exactly one responsible agency, beside any number that co-operate."""
    one_gate: bool = field(default=False, validator=instance_of(bool))
    """Whether the director's review is the only gate: for the mechanism of a township (TWN-02), not for a county's."""
    flow: FlowLimits | None = field(default=None, validator=optional(instance_of(FlowLimits)))
    """The flow 受理-登记-交办-承办-结案 with its limits; `None` for no such steps."""

    def __attrs_post_init__(self) -> None:
        raise_all(self._complaints())

    def _complaints(self) -> "list[str]":
        found = []
        if self.source is None and self.chosen:
            listed = ", ".join(self.chosen)
            found.append(f"the document is silent on {listed}: name the county's text in 'source'")
        if self.quorum is not None and self.quorum > _HUNDRED:
            found.append(f"a quorum is so many in a hundred, not {self.quorum}")
        return found

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the options that are switched on."""
        options = ("deputy_may_act", "quorum", "minutes_countersigned", "written_sessions")
        return tuple(
            name for name in (*options, "escalate_after", "one_responsible", "one_gate", "flow") if getattr(self, name)
        )
