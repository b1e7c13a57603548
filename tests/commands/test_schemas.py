"""`aidcoord schema COMMAND`: the schemas of the files that commands read accept the examples and mark slips."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from aidcoord import Registry

Run = Callable[..., Any]

EXAMPLES: Final = [
    (("settle",), "bills/li_ming", ("total:", "totl:")),
    (("settle",), "bills/wang_fang", ("就诊类别: 住院", "就诊类别: 住家")),
    (("finance", "allocate"), "finance/pool", ("task: 620", "tsk: 620")),
    (("finance", "evaluate"), "finance/evaluation", ("工作创新: 10", "工作创新: 很好")),
    (("finance", "reward"), "finance/reward", ("grade: fail", "grade: failed")),
    (("finance", "input-plan"), "finance/input_plan", ("amount: 5650000.00", "sum: 1")),
    (("finance", "budget"), "finance/budget", ("monthly: 3050000.00", "month: 1")),
    (("finance", "lists"), "finance/lists", ("persons: 900", "persons: many")),
    (("price", "survey"), "price/survey", ("month: 2026-09", "month: 2026-9")),
    (("price", "series"), "price/figures", ("name: cpi", "nam: cpi")),
    (("finance", "propose"), "finance/adjustment_rules", ("rounding: up", "rounding: high")),
    (("finance", "affordability"), "price/figures", ("published: 2025-02-12", "published: spring")),
    (("civil-affairs", "gifts"), "registers/gifts", ("purpose: medical", "purpose: medicine")),
    (("health-family-planning", "hospitals"), "registers/hospitals", ("level: primary", "level: small")),
    (("trade-union", "mutual-fund"), "registers/mutual_fund", ("event: stay", "event: stays")),
    (("justice", "services"), "registers/legal_aid", ("kind: hearing", "kind: hear")),
    (("development-reform", "plan"), "plans/fourteenth", ("aim: at_most", "aim: below")),
    (("development-reform", "capacity"), "plans/institutions", ("编号: central", "编码: central")),
    (("development-reform", "price-link"), "plans/price_link", ("post:", "posts:")),
    (("development-reform", "reforms"), "plans/reforms", ("issued_on: 2026-03-02", "issued_on: spring")),
]


class _Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are text, and so is `on`."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if not pair[0].endswith(("timestamp", "bool"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize(("words", "example", "slip"), EXAMPLES, ids=[" ".join(words) for words, _, _ in EXAMPLES])
def test_a_schema_accepts_the_example_and_marks_a_slip(
    aidcoord: Run, words: tuple[str, ...], example: str, slip: tuple[str, str]
) -> None:
    """An editor shows it before anybody runs anything."""
    text = Path(f"examples/{example}.yaml").read_text(encoding="utf-8")
    assert slip[0] in text
    schema = aidcoord("schema", *words).json
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    good, bad = (yaml.load(one, _Loader) for one in (text, text.replace(*slip, 1)))  # noqa: S506 - a safe loader

    assert [error.message for error in validator.iter_errors(good)] == []
    assert list(validator.iter_errors(bad)) != []


def test_a_schema_that_is_none_is_refused(aidcoord: Run) -> None:
    """With the nearest that there is."""
    result = aidcoord("schema", "finance", "alocate")

    assert (result.code, result.out) == (2, "")
    assert result.err == "There is no schema of 'finance alocate'. Did you mean 'finance allocate'?\n"


def test_every_command_that_reads_a_file_of_its_own_says_how_it_is_written(installed: Registry) -> None:
    """Those without a form read household files or none."""
    without = {" ".join(offer.words) for offer in installed.offers().commands if offer.command.form is None}

    assert without >= {"finance payers", "price run", "justice days"}
    assert len(installed.offers().commands) - len(without) == len({words for words, _, _ in EXAMPLES})
