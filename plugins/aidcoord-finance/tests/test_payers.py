"""Who pays: splits to the fen, the county's file, every benefit's money, and lists that sum."""

from datetime import date

import pytest

from aidcoord import Fen, Rulebook, percent, yuan
from aidcoord_finance.funding import FUNDING, LINES, Funding
from aidcoord_finance.options import Account, Payer, Region
from aidcoord_finance.payers import (
    INCREMENT_PERIOD,
    INCREMENT_SHARES,
    PayerShares,
    PaymentList,
    UnbalancedListsError,
    require_balanced,
    shares_on,
)

ANHUI = PayerShares(central=percent(60), province=percent(32))
"""The published example of school aid."""


def test_sixty_thirty_two_eight() -> None:
    """The published example: what central and province leave is the county's."""
    assert list(ANHUI.split(yuan(1000)).values()) == [yuan(600), yuan(320), yuan(0), yuan(80)]


@pytest.mark.parametrize("amount", range(0, 250, 7))
def test_parts_make_the_whole_to_the_fen(amount: int) -> None:
    """No fen is lost, and nobody pays less than nothing."""
    halves = PayerShares(central=percent(50), province=percent("33.3333"), city=percent("16.6667"))

    for one in (ANHUI, halves):
        parts = one.split(Fen(amount)).values()

        assert sum(parts) == amount
        assert min(parts) >= 0


def test_two_halves_of_a_fen() -> None:
    """A fen that two levels share by halves is paid once, by the county."""
    halves = PayerShares(central=percent(50), province=percent(50))

    assert halves.split(Fen(1)) == {Payer.CENTRAL: 0, Payer.PROVINCE: 0, Payer.CITY: 0, Payer.COUNTY: 1}


def test_shares_beyond_the_whole_are_refused() -> None:
    """The upper levels cannot pay more than there is."""
    assert PayerShares(central=percent(60), province=percent(40)).county == 0
    with pytest.raises(ValueError, match="more than the whole"):
        PayerShares(central=percent(60), province=percent("40.0001"))


def test_nothing_is_below_nothing() -> None:
    """A reversal is split by splitting what was paid, not a negative amount."""
    with pytest.raises(ValueError, match="not below nothing"):
        ANHUI.split(Fen(-1))


def test_central_shares_of_price_increments() -> None:
    """Thirty, sixty, eighty, from March to June 2020."""
    assert [INCREMENT_SHARES[one] for one in Region] == [percent(30), percent(60), percent(80)]
    assert date(2020, 6, 30) in INCREMENT_PERIOD
    assert date(2020, 7, 1) not in INCREMENT_PERIOD


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("on", [date(2016, 1, 1), date(2020, 12, 31), date(2021, 1, 1), date(2026, 11, 1)], ids=str)
def test_yunling_shares_every_line(rulebook: Rulebook, line: str, on: date) -> None:
    """The county's file has the shares of every line, and they make a whole."""
    found = shares_on(rulebook, "yunling", line, on)

    assert found is not None
    assert found.central + found.province + found.city + found.county == percent(100)


def test_a_silent_county_is_unknown(rulebook: Rulebook) -> None:
    """Before its first document the county has said nothing, which is not nothing."""
    assert shares_on(rulebook, "yunling", "assistance", date(2015, 12, 31)) is None


def test_yunling_splits_dibao(rulebook: Rulebook) -> None:
    """A month of dibao in 2026: 78 and 14 of a hundred, the county 8."""
    found = shares_on(rulebook, "yunling", "assistance", date(2026, 11, 1))

    assert found is not None
    assert list(found.split(yuan("620.50")).values()) == [Fen(48399), Fen(8687), Fen(0), Fen(4964)]


def test_the_table_names_benefits_that_exist(rulebook: Rulebook) -> None:
    """Every entry of an installed field is one of its benefits."""
    fields = {policy.field for policy in rulebook.policies}
    known = {f"{policy.field}__{benefit.id}" for policy in rulebook.policies for benefit in policy.benefits}

    assert {name for name in FUNDING if name.partition("__")[0] in fields} <= known


def test_every_amount_has_its_money(rulebook: Rulebook) -> None:
    """Of the fields in the table, every benefit with an amount is in it."""
    fields = {name.partition("__")[0] for name in FUNDING}
    due = {
        f"{policy.field}__{benefit.id}"
        for policy in rulebook.policies
        for benefit in policy.benefits
        if policy.field in fields and benefit.amount
    }

    assert due <= set(FUNDING)


def test_only_the_budget_has_lines() -> None:
    """A fund pays alone."""
    assert FUNDING["human_resources__unemployment_benefit"] == Funding(Account.UNEMPLOYMENT_FUND)
    with pytest.raises(ValueError, match="has a line"):
        Funding(Account.BUDGET)
    with pytest.raises(ValueError, match="has none"):
        Funding(Account.BANK, "assistance")


def test_lists_sum_to_the_total() -> None:
    """Each agency pays its own list; a fen too many is refused with each list."""
    lists = [
        PaymentList(agency="民政", persons=900, amount=yuan(45000)),
        PaymentList(agency="人社", persons=10, amount=yuan(500)),
    ]

    require_balanced(lists, yuan(45500))
    with pytest.raises(UnbalancedListsError, match=r"民政 45000.00, 人社 500.00: .* difference of 0.01"):
        require_balanced(lists, Fen(4549999))
    with pytest.raises(UnbalancedListsError, match="no list"):
        require_balanced([], Fen(1))
