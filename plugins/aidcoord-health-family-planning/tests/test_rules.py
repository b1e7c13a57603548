"""Each rule called as the function it is."""

import pytest

from aidcoord import NOTHING, WHOLE, Absence, DisabilityLevel, Fen, Rate, percent, yuan
from aidcoord_health_family_planning import (
    basic_insurance,
    catastrophic_insurance,
    counselling,
    emergency_aid,
    ill_poor,
    local_supplement,
    medical_aid,
    medical_aid_inpatient,
    medical_aid_outpatient,
    medical_aid_tilt,
    people,
    premium_aid,
    public_health,
)
from aidcoord_health_family_planning.options import AidClass, EmergencyGround, MedicalInsurance


@pytest.mark.parametrize(
    ("tekun", "dibao", "monitored", "edge", "ill", "rigid", "expected"),
    [
        pytest.param(True, True, True, True, True, True, AidClass.TEKUN, id="tekun before all"),
        pytest.param(False, True, True, True, True, True, AidClass.DIBAO, id="then dibao"),
        pytest.param(False, False, True, True, True, True, AidClass.MONITORED, id="then monitored"),
        pytest.param(False, False, False, True, True, True, AidClass.EDGE, id="then the edge"),
        pytest.param(False, False, False, False, True, True, AidClass.ILL_POOR, id="then the ill-poor"),
        pytest.param(False, False, False, False, False, True, AidClass.RIGID, id="then rigid spending"),
        pytest.param(False, False, False, False, False, False, AidClass.NONE, id="none"),
    ],
)
def test_the_first_class_that_fits(
    *, tekun: bool, dibao: bool, monitored: bool, edge: bool, ill: bool, rigid: bool, expected: AidClass
) -> None:
    """Of several identities the first counts, and the first four rule out the ill-poor."""
    first = people.first_aid_class(tekun, dibao, monitored)

    assert people.aid_class(first, edge, ill, rigid) is expected

    among_first = people.is_in_first_classes(tekun, dibao, monitored, edge)

    assert people.has_aid_class(among_first, ill, rigid) is (expected is not AidClass.NONE)
    assert people.is_outside_first_classes(among_first) is not among_first
    assert among_first is (expected in {AidClass.TEKUN, AidClass.DIBAO, AidClass.MONITORED, AidClass.EDGE})


def test_who_counts_as_what() -> None:
    """Orphans go with tekun, solo dibao with dibao; obligors apart are no members; either insurance insures."""
    assert people.is_on_tekun_or_orphan(False, True)
    assert not people.is_on_tekun_or_orphan(False, False)
    assert people.is_on_dibao(False, True)
    assert not people.is_on_dibao(False, False)
    assert people.belongs_to_household(Absence.WORK)
    assert not people.belongs_to_household(Absence.LIVES_APART)
    assert [people.is_insured(one) for one in MedicalInsurance] == [False, True, True]


@pytest.mark.parametrize(
    ("costs", "paid_before", "expected"),
    [
        pytest.param(yuan(10500), NOTHING, yuan(7000), id="above the deductible"),
        pytest.param(yuan(500), NOTHING, NOTHING, id="at the deductible"),
        pytest.param(yuan("500.01"), NOTHING, Fen(1), id="a fen above it"),
        pytest.param(yuan(10500), yuan(148000), yuan(2000), id="what the cap leaves"),
        pytest.param(yuan(10500), yuan(160000), NOTHING, id="beyond the cap"),
    ],
)
def test_basic_insurance_of_a_stay(costs: Fen, paid_before: Fen, expected: Fen) -> None:
    """A rate of what is above the stay's deductible, within the year's cap."""
    above = basic_insurance.stay_costs_above_deductible(costs, yuan(500))

    assert basic_insurance.basic_paid_stay(above, percent(70), yuan(150000), paid_before, NOTHING) == expected


def test_basic_insurance_of_outpatient_treatment() -> None:
    """One deductible a year."""
    assert basic_insurance.basic_due_outpatient_year(yuan(3300), yuan(300), percent(60)) == yuan(1800)
    assert basic_insurance.basic_due_outpatient_year(yuan(300), yuan(300), percent(60)) == NOTHING


@pytest.mark.parametrize(
    ("base", "threshold", "expected"),
    [
        pytest.param(yuan(10000), yuan(10000), (0, 0, 0), id="at the threshold"),
        pytest.param(yuan(50000), yuan(10000), (24000, 0, 0), id="to the end of the first band"),
        pytest.param(yuan(100000), yuan(10000), (24000, 32500, 0), id="to the end of the second"),
        pytest.param(yuan(101000), yuan(10000), (24000, 32500, 750), id="into the third"),
        pytest.param(yuan(101000), yuan(60000), (0, 26000, 750), id="a threshold above the first band"),
        pytest.param(yuan(130000), yuan(120000), (0, 0, 7500), id="a threshold above the second"),
    ],
)
def test_bands(base: Fen, threshold: Fen, expected: tuple[int, int, int]) -> None:
    """Each rate holds between its bounds, from the threshold on."""
    second, third = yuan(50000), yuan(100000)
    low = catastrophic_insurance.catastrophic_second_band_low_year(threshold, second)

    assert (
        catastrophic_insurance.catastrophic_first_band_year(base, threshold, second, percent(60), Rate(0)),
        catastrophic_insurance.catastrophic_second_band_year(base, low, third, percent(65), Rate(0)),
        catastrophic_insurance.catastrophic_third_band_year(base, threshold, third, percent(75), Rate(0)),
    ) == tuple(map(yuan, expected))
    assert catastrophic_insurance.has_catastrophic_costs(base, threshold) is (sum(expected) > 0)


def test_parts_of_catastrophic_insurance() -> None:
    """What is left out, the halved threshold, rates that stop at the whole, and the cap."""
    left_out = catastrophic_insurance.costs_left_out_year
    assert left_out(yuan(400), True, yuan(50), False) == yuan(450)
    assert left_out(yuan(400), False, yuan(50), True) == NOTHING
    assert catastrophic_insurance.catastrophic_base_year(yuan(900), yuan(100), yuan(450)) == yuan(550)
    assert catastrophic_insurance.catastrophic_base_year(yuan(100), NOTHING, yuan(450)) == NOTHING
    assert catastrophic_insurance.catastrophic_threshold_year(yuan(14000), percent(50)) == yuan(7000)
    assert catastrophic_insurance.raised(percent(98), percent(5)) == WHOLE
    assert catastrophic_insurance.catastrophic_year(yuan(1), yuan(2), yuan(3), True, yuan(5)) == yuan(5)
    assert catastrophic_insurance.catastrophic_year(yuan(1), yuan(2), yuan(3), False, yuan(5)) == yuan(6)
    assert catastrophic_insurance.inpatient_self_pay_year(yuan(9), yuan(10)) == NOTHING
    assert catastrophic_insurance.outpatient_self_pay_year(yuan(9), yuan(8)) == yuan(1)
    assert not catastrophic_insurance.has_medical_costs(NOTHING, NOTHING)
    assert catastrophic_insurance.has_medical_costs(NOTHING, Fen(1))


def test_local_supplement() -> None:
    """What is above its own threshold, at the class's rate, up to the cap, for the insured."""
    counted = local_supplement.local_layer_counted_year(yuan(12000), yuan(3000), yuan(5000))

    assert counted == yuan(4000)
    assert local_supplement.local_layer_counted_year(yuan(8000), yuan(3000), yuan(5000)) == NOTHING
    assert local_supplement.local_layer_year(True, counted, percent(30), yuan(30000)) == yuan(1200)
    assert local_supplement.local_layer_year(True, counted, percent(30), yuan(1000)) == yuan(1000)
    assert local_supplement.local_layer_year(False, counted, percent(30), yuan(30000)) == NOTHING


@pytest.mark.parametrize(
    ("layers", "inpatient", "outpatient"),
    [
        pytest.param(NOTHING, yuan(900), yuan(300), id="nothing paid"),
        pytest.param(yuan(500), yuan(400), yuan(300), id="set against stays"),
        pytest.param(yuan(1100), NOTHING, yuan(200), id="and then against the rest"),
        pytest.param(yuan(2000), NOTHING, NOTHING, id="more than both"),
    ],
)
def test_what_insurance_leaves(layers: Fen, inpatient: Fen, outpatient: Fen) -> None:
    """What the layers have paid is set against stays first and lost nowhere."""
    assert medical_aid.inpatient_left_year(yuan(1000), layers, yuan(100)) == inpatient
    assert medical_aid.outpatient_left_year(yuan(300), yuan(1000), layers) == outpatient


def test_threshold_and_layers_of_medical_aid() -> None:
    """Shares of the income and fixed amounts add up, and so do the layers."""
    assert medical_aid.aid_threshold_year_2014(yuan(15580), percent(10), yuan(200)) == yuan(1758)
    assert medical_aid.aid_threshold_year_2021(yuan(15580), percent(10), yuan(200)) == yuan(1758)
    assert medical_aid.layers_paid_year(yuan(1), yuan(2), yuan(3)) == yuan(6)
    assert medical_aid.class_b_left_out_of_aid_year(yuan(5), False) == yuan(5)
    assert medical_aid.class_b_left_out_of_aid_year(yuan(5), True) == NOTHING


def test_aid_for_stays() -> None:
    """Above the threshold at the class's rate, up to the cap."""
    over = medical_aid_inpatient.inpatient_over_threshold_year(yuan(5000), yuan(1000))

    assert over == yuan(4000)
    assert medical_aid_inpatient.inpatient_over_threshold_year(yuan(1000), yuan(1000)) == NOTHING
    assert medical_aid_inpatient.has_inpatient_costs_to_aid(Fen(1))
    assert not medical_aid_inpatient.has_inpatient_costs_to_aid(NOTHING)
    assert not medical_aid_inpatient.is_class_aided_inpatient(Rate(0))
    assert medical_aid_inpatient.is_class_aided_inpatient(Rate(1))
    assert medical_aid_inpatient.inpatient_aid_uncapped_year(over, percent(75)) == yuan(3000)
    assert medical_aid_inpatient.inpatient_aid_year(yuan(3000), yuan(2500)) == yuan(2500)


def test_aid_for_treatment_without_a_stay() -> None:
    """Above what stays have left of the threshold, up to its own cap and the room that stays leave."""
    aid = medical_aid_outpatient

    assert aid.outpatient_over_threshold_year(yuan(2000), yuan(400), yuan(1000)) == yuan(1400)
    assert aid.outpatient_over_threshold_year(yuan(2000), yuan(4000), yuan(1000)) == yuan(2000)
    assert aid.has_outpatient_costs_to_aid(Fen(1))
    assert not aid.has_outpatient_costs_to_aid(NOTHING)
    assert aid.is_class_aided_outpatient(Rate(1))
    assert not aid.is_class_aided_outpatient(Rate(0))
    assert aid.outpatient_aid_uncapped_year(yuan(2000), percent(70)) == yuan(1400)
    for outpatient_aid_year in (aid.outpatient_aid_year_2014, aid.outpatient_aid_year_2021):
        assert outpatient_aid_year(yuan(1400), yuan(1200), yuan(9000), NOTHING) == yuan(1200)
        assert outpatient_aid_year(yuan(1400), yuan(5000), yuan(9000), yuan(8000)) == yuan(1000)
        assert outpatient_aid_year(yuan(1400), yuan(5000), yuan(9000), yuan(9500)) == NOTHING


def test_tilted_aid() -> None:
    """Of what is still borne; what the caps have cut counts where the county says so."""
    tilt = medical_aid_tilt
    cut = tilt.aid_cut_by_caps_year(yuan(60), yuan(7), yuan(50), yuan(5))
    burden = tilt.burden_after_aid_year(yuan(80), yuan(10), yuan(50), yuan(5))

    assert (cut, burden) == (yuan(12), yuan(35))
    assert tilt.tilt_base_year(burden, cut, True) == yuan(35)
    assert tilt.tilt_base_year(burden, cut, False) == yuan(23)
    assert tilt.tilt_over_threshold_year(yuan(35), yuan(30)) == yuan(5)
    assert tilt.tilt_over_threshold_year(yuan(35), yuan(40)) == NOTHING
    assert tilt.has_heavy_burden(Fen(1))
    assert not tilt.has_heavy_burden(NOTHING)
    assert tilt.is_class_tilted(Rate(1))
    assert not tilt.is_class_tilted(Rate(0))
    assert tilt.is_treated_by_referral(True)
    assert tilt.tilt_year(yuan(100), percent(60), yuan(50)) == yuan(50)
    assert tilt.tilt_year(yuan(50), percent(60), yuan(50)) == yuan(30)


def test_the_highest_share_of_the_premium() -> None:
    """Each pair gives the higher of its shares that apply, and all together the highest."""
    high, low = percent(80), percent(50)

    assert premium_aid.premium_share_as_supported(True, False, high, low) == high
    assert premium_aid.premium_share_as_supported(True, True, low, high) == high
    assert premium_aid.premium_share_by_poverty(False, True, high, low) == low
    assert premium_aid.premium_share_by_poverty(False, False, high, low) == Rate(0)
    assert premium_aid.premium_share_as_other(True, True, low, high) == high
    assert premium_aid.premium_share_as_other(True, False, low, high) == low
    assert premium_aid.premium_share(low, high, Rate(0)) == high
    assert premium_aid.premium_aid_year(yuan(420), high) == yuan(336)
    assert premium_aid.has_premium_identity(Rate(1))
    assert not premium_aid.has_premium_identity(Rate(0))
    assert [premium_aid.is_open_to_residents_insurance(one) for one in MedicalInsurance] == [True, True, False]
    assert [premium_aid.is_severely_disabled(one) for one in DisabilityLevel] == [False, True, True, False, False]


def test_the_emergency_fund() -> None:
    """Any ground but none, and never above the cap."""
    grounds = [emergency_aid.is_unknown_or_unable_to_pay(ground) for ground in EmergencyGround]

    assert grounds == [False, True, True, True, True]
    assert emergency_aid.has_unpaid_emergency_costs(Fen(1))
    assert not emergency_aid.has_unpaid_emergency_costs(NOTHING)
    assert emergency_aid.emergency_aid_once(yuan(10), yuan(20)) == yuan(10)
    assert emergency_aid.emergency_aid_once(yuan(30), yuan(20)) == yuan(20)


def test_the_ill_poor_by_their_bills() -> None:
    """The line is a share of the income of the place, and must be passed."""
    line = ill_poor.ill_poor_line_12_months(yuan(15580), percent(150))

    assert line == yuan(23370)
    assert not ill_poor.meets_ill_poor_spending_test(line, line)
    assert ill_poor.meets_ill_poor_spending_test(line + Fen(1), line)
    assert ill_poor.has_borne_medical_costs(Fen(1))
    assert not ill_poor.has_borne_medical_costs(NOTHING)


@pytest.mark.parametrize(
    ("tested", "left", "expected"),
    [
        pytest.param(True, yuan("839.99"), True, id="below the limit"),
        pytest.param(True, yuan(840), False, id="at the limit"),
        pytest.param(False, yuan(9000), True, id="not asked"),
    ],
)
def test_the_ill_poor_by_what_bills_leave(left: Fen, *, tested: bool, expected: bool) -> None:
    """Income a head less the patient's costs, below a share of the standard where the county asks."""
    limit = ill_poor.ill_poor_income_limit_month(yuan(560), percent(150))

    assert limit == yuan(840)
    assert ill_poor.meets_ill_poor_income_test(tested, left, limit) is expected


def test_income_that_bills_leave() -> None:
    """A month's part of a year's costs is taken off; nobody to share with counts as one."""
    assert ill_poor.income_left_by_illness_month(yuan(3000), yuan(12000), 2) == yuan(1000)
    assert ill_poor.income_left_by_illness_month(yuan(500), yuan(12000), 0) == yuan(-500)


def test_groups_of_public_health() -> None:
    """By age, by illness, and mothers."""
    ages = [public_health.is_in_managed_age(age, 7, 65) for age in (6, 7, 64, 65)]

    assert ages == [True, False, False, True]
    for place in range(4):
        assert public_health.has_managed_illness(*(place == other for other in range(4)))
    assert not public_health.has_managed_illness(False, False, False, False)
    for place in range(3):
        assert public_health.is_in_public_health_group(*(place == other for other in range(3)))
    assert not public_health.is_in_public_health_group(False, False, False)


def test_ground_for_counselling() -> None:
    """An illness of body or mind."""
    assert counselling.has_ground_for_counselling(True, False)
    assert counselling.has_ground_for_counselling(False, True)
    assert not counselling.has_ground_for_counselling(False, False)
