"""Which matters legal aid covers, and who needs it at all."""

from datetime import date

from aidcoord import Text, either_of, rule
from aidcoord_justice.options import LegalMatter
from aidcoord_justice.sources import LAW, REGULATION

_COVERED = Text(zh="属于法律援助事项", en="A matter that legal aid covers")


@rule(source=REGULATION.article(2), title=Text(zh="有法律援助需求的成员", en="Member with a legal matter"))
def has_legal_matter(legal_matter: LegalMatter) -> bool:
    """Whether somebody has a matter for which they seek a lawyer."""
    return legal_matter != LegalMatter.NONE


is_matter_covered_2003 = either_of(
    "legal_aid_covers",
    "legal_aid_covers_here",
    name="is_matter_covered",
    title=_COVERED,
    source=REGULATION.article(10),
    ends=date(2021, 12, 31),
)
is_matter_covered_2022 = either_of(
    "legal_aid_covers",
    "legal_aid_covers_here",
    name="is_matter_covered",
    title=_COVERED,
    source=LAW.article(31),
    starts=date(2022, 1, 1),
)


@rule(source=REGULATION.article(10), title=Text(zh="没有委托代理人或者辩护人", en="No lawyer of one's own"))
def has_no_own_lawyer(has_own_lawyer: bool) -> bool:
    """Whether no lawyer has been engaged; whoever has one is not helped."""
    return not has_own_lawyer
