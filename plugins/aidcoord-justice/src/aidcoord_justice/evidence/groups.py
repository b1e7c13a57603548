"""Evidence about people whose means are not looked at; papers must show it, so that without any it does not hold."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text

_NO_PAPER: Final = Text(zh="没有材料证明，视为不属于", en="no paper shows it: taken as not")


def _group(name: str, title: Text, *, note: Text | None = None, holder: str = "justice") -> EvidenceType:
    return EvidenceType(
        name,
        title,
        type=bool,
        scope=Scope.MEMBER,
        holder=holder,
        note=note,
        presumption=Presumption(value=False, reason=_NO_PAPER),
    )


LACKS_LIVING_SOURCE: Final = _group(
    "lacks_living_source", Text(zh="无固定生活来源", en="Nothing fixed to live on"), holder="civil_affairs"
)
IS_JUDICIAL_AID_RECIPIENT: Final = _group(
    "is_judicial_aid_recipient", Text(zh="司法救助对象", en="Recipient of judicial aid")
)
IS_RURAL_MIGRANT: Final = _group(
    "is_rural_migrant",
    Text(zh="进城务工人员", en="Works in town, from the country"),
    note=Text(zh="是否工会会员不限", en="whether or not a member of a union"),
    holder="human_resources",
)

EVIDENCE: Final = (LACKS_LIVING_SOURCE, IS_JUDICIAL_AID_RECIPIENT, IS_RURAL_MIGRANT)
"""What is known of people."""
