"""Clauses about help that is no plain benefit: gifts, hospitals, mutual help, free legal service."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from aidcoord import Registry, Rulebook
from aidcoord_justice.options import ServiceKind
from aidcoord_justice.services import Entry, FeeError

Run = Callable[..., Any]
Write = Callable[..., str]

GIFTS: Final = "examples/registers/gifts.yaml"
HOSPITALS: Final = "examples/registers/hospitals.yaml"
BILLS: Final = """patient: li_ming
residence: rural
insurance: residents
identities:
  - {{ aid_class: dibao, starts: 2025-01-01, ends: {ends} }}
bills:
  - {{ id: A1, day: {day}, kind: inpatient, hospital: {level}, institution: {where}, total: {total},
      out_of_scope: {own}, class_b_part: 0, is_properly_referred: yes{more} }}
"""


def bill(**said: str) -> str:
    """A file with one bill of the county's hospital, or as it says otherwise."""
    usual = {"day": "2026-03-20", "level": "secondary", "where": "云岭县人民医院", "total": "60000.00", "own": "0"}
    return BILLS.format(**{"ends": "2026-12-31", "more": "", **usual, **said})


def borne(aidcoord: Run, path: str) -> dict[str, Decimal]:
    """Who bears how much of the bill, with the register of hospitals."""
    found = aidcoord("settle", path, "--register", HOSPITALS, "--json").rows("li_ming/A1", "layer", "amount")
    return {layer: Decimal(amount) for layer, amount in found}


def test_civ15_a_gift_for_schooling_cannot_be_booked_to_rent(aidcoord: Run, write: Write) -> None:
    """It is refused at the cost; one for any purpose can."""
    text = Path(GIFTS).read_text(encoding="utf-8").replace("gift: G1, purpose: schooling", "gift: G1, purpose: rent")

    refused = aidcoord("civil-affairs", "gifts", write(text))
    free = aidcoord(
        "civil-affairs", "gifts", write(text.replace("慈善总会, purpose: schooling", "慈善总会, purpose: any"))
    )

    assert (refused.code, refused.out) == (2, "")
    assert "the donor gave G1 for schooling, not for rent" in refused.err
    assert free.code == 0


def test_civ15_charity_is_nothing_where_the_layers_before_cover_the_cost(aidcoord: Run) -> None:
    """And what is left of the cost where they do not, up to the gift."""
    rows = aidcoord("civil-affairs", "gifts", GIFTS, "--json").rows("costs", "cost", "charity", "left")

    assert rows == [("C2", "0.00", "0.00"), ("C1", "2200.00", "0.00")]


def test_civ15_a_promise_of_charity_pays_nothing_of_a_bill_that_others_bear(aidcoord: Run, write: Write) -> None:
    """In one-stop settlement it comes after the emergency fund, and is asked for what is left alone."""
    covered = bill(more=", emergency: on_aid, charity: 5000.00", total="3000.00")

    assert borne(aidcoord, write(covered)).get("charity") == Decimal(0)


def test_hea01_a_bill_of_a_hospital_that_is_not_designated_says_so(aidcoord: Run, write: Write) -> None:
    """It is left open with the reason, instead of paying less; on the last day of the designation it is settled."""
    primary = {"level": "primary", "where": "清溪镇卫生院"}
    on_the_day, day_after = (write(bill(day=day, **primary), f"{day}.yaml") for day in ("2025-12-31", "2026-01-01"))

    settled = borne(aidcoord, on_the_day)
    left = aidcoord("settle", day_after, "--register", HOSPITALS, "--json").json["tables"]

    assert settled["aid"] > 0
    assert list(left) == ["li_ming/undetermined"]
    (row,) = left["li_ming/undetermined"]["rows"]
    assert row["missing"]["en"] == "清溪镇卫生院 was not designated on 2026-01-01"


def test_hea01_another_agency_for_medical_aid_changes_nothing_here(rulebook: Rulebook, installed: Registry) -> None:
    """The agency of the day is the county's to say; the law of health is the same before and after."""
    county, aid = rulebook.counties["yunling"], "medical_aid_inpatient"
    before, after = (
        county.agency_for("health_family_planning", on, aid) for on in (date(2018, 6, 1), date(2020, 6, 1))
    )

    assert before is not None
    assert after is not None
    assert before.id != after.id
    (health,) = (one for one in installed.plugins if one.name == "health_family_planning")
    assert all(policy.county is None for policy in health.policies)


def test_hea02_the_day_of_listing_decides_by_admission(aidcoord: Run, write: Write) -> None:
    """Admitted the day before, the stay is settled as any other; on the day, as a package. Both make the bill."""
    disease = ", disease: 终末期肾病, admitted: {}"
    before, on_it = (
        borne(aidcoord, write(bill(more=disease.format(day), own="2000.00"), f"{day}.yaml"))
        for day in ("2026-02-28", "2026-03-01")
    )

    assert "serious" not in before
    assert on_it["serious"] == Decimal("21000.00")
    assert on_it["excess"] == Decimal("28000.00")
    assert (before["basic"] > 0, on_it["basic"]) == (True, Decimal(0))
    assert sum(before.values()) == sum(on_it.values()) == Decimal("60000.00")
    assert before["self"] != on_it["self"]


def test_hea06_ten_per_cent_of_what_is_left_to_the_patient(aidcoord: Run, write: Write) -> None:
    """Of an own part of 500 yuan 50 are waived; it comes after all payers and leaves nothing below nothing."""
    plain = bill(total="500.00", own="500.00")

    found = borne(aidcoord, write(plain))
    promised = borne(
        aidcoord, write(plain.replace(" }\n", ", waiver: 9000.00 }\n").replace("31, waiver: 9000.00", "31"))
    )

    assert (found["waiver"], found["self"]) == (Decimal("50.00"), Decimal("450.00"))
    assert (promised["waiver"], promised["self"]) == (Decimal("500.00"), Decimal(0))


def test_hea06_without_an_identity_on_the_day_there_is_no_waiver(aidcoord: Run, write: Write) -> None:
    """It ends with the identity."""
    last, day_after = (
        borne(aidcoord, write(bill(total="500.00", own="500.00", ends=ends), f"{ends}.yaml"))
        for ends in ("2026-03-20", "2026-03-19")
    )

    assert (last["waiver"], day_after["waiver"]) == (Decimal("50.00"), Decimal(0))


def test_hea06_hospitals_asked_joined_and_declined_are_on_record(aidcoord: Run) -> None:
    """With the post and the paper."""
    result = aidcoord("health-family-planning", "hospitals", HOSPITALS, "--json")

    assert result.rows("hospitals", "encouraged", "paper") == [
        ("joined", "2025-12-10 县卫生计生局医政岗 减免协议2026-1"),
        ("declined", "2025-11-03 县卫生计生局医政岗 云卫函〔2025〕42号"),
    ]
    assert result.json["notes"][0]["en"] == "Asked 2, joined 1, declined 1"


def test_uni02_a_claim_in_the_waiting_time_is_refused_with_its_end_day(aidcoord: Run) -> None:
    """Joined on the first of June with ninety days to wait: covered from 30 August."""
    rows = aidcoord("trade-union", "mutual-fund", "examples/registers/mutual_fund.yaml", "--json").rows(
        "claims", "claim", "result", "waits_until", "amount"
    )

    assert rows == [("K1", "held", None, "0.00"), ("K2", "waiting_time", "2026-08-29", "0.00")]


@pytest.mark.parametrize(
    ("happened", "result"),
    [
        pytest.param("2026-08-29", "waiting_time", id="the last day of waiting"),
        pytest.param("2026-08-30", "paid", id="the first day covered"),
        pytest.param("2026-12-31", "paid", id="the last day that dues cover"),
        pytest.param("2027-01-01", "not_in_standing", id="the day after"),
        pytest.param("2026-05-31", "no_member", id="before joining"),
    ],
)
def test_uni02_standing_is_that_of_the_day_of_the_event(
    aidcoord: Run, write: Write, happened: str, result: str
) -> None:
    """Whatever the day of the claim."""
    text = Path("examples/registers/mutual_fund.yaml").read_text(encoding="utf-8")
    fund = write(
        text.replace("happened: 2026-07-15, claimed: 2026-07-20", f"happened: {happened}, claimed: 2027-01-05").replace(
            "opening: 5000.00", "opening: 20000.00"
        )
    )

    rows = aidcoord("trade-union", "mutual-fund", fund, "--on", "2027-02-01", "--json").rows(
        "claims", "claim", "result"
    )

    assert dict(rows)["K2"] == result


def test_uni02_dues_less_claims_are_the_balance(aidcoord: Run, write: Write) -> None:
    """To the fen; a claim that would take it below the reserve is held until dues come in."""
    text = Path("examples/registers/mutual_fund.yaml").read_text(encoding="utf-8")
    richer = write(text.replace("amount: 120.00", "amount: 400.00"))

    found = aidcoord("trade-union", "mutual-fund", richer, "--json")

    assert found.rows("claims", "claim", "result", "paid_on")[0] == ("K1", "paid", "2026-06-01")
    balance = {row["what"]["en"]: Decimal(row["value"]) for row in found.json["tables"]["balance"]["rows"]}
    assert (balance["dues"], balance["claims paid"]) == (Decimal("640.00"), Decimal("500.00"))
    assert balance["balance"] == balance["began with"] + balance["dues"] - balance["claims paid"]


def test_jus03_booking_a_fee_is_refused(aidcoord: Run, write: Write) -> None:
    """In a file with its place, and in Python by an error."""
    text = Path("examples/registers/legal_aid.yaml").read_text(encoding="utf-8")
    fee = write(text.replace("kind: paper, day: 2026-08-20", "kind: fee, day: 2026-08-20, amount: 200.00"))

    result = aidcoord("justice", "services", fee)

    assert (result.code, result.out) == (2, "")
    assert "legal aid is free: no fee can be booked on a matter" in result.err
    with pytest.raises(FeeError):
        Entry(kind=ServiceKind.FEE, day=date(2026, 8, 20))


@pytest.mark.parametrize(
    ("on", "silent"),
    [
        pytest.param("2026-10-18", [], id="the thirtieth day"),
        pytest.param("2026-10-19", [("云援2026-021", "2026-10-19")], id="the day after"),
    ],
)
def test_jus03_a_matter_without_service_within_the_countys_days_is_listed(
    aidcoord: Run, write: Write, on: str, silent: list[tuple[str, str]]
) -> None:
    """A complaint is no service, and a matter that has ended is not listed."""
    lines = Path("examples/registers/legal_aid.yaml").read_text(encoding="utf-8").splitlines()
    file = write("\n".join(lines).replace("complaint, day: 2026-10-26", "complaint, day: 2026-10-01"))

    found = aidcoord("justice", "services", file, "--on", on, "--json")

    assert found.rows("silent", "matter", "overdue_since") == silent
    assert found.json["notes"][0]["en"] == "Complaints: 1; outcomes: settled 1"
