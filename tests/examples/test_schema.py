"""Whether the schema beside the examples is the one of today, and accepts every example."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from aidcoord.office import Office
from aidcoord.serial import household_schema

FOLDER = Path(__file__).parents[2] / "examples"
SCHEMA = FOLDER / "household.schema.json"


class _Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are text."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith("timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schema_is_current() -> None:
    """Mend it with `./go aidcoord schema --county yunling --out examples/household.schema.json`."""
    kept = json.loads(SCHEMA.read_text(encoding="utf-8"))

    assert kept == household_schema(Office.open("yunling").vocabulary)


@pytest.mark.parametrize("path", sorted((FOLDER / "households").glob("YL-*")), ids=lambda path: path.stem)
def test_the_schema_accepts_the_example(path: Path) -> None:
    """An editor has nothing to mark in it."""
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

    document = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader

    assert [error.message for error in validator.iter_errors(document)] == []
