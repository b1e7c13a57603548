"""The values of the law that civil affairs reads, one file a subject."""

from pathlib import Path
from typing import Final

from aidcoord import parameters_in

PARAMETERS: Final = tuple(
    parameter
    for file in sorted(Path(__file__).parent.glob("*.toml"))
    for parameter in parameters_in(__name__, file.name)
)
"""Those of all files."""
