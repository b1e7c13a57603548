"""What is asked for when a plugin is begun: its name, kind and titles, with everything that is wrong with them."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from attrs import frozen

from aidcoord.errors import AidcoordError, Fault
from aidcoord.model.texts import Text
from aidcoord.plugins.plugin import COUNTY_PREFIX, Plugin, dashed

LONGEST_NAME: Final = 30
_LONGEST_TITLE: Final = 40
_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_REGION: Final = re.compile(r"[0-9]{6}")
_UNFIT: Final = re.compile(r"""["'\\{}<>\x00-\x1f\x7f]""")
_HAN: Final = re.compile("[\u3400-\u9fff]")


class PluginKind(Enum):
    """What a plugin describes."""

    DEPARTMENT = "department"
    COUNTY = "county"


@frozen(kw_only=True)
class NewPlugin:
    """A plugin that is to be begun. `name` is the slug of a field of policy, or the id of a county."""

    name: str
    kind: PluginKind
    title: Text
    region: str = "990199"
    """The six digits of a county's code; no department has one."""

    @property
    def plugin(self) -> str:
        """The name under which it is registered."""
        return f"{COUNTY_PREFIX if self.kind is PluginKind.COUNTY else ''}{self.name}"

    @property
    def distribution(self) -> str:
        """What the distribution, and its folder, is called."""
        return f"aidcoord-{dashed(self.plugin)}"

    @property
    def package(self) -> str:
        """What is imported."""
        return f"aidcoord_{self.plugin}"


def request(
    name: str, kind: PluginKind, *, title_zh: str | None = None, title_en: str | None = None, region: str | None = None
) -> NewPlugin:
    """What is asked for; a title that is not given is made of the name.

    Raises:
        AidcoordError: The name, a title or the region cannot be so; all that is wrong is listed.
    """
    slug = name.removeprefix(COUNTY_PREFIX) if kind is PluginKind.COUNTY else name
    asked = NewPlugin(name=slug, kind=kind, title=_title(slug, kind, title_zh, title_en), region=region or "990199")
    faults = [*_of_name(name, kind), *_of_title(asked.title), *_of_region(kind, region)]
    if faults:
        raise AidcoordError.of(faults)
    return asked


def require_free(asked: NewPlugin, plugins: Iterable[Plugin]) -> None:
    """Refuse a name that an installed plugin has.

    Raises:
        AidcoordError: The field or county has a plugin already.
    """
    for plugin in plugins:
        if asked.name == plugin.owns:
            what = "county" if plugin.is_of_a_county else "field"
            message = f"The {what} '{asked.name}' is taken: it has the plugin {plugin}."
            raise AidcoordError.of([Fault(message=message, suggestion="Extend that plugin, or choose another name.")])


def _title(slug: str, kind: PluginKind, zh: str | None, en: str | None) -> Text:
    words = " ".join(word.capitalize() for word in slug.split("_"))
    if kind is PluginKind.COUNTY:
        return Text(zh=zh or f"{slug}县", en=en or f"{words} County")
    return Text(zh=zh or f"县{slug}主管部门", en=en or f"County {words} Bureau")


def _of_name(name: str, kind: PluginKind) -> Iterator[Fault]:
    if kind is PluginKind.DEPARTMENT and name.startswith(COUNTY_PREFIX):
        message = f"'{name}' is the name of a county's plugin."
        yield Fault(message=message, suggestion=f"Write `{name.removeprefix(COUNTY_PREFIX)} --kind county`.")
    elif not _SLUG.fullmatch(name):
        meant = re.sub("[^a-z0-9]+", "_", name.lower()).strip("_")
        like = f" Did you mean '{meant}'?" if _SLUG.fullmatch(meant) else ""
        message = f"'{name}' cannot be the name of a field or county."
        advice = f"A name is words in lower case, joined by single underscores, such as 'water_supply'.{like}"
        yield Fault(message=message, suggestion=advice)
    elif len(name) > LONGEST_NAME:
        message = f"'{name}' has {len(name)} letters; a name has at most {LONGEST_NAME}."
        yield Fault(message=message, suggestion="Choose a shorter one: rules of other fields write it out.")


def _of_title(title: Text) -> Iterator[Fault]:
    for option, said in (("--title-zh", title.zh), ("--title-en", title.en)):
        if not said.strip() or len(said) > _LONGEST_TITLE:
            message = f"The title {option} '{said}' has {len(said)} characters; a title has 1 to {_LONGEST_TITLE}."
            yield Fault(message=message)
        elif found := _UNFIT.search(said):
            message = f"The title {option} holds {found.group()!r}, which no title needs."
            yield Fault(message=message, suggestion="Write the agency's name in plain letters.")
    if title.zh.strip() and not _HAN.search(title.zh):
        yield Fault(message=f"The Chinese title '{title.zh}' has no Chinese character.", suggestion="Write 县交通局.")


def _of_region(kind: PluginKind, region: str | None) -> Iterator[Fault]:
    if region is not None and kind is PluginKind.DEPARTMENT:
        yield Fault(message="A department has no region.", suggestion="Leave --region out, or write --kind county.")
    elif region is not None and not _REGION.fullmatch(region):
        yield Fault(message=f"The region '{region}' is not the six digits of a county's code, such as 990199.")
