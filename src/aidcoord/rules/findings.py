"""Faults found while a policy is loaded, collected so that all are reported at once."""

from attrs import define, field

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
        fault = Fault(message=message, place=place, suggestion=suggestion, field=owner)
        if all(fault != known for _, known in self.found):
            self.found.append((error, fault))

    def note(self, fault: Fault, *, owner: str, error: type[DefinitionError] = ImpureRuleError) -> None:
        """Note a fault that somebody else found, as the owner's."""
        self.add(error, fault.message, owner=owner, place=fault.place, suggestion=fault.suggestion)

    def take(self, error: DefinitionError, *, owner: str | None) -> None:
        """Note every fault that `error` carries, as the owner's."""
        for fault in error.faults or (Fault(message=str(error)),):
            self.add(type(error), fault.message, owner=owner, place=fault.place, suggestion=fault.suggestion)

    def settle(self) -> None:
        """Raise one error for everything found; its class is the common one where all agree."""
        if not self.found:
            return
        classes = {error for error, _ in self.found}
        raised = classes.pop() if len(classes) == 1 else DefinitionError
        raise raised.of(fault for _, fault in self.found)
