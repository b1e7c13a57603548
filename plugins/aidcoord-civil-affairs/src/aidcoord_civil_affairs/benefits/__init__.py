"""The benefits of civil affairs, one module a subject."""

from typing import Final

from aidcoord import Benefit
from aidcoord_civil_affairs.benefits import livelihood

BENEFITS: Final[tuple[Benefit, ...]] = (*livelihood.BENEFITS,)
"""All of them, as the results list them."""
