"""What a made-up county takes from the law: its townships, over how many months incomes are totals, what is in payment.

No field of policy is known here by its name: what is needed follows from what rules read.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from aidcoord.model.benefits import Benefit, BenefitKind, Cadence
from aidcoord.model.evidence import Scope
from aidcoord.rules.declare import Rule
from aidcoord.rules.loading.definitions import State
from aidcoord.rules.loading.laws import Law
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.synthesis.counties import CountyPlan

_YEAR: Final = 12
_MONTH: Final = "month"
_WAGES, _BUSINESS = "wages", "business_income"


def plan_of(laws: Sequence[Law], on: date) -> CountyPlan:
    """The plan of one made-up county, or of several whose townships the households are spread over.

    Args:
        laws: The law of each county.
        on: The day on which people have the ages that are drawn.
    """
    homes = {
        township.id: (window_of(law, _WAGES, on), window_of(law, _BUSINESS, on))
        for law in laws
        for township in (law.county.townships if law.county else ())
    }
    return CountyPlan(
        schema=RegisterSchema.of(dict.fromkeys(kind for law in laws for kind in law.evidence.values())),
        townships=tuple(homes),
        on=on,
        windows=tuple(homes.values()),
        paid=next((name for law in laws for name in in_payment(law)), None),
    )


def window_of(law: Law, evidence: str, on: date) -> int:
    """Over how many months an income is a total: what a rule that reads it divides by; a year where no rule says."""
    for versions in law.definitions.values():
        for version in versions:
            if isinstance(version.what, Rule) and evidence in version.asks and on in version.period:
                for months in _months_among(law, version.asks, on):
                    return months
    return _YEAR


def _months_among(law: Law, names: Iterable[str], on: date) -> Iterable[int]:
    for name in names:
        parameter = law.parameters.get(name)
        if parameter is not None and str(parameter.unit) == _MONTH:
            values = (value for version in law.definitions[name] for value in version.values if on in value.period)
            yield from (int(value.content) for value in values if isinstance(value.content, int))


def in_payment(law: Law) -> Iterable[str]:
    """The benefits that some poor households are made up to draw already.

    That is cash which whole households are paid each month, and of which rules ask whether it is paid.
    """
    for name in law.benefits():
        benefit = law.definitions[name][-1].what
        if isinstance(benefit, Benefit) and (benefit.kind, benefit.cadence) == (BenefitKind.CASH, Cadence.MONTHLY):
            is_read = bool(law.readers_of(f"{name}__{State.PAID.value}"))
            if is_read and law.scopes[name] is Scope.HOUSEHOLD:
                yield name
