"""What a policy and a county hold, checked before anything is built on them: a plugin's author may be wrong."""

import inspect
import reprlib
from collections.abc import Iterator
from typing import Final

from aidcoord.model.agencies import Agency, Competence, Partner, Portfolio, Post, Township
from aidcoord.model.benefits import Benefit
from aidcoord.model.duties import Duty, DutyTerm
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.referrals import ReferralLimit
from aidcoord.model.signposts import Signpost
from aidcoord.model.texts import Text
from aidcoord.rules.counties import Amendment, County
from aidcoord.rules.declare import Aggregate, Rule
from aidcoord.rules.parameters.beside import FiledValues
from aidcoord.rules.parameters.shapes import Parameter, SuppliedValues
from aidcoord.rules.policies import Overlap, Policy

Types = tuple[type, ...]

MOST_LISTED: Final = 3_000
"""How many rules, benefits or values a policy or county can hold: ten times those of the largest there is."""

_SINGLE: Final[dict[type, dict[str, Types]]] = {
    Policy: {"agency": (Agency,), "county": (str, type(None))},
    County: {
        "id": (str,),
        "region": (str,),
        "title": (Text,),
        "government": (Agency,),
        "referral_limit": (ReferralLimit, type(None)),
    },
}
_MANY: Final[dict[type, dict[str, Types]]] = {
    Policy: {
        "benefits": (Benefit,),
        "rules": (Rule, Aggregate, Parameter),
        "evidence": (EvidenceType,),
        "overlaps": (Overlap,),
        "signposts": (Signpost,),
        "duties": (Duty,),
        "portfolios": (Portfolio,),
        "reads_from": (str,),
    },
    County: {
        "townships": (Township,),
        "posts": (Post,),
        "competences": (Competence,),
        "partners": (Partner,),
        "values": (SuppliedValues,),
        "amendments": (Amendment,),
        "duty_terms": (DutyTerm,),
    },
}


def described(thing: object) -> str:
    """A thing as messages name what came in the place of something else; never with its address, which changes."""
    if thing is None:
        return "None"
    if isinstance(thing, type) or inspect.isroutine(thing):
        return f"the {'class' if isinstance(thing, type) else 'function'} {thing.__name__}"
    plain = isinstance(thing, (str, bytes, int, float))
    return f"{type(thing).__name__} {reprlib.repr(thing)}" if plain else f"a value of the type {type(thing).__name__}"


def misshapen(thing: Policy | County, path: str) -> Iterator[str]:
    """What is not of the type that its place asks for, a sentence each."""
    kind = Policy if isinstance(thing, Policy) else County
    for name, types in _SINGLE[kind].items():
        yield from _wrong(getattr(thing, name), types, f"{path}.{name}")
    for name, types in _MANY[kind].items():
        listed = getattr(thing, name)
        if isinstance(listed, FiledValues):  # what is in the files shows when they are read
            continue
        if not isinstance(listed, (tuple, list)):
            yield f"{path}.{name} is {described(listed)}, not a tuple; a tuple of one thing is written `(thing,)`."
            continue
        if len(listed) > MOST_LISTED:
            yield f"{path}.{name} holds {len(listed):,} things; a {kind.__name__} has at most {MOST_LISTED:,}."
            continue
        for index, item in enumerate(listed):
            yield from _wrong(item, types, f"{path}.{name}[{index}]")


def _wrong(item: object, types: Types, path: str) -> Iterator[str]:
    if not isinstance(item, types):
        wanted = " or ".join("None" if kind is type(None) else kind.__name__ for kind in types)
        yield f"{path} is {described(item)}, not {wanted}."
