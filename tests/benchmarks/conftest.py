"""Benchmarks run where they are asked for by name, and are left out of the normal suite."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out what lies here, unless the command line names this folder or something in it."""
    named = (Path(argument.partition("::")[0]).resolve() for argument in config.args)
    asked_for = any(path == HERE or HERE in path.parents for path in named)
    return True if HERE in collection_path.parents and not asked_for else None
