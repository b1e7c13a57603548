"""Faults found while a policy is loaded, collected so that all are reported at once."""

from collections.abc import Collection

from attrs import define, evolve, field

from aidcoord.errors import DefinitionError, Fault, ImpureRuleError, Place


@define
class Findings:
    """What is wrong with the definitions looked at so far."""

    found: list[tuple[type[DefinitionError], Fault]] = field(factory=list)

    def add(
        self,
        error: type[DefinitionError],
        message: str,
        *,
        owner: str | None,
        place: Place | None = None,
        suggestion: str | None = None,
    ) -> None:
        """Note one fault; `owner` is the field of policy (or county) whose author can mend it."""
        fault = Fault(message=message, place=place, suggestion=suggestion, field=owner, family=error.__name__)
        self._keep(error, fault)

    def _keep(self, error: type[DefinitionError], fault: Fault) -> None:
        if all(fault != known for _, known in self.found):
            self.found.append((error, fault))

    def note(self, fault: Fault, *, owner: str, error: type[DefinitionError] = ImpureRuleError) -> None:
        """Note a fault that somebody else found, as the owner's."""
        self._keep(error, evolve(fault, field=owner, family=error.__name__))

    def take(self, error: DefinitionError, *, owner: str | None) -> None:
        """Note every fault that `error` carries, as the owner's."""
        for fault in error.faults or (Fault(message=str(error)),):
            self.add(type(error), fault.message, owner=owner, place=fault.place, suggestion=fault.suggestion)

    def blame(self, county: str, fields: Collection[str], known: "Findings") -> "Findings":
        """What a county's law adds to what is `known` of the law without it, laid to the county.

        What is wrong only where a county has set and amended is the county's to mend, although it shows in rules of
        `fields`, which stand without it.
        """
        before = {fault.message for _, fault in known.found}
        return Findings(
            [
                (error, evolve(fault, field=county) if fault.field in fields else fault)
                for error, fault in self.found
                if fault.message not in before
            ]
        )

    def settle(self) -> None:
        """Raise one error for everything found; its class is the common one where all agree."""
        if not self.found:
            return
        classes = {error for error, _ in self.found}
        raised = classes.pop() if len(classes) == 1 else DefinitionError
        raise raised.of(fault for _, fault in self.found)
