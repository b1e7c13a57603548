"""The schema accepts what the reader accepts, and marks slips as the reader does."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from aidcoord.model.texts import Language
from aidcoord.serial import Vocabulary, household_from, household_schema, write_household

CORPUS = Path(__file__).parents[1] / "typos" / "households"


@pytest.fixture(scope="module")
def validator(small: Vocabulary) -> Validator:
    """A validator of household files."""
    schema = household_schema(small)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


class _Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are text."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith("timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _complaints(validator: Validator, text: str) -> list[str]:
    document = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    return [error.message for error in validator.iter_errors(document)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_schema_accepts_what_is_written(
    lang: Language, validator: Validator, small: Vocabulary, plain: str
) -> None:
    """A file in either language is valid."""
    text = write_household(household_from(plain, small), small, lang)

    assert not _complaints(validator, text)


@pytest.mark.parametrize(
    "file",
    ["en_key_wages", "zh_key_savings", "en_word_sex", "en_thousands", "en_slashed_day", "en_short_number",
     "en_both_languages", "zh_word_standing", "en_wrong_scope", "en_negative", "en_three_decimals", "en_key_household"],
)  # fmt: skip
def test_the_schema_marks_slips(file: str, validator: Validator) -> None:
    """An editor shows these before anybody runs anything."""
    text = (CORPUS / f"{file}.yaml").read_text(encoding="utf-8")

    assert _complaints(validator, text)


def test_the_schema_describes_every_key_in_both_languages(small: Vocabulary) -> None:
    """Completion shows what a key means."""
    properties = household_schema(small)["properties"]

    assert isinstance(properties, dict)
    assert properties["savings"] == properties["存款"]
    assert all("description" in said for said in properties.values() if isinstance(said, dict))
