"""Price aid on the list of civil affairs: tekun and dibao always, children and the edge by version and county."""

from aidcoord import Fen, Rate, Text, rule
from aidcoord_price.formulas import bounded, by_formula, rounded
from aidcoord_price.options import ChildPriceGroup, CivilPriceGroup, FamilyPriceGroup
from aidcoord_price.sources import BY_SCPI, DOUBLED_2020, LOWERED_2022, MONTHLY_2016, ONCE_A_PERSON, WIDENED_2021


@rule(source=WIDENED_2021.whole, title=Text(zh="儿童和学生类别", en="List of children and pupils"))
def child_price_group(
    civil_affairs__orphan: bool,
    civil_affairs__unsupported_child: bool,
    civil_affairs__hiv_child_living: bool,
    is_on_aided_pupil_list: bool,
) -> ChildPriceGroup:
    """The first list that somebody is on."""
    if civil_affairs__orphan:
        return ChildPriceGroup.ORPHAN
    if civil_affairs__unsupported_child:
        return ChildPriceGroup.UNSUPPORTED
    if civil_affairs__hiv_child_living:
        return ChildPriceGroup.HIV
    return ChildPriceGroup.PUPIL if is_on_aided_pupil_list else ChildPriceGroup.NONE


@rule(source=LOWERED_2022.whole, title=Text(zh="低保以外的困难家庭类别", en="Identity above dibao"))
def family_price_group(civil_affairs__dibao_edge: bool, civil_affairs__rigid_spending: bool) -> FamilyPriceGroup:
    """The edge before rigid spending."""
    if civil_affairs__dibao_edge:
        return FamilyPriceGroup.EDGE
    return FamilyPriceGroup.RIGID_SPENDING if civil_affairs__rigid_spending else FamilyPriceGroup.NONE


@rule(source=WIDENED_2021.whole, title=Text(zh="属于已纳入的儿童或学生", en="On a list of children that is taken in"))
def is_child_taken_in(are_children_covered: bool, county_covers_children: bool) -> bool:
    """Whether the law of the month names the list, or the county takes it in."""
    return are_children_covered or county_covers_children


@rule(
    source=LOWERED_2022.whole, title=Text(zh="属于已纳入的困难家庭", en="Of an identity above dibao that is taken in")
)
def is_family_taken_in(are_families_covered: bool, county_covers_families: bool) -> bool:
    """Whether the law of the month names the identity, or the county takes it in."""
    return are_families_covered or county_covers_families


@rule(source=MONTHLY_2016.whole, title=Text(zh="本人在低保户中享受低保", en="Shares in the dibao of the household"))
def shares_dibao(
    civil_affairs__dibao: bool, civil_affairs__solo_dibao: bool, civil_affairs__is_supported: bool
) -> bool:
    """Whether the member is counted in a household on dibao, or is on dibao alone."""
    return civil_affairs__solo_dibao or (civil_affairs__dibao and civil_affairs__is_supported)


@rule(source=ONCE_A_PERSON.whole, title=Text(zh="民政名单上的身份", en="Ground on the list of civil affairs"))
def civil_price_group(
    civil_affairs__tekun: bool,
    shares_dibao: bool,
    is_child_taken_in: bool,
    is_family_taken_in: bool,
    civil_affairs__is_counted: bool,
) -> CivilPriceGroup:
    """One ground a person, the first that fits; identities of the household are those of its counted members."""
    if civil_affairs__tekun:
        return CivilPriceGroup.TEKUN
    if shares_dibao:
        return CivilPriceGroup.DIBAO
    if is_child_taken_in:
        return CivilPriceGroup.CHILD
    return CivilPriceGroup.FAMILY if is_family_taken_in and civil_affairs__is_counted else CivilPriceGroup.NONE


@rule(source=MONTHLY_2016.whole, title=Text(zh="在民政发放名单上", en="On the list of civil affairs"))
def is_on_civil_list(civil_price_group: CivilPriceGroup) -> bool:
    """Whether civil affairs has any ground to put the person on its list."""
    return civil_price_group != CivilPriceGroup.NONE


@rule(source=BY_SCPI.whole, title=Text(zh="按公式计算的补贴（民政）", en="Aid by the formula, civil affairs"))
def civil_price_aid_by_formula(
    civil_base_month: Fen, civil_affairs__dibao_standard_month: Fen, price_share: Rate, price_flat: Fen
) -> Fen:
    """The share of the base and the flat sum, not yet rounded."""
    return by_formula(civil_base_month, civil_affairs__dibao_standard_month, price_share, price_flat)


@rule(source=BY_SCPI.whole, title=Text(zh="取整后的补贴（民政）", en="Aid rounded, civil affairs"))
def civil_price_aid_rounded(civil_price_aid_by_formula: Fen, rounding_unit: Fen, is_rounded_up: bool) -> Fen:
    """Rounded as the county does, before floor and cap."""
    return rounded(civil_price_aid_by_formula, rounding_unit, is_rounded_up)


@rule(source=DOUBLED_2020.whole, title=Text(zh="价格临时补贴（民政）", en="Price aid of the month, civil affairs"))
def civil_price_aid_month(
    civil_price_aid_rounded: Fen, price_aid_floor: Fen, price_aid_cap: Fen, price_aid_times: int
) -> Fen:
    """Within floor and cap, and then doubled in the months that are."""
    return bounded(civil_price_aid_rounded, price_aid_floor, price_aid_cap) * price_aid_times
