"""Names: which are known, and what a name written inside a field stands for."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from aidcoord.errors import did_you_mean, nearest
from aidcoord.rules.loading.definitions import STATES

_SLIP: Final = 0.74
"""How alike a slip of the keyboard is to what was meant: two letters exchanged among four are alike by three quarters.

Different names are often alike by less, and by more than what makes a suggestion.
"""


@frozen
class Unknown:
    """A name that nobody supplies, with the sentence that helps."""

    advice: str | None


@frozen
class Missing:
    """A name of a field that may be read and is not installed."""

    full_name: str
    field: str


@frozen(kw_only=True)
class Names:
    """All names that can be read: bare ones, and those of each installed field."""

    bare: frozenset[str]
    fields: Mapping[str, frozenset[str]]
    benefits: Mapping[str, frozenset[str]]

    def resolve(self, name: str, *, field: str, may_read: Iterable[str]) -> str | Missing | Unknown:
        """The full name that `name` stands for where the policy of `field` writes it."""
        if "__" not in name:
            return self._resolve_bare(name, field, tuple(may_read))
        owner, _, rest = name.partition("__")
        if self._is_state(field, name):
            return f"{field}__{name}"
        if owner not in {field, *may_read}:
            return Unknown(self._advice_for_field(name, field, may_read))
        if owner not in self.fields:
            return Missing(name, owner)
        if rest in self.fields[owner] or self._is_state(owner, rest):
            return name
        return Unknown(self._advice_within(owner, rest))

    def _resolve_bare(self, name: str, field: str, may_read: tuple[str, ...]) -> str | Missing | Unknown:
        if name in self.fields.get(field, frozenset()):
            return f"{field}__{name}"
        if name in self.bare:
            return name
        advice = self._advice_for_bare(name, field)
        absent = [owner for owner in may_read if owner not in self.fields]
        if absent and not self._is_slip(name, field):  # then it may be evidence of the field that is not installed
            return Missing(name, absent[0])
        return Unknown(advice)

    def _is_slip(self, name: str, field: str) -> bool:
        """Whether a bare name is a known one but for a letter or two, or is another field's."""
        if any(name in names for names in self.fields.values()):
            return True
        return nearest(name, self.bare | self.fields.get(field, frozenset()), likeness=_SLIP) is not None

    def _is_state(self, field: str, name: str) -> bool:
        benefit, _, state = name.partition("__")
        return state in STATES and benefit in self.benefits.get(field, frozenset())

    def _advice_for_bare(self, name: str, field: str) -> str | None:
        elsewhere = sorted(f"{owner}__{name}" for owner, names in self.fields.items() if name in names)
        if elsewhere:
            return f"Another field has it: write '{elsewhere[0]}'."
        return did_you_mean(name, self.bare | self.fields.get(field, frozenset()))

    def _advice_for_field(self, name: str, field: str, may_read: Iterable[str]) -> str | None:
        owner, _, rest = name.partition("__")
        if rest in self.bare:
            return f"Evidence and facts are bare everywhere: write '{rest}'."
        if owner in self.fields:
            return f"Add '{owner}' to the policy's reads_from to read its names."
        own = [f"{benefit}__{state}" for benefit in self.benefits.get(field, ()) for state in STATES]
        return did_you_mean(name, own) or did_you_mean(owner, {*self.fields, *may_read})

    def _advice_within(self, owner: str, rest: str) -> str | None:
        if rest in self.bare:
            return f"Evidence and facts are bare everywhere: write '{rest}'."
        benefit, _, state = rest.partition("__")
        if state and benefit in self.benefits.get(owner, frozenset()):
            match = nearest(state, STATES) or "due"
            return f"Did you mean '{owner}__{benefit}__{match}'?"
        found = nearest(rest, self.fields[owner])
        return f"Did you mean '{owner}__{found}'?" if found else None

    def all(self) -> tuple[str, ...]:
        """Every full name, sorted."""
        return tuple(
            sorted({*self.bare, *(f"{field}__{name}" for field in self.fields for name in self.fields[field])})
        )
