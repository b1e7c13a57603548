"""What `aidcoord simulate --from` tries: the values of a file, as amendments that no county has made."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.errors import InputError
from aidcoord.model.days import Period
from aidcoord.model.faults import ToldFault, reason_of, told
from aidcoord.model.texts import Text
from aidcoord.rules.counties import ParameterAmendment
from aidcoord.rules.parameters.files import read_values
from aidcoord.rules.parameters.shapes import RawValue

_WHAT_IF: Final = Text(zh="模拟", en="Simulation")


def amendments_in(path: Path) -> tuple[ParameterAmendment, ...]:
    """The values of a file, written as a county's plugin has them; they hold on their own dates.

    Raises:
        InputError: The file cannot be read.
        ParameterError: With everything that is wrong in it.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason_of(error).zh if isinstance(error, OSError) else "不是UTF-8编码的文本"
        raise InputError.of([told(f"{path}无法读取：{why}。", f"{path} cannot be read: {error}")]) from None
    return tuple(
        ParameterAmendment(
            target=one.name,
            title=_WHAT_IF,
            mandate=one.values[0].source,
            starts=one.values[0].period.starts,
            values=one.values,
        )
        for one in read_values(text, str(path))
    )


@frozen
class Idle:
    """A parameter of which no tried value holds on the day that is asked about, so that it stays as it is."""

    name: str
    on: date
    nearest: RawValue
    """The first of its values, where they are still to come, or the last, where they have ended."""

    @property
    def period(self) -> Period:
        """The days of the nearest value."""
        return self.nearest.period

    def told(self) -> ToldFault:
        """What to ask instead, and where the value is written."""
        day = max(self.period.starts, min(self.on, self.period.last))
        zh, en = ("自{}起施行", "holds from {}") if day > self.on else ("只施行到{}", "held until {}")
        return told(
            f"“{self.name}”{zh.format(day)}，在{self.on}什么也不改变。",
            f"'{self.name}' {en.format(day)}, and changes nothing on {self.on}.",
            Text(zh=f"请用 --on {day} 测算那一天。", en=f"Ask about that day with --on {day}."),
            place=self.nearest.at.place,
        )

    def json(self) -> dict[str, str | None]:
        """The parameter, and the days on which the nearest value holds."""
        ends = self.period.ends
        return {"parameter": self.name, "from": str(self.period.starts), "to": None if ends is None else str(ends)}


def idle(amendments: tuple[ParameterAmendment, ...], on: date) -> Iterator[Idle]:
    """What changes nothing on a day; the values of a file follow one another without a gap."""
    for one in amendments:
        first, last = one.values[0], one.values[-1]
        if on < first.period.starts or on > last.period.last:
            yield Idle(one.target, on, first if on < first.period.starts else last)
