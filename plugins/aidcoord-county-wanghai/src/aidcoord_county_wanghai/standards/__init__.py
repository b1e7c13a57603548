"""The values that Wanghai sets for the departments, one file a field of policy."""

from pathlib import Path
from typing import Final

from aidcoord import values_in

VALUES: Final = values_in(__name__, *sorted(file.name for file in Path(__file__).parent.glob("*.toml")))
"""Those of all files."""
