"""The words that the results of a case may use: benefits, and what a result may wait for, under one county's law."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from attrs import define

from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import Scope
from aidcoord.model.faults import UnreadableError, meant
from aidcoord.model.texts import Text
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.serial.nodes import shown

_INSTALLED: Final = Text(zh="可用 `aidcoord names` 查看已安装的待遇。", en="`aidcoord names` lists what is installed.")
_KNOWABLE: Final = Text(zh="可用 `aidcoord names` 查看可以知道哪些。", en="`aidcoord names` lists what can be known.")
_LEAVES: Final = frozenset({Kind.EVIDENCE, Kind.FACT, Kind.PARAMETER, Kind.STATE, Kind.ABSENT})


@define(frozen=True, eq=False, slots=False)
class ResultWords:
    """What the names in a case's results stand for."""

    law: Law

    def benefit(self, text: str) -> str:
        """The full name of the benefit that a full name, a bare id or a Chinese title says.

        Raises:
            UnreadableError: No benefit, or more than one, is called so.
        """
        found = self._benefits.get(text, ())
        if not found:
            zh, en = f"没有安装名为“{shown(text)}”的待遇", f"'{shown(text)}' is no benefit that is installed"
            raise UnreadableError(zh, en, meant(text, self._benefits) or _INSTALLED)
        if len(found) > 1:
            zh = f"有几项待遇都叫“{shown(text)}”：{'、'.join(found)}"
            en = f"several benefits are called '{shown(text)}': {', '.join(found)}"
            raise UnreadableError(zh, en, Text(zh="请写其中一项的全名。", en="Write the full name of one."))
        return found[0]

    def leaf(self, text: str, benefit: str) -> str:
        """The full name of something that may be missing, from its name or Chinese title.

        Raises:
            UnreadableError: Nothing that a result can wait for is called so.
        """
        inside = f"{benefit.partition('__')[0]}__{text}"
        for name in (text, inside, self._titled.get(text, "")):
            if name in self._leaves:
                return name
        zh, en = f"可能缺少的信息里没有“{shown(text)}”", f"nothing that can be missing is called '{shown(text)}'"
        raise UnreadableError(zh, en, meant(text, [*self._leaves, *self._titled]) or _KNOWABLE)

    def is_of_members(self, benefit: str) -> bool:
        """Whether a benefit is determined for each member."""
        return self.law.scopes[benefit] is Scope.MEMBER

    def has_amount(self, benefit: str) -> bool:
        """Whether any version of a benefit has an amount."""
        versions = (definition.what for definition in self.law.definitions[benefit])
        return any(isinstance(what, Benefit) and what.amount is not None for what in versions)

    @cached_property
    def _benefits(self) -> Mapping[str, tuple[str, ...]]:
        words: dict[str, tuple[str, ...]] = {}
        for name in self.law.benefits():
            for word in {name, name.partition("__")[2], *(title.zh for title in self.law.titles(name))}:
                words[word] = (*words.get(word, ()), name)
        return words

    @cached_property
    def _leaves(self) -> Mapping[str, Definition]:
        return {name: found[0] for name, found in self.law.definitions.items() if found[0].kind in _LEAVES}

    @cached_property
    def _titled(self) -> Mapping[str, str]:
        """The first of the leaves that share a Chinese title, by the title."""
        return {self._leaves[name].title.zh: name for name in sorted(self._leaves, reverse=True)}
