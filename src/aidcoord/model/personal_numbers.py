"""The 18-digit citizen identity number (GB 11643): checked when made, masked wherever it is shown."""

import re
from collections.abc import Callable
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord.model.checks import half_width
from aidcoord.model.classifications import Sex
from aidcoord.model.faults import UnreadableError

_SHAPE = re.compile(r"[1-9][0-9]{16}[0-9X]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_LENGTH = 18
_OLD_LENGTH = 15


def check_digit(first_seventeen: str) -> str:
    """The last character that GB 11643 gives the first seventeen digits (ISO 7064, MOD 11-2)."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_seventeen, strict=True))
    return _CHECK_DIGITS[weighted % 11]


def _tidy(text: str) -> str:
    if not isinstance(text, str):
        # Without the value: it may well be somebody's number.
        raise TypeError(f"a personal number is written as text, in quotes, not as {type(text).__name__}")
    return half_width(text).strip().upper()


def _shape_complaint(digits: str) -> UnreadableError:
    zh = "公民身份号码由17位数字（首位不为0）和末位的数字或X组成"
    en = "a personal number has 17 digits, the first above 0, and then a digit or X"
    if len(digits) == _OLD_LENGTH and digits.isdecimal():
        return UnreadableError(
            f"{zh}；这是15位的旧号码，请按居民身份证填写现在的号码",
            f"{en}; this is one of the old kind with 15 digits, so take the present one from the identity card",
        )
    if len(digits) != _LENGTH:
        return UnreadableError(
            f"{zh}，共18位；这里有{len(digits)}位", f"{en}, 18 characters in all; this one has {len(digits)}"
        )
    wrong = [
        str(place)
        for place, sign in enumerate(digits, 1)
        if sign not in "0123456789"[place == 1 :] + "X" * (place == _LENGTH)
    ]
    places = ", ".join(wrong)
    return UnreadableError(
        f"{zh}；请检查这个号码的第{'、'.join(wrong)}位", f"{en}; look at character {places} of this one"
    )


@frozen(repr=False)
class PersonalNumber:
    """A citizen's identity number. It cannot hold a wrong one, and no text form or message shows it whole.

    Full-width digits and a small x are taken for the plain ones.

    `digits` is the number itself, for whoever must match or store it. The region part is not checked against a list:
    which regions exist is a county's data.

    >>> PersonalNumber("990101196602030011")
    PersonalNumber('990101********0011')
    """

    digits: str = field(converter=_tidy)

    @digits.validator
    def _is_well_formed(self, _attribute: "Attribute[str]", digits: str) -> None:
        if not _SHAPE.fullmatch(digits):
            raise _shape_complaint(digits)
        try:
            date.fromisoformat(f"{digits[6:10]}-{digits[10:12]}-{digits[12:14]}")
        except ValueError:
            en = "characters 7 to 14 of this personal number are not a day of birth"
            raise UnreadableError("这个公民身份号码的第7至14位不是出生日期", en) from None
        if check_digit(digits[:17]) != digits[17]:
            en = "the last character of this personal number does not match the rest; a digit is mistyped"
            raise UnreadableError("这个公民身份号码的末位与前17位不符，有一位写错了", en)

    @property
    def born(self) -> date:
        """The day of birth in characters 7 to 14."""
        return date(int(self.digits[6:10]), int(self.digits[10:12]), int(self.digits[12:14]))

    @property
    def sex(self) -> Sex:
        """The sex that the 17th digit says: odd is male."""
        return Sex.MALE if int(self.digits[16]) % 2 else Sex.FEMALE

    @property
    def masked(self) -> str:
        """The number with its day of birth hidden, as it may be shown."""
        return f"{self.digits[:6]}********{self.digits[-4:]}"

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"PersonalNumber('{self.masked}')"


_RUN = re.compile(r"(?<!\d)[1-9]\d{16}[\dXx](?!\d)|(?<!\d)[1-9]\d{14}(?!\d)")
"""What has the length of a number, today's or the old one."""
_GROUPS = re.compile(r"(?<!\d)[1-9](?:[ -]?\d){16}[ -]?[\dXx](?!\d)")
_BETWEEN = re.compile(r"[ -]")
_PLAIN = str.maketrans("０１２３４５６７８９Ｘｘ－　", "0123456789Xx- ")
"""One character for one, so that what is found stands at the same place in the text."""


def without_personal_numbers(text: str) -> str:
    """A text in which every personal number is masked, also an old one of 15 digits, a mistyped one and one in groups.

    >>> without_personal_numbers("张三（990101196602030011）、９９０１０１ 19660203 0011，凭证2026年第12号")
    '张三（990101********0011）、990101********0011，凭证2026年第12号'
    """
    return _replaced(_GROUPS, _masked_group, _replaced(_RUN, _masked_run, text))


def _replaced(pattern: re.Pattern[str], mask: Callable[[str], str | None], text: str) -> str:
    parts, at = [], 0
    for found in pattern.finditer(text.translate(_PLAIN)):
        shown = mask(found[0])
        if shown is not None:
            parts += [text[at : found.start()], shown]
            at = found.end()
    return "".join((*parts, text[at:]))


def _masked_run(digits: str) -> str:
    return f"{digits[:6]}********{digits[-4:]}"


def _masked_group(groups: str) -> str | None:
    """In groups only a well-formed number is taken for one: other figures stand in groups as well."""
    try:
        return PersonalNumber(_BETWEEN.sub("", groups)).masked
    except ValueError:
        return None
