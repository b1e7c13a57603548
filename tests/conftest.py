"""A run of everything uses every core; a run of something named stays in one process, as do benchmarks."""

import os

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Spread a whole run over processes, unless the command line says how many, or asks for a debugger."""
    is_whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    if is_whole and config.option.numprocesses is None and not (config.option.usepdb or config.option.collectonly):
        config.option.numprocesses = os.cpu_count() or 1
        config.option.dist = "worksteal"
