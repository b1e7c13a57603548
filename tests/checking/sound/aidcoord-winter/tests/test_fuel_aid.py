"""The rules of fuel aid, called as the functions they are."""

from aidcoord_winter.fuel_aid import fuel_aid_month

from aidcoord import yuan


def test_fuel_aid_is_the_cost_above_the_line() -> None:
    """Up to the limit."""
    assert fuel_aid_month(yuan(260), costly_from=yuan(200), most_fuel_aid_month=yuan(150)) == yuan(60)
