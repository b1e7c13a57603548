"""Whether the schema beside the examples is the one of today, and accepts every example."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from aidcoord.office import Office
from aidcoord.serial import household_schema

FOLDER = Path(__file__).parents[2] / "examples"
SCHEMAS = {"YL": ("yunling", "household.schema.json"), "WH": ("wanghai", "household.wanghai.schema.json")}
"""For the examples of each county its id, and the schema that has its words."""
EXAMPLES = sorted(path for letters in SCHEMAS for path in (FOLDER / "households").glob(f"{letters}-*"))


class _Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are text."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith("timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def kept(file: str) -> dict[str, object]:
    """A schema as it stands beside the examples."""
    schema: dict[str, object] = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    return schema


@pytest.mark.parametrize(("county", "file"), SCHEMAS.values(), ids=SCHEMAS)
def test_the_schema_is_current(county: str, file: str) -> None:
    """Mend it with `./go aidcoord schema --county COUNTY --out examples/FILE`."""
    assert kept(file) == household_schema(Office.open(county).vocabulary)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_schema_accepts_the_example(path: Path) -> None:
    """An editor has nothing to mark in it."""
    validator = Draft202012Validator(kept(SCHEMAS[path.stem[:2]][1]))

    document = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader

    assert [error.message for error in validator.iter_errors(document)] == []
