"""What of a plugin is changed: each version of its rules, choices, aggregates and benefits, once."""

from attrs import frozen

from aidcoord.errors import Place
from aidcoord.model.benefits import Benefit
from aidcoord.plugins.plugin import Plugin
from aidcoord.rules.declare import Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.rulebooks import Rulebook

Worked = AnyRule | Aggregate | Benefit
"""What works a value out."""


@frozen(kw_only=True)
class Target:
    """One version of a name; `is_in` says in which definitions it stands."""

    name: str
    asks: tuple[str, ...]
    key: tuple[object, ...]
    definition: Definition

    @classmethod
    def of(cls, definition: Definition) -> "Target | None":
        """The target that a definition is; `None` for what works nothing out."""
        key = _key(definition.what)
        if key is None or not definition.asks:
            return None
        return cls(name=definition.name, asks=definition.asks, key=key, definition=definition)

    def is_in(self, definition: Definition) -> bool:
        """Whether a definition, perhaps of another county or over other days, is this one."""
        same = definition.name == self.name and definition.asks == self.asks
        return same and _key(definition.what) == self.key

    @property
    def place(self) -> Place | None:
        """Where it is written."""
        return self.definition.place


def _key(what: object) -> tuple[object, ...] | None:
    if isinstance(what, Either):
        return (what.of, what.place)
    if isinstance(what, Rule):
        return (what.function,)
    if isinstance(what, Aggregate):
        return (what.how, what.of, what.where, what.place)
    if isinstance(what, Benefit):
        return (what.criteria, what.applies_if, what.while_receiving, what.starts)
    return None


def targets_of(plugin: Plugin, rulebook: Rulebook) -> tuple[Target, ...]:
    """Everything that a plugin's author wrote and that works a value out, by name and first day."""
    found: dict[tuple[str, tuple[object, ...]], Target] = {}
    everything = (one for law in rulebook.laws.values() for versions in law.definitions.values() for one in versions)
    for definition in everything:
        target = Target.of(definition) if definition.owner == plugin.owns else None
        if target is not None:
            found.setdefault((target.name, target.key), target)
    return tuple(found[one] for one in sorted(found, key=lambda one: (one[0], str(found[one].definition.period))))
