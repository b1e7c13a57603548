"""The partners of Yunling, to whom departments refer households for help that is nobody's to determine."""

from typing import Final

from aidcoord import Partner, PartnerHelp, Text

PARTNERS: Final = (
    Partner("yunling_charity", Text(zh="云岭县慈善会", en="Yunling Charity Federation"), gives=(PartnerHelp.CHARITY,)),
    Partner(
        "yunling_counselling",
        Text(zh="云岭县心理健康服务站", en="Yunling Counselling Station"),
        gives=(PartnerHelp.COUNSELLING,),
    ),
    Partner(
        "yunling_volunteers",
        Text(zh="云岭县志愿者协会", en="Yunling Volunteers"),
        gives=(PartnerHelp.VOLUNTEERS,),
    ),
)
