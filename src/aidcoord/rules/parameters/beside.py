"""Parameter files beside a plugin's modules: a department's are read at once, a county's when its values are wanted."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from attrs import field, frozen

from aidcoord.errors import Fault, ParameterError, Place, did_you_mean
from aidcoord.rules.parameters.files import read_parameters, read_values
from aidcoord.rules.parameters.shapes import Parameter, SuppliedValues


def parameters_in(package: str, file: str = "parameters.toml") -> tuple[Parameter, ...]:
    """The parameters of a plugin, from the file beside its module.

    Args:
        package: The plugin's `__name__`.
        file: The name of the file.

    Raises:
        ParameterError: The file is absent, or has faults; all of them, each with its place.
    """
    return read_parameters(*_text_beside(_origin(package), file, package))


def values_in(package: str, *files: str) -> "FiledValues":
    """A county's values for parameters that others define, from files beside its module.

    They are read when they are first asked for, at the latest before a rulebook is put together: who only lists
    plugins does not wait for thousands of values.

    Args:
        package: The plugin's `__name__`.
        files: The names of the files; `standards.toml` if none is said.

    Raises:
        ParameterError: There is no such module. When the values are asked for: a file is absent, or has faults; those
            of all files, each with its place.
    """
    return FiledValues(package, _origin(package), files or ("standards.toml",))


@frozen(eq=False)
class FiledValues(Sequence[SuppliedValues]):
    """The values that a county's files give, in the order of the files; `values_in` makes it."""

    package: str
    origin: str
    """The module's own file, beside which the others stand."""
    files: tuple[str, ...]
    _read: list[SuppliedValues] = field(init=False, factory=list, repr=False)

    @property
    def values(self) -> Sequence[SuppliedValues]:
        """Those of all files, each file read once.

        Raises:
            ParameterError: With the faults of all files.
        """
        if not self._read:
            self._read.extend(tuple(self._of_all()))
        return self._read

    @overload
    def __getitem__(self, index: int) -> SuppliedValues: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[SuppliedValues]: ...
    def __getitem__(self, index: int | slice) -> SuppliedValues | Sequence[SuppliedValues]:
        return self.values[index]

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[SuppliedValues]:
        return iter(self.values)

    def _of_all(self) -> Iterator[SuppliedValues]:
        faults: list[Fault] = []
        for file in self.files:
            try:
                yield from read_values(*_text_beside(self.origin, file, self.package))
            except ParameterError as error:
                faults += error.faults
        if faults:
            raise ParameterError.of(faults)


def _origin(package: str) -> str:
    origin = getattr(sys.modules.get(package), "__file__", None)
    if origin is None:
        raise ParameterError(f"There is no module '{package}' with a file. Pass the plugin's own __name__.")
    return str(origin)


def _text_beside(origin: str, file: str, package: str) -> tuple[str, str]:
    path = Path(origin).with_name(file)
    try:
        return path.read_text(encoding="utf-8-sig"), str(path)
    except OSError as error:
        message = f"{path} cannot be read, and {package} asks for it: {error.strerror}."
        advice = did_you_mean(file, (other.name for other in path.parent.glob("*.toml"))) or "Create it."
        fault = Fault(message=message, place=Place(origin, 1), suggestion=advice)
    except UnicodeDecodeError as error:
        fault = Fault(
            message=f"the file is not UTF-8: {error}.", place=Place(str(path), 1), suggestion="Save it as UTF-8."
        )
    raise ParameterError.of([fault])
