"""Referrals are values: equal where all they say is equal, sorted by receiver, and never to the sender."""

from datetime import date
from random import Random

import pytest
from tests.casework.town import proposal
from tests.rules.building import SOURCE, text

from aidcoord import ReferralLimit


def test_sets_and_sorted_lists_of_referrals_compare() -> None:
    """Also where a benefit or a day is said in one and not in the other."""
    listed = [
        proposal(receiver="homes", benefit=None),
        proposal(receiver="homes", benefit="homes__dry_home", due=date(2026, 12, 1)),
        proposal(receiver="homes", benefit="homes__dry_home"),
        proposal(subject="ana"),
        proposal(subject="ana", reason=text("other")),
    ]
    shuffled = Random(3).sample(listed, len(listed))  # noqa: S311 - no secret

    assert sorted(shuffled) == listed
    assert len({*listed, *shuffled}) == len(listed)


def test_one_matter_is_one_whoever_asks_and_why() -> None:
    """The receiver, the benefit and whom it is about."""
    other = proposal(sender="homes", reason=text("other"))

    assert other.matter == proposal().matter == ("living", "living__dibao", "household")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param({"receiver": "health"}, "health refers a household to itself", id="to itself"),
        pytest.param({"reason": "ill"}, "reason", id="text in one language"),
        pytest.param({"source": "a law"}, "source", id="text for a source"),
        pytest.param({"due": "tomorrow"}, "due", id="text for a day"),
        pytest.param({"benefit": 3}, "benefit", id="a number for a name"),
    ],
)
def test_a_referral_cannot_hold_nonsense(changed: dict[str, object], said: str) -> None:
    """Each of its parts is what it says."""
    with pytest.raises((TypeError, ValueError), match=said):
        proposal(**changed)


@pytest.mark.parametrize("days", [0, -3, True])
def test_a_limit_is_of_one_day_or_more(days: int) -> None:
    """No limit at all is no limit of nought days."""
    with pytest.raises(ValueError, match="within one day or more"):
        ReferralLimit(days=days, source=SOURCE)
