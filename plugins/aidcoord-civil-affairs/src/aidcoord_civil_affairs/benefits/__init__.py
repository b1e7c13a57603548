"""The benefits of civil affairs, one module a subject."""

from typing import Final

from aidcoord import Benefit
from aidcoord_civil_affairs.benefits import (
    charity,
    children,
    disaster,
    elderly,
    livelihood,
    records,
    relief,
    vagrants,
    veterans,
)

BENEFITS: Final[tuple[Benefit, ...]] = (
    *livelihood.BENEFITS,
    *children.BENEFITS,
    *elderly.BENEFITS,
    *veterans.BENEFITS,
    *relief.BENEFITS,
    *disaster.BENEFITS,
    *vagrants.BENEFITS,
    *charity.BENEFITS,
    *records.BENEFITS,
)
"""All of them, as the results list them."""
