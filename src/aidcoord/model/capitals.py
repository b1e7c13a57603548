"""Amounts in Chinese capital numerals, as cheques and award notices write them."""

from aidcoord.model.money import Fen

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def capital_yuan(amount: Fen) -> str:
    """An amount in capital numerals (`支付结算办法` annex 1: zeros between digits are read once, whole yuan end in 整).

    >>> from aidcoord.model.money import yuan
    >>> capital_yuan(yuan("10020.50"))
    '壹万零贰拾元伍角整'
    """
    if amount < 0:
        return "负" + capital_yuan(Fen(-int(amount)))
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
    text, gap = "", False
    for group in reversed(range(len(_GROUPS))):
        part = number // 10_000**group % 10_000
        if not part:
            gap = bool(text)
            continue
        if text and (gap or part < 1000):  # noqa: PLR2004 - a group that does not fill its thousands is led by a zero
            text += "零"
        text += _capital_group(part) + _GROUPS[group]
        gap = False
    return text


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
