"""What the command line itself says, in both languages, and which of the two it speaks."""

import os
from collections.abc import Mapping
from typing import Final

from aidcoord.cli.phrases import PHRASES
from aidcoord.model.benefits import Cadence
from aidcoord.model.money import Fen, format_yuan
from aidcoord.model.referrals import ReferralLimit
from aidcoord.model.texts import Language, Text
from aidcoord.rules.results.wording import CADENCES

KINDS: Final = {
    "evidence": Text(zh="信息项", en="evidence"),
    "fact": Text(zh="基本事实", en="fact"),
    "parameter": Text(zh="参数", en="parameter"),
    "rule": Text(zh="规则", en="rule"),
    "aggregate": Text(zh="汇总", en="aggregate"),
    "benefit": Text(zh="待遇", en="benefit"),
    "state": Text(zh="待遇状态", en="state"),
    "absent": Text(zh="未安装", en="not installed"),
}

_PER: Final = {
    Cadence.MONTHLY: "元/月",
    Cadence.QUARTERLY: "元/季",
    Cadence.TERMLY: "元/学期",
    Cadence.YEARLY: "元/年",
    Cadence.ONCE: "元（一次性）",
    Cadence.NONE: "元",
}


def say(key: str, lang: Language, *filled: object) -> str:
    """A phrase, with what it leaves open filled in."""
    return PHRASES[key].within(lang).format(*filled)


def limit_text(limit: ReferralLimit, lang: Language) -> str:
    """Within how long referrals are answered."""
    return say("answers in working days" if limit.in_working_days else "answers in days", lang, limit.days)


def people(count: int, lang: Language) -> str:
    """How many people there are."""
    return say("person", lang) if count == 1 else say("people", lang, count)


def listed(items: list[str], lang: Language, most: int = 100) -> str:
    """Words in a row; of those beyond `most` only how many."""
    left = len(items) - most
    shown = [*items[:most], say("more", lang, left)] if left > 0 else items
    return say("list", lang).join(shown)


def in_brackets(text: str, lang: Language) -> str:
    """A remark behind a word."""
    return f"{say('open', lang)}{text}{say('close', lang)}"


def money(amount: Fen, cadence: Cadence, lang: Language) -> str:
    """An amount with how often it comes.

    >>> money(Fen(122000), Cadence.MONTHLY, "zh"), money(Fen(122000), Cadence.MONTHLY, "en")
    ('1,220.00元/月', '1,220.00 yuan a month')
    """
    if lang == "zh":
        return f"{format_yuan(amount, 'zh').removesuffix('元')}{_PER[cadence]}"
    return f"{format_yuan(amount, 'en')} {CADENCES[cadence].en}"


def language(chosen: Language | None, environment: Mapping[str, str] | None = None) -> Language:
    """The language chosen, or else the one that the environment speaks.

    >>> language(None, {"LANG": "zh_CN.UTF-8"}), language(None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"})
    ('zh', 'en')
    """
    said = os.environ if environment is None else environment
    locale = next((said[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if said.get(name)), "")
    return chosen or ("zh" if locale.lower().startswith("zh") else "en")
