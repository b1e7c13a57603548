"""The partners of Wanghai, to whom departments refer households for help that is nobody's to determine."""

from typing import Final

from aidcoord import Partner, PartnerHelp, Text

PARTNERS: Final = (
    Partner(
        "wanghai_charity", Text(zh="望海县慈善总会", en="Wanghai Charity Federation"), gives=(PartnerHelp.CHARITY,)
    ),
    Partner(
        "wanghai_social_workers",
        Text(zh="望海县社会工作服务中心", en="Wanghai Social Work Centre"),
        gives=(PartnerHelp.COUNSELLING, PartnerHelp.VOLUNTEERS),
    ),
)
"""One social work centre counsels and sends volunteers, where Yunling has two partners."""
