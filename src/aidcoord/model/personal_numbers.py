"""The 18-digit citizen identity number (GB 11643): checked when made, masked wherever it is shown."""

import re
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord.model.classifications import Sex

_SHAPE = re.compile(r"\d{17}[\dX]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


def check_digit(first_seventeen: str) -> str:
    """The last character that GB 11643 gives the first seventeen digits (ISO 7064, MOD 11-2)."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_seventeen, strict=True))
    return _CHECK_DIGITS[weighted % 11]


def _tidy(text: str) -> str:
    return text.strip().upper()


@frozen(repr=False)
class PersonalNumber:
    """A citizen's identity number. It cannot hold a wrong one, and no text form shows it whole.

    `digits` is the number itself, for whoever must match or store it. The region part is not checked against a list:
    which regions exist is a county's data.

    >>> PersonalNumber("990101196602030011")
    PersonalNumber('990101********0011')
    """

    digits: str = field(converter=_tidy)

    @digits.validator
    def _is_well_formed(self, _attribute: "Attribute[str]", digits: str) -> None:
        if not _SHAPE.fullmatch(digits):
            raise ValueError(
                f"a personal number has 17 digits and a digit or X, 18 characters in all; this one has {len(digits)}"
            )
        try:
            date.fromisoformat(f"{digits[6:10]}-{digits[10:12]}-{digits[12:14]}")
        except ValueError:
            raise ValueError("characters 7 to 14 of this personal number are not a day of birth") from None
        if check_digit(digits[:17]) != digits[17]:
            raise ValueError("the last character of this personal number does not match the rest; a digit is mistyped")

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
