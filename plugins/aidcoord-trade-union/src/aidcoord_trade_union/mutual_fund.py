"""The workers' mutual fund (职工互助互济): members, dues, waiting time, claims, and a balance that adds up to the fen.

A claim needs good standing on the day of the event. Claims are looked at in the order of their days; one that would
take the balance below the reserve is held, and looked at again whenever dues have come in.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from attrs import define, field, frozen

from aidcoord import NOTHING, Fen, Period
from aidcoord_trade_union.options import ClaimResult, MutualEvent


@frozen(kw_only=True)
class Terms:
    """What the fund's rules say on the day: how long new members wait, what each event pays, what must stay."""

    waiting_days: int
    benefits: Mapping[MutualEvent, Fen]
    reserve: Fen


@frozen(kw_only=True)
class Dues:
    """Dues that a member has paid, and the last day that they cover."""

    member: str
    day: date
    amount: Fen
    covers_until: date


@frozen(kw_only=True)
class FundMember:
    """Somebody who belongs to the fund over a period."""

    id: str
    period: Period

    def covered_from(self, waiting_days: int) -> date:
        """The first day after the waiting time; the day of joining is the first day of waiting."""
        return self.period.starts + timedelta(days=waiting_days)


@frozen(kw_only=True)
class FundClaim:
    """What a member asks for an event."""

    id: str
    member: str
    event: MutualEvent
    happened: date
    claimed: date


@frozen(kw_only=True)
class Decided:
    """A claim with what becomes of it."""

    claim: FundClaim
    result: ClaimResult
    amount: Fen = NOTHING
    waits_until: date | None = None
    """The last day of the waiting time, where that is why."""
    paid_on: date | None = None


@frozen(kw_only=True)
class FundAccount:
    """All claims decided, and what is left: what it began with and all dues, less all that was paid."""

    decided: tuple[Decided, ...]
    opening: Fen
    dues: Fen
    paid: Fen

    @property
    def balance(self) -> Fen:
        """What is in the fund."""
        return Fen(self.opening + self.dues - self.paid)


def standing(claim: FundClaim, member: FundMember | None, dues: Iterable[Dues], terms: Terms) -> Decided | None:
    """Why a claim is refused; `None` where nothing stands against it but the balance."""
    if member is None or claim.happened not in member.period:
        return Decided(claim=claim, result=ClaimResult.NO_MEMBER)
    covered = member.covered_from(terms.waiting_days)
    if claim.happened < covered:
        return Decided(claim=claim, result=ClaimResult.WAITING_TIME, waits_until=covered - timedelta(days=1))
    is_paid_up = any(one.member == claim.member and one.day <= claim.happened <= one.covers_until for one in dues)
    return None if is_paid_up else Decided(claim=claim, result=ClaimResult.NOT_IN_STANDING)


def run_fund(
    *,
    opening: Fen,
    members: Mapping[str, FundMember],
    dues: Iterable[Dues],
    claims: Iterable[FundClaim],
    terms: Terms,
    until: date,
) -> FundAccount:
    """Decide every claim made until a day, in the order of days; dues of a day come before its claims.

    Args:
        opening: What the fund began with.
        members: Members by id.
        dues: What they have paid.
        claims: What they ask for.
        terms: The fund's rules.
        until: The last day that is looked at.
    """
    paid_in = sorted((one for one in dues if one.day <= until), key=lambda one: one.day)
    asked = sorted((one for one in claims if one.claimed <= until), key=lambda one: (one.claimed, one.id))
    till = _Till(terms=terms, balance=opening)
    for day in sorted({one.day for one in paid_in} | {one.claimed for one in asked}):
        till.take(Fen(sum((one.amount for one in paid_in if one.day == day), NOTHING)))
        for claim in (one for one in asked if one.claimed == day):
            refused = standing(claim, members.get(claim.member), paid_in, terms)
            till.refuse(refused) if refused else till.queue(claim)
        till.pay(day)
    held = {claim.id: Decided(claim=claim, result=ClaimResult.HELD) for claim in till.waiting}
    decided = {**till.decided, **held}
    return FundAccount(
        decided=tuple(decided[one.id] for one in asked),
        opening=opening,
        dues=Fen(sum((one.amount for one in paid_in), NOTHING)),
        paid=Fen(sum((one.amount for one in till.decided.values()), NOTHING)),
    )


@define(kw_only=True)
class _Till:
    """The fund while its days are gone through."""

    terms: Terms
    balance: Fen
    waiting: list[FundClaim] = field(factory=list)
    decided: dict[str, Decided] = field(factory=dict)

    def take(self, amount: Fen) -> None:
        self.balance += amount

    def refuse(self, refused: Decided) -> None:
        self.decided[refused.claim.id] = refused

    def queue(self, claim: FundClaim) -> None:
        self.waiting.append(claim)

    def pay(self, day: date) -> None:
        """Pay those who wait, the first first; the first that the balance does not allow holds up those after it."""
        while self.waiting:
            claim = self.waiting[0]
            amount = self.terms.benefits[claim.event]
            if self.balance - amount < self.terms.reserve:
                return
            self.balance -= amount
            self.decided[claim.id] = Decided(claim=claim, result=ClaimResult.PAID, amount=amount, paid_on=day)
            self.waiting.pop(0)
