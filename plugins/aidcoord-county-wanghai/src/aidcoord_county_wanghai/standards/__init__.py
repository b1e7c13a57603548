"""The values that Wanghai sets for the departments, one file a field of policy."""

from pathlib import Path
from typing import Final

from aidcoord import values_in

VALUES: Final = tuple(
    value for file in sorted(Path(__file__).parent.glob("*.toml")) for value in values_in(__name__, file.name)
)
"""Those of all files."""
