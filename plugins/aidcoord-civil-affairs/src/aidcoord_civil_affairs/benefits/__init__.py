"""The benefits of civil affairs, one module a subject."""

from typing import Final

from aidcoord import Benefit
from aidcoord_civil_affairs.benefits import children, elderly, livelihood, veterans

BENEFITS: Final[tuple[Benefit, ...]] = (
    *livelihood.BENEFITS,
    *children.BENEFITS,
    *elderly.BENEFITS,
    *veterans.BENEFITS,
)
"""All of them, as the results list them."""
