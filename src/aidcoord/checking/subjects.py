"""What a check looks at: one plugin, everything it declares, and the law it stands in."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from attrs import define

from aidcoord.checking.checks import NotLookedAtError
from aidcoord.checking.days import Days
from aidcoord.checking.packages import Package, package_of
from aidcoord.checking.projects import Project, project_of
from aidcoord.errors import Place, UnknownNameError, did_you_mean
from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.vocabulary import SHARED
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.rules.counties import County
from aidcoord.rules.declare import Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import AnyRule, Overlap, Policy, full_name
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.testing.cases import Case, CaseReader


@define(frozen=True, kw_only=True, eq=False, slots=False)
class Scene:
    """Everything that is installed, put together once for all checks of a run."""

    registry: Registry
    """As each plugin loads by itself."""
    settled: Registry
    """The same with those left out that do not stand beside the others."""
    rulebook: Rulebook
    on: date
    """The day on which what is due for review is looked at."""
    wanted: str | None = None
    """The plugin that is looked at, or its distribution; all where none is named."""

    @classmethod
    def of(cls, registry: Registry, on: date, wanted: str | None = None) -> "Scene":
        """Put plugins together, and look at all of them or at the one that is wanted.

        Raises:
            UnknownNameError: No plugin is called as the wanted one.
            DefinitionError: They do not stand together, and none of them is to blame.
        """
        rulebook, settled = registry.rulebook()
        scene = cls(registry=registry, settled=settled, rulebook=rulebook, on=on, wanted=wanted)
        if wanted is not None and not scene.subjects:
            names = [plugin.name for plugin in registry.plugins]
            advice = did_you_mean(wanted, names) or f"Installed: {', '.join(names) or 'none'}."
            raise UnknownNameError(f"No plugin is called '{wanted}'. {advice}")
        return scene

    @cached_property
    def reader(self) -> CaseReader:
        """The reader of case files about everything that stands."""
        return CaseReader(self.rulebook)

    @cached_property
    def days(self) -> Days:
        """The law on one day after another."""
        return Days(self.rulebook)

    @lru_cache(maxsize=1024)  # noqa: B019 - a scene lasts for one run
    def read_cases(self, path: Path) -> tuple[Case, ...]:
        """The cases of a file, read once.

        Raises:
            CaseFileError: The file has faults.
        """
        return self.reader.read(path)

    @cached_property
    def subjects(self) -> "tuple[Subject, ...]":
        """The plugins to look at, in the registry's order."""
        return tuple(
            Subject(scene=self, offered=offered, settled=settled)
            for offered, settled in zip(self.registry.plugins, self.settled.plugins, strict=True)
            if self.wanted is None or self.wanted in {offered.name, offered.distribution}
        )


@define(frozen=True, kw_only=True, eq=False, slots=False)
class Subject:
    """One plugin: what it offers (also where it is left out), where that is written, and the law around it."""

    scene: Scene
    offered: Plugin
    settled: Plugin

    @property
    def name(self) -> str:
        """The plugin's name."""
        return self.offered.name

    @property
    def policies(self) -> tuple[Policy, ...]:
        """The policies that it offers."""
        return self.offered.policies

    @property
    def counties(self) -> tuple[County, ...]:
        """The counties that it describes."""
        return self.offered.counties

    @cached_property
    def package(self) -> Package | None:
        """Its package, where that can be found."""
        return package_of(self.offered)

    @cached_property
    def project(self) -> Project | None:
        """The project it is developed in, where that is on this machine."""
        return project_of(self.offered, self.package)

    def need_package(self) -> Package:
        """Its package.

        Raises:
            NotLookedAtError: It was handed over as an object.
        """
        if self.package is None:
            raise NotLookedAtError("插件不是由已安装的包登记的", "the plugin is not registered by an installed package")
        return self.package

    def need_project(self) -> Project:
        """Its project.

        Raises:
            NotLookedAtError: Only what was built of it is installed.
        """
        if self.project is None:
            raise NotLookedAtError("这里没有插件的源码工程", "the project of the plugin is not on this machine")
        return self.project

    def need_law(self) -> Rulebook:
        """The rulebook in which it stands.

        Raises:
            NotLookedAtError: It is left out.
        """
        if not self.settled.is_healthy:
            raise NotLookedAtError("插件没有载入，先改正故障", "the plugin is left out; mend its faults first")
        return self.scene.rulebook

    @property
    def rules(self) -> Iterator[tuple[str, AnyRule]]:
        """Its rules with their full names, those it amends others' by included; choices of several are left out."""
        for policy in self.policies:
            for what in policy.rules:
                if isinstance(what, Rule) and not isinstance(what, Either):
                    yield full_name(policy.field, what.name), what
        for county in self.counties:
            for amendment in county.amendments:
                by = getattr(amendment, "by", None)
                if isinstance(by, Rule) and not isinstance(by, Either):
                    yield amendment.target, by

    @property
    def gatherings(self) -> Iterator[tuple[str, AnyRule | Aggregate]]:
        """Its aggregates and choices of several, with their full names."""
        for policy in self.policies:
            for what in policy.rules:
                if isinstance(what, (Aggregate, Either)):
                    yield full_name(policy.field, what.name), what

    @property
    def parameters(self) -> Iterator[tuple[str, Parameter]]:
        """Its parameters with their full names."""
        for policy in self.policies:
            for what in policy.rules:
                if isinstance(what, Parameter):
                    yield full_name(policy.field, what.name), what

    @property
    def benefits(self) -> Iterator[tuple[str, Benefit]]:
        """Every version of its benefits with their full names."""
        for policy in self.policies:
            yield from ((full_name(policy.field, benefit.id), benefit) for benefit in policy.benefits)

    @property
    def overlaps(self) -> Iterator[Overlap]:
        """Its overlaps."""
        for policy in self.policies:
            yield from policy.overlaps

    @property
    def evidence(self) -> Iterator[EvidenceType]:
        """The evidence it declares by itself, without what it takes from the vocabulary."""
        for policy in self.policies:
            yield from (kind for kind in policy.evidence if kind not in SHARED)

    def laws(self) -> Iterator[tuple[str | None, Law]]:
        """Each law that has something of this plugin, with the county's id.

        Raises:
            NotLookedAtError: It is left out.
        """
        ids = {county.id for county in self.counties}
        for law in self.need_law().laws.values():
            of_field = any(policy is one for policy in self.policies for one in law.policies)
            if of_field or (law.county is not None and law.county.id in ids):
                yield (law.county.id if law.county else None), law

    def own(self, law: Law) -> dict[str, tuple[Definition, ...]]:
        """Of a law the rules, aggregates, parameters and benefits that are the plugin's."""
        fields = {policy.field for policy in self.policies}
        kinds = {Kind.RULE, Kind.AGGREGATE, Kind.PARAMETER, Kind.BENEFIT}
        return {
            name: versions
            for name, versions in law.definitions.items()
            if versions[0].field in fields and versions[0].kind in kinds
        }

    def place_of(self, word: str) -> Place | None:
        """Where a word first stands in its package."""
        return self.package.place_of(word) if self.package else None
