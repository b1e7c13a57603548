"""cattrs set up to fill the forms from nodes: every fault of a document at once, each where it stands."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from types import GenericAlias
from typing import TYPE_CHECKING, TypeVar, cast, get_args, get_origin

import attrs

from aidcoord.errors import Fault
from aidcoord.model.evidence import Evidence, EvidenceType, Value
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
from aidcoord.serial.forms import (
    FORM_SCOPES,
    BenefitName,
    EvidenceForm,
    Form,
    Key,
    Records,
    keys_of,
)
from aidcoord.serial.keys import KEEP_ONE, Sorted, sort_entries
from aidcoord.serial.names import parse_benefit
from aidcoord.serial.nodes import Entry, MapNode, Node, RefusedError, TextNode, expected
from aidcoord.serial.scalars import PARSERS, items_of, read_text
from aidcoord.serial.values import parse_option, parse_value
from aidcoord.serial.vocabulary import Vocabulary

if TYPE_CHECKING:
    import cattrs

T = TypeVar("T")


@lru_cache(maxsize=8)
def converter_for(vocabulary: Vocabulary) -> "cattrs.Converter":
    """A converter whose `structure(node, form)` gives the form or raises a `RefusedError` with every fault."""
    import cattrs  # noqa: PLC0415 - a household file is not needed to import aidcoord

    converter = cattrs.Converter(detailed_validation=True)
    hook = converter.register_structure_hook
    for kind, parse in PARSERS.items():
        hook(kind, _hook(parse))
    hook(BenefitName, _hook(lambda text: parse_benefit(text, vocabulary.benefits)))
    hook(Entry, lambda entry, _kind: entry)
    hook(MapNode, lambda node, _kind: node)
    hook(Records, lambda entries, _kind: _records(entries, vocabulary, converter))
    hook(Option, lambda node, kind: read_text(node, lambda text: parse_option(text, kind)))
    converter.register_structure_hook_func(
        _is_tuple, lambda node, kind: tuple(converter.structure(items_of(node), _listing(kind)))
    )
    converter.register_structure_hook_func(_is_mapping, lambda node, kind: _mapped(node, kind, converter))
    converter.register_structure_hook_factory(_is_form, lambda form: _form_hook(form, vocabulary, converter))
    return converter


def _is_mapping(kind: object) -> bool:
    origin: object = get_origin(kind)
    return origin is Mapping


def _is_form(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Form)


def _mapped(node: Node, kind: object, converter: "cattrs.Converter") -> Mapping[object, object]:
    """A mapping whose keys are values as well, each of them once."""
    if not isinstance(node, MapNode):
        raise node.refusal(expected("键和值", "keys with values are", node))
    key_type, value_type = get_args(kind)
    found: dict[object, object] = {}
    faults: list[Fault] = []
    for entry in node.entries:
        try:
            key = converter.structure(entry.key, key_type)
            if key in found:
                en = f"'{entry.name}' stands here twice, in two spellings"
                raise entry.key.refusal(Text(zh=f"“{entry.name}”以两种写法出现了两次", en=en), KEEP_ONE)
            found[key] = converter.structure(entry.value, value_type)
        except RefusedError as error:
            faults.extend(error.faults)
    if faults:
        raise RefusedError(*faults)
    return found


def _hook(parse: Callable[[str], T]) -> Callable[[Node, object], T]:
    return lambda node, _kind: read_text(node, parse)


def faults_in(error: BaseException, node: Node, form: type[Form]) -> Iterator[Fault]:
    """The faults that cattrs gathered while it filled a form from `node`."""
    if isinstance(error, RefusedError):
        yield from error.faults
    elif isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from faults_in(part, node, form)
    elif isinstance(error, KeyError):
        name = error.args[0]
        yield node.fault(*_missing(name, keys_of(form)[name]))
    elif isinstance(error, ValueError):
        yield node.fault(error)
    else:
        raise error


def _form_hook(
    form: type[Form], vocabulary: Vocabulary, converter: "cattrs.Converter"
) -> Callable[[Node, type[Form]], Form]:
    from cattrs import ClassValidationError  # noqa: PLC0415
    from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415

    fill = make_dict_structure_fn(form, converter)
    whole = frozenset(one.name for one in attrs.fields(form) if one.type is Entry)

    def read(node: Node, kind: type[Form]) -> Form:
        if not isinstance(node, MapNode):
            raise node.refusal(expected("键和值", "keys with values are", node), _listed(form))
        entries = sort_entries(node, form, vocabulary)
        try:
            filled = fill(_content(node, form, entries, whole), kind)
        except ClassValidationError as error:
            raise RefusedError(*entries.faults, *faults_in(error, node, form)) from None
        faults = [*entries.faults, *filled.contradictions()]
        if faults:
            raise RefusedError(*faults)
        return filled

    return read


def _missing(name: str, key: Key) -> tuple[Text, Text]:
    """That a key is missing, and what is to stand under it."""
    said = Text(zh=f"缺少“{key.zh}”（{name}）", en=f"'{name}' ({key.zh}) is missing")
    return said, Text(zh=f"请补上：{key.meaning.zh}。", en=f"Add it: {key.meaning.en}.")


def _listed(form: type[Form]) -> Text:
    keys = keys_of(form)
    zh = "、".join(f"{key.zh}（{name}）" for name, key in keys.items())
    en = ", ".join(f"{name} ({key.zh})" for name, key in keys.items())
    return Text(zh=f"可用的键：{zh}。", en=f"Known: {en}.")


def _content(node: MapNode, form: type[Form], entries: Sorted, whole: Collection[str]) -> dict[str, object]:
    """What fills a form; `whole` are the attributes that take an entry as it stands."""
    content: dict[str, object] = {"node": node}
    for name, entry in entries.fixed.items():
        if name in whole:
            content[name] = entry
        elif not entry.is_null:
            content[name] = entry.value
    if form in FORM_SCOPES:
        content["records"] = entries.evidence
    return content


def _records(entries: Mapping[str, Entry], vocabulary: Vocabulary, converter: "cattrs.Converter") -> Records:
    evidence: dict[str, Evidence] = {}
    faults: list[Fault] = []
    for name, entry in entries.items():
        try:
            read = _evidence(vocabulary.evidence[name], entry.value, converter)
        except RefusedError as error:
            faults.extend(error.faults)
        else:
            evidence |= {} if read is None else {name: read}
    if faults:
        raise RefusedError(*faults)
    return Records(evidence)


def _evidence(kind: EvidenceType, node: Node, converter: "cattrs.Converter") -> Evidence | None:
    """The evidence that a short or a long form says; `None` where it says that nothing is known."""
    if isinstance(node, TextNode):
        return None if node.text is None else Evidence(_value(kind, node))
    form = converter.structure(node, EvidenceForm)
    if form.value.is_null:
        return None
    return Evidence(
        _value(kind, form.value.value),
        source=form.source,
        as_of=form.as_of,
        standing=form.standing,
        authorisation=form.authorisation,
    )


def _value(kind: EvidenceType, node: Node) -> Value:
    def parse(text: str) -> Value:
        value = parse_value(text, kind.type)
        kind.accept(value)
        return value

    return read_text(node, parse)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _listing(kind: object) -> type[list[object]]:
    """The list type with the items of a tuple type, for which cattrs has a hook of its own."""
    return cast("type[list[object]]", GenericAlias(list, get_args(kind)[:1]))
