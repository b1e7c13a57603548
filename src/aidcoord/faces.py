"""The face of a package: its public names, each loaded from where it is defined when it is first asked for.

Who only lists plugins, or declares a benefit, need not load what assesses households.
"""

import sys
from collections.abc import Callable, Mapping
from typing import Any


def face(package: str, homes: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """What a package calls `__getattr__` and `__dir__`.

    The same names are imported under `TYPE_CHECKING`, where type checkers and import-linter look.

    Args:
        package: The package's `__name__`.
        homes: The names by the module that defines them, separated by spaces.
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def load(name: str) -> Any:
        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module '{package}' has no attribute '{name}'", name=name, obj=sys.modules[package])
        found = getattr(__import__(home, fromlist=[name]), name)
        setattr(sys.modules[package], name, found)
        return found

    def known() -> list[str]:
        return sorted({*vars(sys.modules[package]), *home_of})

    return load, known
