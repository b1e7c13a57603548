"""A hook that is misspelt, unmarked, of the wrong shape or raises is a fault that says where and what to do."""

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

from aidcoord.errors import Fault
from aidcoord.plugins import hookspecs
from aidcoord.plugins.hooks import HOOKS
from aidcoord.plugins.registry import Registry

Install = Callable[..., Path]

BAD_HOOKS = [
    pytest.param(
        "@hookimpl\ndef aidcoord_polices():\n    return []\n",
        "has a function 'aidcoord_polices', and there is no such hook. Did you mean 'aidcoord_policies'?",
        5,
        id="misspelt",
    ),
    pytest.param(
        "@hookimpl\ndef policies():\n    return []\n",
        "has a function 'policies', and there is no such hook. Did you mean 'aidcoord_policies'?",
        5,
        id="marked under another name",
    ),
    pytest.param(
        "def aidcoord_countys():\n    return []\n",
        "there is no such hook. Did you mean 'aidcoord_counties'?",
        5,
        id="misspelt and unmarked",
    ),
    pytest.param(
        "def aidcoord_policies():\n    return []\n",
        "does not mark its function 'aidcoord_policies', so it would never be called. Write @hookimpl above it.",
        5,
        id="unmarked",
    ),
    pytest.param(
        "@hookimpl\ndef aidcoord_policies(county):\n    return []\n",
        "asks for 'county' in aidcoord_policies, which the hook does not give. Write `def aidcoord_policies()`.",
        5,
        id="unknown argument",
    ),
    pytest.param("", "offers nothing: it answers no hook. Mark a function named aidcoord_", None, id="none"),
    pytest.param(
        "@hookimpl\ndef aidcoord_policies():\n    pass\n",
        "gives None from aidcoord_policies, not a list of Policy.",
        None,
        id="nothing returned",
    ),
    pytest.param(
        "@hookimpl\ndef aidcoord_policies():\n    yield 1\n",
        "gives a value of the type generator from aidcoord_policies",
        None,
        id="a generator",
    ),
    pytest.param(
        "@hookimpl\ndef aidcoord_policies():\n    return [Policy]\n",
        "gives the class Policy as aidcoord_policies()[0], not a Policy.",
        None,
        id="a class for a value",
    ),
    pytest.param(
        "@hookimpl\ndef aidcoord_counties():\n    return ['qingxi']\n",
        "gives str 'qingxi' as aidcoord_counties()[0], not a County.",
        None,
        id="text for a county",
    ),
    pytest.param(
        "@hookimpl\ndef aidcoord_policies():\n    return [][0]\n",
        "fails in aidcoord_policies: IndexError: list index out of range",
        7,
        id="raises",
    ),
    pytest.param(
        "@hookimpl\ndef aidcoord_policies():\n    return [Policy(agency='heating')]\n",
        "is misshapen: aidcoord_policies()[0].agency is str 'heating', not Agency.",
        None,
        id="text for an agency",
    ),
    pytest.param(
        "AGENCY = Agency('heating', Text(zh='暖', en='warm'))\n"
        "@hookimpl\ndef aidcoord_policies():\n    return [Policy(agency=AGENCY, reads_from=('finance'))]\n",
        "reads_from is str 'finance', not a tuple; a tuple of one thing is written `(thing,)`.",
        None,
        id="a forgotten comma",
    ),
    pytest.param(
        "AGENCY = Agency('heating', Text(zh='暖', en='warm'))\n"
        "@hookimpl\ndef aidcoord_policies():\n    return [Policy(agency=AGENCY, rules=(len,))]\n",
        "rules[0] is the function len, not Rule or Aggregate or Parameter.",
        None,
        id="a bare function for a rule",
    ),
]


@pytest.mark.parametrize(("code", "said", "line"), BAD_HOOKS)
def test_a_hook_that_cannot_be_used_is_a_fault(install: Install, code: str, said: str, line: int | None) -> None:
    """The fault names the plugin, what it did, and the nearest right thing; the plugin offers nothing."""
    file = install("heating", code)

    (plugin,) = Registry.discover().plugins
    (fault,) = plugin.faults

    assert str(fault.message).startswith("Plugin heating (aidcoord-heating 1.2) ")
    assert said in str(fault)
    assert _where(fault) == (None if line is None else (str(file), line))
    assert (plugin.policies, plugin.counties) == ((), ())


BAD_IMPORTS = [
    pytest.param(
        "import nothing_of_the_sort\n",
        "cannot be imported: ModuleNotFoundError: No module named 'nothing_of_the_sort'. "
        "Install what supplies 'nothing_of_the_sort', or correct the name where it is imported.",
        5,
        id="a missing package",
    ),
    pytest.param("from aidcoord import Polcy\n", "ImportError: cannot import name 'Polcy'", 5, id="a missing name"),
    pytest.param(
        "\nimport json\njson.loads('{')\n", "cannot be imported: json.decoder.JSONDecodeError: Exp", 7, id="raises deep"
    ),
    pytest.param("x = = 3\n", "cannot be imported: SyntaxError: invalid syntax", 5, id="is no python"),
    pytest.param("raise SystemExit(7)\n", "cannot be imported: SystemExit: 7", 5, id="leaves"),
    pytest.param(
        "class Sulk(Exception):\n    def __str__(self):\n        raise ValueError\nraise Sulk\n",
        "Sulk: <exception str() failed>",
        8,
        id="an error that cannot be shown",
    ),
]


@pytest.mark.parametrize(("code", "said", "line"), BAD_IMPORTS)
def test_a_failing_import_is_a_fault_with_its_cause(install: Install, code: str, said: str, line: int) -> None:
    """The fault gives the last line of the cause and the plugin's own line that led to it."""
    file = install("heating", code)

    (fault,) = Registry.discover().faults

    assert said in str(fault)
    assert _where(fault) == (str(file), line)


def test_an_entry_point_to_nowhere_is_a_fault(install: Install) -> None:
    """A package that was moved or renamed is named."""
    file = install("heating")
    file.rename(file.with_name("elsewhere.py"))
    file.parent.rename(file.parent.with_name("warmth"))

    (fault,) = Registry.discover().faults

    assert "cannot be imported: ModuleNotFoundError: No module named 'aidcoord_heating'" in str(fault)
    assert fault.place is None


def test_faults_of_a_definition_keep_their_places(install: Install) -> None:
    """An import that fails with a list of faults, as a parameter file does, passes all of them on."""
    install(
        "heating",
        """
        from aidcoord.errors import DefinitionError, Fault, Place
        raise DefinitionError.of([
            Fault(message="first", place=Place("a.toml", 3)), Fault(message="second", place=Place("a.toml", 9)),
        ])
        """,
    )

    faults = Registry.discover().faults

    assert [str(fault) for fault in faults] == ["a.toml:3:1: first", "a.toml:9:1: second"]
    assert {fault.field for fault in faults} == {"heating"}


def test_all_that_is_wrong_with_a_plugin_is_said_at_once(install: Install) -> None:
    """Two hooks and an argument, three faults."""
    install("heating", "def aidcoord_policy(): ...\n@hookimpl\ndef aidcoord_counties(day, place): ...\n")

    assert len(Registry.discover().faults) == 3


@pytest.mark.parametrize("name", HOOKS)
def test_every_hook_says_when_it_is_called_and_since_when_it_exists(name: str) -> None:
    """The docstring of a hook is what plugin authors go by."""
    text = inspect.getdoc(getattr(hookspecs, name)) or ""

    assert "Called " in text
    assert "Returns:" in text
    assert ".. versionadded::" in text


def test_pluggy_is_known_in_one_package_only() -> None:
    """Nothing but `aidcoord.plugins` imports pluggy."""
    root = Path(hookspecs.__file__).parents[1]
    users = {file.parent.name for file in root.rglob("*.py") if "import pluggy" in file.read_text(encoding="utf-8")}

    assert users == {"plugins"}


def _where(fault: Fault) -> tuple[str, int] | None:
    return (fault.place.file, fault.place.line) if fault.place else None
