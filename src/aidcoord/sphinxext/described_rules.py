"""The part of a plugin's page about its rules, module by module in reading order."""

from inspect import getdoc
from itertools import groupby
from pathlib import PurePath
from sys import modules

from docutils import nodes
from sphinx import addnodes

from aidcoord.rules.declare import Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.results.wording import type_text
from aidcoord.sphinxext import words
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, fields, paragraph, prose, section
from aidcoord.sphinxext.wording import period_text


def rules_part(page: Page) -> list[nodes.Node]:
    """A section a module, with a description of each rule; nothing where the policy has none."""
    policy = page.subject.policy
    rules = [what for what in policy.rules if isinstance(what, (Rule, Aggregate))] if policy else []
    if not rules:
        return []
    by_file = groupby(rules, key=lambda what: what.place.file if what.place else "")
    return [
        section(page.word(words.RULES), "rules", *(_module(page, file, list(group)) for file, group in by_file)),
    ]


def _module(page: Page, file: str, rules: list[AnyRule | Aggregate]) -> nodes.section:
    stem = PurePath(file).stem
    names = (what.function.__module__ for what in rules if isinstance(what, Rule) and not isinstance(what, Either))
    module = modules.get(next(names, ""))
    says = (getdoc(module) or "").partition("\n")[0] if module else ""
    first = prose(says)
    described = [_described(page, what, is_first=what.name not in _before(rules, at)) for at, what in enumerate(rules)]
    return section(nodes.literal("", stem), f"module-{stem}", *first, *described)


def _before(rules: list[AnyRule | Aggregate], at: int) -> set[str]:
    return {what.name for what in rules[:at]}


def _described(page: Page, what: AnyRule | Aggregate, *, is_first: bool) -> nodes.Node:
    full = f"{page.subject.plugin.owns}__{what.name}"
    definition = next((one for one in page.law.definitions[full] if one.what == what), page.law.definitions[full][0])
    signature = addnodes.desc_signature("", "", *_signature(what, definition))
    anchor = page.describe("rule", full, what.title)
    if is_first:
        signature["ids"] = [anchor]
    content = addnodes.desc_content("", paragraph(nodes.strong("", page.word(what.title))), *_says(what))
    content += rule_fields(page, what, definition)
    return addnodes.desc("", signature, content, domain="aid", objtype="rule", desctype="rule", noindex=True)


def _signature(what: AnyRule | Aggregate, definition: Definition) -> list[nodes.Node]:
    given = definition.type.__name__ if definition.type else ""
    if isinstance(what, Aggregate):
        asked = what.of if what.where is None else f"{what.of}, where={what.where}"
        given = f"{what.how.value}({asked})"
        return [addnodes.desc_name("", what.name), addnodes.desc_sig_operator("", " = "), nodes.Text(given)]
    if isinstance(what, Either):
        given = f"either_of({', '.join(what.of)})"
        return [addnodes.desc_name("", what.name), addnodes.desc_sig_operator("", " = "), nodes.Text(given)]
    listed = (addnodes.desc_parameter("", name) for name in what.arguments)
    return [
        addnodes.desc_name("", what.name),
        addnodes.desc_parameterlist("", "", *listed),
        addnodes.desc_returns("", given),
    ]


def _says(what: AnyRule | Aggregate) -> list[nodes.Node]:
    says = what.explains if isinstance(what, Rule) else None
    return prose(says) if says else []


def rule_fields(page: Page, what: AnyRule | Aggregate, definition: Definition) -> nodes.field_list:
    """What a rule gives, asks for and rests on, and who reads it."""
    word = page.word
    gives: Inline = type_text(definition.type, page.lang) if definition.type else ""
    unit = word(words.in_brackets(what.unit.text)) if what.unit else ""
    return fields(
        [
            (word(words.GIVES), f"{gives}{unit}"),
            (word(words.ASKS), page.links(definition.asks)),
            (word(words.SOURCE), page.source(what.source)),
            (word(words.IN_FORCE), period_text(what.period, page.lang)),
            (word(words.READ_BY), page.links(page.law.direct_readers.get(definition.name, []))),
        ]
    )
