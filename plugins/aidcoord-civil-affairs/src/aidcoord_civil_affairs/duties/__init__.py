"""What the county document asks of civil affairs, and of townships, the meeting and everyone, whose office it holds."""

from typing import Final

from aidcoord_civil_affairs.duties.everyone import EVERYONE
from aidcoord_civil_affairs.duties.meeting import MEETING
from aidcoord_civil_affairs.duties.own import OWN
from aidcoord_civil_affairs.duties.townships import TOWNSHIPS

DUTIES: Final = (*EVERYONE, *TOWNSHIPS, *OWN, *MEETING)
