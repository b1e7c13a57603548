"""What the purity lint lets pass and no kernel can do, each with what to write instead."""

from collections.abc import Iterable

from aidcoord.model.texts import Text
from aidcoord.rules.purity.refusals import IN_A_FILE


class NoKernelError(Exception):
    """A function does what no kernel can do: `does` is what follows its name in a sentence."""

    def __init__(self, does: Text, instead: Text) -> None:
        super().__init__(does.en)
        self.does = does
        self.instead = instead


def without_value(name: str) -> NoKernelError:
    """A variable is read that has no value on one of the ways that lead there, or on none."""
    return NoKernelError(
        Text(zh=f"可能在变量{name}有值之前读取它", en=f"may use {name} before it has a value"),
        Text(
            zh=f"请在用到之前、在每条路径上（if和else都要）给{name}赋值。",
            en=f"Give {name} a value before, on every way through: under `if` and under `else`.",
        ),
    )


def of_several_kinds() -> NoKernelError:
    """A value may be of several kinds, and what is done with it works for some of them only."""
    return NoKernelError(
        Text(
            zh="用了可能是几种类型的值，其中一种在这里行不通",
            en="uses a value of several kinds, and it fails for some of the kinds that the value may be of",
        ),
        Text(
            zh="每条路径上都用同一种类型：不要这里是金额，那里是比例或个数。",
            en="Let it be of one type on every way through: not money here and a rate or a count there.",
        ),
    )


def gives_several_kinds() -> NoKernelError:
    """What a rule gives may be of several kinds, of which only some are the type that it promises."""
    return NoKernelError(
        Text(
            zh="给出的值可能是几种类型，其中一种不是它声明的类型",
            en="gives a value of several kinds, and it fails for some of the kinds that the value may be of",
        ),
        Text(zh="每个return都给出它声明的类型。", en="Let every return give the type that the rule declares."),
    )


def wrongly_called(name: str, takes: Iterable[str]) -> NoKernelError:
    """A function is called with other arguments than it takes."""
    listed = list(takes)
    return NoKernelError(
        Text(zh=f"调用`{name}()`的参数不对", en=f"calls {name}() with other arguments than it takes"),
        Text(
            zh=f"它的参数是：{'、'.join(listed) or '无'}。",
            en=f"It takes {', '.join(listed) or 'nothing'}, each once.",
        ),
    )


def of_one_value(name: str) -> NoKernelError:
    """`min` or `max` of one value."""
    return NoKernelError(
        Text(zh=f"对一个值求`{name}()`", en=f"asks for {name}() of one value"),
        Text(zh=f"请写两个或更多的值：`{name}(a, b)`。", en=f"Give it two values or more: `{name}(a, b)`."),
    )


def not_a_pair() -> NoKernelError:
    """`divmod` whose two values are not taken apart at once."""
    return NoKernelError(
        Text(zh="没有把`divmod()`的结果拆成两个名称", en="does not take divmod() apart into two names"),
        Text(
            zh="请写`quotient, rest = divmod(a, b)`；只要一个就用`//`或`%`。",
            en="Write `quotient, rest = divmod(a, b)`, or `//` or `%` where one of the two is wanted.",
        ),
    )


def without_text() -> NoKernelError:
    """A function of which the text cannot be had."""
    return NoKernelError(Text(zh="的文本无法读取", en="has no text that can be read"), IN_A_FILE)
