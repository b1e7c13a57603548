"""What the registers of marriages and burials say against the file: checks that call for a look, and stop nothing."""

from aidcoord import Day, Relation, Text, any_of, full_months, rule
from aidcoord_civil_affairs.relief_options import MarriageRecord
from aidcoord_civil_affairs.relief_sources import FUNERALS, MARRIAGE_REGISTRATION
from aidcoord_civil_affairs.sources import MEASURES

_BURIAL = FUNERALS.whole
_MARRIAGE = MARRIAGE_REGISTRATION.whole


@rule(source=_BURIAL, title=Text(zh="有殡葬记录", en="A burial is on record"))
def has_burial_record(is_burial_recorded: bool) -> bool:
    """Whether a cremation or burial of this member is on record."""
    return is_burial_recorded


@rule(source=_BURIAL, title=Text(zh="殡葬记录日期已过", en="Buried by the day"))
def is_buried_by_now(buried_on: Day, assessed_on: Day) -> bool:
    """Whether the burial lies on or before the day, while the file still lists the member."""
    return buried_on <= assessed_on


@rule(source=_BURIAL, title=Text(zh="殡葬后经过的月数", en="Months since the burial"), unit="month")
def months_since_burial(buried_on: Day, assessed_on: Day) -> int:
    """Completed months since the burial, for which payments are looked at again."""
    return max(0, full_months(buried_on, assessed_on))


@rule(source=_MARRIAGE, title=Text(zh="申请人有婚姻登记记录", en="The applicant is in the marriage register"))
def is_applicant_in_marriage_register(relation: Relation, marriage_record: MarriageRecord) -> bool:
    """Whether the register has an entry of the applicant, whose spouse the file would list."""
    return relation == Relation.APPLICANT and marriage_record != MarriageRecord.NONE


@rule(source=MEASURES.article(58), title=Text(zh="是配偶", en="Is the spouse"))
def is_listed_spouse(relation: Relation) -> bool:
    """Whether this member is the applicant's spouse, living here or apart."""
    return relation == Relation.SPOUSE


has_spouse_in_file = any_of(
    "is_listed_spouse", title=Text(zh="材料中列有配偶", en="The file lists a spouse"), source=MEASURES.article(58)
)


@rule(source=_MARRIAGE, title=Text(zh="登记日期已过", en="Registered by the day"))
def is_marriage_record_in_force(marriage_record_on: Day, assessed_on: Day) -> bool:
    """Whether the entry was made on or before the day."""
    return marriage_record_on <= assessed_on


@rule(source=_MARRIAGE, title=Text(zh="婚姻登记与申报不一致", en="The register and the file differ"))
def is_marriage_record_contrary(marriage_record: MarriageRecord, has_spouse_in_file: bool) -> bool:
    """Whether the register says married and the file lists no spouse, or divorced and it lists one."""
    return has_spouse_in_file != (marriage_record == MarriageRecord.MARRIED)
