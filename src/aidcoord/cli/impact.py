"""`aidcoord impact`: what reads a name, directly and through others, in every field."""

from collections.abc import Iterable, Mapping

from attrs import frozen
from rich.text import Text as Styled
from rich.tree import Tree

from aidcoord.cli.lookups import find
from aidcoord.cli.options import AnyCounty, ExitCode, Given, Lang
from aidcoord.cli.places import agreed, offices_asked
from aidcoord.cli.printing import console, finish
from aidcoord.cli.words import in_brackets, language, listed, say
from aidcoord.model.benefits import Benefit
from aidcoord.model.texts import Language, Text
from aidcoord.office import Office
from aidcoord.rules.loading.definitions import State, StateOf
from aidcoord.rules.loading.laws import Law


def impact(
    name: str,
    /,
    *,
    county: AnyCounty = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show what reads a name, across fields; benefits are marked ★.

    Args:
        name: A full name, or a bare name or title that is unique.
        county: The county's id; if not said, what all installed ones agree on.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen = language(lang)

    def told(office: Office) -> tuple[str, dict[str, str], str]:
        law = office.law
        start = find(name, law.definitions, law, Text(zh="名称", en="name"))
        ways = _nearest_ways(start, law.direct_readers)
        return start, ways, _Teller(law, start, ways, chosen).summary()

    office, (start, ways, summary) = agreed(offices_asked(county, registry), told)
    out = console()
    out.print(_Teller(office.law, start, ways, chosen).tree())
    out.print(summary)
    return finish(office.faults)


def _nearest_ways(start: str, readers: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Every name that reads `start`, each with the name through which it does by the shortest way."""
    ways: dict[str, str] = {}
    level = [start]
    while level:
        following = []
        for name in level:
            for reader in readers.get(name, ()):
                if reader not in ways and reader != start:
                    ways[reader] = name
                    following.append(reader)
        level = sorted(following)
    return ways


@frozen
class _Teller:
    """Draws what reads a name; each reader stands once, below what it reads it through."""

    law: Law
    start: str
    ways: Mapping[str, str]
    lang: Language

    def tree(self) -> Tree:
        """A branch for each field."""
        root = Tree(Styled(f"{self.start}  {self.title(self.start)}", "bold"))
        for field in sorted({self.field(name) for name in self.ways}):
            inside = [name for name in self.ways if self.field(name) == field]
            branch = root.add(Styled(f"{self.agency(field)}", "bold"))
            self.grow(branch, [name for name in inside if self.ways[name] not in inside], inside)
        return root

    def grow(self, branch: Tree, names: Iterable[str], inside: list[str]) -> None:
        """Add names to a branch, each with those of its field that read it."""
        for name in names:
            self.grow(branch.add(self.label(name)), [one for one in inside if self.ways[one] == name], inside)

    def label(self, name: str) -> Styled:
        """The name and its title, with the way where that leads through another field."""
        way = self.ways[name]
        is_benefit = self.is_benefit(name)
        label = Styled(f"{'★ ' if is_benefit else ''}{name}  {self.title(name)}", "green" if is_benefit else "")
        if way != self.start and self.field(way) != self.field(name):
            through = in_brackets(f"{say('via', self.lang)} {way}", self.lang)
            label.append(through, "dim")
        return label

    def summary(self) -> str:
        """How many names and benefits there are, and the overlaps in which those benefits meet."""
        if not self.ways:
            told = [say("read by nobody", self.lang)]
        else:
            benefits = sum(map(self.is_benefit, self.ways))
            told = [say("impact", self.lang, len(self.ways), benefits)]
        reached = {self.start, *self.ways}
        overlaps = [
            lawful.overlap.title.within(self.lang)
            for lawful in self.law.overlaps
            if lawful.limit in reached or reached.intersection(lawful.benefits)
        ]
        if overlaps:
            told.append(f"{say('and overlaps', self.lang)}{say('colon', self.lang)}{listed(overlaps, self.lang)}")
        return "\n".join(told)

    def field(self, name: str) -> str:
        return self.law.definitions[name][0].field or ""

    def is_benefit(self, name: str) -> bool:
        """Whether it is a benefit, or the amount of one whose verdict is not reached."""
        what = self.law.definitions[name][0].what
        if isinstance(what, StateOf):
            return what.state is State.DUE and what.name not in self.ways
        return isinstance(what, Benefit)

    def title(self, name: str) -> str:
        return self.law.title(name).within(self.lang)

    def agency(self, field: str) -> str:
        titles = (policy.agency.title.within(self.lang) for policy in self.law.policies if policy.field == field)
        title = next(titles, None)
        return field if title is None else f"{title}{in_brackets(field, self.lang)}"
