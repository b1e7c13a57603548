"""The names that a household file gives: ids of households and members, and full names of benefits."""

import re
from collections.abc import Mapping
from typing import Final

from aidcoord.model.faults import UnreadableError, meant
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text
from aidcoord.serial.forms import HOUSEHOLD_WORDS
from aidcoord.serial.nodes import shown

_ANOTHER: Final = Text(zh="请另写一个编号。", en="Write another id.")
_LISTED: Final = Text(zh="可用 `aidcoord names` 查看。", en="`aidcoord names` lists them.")
_FULL_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*__[a-z0-9]+(?:_[a-z0-9]+)*")


def parse_text(text: str) -> str:
    """Free text, which must say something.

    Raises:
        UnreadableError: It is blank.
    """
    if not text.strip():
        advice = Text(zh="请填写，或者删去这个键。", en="Write it, or leave the key out.")
        raise UnreadableError("这里没有写内容", "nothing is written here", advice)
    return text


def parse_id(text: str) -> str:
    """An id of a household or a member.

    Raises:
        UnreadableError: It is blank, means the household as a whole, or is a personal number, which no result may show.
    """
    if text.strip() in HOUSEHOLD_WORDS:
        en = f"'{text}' means the household as a whole and is nobody's id"
        raise UnreadableError(f"“{text}”指整个家庭，不能作编号", en, _ANOTHER)
    if _is_personal_number(text):
        en = "an id is shown in every result, so it is no personal number"
        raise UnreadableError("编号在每个结果中都会显示，不能用公民身份号码", en, _ANOTHER)
    if text != text.strip():
        zh, en = f"编号前后不能有空格，而“{shown(text)}”有", f"an id has no spaces around it, as '{shown(text)}' has"
        raise UnreadableError(zh, en, Text(zh="请删去空格。", en="Leave them out."))
    return parse_text(text)


def parse_benefit(text: str, benefits: Mapping[str, tuple[Text, ...]]) -> str:
    """The full name of the benefit that a full name or a Chinese title, of any of its versions, says.

    A name in a field of which nothing is installed is taken as it stands; only its shape is checked.

    Raises:
        UnreadableError: No installed policy has such a benefit, or several have one of that title.
    """
    titled = sorted(name for name, titles in benefits.items() if any(title.zh == text for title in titles))
    if len(titled) > 1:
        zh = f"有几项待遇都叫“{shown(text)}”：{'、'.join(titled)}"
        en = f"'{shown(text)}' is the title of several benefits: {', '.join(titled)}"
        raise UnreadableError(zh, en, Text(zh="请写明是哪一项。", en="Name one."))
    if text in benefits or titled:
        return titled[0] if titled else text
    known = {*benefits, *(title.zh for titles in benefits.values() for title in titles)}
    if not _FULL_NAME.fullmatch(text):
        zh = f"“{shown(text)}”不是待遇的全名，全名如civil_affairs__dibao"
        en = f"'{shown(text)}' is not a benefit's full name, such as civil_affairs__dibao"
        raise UnreadableError(zh, en, meant(text, known) or _of_bare_name(text, benefits))
    installed = {name.partition("__")[0] for name in benefits}
    if text.partition("__")[0] in installed:
        zh, en = f"已安装的政策中没有待遇“{shown(text)}”", f"'{shown(text)}' is no benefit of an installed policy"
        raise UnreadableError(zh, en, meant(text, known) or _LISTED)
    return text


def _is_personal_number(text: str) -> bool:
    try:
        PersonalNumber(text)
    except ValueError:
        return False
    return True


def _of_bare_name(text: str, benefits: Mapping[str, object]) -> Text | None:
    found = sorted(name for name in benefits if name.endswith(f"__{text}"))
    return meant(found[0], found) if found else None
