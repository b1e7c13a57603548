"""The lists of the month by which those who pay other aid say whom they pay."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text, vocabulary

_NOT_LISTED: Final = Presumption(
    value=False,
    reason=Text(zh="当月发放名单中没有，视为不在名单", en="whoever is not on the list of the month is not paid by it"),
)


def _listed(name: str, zh: str, en: str, holder: str, note: Text) -> EvidenceType:
    return EvidenceType(
        name, Text(zh=zh, en=en), type=bool, scope=Scope.MEMBER, holder=holder, note=note, presumption=_NOT_LISTED
    )


IS_ON_BENEFIT_LIST: Final = _listed(
    "is_on_unemployment_benefit_list",
    "列入失业保险金发放名单",
    "On the list of unemployment benefit",
    "human_resources",
    Text(zh="指数月领取失业保险金", en="who draws unemployment benefit in the index month"),
)
IS_ON_GRANT_LIST: Final = _listed(
    "is_on_unemployment_grant_list",
    "列入失业补助金发放名单",
    "On the list of the unemployment grant",
    "human_resources",
    Text(zh="指数月领取失业补助金", en="who draws the grant for those without a right to the benefit"),
)
IS_ON_PUPIL_LIST: Final = _listed(
    "is_on_aided_pupil_list",
    "列入受资助困难学生名单",
    "On the list of pupils with a grant",
    "education_sports",
    Text(zh="指数月所在学期领取国家助学金的学生", en="who has a state grant in the term of the index month"),
)

EVIDENCE: Final = (
    vocabulary.IS_ON_VETERAN_LIST,
    IS_ON_BENEFIT_LIST,
    IS_ON_GRANT_LIST,
    IS_ON_PUPIL_LIST,
)
"""All of them."""
