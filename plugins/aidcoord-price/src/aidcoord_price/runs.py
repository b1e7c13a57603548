"""The run of a month: whom price aid reaches, by the list of each payer, each person once."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from aidcoord import NOTHING, Assessment, Benefit, Determination, Fen, Text, Verdict
from aidcoord_price.benefits import BENEFITS
from aidcoord_price.options import CivilPriceGroup

_NAMES = {f"price__{benefit.id}": benefit for benefit in BENEFITS}


@frozen(kw_only=True)
class PaidPerson:
    """One person on one list, with what is paid for the month."""

    household: str
    member: str
    ground: Text
    amount: Fen


@frozen(kw_only=True)
class OpenPerson:
    """One person of whom nobody can say yet whether a list has them."""

    household: str
    member: str
    benefit: Benefit
    missing: tuple[Text, ...]


@frozen(kw_only=True)
class PayerList:
    """The list of one payer."""

    benefit: Benefit
    persons: tuple[PaidPerson, ...]

    @property
    def amount(self) -> Fen:
        """What the payer pays in all."""
        return Fen(sum((one.amount for one in self.persons), NOTHING))


@frozen(kw_only=True)
class MonthRun:
    """The lists of a month, and who is open. A person who is on several lists is paid by one of them."""

    lists: tuple[PayerList, ...]
    open: tuple[OpenPerson, ...]

    @property
    def amount(self) -> Fen:
        """What all payers pay together."""
        return Fen(sum((one.amount for one in self.lists), NOTHING))

    @property
    def persons(self) -> int:
        """How many people are paid."""
        return sum(len(one.persons) for one in self.lists)


def month_run(assessments: Iterable[Assessment]) -> MonthRun:
    """The lists out of assessments of a day of the index month, in their order.

    Raises:
        ValueError: Somebody would be paid twice, which the overlap between the lists rules out.
    """
    paid: dict[str, list[PaidPerson]] = {name: [] for name in _NAMES}
    undecided: list[OpenPerson] = []
    for assessment in assessments:
        for one in assessment.determinations:
            if one.name in _NAMES and one.verdict is Verdict.ELIGIBLE and (amount := assessment.payable(one)):
                paid[one.name].append(_paid(assessment, one, amount))
            elif one.name in _NAMES and one.verdict is Verdict.UNDETERMINED:
                undecided.append(_undecided(assessment, one))
    lists = tuple(PayerList(benefit=_NAMES[name], persons=tuple(persons)) for name, persons in paid.items())
    _require_once(lists)
    return MonthRun(lists=lists, open=tuple(undecided))


def _paid(assessment: Assessment, one: Determination, amount: Fen) -> PaidPerson:
    ground = one.benefit.title
    if one.benefit.id == "civil_price_aid":
        group = assessment.sheet.value("price__civil_price_group", one.subject)
        ground = group.text if isinstance(group, CivilPriceGroup) else ground
    return PaidPerson(household=assessment.household.id, member=one.subject, ground=ground, amount=amount)


def _undecided(assessment: Assessment, one: Determination) -> OpenPerson:
    missing = tuple(dict.fromkeys(missing.title for missing in one.missing))
    return OpenPerson(household=assessment.household.id, member=one.subject, benefit=one.benefit, missing=missing)


def _require_once(lists: Iterable[PayerList]) -> None:
    counted = Counter((one.household, one.member) for listed in lists for one in listed.persons)
    twice = sorted(who for who, times in counted.items() if times > 1)
    if twice:
        raise ValueError(f"{', '.join('/'.join(who) for who in twice)} would have price aid of one month twice")
