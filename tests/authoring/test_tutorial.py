"""The tutorial that builds a county's benefit is done as it says, in both languages, and shows what comes out."""

from pathlib import Path
from typing import Final

import pytest
from tests.authoring.pages import Command, Edit, FileText, steps_of
from tests.authoring.workplace import REPOSITORY, Workplace

PAGES: Final = [
    pytest.param((REPOSITORY / "docs" / "tutorial" / name).read_text(encoding="utf-8"), id=name)
    for name in ("local-benefit.md", "local-benefit.zh.md")
]


@pytest.mark.parametrize("page", PAGES)
def test_the_tutorial_shows_what_really_happens(tmp_path: Path, page: str) -> None:
    """Its commands run, its files are written and its edits made, one after the other, in a workspace of its own."""
    workplace = Workplace.at(tmp_path)

    wrong: list[str] = []
    for step in steps_of(page):
        if isinstance(step, FileText):
            step.write(tmp_path)
        elif isinstance(step, Edit):
            step.make(tmp_path)
        else:
            printed = workplace.go(step.line)
            wrong += [f"$ {step.line}\n  not shown so: {line}\n{printed}" for line in step.differs(printed)]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("page", PAGES)
def test_the_tutorial_has_all_kinds_of_steps(page: str) -> None:
    """No block is overlooked: every fence of the page but prose is a step of one of the three kinds."""
    steps = list(steps_of(page))

    fences = page.count("\n```console\n") + page.count("\n```{code-block} ")
    blocks = [step for step in steps if not isinstance(step, Command)]
    commands = {step.line for step in steps if isinstance(step, Command)}
    assert {type(step) for step in steps} == {Command, Edit, FileText}
    assert len(blocks) == page.count("\n```{code-block} ")
    assert fences == page.count("\n```") - fences
    assert len(commands) >= 6


@pytest.mark.parametrize(
    ("shown", "printed", "missed"),
    [
        pytest.param(("a", "b"), "a\nb\n", [], id="the same"),
        pytest.param(("a",), "a\nb\n", ["more came: b"], id="more than is shown"),
        pytest.param(("a", "…"), "a\nb\n", [], id="more, and an ellipsis says so"),
        pytest.param(
            ("b",),
            "a\nb\n",
            [
                "b",
            ],
            id="something before it",
        ),
        pytest.param(("…", "b"), "a\nb\n", [], id="something before it, and an ellipsis says so"),
        pytest.param(("… passed in …",), "3 passed in 0.01s\n", [], id="an ellipsis in the line"),
        pytest.param(("[x] …*",), "x y*\n", ["[x] …*"], id="signs of patterns are themselves"),
        pytest.param(("b", "a"), "a\nb\n", ["b"], id="another order"),
    ],
)
def test_what_a_page_shows_is_compared_exactly(shown: tuple[str, ...], printed: str, missed: list[str]) -> None:
    """Only an ellipsis leaves anything open."""
    assert Command("x", shown).differs(printed)[: len(missed) or None] == missed
