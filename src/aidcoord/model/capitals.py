"""Amounts in Chinese capital numerals, as cheques and award notices write them."""

from aidcoord.model.money import Fen

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_HUNDRED_MILLION = 10**8
_MOST = 10**16
"""From ten thousand times a hundred million times on, the names of the groups run out."""


def capital_yuan(amount: Fen) -> str:
    """An amount in capital numerals (`支付结算办法` annex 1: zeros between digits are read once, whole yuan end in 整).

    >>> from aidcoord.model.money import yuan
    >>> capital_yuan(yuan("10020.50"))
    '壹万零贰拾元伍角整'

    Raises:
        ValueError: The amount has more than 16 digits before the point.
    """
    if abs(amount) >= _MOST * 100:
        raise ValueError("an amount of more than 16 digits in yuan has no capital numerals")
    if amount < 0:
        return "负" + capital_yuan(-amount)
    whole, cents = divmod(int(amount), 100)
    jiao, fen = divmod(cents, 10)
    if not amount:
        return "零元整"
    text = f"{_capital_integer(whole)}元" if whole else ""
    if not cents:
        return f"{text}整"
    text += f"{_DIGITS[jiao]}角" if jiao else ("零" if whole else "")
    return f"{text}{_DIGITS[fen]}分" if fen else f"{text}整"


def _capital_integer(number: int) -> str:
    hundred_millions, rest = divmod(number, _HUNDRED_MILLION)
    ten_thousands, ones = divmod(rest, 10_000)
    text = f"{_capital_integer(hundred_millions)}亿" if hundred_millions else ""
    text = _followed(text, ten_thousands, "万", gap=False)
    return _followed(text, ones, "", gap=bool(hundred_millions) and not ten_thousands)


def _followed(text: str, part: int, group: str, *, gap: bool) -> str:
    """`text` with a group of four digits after it, led by a zero where digits between the two are zero."""
    if not part:
        return text
    zero = "零" if text and (gap or part < 1000) else ""  # noqa: PLR2004 - it does not fill its thousands
    return f"{text}{zero}{_capital_group(part)}{group}"


def _capital_group(part: int) -> str:
    text, gap = "", False
    for place in reversed(range(4)):
        digit = part // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return text
