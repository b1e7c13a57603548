"""Checks that a plugin stands by itself and leaves the others alone."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from aidcoord.checking.checks import Area, NotLookedAtError, Severity, Trouble, check, trouble
from aidcoord.checking.programs import run_program
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError, Place
from aidcoord.model.texts import Text
from aidcoord.plugins.registry import Registry
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law

_LONGEST: Final = 200
"""So much of another's fault is repeated."""


@check(
    "alone",
    Severity.FAULT,
    Area.RUNNING,
    title=Text(zh="插件单独也能载入", en="The plugin loads by itself"),
    advice=Text(
        zh="自己列出所读的信息项，把所读的领域写进 reads_from。",
        en="List the evidence it reads itself, and the fields it reads in reads_from.",
    ),
    slow=True,
)
def alone(subject: Subject) -> Iterator[Trouble]:
    """What is wrong with it where no other plugin is installed."""
    subject.need_law()
    try:
        _, settled = Registry((subject.offered,)).rulebook()
    except AidcoordError as error:
        yield trouble(f"单独载入时：{error}", f"By itself: {error}")
        return
    for fault in settled.faults:
        text = Text(zh=f"单独载入时：{fault.message}", en=f"By itself: {fault.message}")
        yield Trouble(text=text, place=fault.place)


@check(
    "others-unchanged",
    Severity.FAULT,
    Area.RUNNING,
    title=Text(zh="不读取它的内容与它在不在无关", en="What does not read it is the same without it"),
    advice=Text(
        zh="不要声明别的插件按名读取而未列出的信息项。",
        en="Declare no evidence that another plugin reads without listing it.",
    ),
    slow=True,
)
def others_unchanged(subject: Subject) -> Iterator[Trouble]:
    """Names of other plugins that do not read this one and mean something else where it is not installed."""
    rulebook = subject.need_law()
    others = tuple(plugin for plugin in subject.scene.settled.plugins if plugin.name != subject.name)
    without, settled = Registry(others).rulebook()
    for before, after in zip(others, settled.plugins, strict=True):
        if before.is_healthy and not after.is_healthy:
            why = after.faults[0].message[:_LONGEST]
            zh, en = f"没有它，{after.name}就不能载入：{why}", f"Without it {after.name} does not load: {why}"
            yield trouble(zh, en, after.faults[0].place)
    for county, law in rulebook.laws.items():
        if county in without.laws:
            for name in _changed(subject, law, without.laws[county]):
                yield trouble(f"没有它，{name}就不一样。", f"Without it {name} is another.", about=name)


def _changed(subject: Subject, law: Law, without: Law) -> Iterator[str]:
    own = {name for name, versions in law.definitions.items() if versions[0].owner == subject.offered.owns}
    own |= {kind.id for policy in subject.policies for kind in policy.evidence}
    readers = law.direct_readers
    reached, pending = set(own), list(own)
    while pending:
        new = {*readers.get(pending.pop(), ())} - reached
        reached |= new
        pending += new
    for name in sorted(law.definitions.keys() - reached):
        if _made(law.definitions[name]) != _made(without.definitions.get(name, ())):
            yield name


def _made(versions: tuple[Definition, ...]) -> list[tuple[object, ...]]:
    """What versions are made of, as far as results depend on it; an absent name is absent either way."""
    return [(one.kind, one.type, one.asks, one.period, one.values) for one in versions if one.kind is not Kind.ABSENT]


_PROGRAM: Final = """
import builtins, importlib, io, json, os, sys, time, warnings, contextlib, decimal, locale, random
import aidcoord, aidcoord.plugins.registry

def state():
    found = {}
    for name, module in list(sys.modules.items()):
        if module is not None and (name == "builtins" or name.split(".")[0] == "aidcoord"):
            for key, thing in list(vars(module).items()):
                if not isinstance(thing, type(sys)) and not key.startswith("__"):
                    found[f"{name}.{key}"] = id(thing)
                if isinstance(thing, type) and thing.__module__ == name:
                    for inner, method in list(vars(thing).items()):
                        if callable(method) or isinstance(method, (property, classmethod, staticmethod)):
                            found[f"{name}.{key}.{inner}"] = id(method)
    found["the environment"] = dict(os.environ)
    found["the working folder"] = os.getcwd()
    found["the warnings filter"] = len(warnings.filters)
    found["the decimal context"] = str(decimal.getcontext())
    found["the locale"] = locale.setlocale(locale.LC_ALL)
    found["the random numbers"] = hash(random.getstate())
    found["the import path"] = list(sys.path)
    return found

name = sys.argv[1]
known = set(sys.modules)
before = state()
said = io.StringIO()
began = time.process_time()
with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
    importlib.import_module(name)
spent = time.process_time() - began
after = state()
changed = [key for key in before if before[key] != after.get(key)]
if said.getvalue():
    changed.append("what is printed")
print(json.dumps({"changed": sorted(changed), "seconds": spent}))
"""


@lru_cache(maxsize=64)
def imported(subject: Subject) -> Mapping[str, Any]:
    """What importing the plugin in a process of its own changes there, and the processor's seconds that it takes.

    Raises:
        NotLookedAtError: It cannot be imported.
    """
    package = subject.need_package()
    done = run_program(_PROGRAM, package.name)
    if done.returncode:
        raise NotLookedAtError("插件不能引入", "the plugin cannot be imported")
    told: Mapping[str, Any] = json.loads(done.stdout)
    return told


@check(
    "side-effects",
    Severity.FAULT,
    Area.RUNNING,
    title=Text(zh="引入插件不改动任何别的东西", en="Importing the plugin changes nothing else"),
    advice=Text(
        zh="模块里只写声明；不打印，不改环境，不替换别处的函数。",
        en="A module only declares: print nothing, set nothing, replace nothing of others.",
    ),
    slow=True,
)
def side_effects(subject: Subject) -> Iterator[Trouble]:
    """What is different after the import: names of aidcoord and of Python, the environment, what is printed."""
    package = subject.need_package()
    for changed in imported(subject)["changed"]:
        place = Place(str(package.files[0]), 1)
        yield trouble(f"引入后{changed}变了。", f"Importing it changes {changed}.", place)
