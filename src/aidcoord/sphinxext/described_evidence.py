"""The parts of a plugin's page about its evidence, and about who reads its names."""

from typing import Final

from docutils import nodes

from aidcoord.model.evidence import EvidenceType
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.results.wording import type_text, value_text
from aidcoord.sphinxext import words
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, section, table
from aidcoord.sphinxext.wording import SCOPES

_MOST_READERS: Final = 8
"""Nearly every benefit makes something of a person's age, and a cell of a hundred links tells nobody anything."""


def evidence_part(page: Page) -> list[nodes.Node]:
    """A table of the evidence types the policy lists, those its own field holds first."""
    policy = page.subject.policy
    listed = sorted(policy.evidence, key=lambda kind: kind.holder != policy.field) if policy else []
    if not listed:
        return []
    heads = [words.NAME, words.TITLE, words.ABOUT, words.TYPE, words.HOLDER, words.PRESUMPTION, words.NOTE]
    rows = [_evidence(page, kind) for kind in listed]
    return [section(page.word(words.EVIDENCE), "evidence", table([page.word(head) for head in heads], rows))]


def _evidence(page: Page, kind: EvidenceType) -> list[Inline]:
    anchor = page.describe("evidence", kind.id, kind.title, is_owner=kind.holder == page.subject.plugin.owns)
    holder = page.refer("plugin", kind.holder, kind.holder)
    return [
        nodes.literal("", kind.id, ids=[anchor]),
        page.word(kind.title),
        page.word(SCOPES[kind.scope]),
        type_text(kind.type, page.lang),
        [holder, page.word(words.in_brackets(kind.held_by))] if kind.held_by else holder,
        _presumption(page, kind),
        page.word(kind.note) if kind.note else "",
    ]


def _presumption(page: Page, kind: EvidenceType) -> str:
    if kind.presumption is None:
        return ""
    return f"{value_text(kind.presumption.value, page.lang)}: {page.word(kind.presumption.reason)}"


def readers_part(page: Page) -> list[nodes.Node]:
    """A table of the field's benefits, parameters and evidence: who reads each, here and elsewhere, to what effect."""
    rows = [_readers(page, name) for name in _offered(page)]
    if not rows:
        return []
    heads = [words.NAME, words.IN_FIELD, words.ELSEWHERE, words.REACHES]
    return [section(page.word(words.READERS), "readers", table([page.word(head) for head in heads], rows))]


def _offered(page: Page) -> list[str]:
    own = page.subject.plugin.owns
    shown = {Kind.BENEFIT, Kind.PARAMETER, Kind.EVIDENCE}
    return [
        name
        for name, versions in page.law.definitions.items()
        if versions[0].kind in shown and versions[0].field == own
    ]


def _readers(page: Page, name: str) -> list[Inline]:
    own = f"{page.subject.plugin.owns}__"
    states = [other for other in page.law.definitions if other.startswith(f"{name}__")]
    reading = {reader for read in (name, *states) for reader in page.law.direct_readers.get(read, [])} - set(states)
    return [
        page.titled_link(name),
        page.links(sorted(reader for reader in reading if reader.startswith(own)), _MOST_READERS),
        page.links(sorted(reader for reader in reading if not reader.startswith(own)), _MOST_READERS),
        page.links(page.reached_from(name), _MOST_READERS),
    ]
