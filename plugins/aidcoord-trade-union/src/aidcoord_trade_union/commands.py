"""The command of the trade unions: the workers' mutual fund, its claims and its balance."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import (
    NOTHING,
    Cell,
    Column,
    Command,
    Desk,
    Fault,
    Fen,
    Form,
    InputError,
    Period,
    Report,
    Source,
    Table,
    Text,
    key,
    told,
)
from aidcoord_trade_union.mutual_fund import Decided, Dues, FundAccount, FundClaim, FundMember, Terms, run_fund
from aidcoord_trade_union.options import MutualEvent

_FIELD: Final = "trade_union__"
_CLAIMS: Final = (
    Column("claim", Text(zh="申请", en="Claim")),
    Column("member", Text(zh="会员", en="Member")),
    Column("event", Text(zh="事由", en="Event")),
    Column("happened", Text(zh="事发日", en="Happened")),
    Column("result", Text(zh="结果", en="Result")),
    Column("waits_until", Text(zh="等待期止", en="Waiting time ends")),
    Column("amount", Text(zh="给付", en="Paid"), "right"),
    Column("paid_on", Text(zh="给付日", en="Paid on")),
)
_BALANCE: Final = (
    Column("what", Text(zh="项目", en="What")),
    Column("value", Text(zh="金额", en="Amount"), "right"),
)
_RULES: Final = (*_BALANCE, Column("source", Text(zh="依据", en="Source")))

_BACKWARDS: Final = Text(zh="结束早于开始", en="it ends before it starts")
_NO_DUES: Final = Text(zh="缴费应当大于零", en="dues are more than nothing")
_CLAIMED_EARLY: Final = Text(zh="申请早于事由发生", en="it is claimed before it happened")
_BELOW_NOTHING: Final = Text(zh="基金的期初余额不能少于零", en="a fund does not begin below nothing")


@frozen(kw_only=True)
class FundMemberForm(Form):
    """A member of the fund."""

    id: str = field(metadata=key("编号", Text(zh="会员编号", en="the member's id")))
    joined: date = field(metadata=key("加入日期", Text(zh="第一天", en="the first day")))
    left: date | None = field(default=None, metadata=key("退出日期", Text(zh="最后一天", en="the last day")))

    def contradictions(self) -> list[Fault]:
        """An end before the start."""
        return [] if self.left is None or self.joined <= self.left else [self.fault(_BACKWARDS, at="left")]

    @property
    def member(self) -> FundMember:
        """The member that it says."""
        return FundMember(id=self.id, period=Period(self.joined, self.left))


@frozen(kw_only=True)
class DuesForm(Form):
    """Dues that were paid."""

    member: str = field(metadata=key("会员", Text(zh="会员编号", en="the member's id")))
    day: date = field(metadata=key("缴费日期", Text(zh="缴费之日", en="the day on which they were paid")))
    amount: Fen = field(metadata=key("金额", Text(zh="金额（元）", en="yuan")))
    covers_until: date = field(metadata=key("缴至", Text(zh="缴费所及的最后一天", en="the last day that they cover")))

    def contradictions(self) -> list[Fault]:
        """Dues of nothing, or for days that had passed."""
        faults = [] if self.amount > NOTHING else [self.fault(_NO_DUES, at="amount")]
        if self.covers_until < self.day:
            said = Text(zh=f"{self.day}所缴的费不能只缴到此前", en=f"dues paid on {self.day} cover no day before it")
            faults.append(self.fault(said, at="covers_until"))
        return faults


@frozen(kw_only=True)
class ClaimForm(Form):
    """What a member asks for."""

    id: str = field(metadata=key("编号", Text(zh="申请编号", en="the claim's id")))
    member: str = field(metadata=key("会员", Text(zh="会员编号", en="the member's id")))
    event: MutualEvent = field(metadata=key("事由", Text(zh="互助事由", en="what happened")))
    happened: date = field(metadata=key("事发日期", Text(zh="事发之日", en="the day on which it happened")))
    claimed: date = field(metadata=key("申请日期", Text(zh="申请之日", en="the day of the claim")))

    def contradictions(self) -> list[Fault]:
        """A claim before the event."""
        return [self.fault(_CLAIMED_EARLY, at="claimed")] if self.claimed < self.happened else []


@frozen(kw_only=True)
class FundForm(Form):
    """The fund: what it began with, its members, their dues and their claims."""

    opening: Fen = field(metadata=key("期初余额", Text(zh="期初余额（元）", en="yuan that it began with")))
    members: tuple[FundMemberForm, ...] = field(metadata=key("会员", Text(zh="会员", en="the members")))
    dues: tuple[DuesForm, ...] = field(default=(), metadata=key("缴费", Text(zh="已缴会费", en="dues paid")))
    claims: tuple[ClaimForm, ...] = field(default=(), metadata=key("申请", Text(zh="给付申请", en="claims made")))

    def contradictions(self) -> list[Fault]:
        """Two of one id, and dues of who is no member."""
        known = {one.id for one in self.members}
        faults = [] if self.opening >= NOTHING else [self.fault(_BELOW_NOTHING, at="opening")]
        for listed in (self.members, self.claims):
            counted = Counter(one.id for one in listed)
            faults += (one.fault(_twice(one.id), at="id") for one in listed if counted[one.id] > 1)
        faults += (one.fault(_no_member(one.member), at="member") for one in self.dues if one.member not in known)
        return faults


def mutual_fund(desk: Desk, file: Path, /) -> Report:
    """Decide the claims on the workers' mutual fund, and show its balance.

    Args:
        file: The fund with members, dues and claims, YAML or JSON.
    """
    form = desk.read(file, FundForm)
    terms, rules = _terms(desk)
    account = run_fund(
        opening=form.opening,
        members={one.id: one.member for one in form.members},
        dues=[
            Dues(member=one.member, day=one.day, amount=one.amount, covers_until=one.covers_until) for one in form.dues
        ],
        claims=[_claim(one) for one in form.claims],
        terms=terms,
        until=desk.on,
    )
    tables = (
        Table(name="claims", title=Text(zh="给付申请", en="Claims"), columns=_CLAIMS, rows=map(_row, account.decided)),
        Table(name="balance", title=Text(zh="余额", en="Balance"), columns=_BALANCE, rows=_balance(account, terms)),
        Table(name="rules", title=Text(zh="互助办法", en="Rules of the fund"), columns=_RULES, rows=rules),
    )
    return Report(title=Text(zh="职工互助互济", en="Workers' mutual fund"), tables=tables)


COMMANDS: Final = [
    Command(
        name="mutual-fund",
        title=Text(zh="职工互助互济", en="Decide claims on the workers' mutual fund"),
        run=mutual_fund,
        form=FundForm,
    )
]


def _claim(one: ClaimForm) -> FundClaim:
    return FundClaim(id=one.id, member=one.member, event=one.event, happened=one.happened, claimed=one.claimed)


def _terms(desk: Desk) -> tuple[Terms, list[Mapping[str, Cell]]]:
    names = {
        "waiting_days": f"{_FIELD}mutual_fund_waiting_days",
        "reserve": f"{_FIELD}mutual_fund_reserve",
        **{event.slug: f"{_FIELD}mutual_benefit_{event.slug}" for event in MutualEvent},
    }
    found = _read(desk, names.values())
    benefits = {event: Fen(found[names[event.slug]][0]) for event in MutualEvent}
    terms = Terms(
        waiting_days=found[names["waiting_days"]][0], benefits=benefits, reserve=Fen(found[names["reserve"]][0])
    )
    rows: list[Mapping[str, Cell]] = [
        {"what": desk.law.definitions[name][0].title, "value": value, "source": source}
        for name, (value, source) in found.items()
    ]
    return terms, rows


def _read(desk: Desk, names: Iterable[str]) -> dict[str, tuple[int, Source]]:
    """The county's values; what is not set is named, all of it."""
    found: dict[str, tuple[int, Source]] = {}
    missing: list[str] = []
    for name in names:
        dated = desk.parameter(name)
        value = None if dated is None else dated.look_up(())
        if dated is None or value is None:
            missing.append(name)
        else:
            found[name] = value, dated.source
    if missing:
        zh = f"{desk.on}县里还没有确定{'、'.join(missing)}，申请无法决定。"
        en = f"On {desk.on} the county has not set {', '.join(missing)}; no claim can be decided without."
        raise InputError.of([told(zh, en)])
    return found


def _row(one: Decided) -> Mapping[str, Cell]:
    return {
        "claim": one.claim.id,
        "member": one.claim.member,
        "event": one.claim.event,
        "happened": one.claim.happened,
        "result": one.result,
        "waits_until": one.waits_until,
        "amount": one.amount,
        "paid_on": one.paid_on,
    }


def _balance(account: FundAccount, terms: Terms) -> list[Mapping[str, Cell]]:
    said: dict[Text, Cell] = {
        Text(zh="期初余额", en="began with"): account.opening,
        Text(zh="会费收入", en="dues"): account.dues,
        Text(zh="给付支出", en="claims paid"): account.paid,
        Text(zh="余额", en="balance"): account.balance,
        Text(zh="其中须留存", en="of it in reserve"): terms.reserve,
    }
    return [{"what": what, "value": value} for what, value in said.items()]


def _twice(name: str) -> Text:
    return Text(zh=f"“{name}”出现了两次", en=f"'{name}' stands here twice")


def _no_member(name: str) -> Text:
    return Text(zh=f"“{name}”不是基金的会员", en=f"'{name}' is no member of the fund")
