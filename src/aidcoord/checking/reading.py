"""What is read, and what nothing reads: rules, parameters and fields that lie idle."""

from collections.abc import Iterator

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.subjects import Subject
from aidcoord.model.texts import Text
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.policies import Policy
from aidcoord.rules.reviews import unread


def unread_names(subject: Subject, kind: Kind) -> set[str]:
    """The names of one kind that nothing reads in any law that has them.

    Raises:
        NotLookedAtError: The plugin is left out.
    """
    idle: set[str] = set()
    read: set[str] = set()
    for law in subject.need_law().laws.values():
        unused = set(unread(law, kind))
        idle |= unused
        read |= law.definitions.keys() - unused
    return idle - read


def _places(subject: Subject, kind: Kind) -> Iterator[Trouble]:
    idle = unread_names(subject, kind)
    told = set()
    for _, law in subject.laws():
        for name, versions in subject.own(law).items():
            if name in idle and name not in told:
                told.add(name)
                title = versions[0].title
                zh, en = f"{name}  {title.zh}：没有内容读取。", f"{name}  {title.en}: nothing reads it."
                yield trouble(zh, en, versions[0].place, name)


@check(
    "parameters-unread",
    Severity.WARNING,
    Area.PARAMETERS,
    title=Text(zh="参数都有规则读取", en="Something reads every parameter"),
    advice=Text(zh="删去，或写出读取它的规则。", en="Take it away, or write the rule that reads it."),
)
def parameters_unread(subject: Subject) -> Iterator[Trouble]:
    """Parameters that nothing reads in any county."""
    return _places(subject, Kind.PARAMETER)


@check(
    "rules-unread",
    Severity.NOTE,
    Area.RULES,
    title=Text(zh="规则都有去处", en="Something reads every rule"),
    advice=Text(
        zh="删去，或由待遇、其他规则读取；供人查看的结论应当是一项待遇。",
        en="Take it away, or let a benefit or another rule read it; a result that people want is a benefit.",
    ),
)
def rules_unread(subject: Subject) -> Iterator[Trouble]:
    """Rules and aggregates that no benefit, overlap or other rule reads in any county."""
    yield from _places(subject, Kind.RULE)
    yield from _places(subject, Kind.AGGREGATE)


@check(
    "reads-from-unused",
    Severity.WARNING,
    Area.LOADING,
    title=Text(zh="声明要读取的领域确实读取", en="A field in reads_from is read"),
    advice=Text(zh="从 reads_from 中删去。", en="Take the field out of reads_from."),
)
def reads_from_unused(subject: Subject) -> Iterator[Trouble]:
    """Fields in `reads_from` of which the policy reads no name and no evidence, in any county."""
    laws = [law for _, law in subject.laws()]
    for policy in subject.policies:
        read = {field for law in laws for field in _fields_read(policy, law)}
        for field in policy.reads_from:
            if field not in read and field in {plugin.owns for plugin in subject.scene.settled.healthy}:
                zh = f"{policy.field}声明读取{field}，却没有读取它的任何名称。"
                en = f"{policy.field} lists '{field}' in reads_from and reads nothing of it."
                yield trouble(zh, en, subject.place_of(field))


def _fields_read(policy: Policy, law: Law) -> Iterator[str]:
    """The fields whose names or listed evidence a policy reads in a law; also where only a county lets it."""
    listed = {kind.id for kind in policy.evidence}
    by_evidence: dict[str, set[str]] = {}
    for other in law.policies:
        for kind in other.evidence:
            by_evidence.setdefault(kind.id, set()).add(other.field)
    for versions in law.definitions.values():
        if versions[0].field == policy.field:
            for asked in {asked for version in versions for asked in version.asks}:
                yield asked.partition("__")[0] if "__" in asked else policy.field
                yield from () if asked in listed else by_evidence.get(asked, ())
    for overlap in policy.overlaps:
        yield from (name.partition("__")[0] for name in (*overlap.benefits, overlap.limit or "") if "__" in name)
