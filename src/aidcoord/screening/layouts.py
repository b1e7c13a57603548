"""The columns of a result, and what its codes stand for."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

import pyarrow as pa
from attrs import define

from aidcoord.model.benefits import Benefit
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Verdict
from aidcoord.rules.sheets.wiring import benefit_parts
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.plan import Asked
from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, UNDETERMINED
from aidcoord.screening.missing.codes import WantedCodes
from aidcoord.screening.registers.columns import PREFIX

VERDICTS: Final = {
    ELIGIBLE: Verdict.ELIGIBLE,
    INELIGIBLE: Verdict.INELIGIBLE,
    NOT_APPLICABLE: Verdict.NOT_APPLICABLE,
    UNDETERMINED: Verdict.UNDETERMINED,
}
"""The verdict of each code."""
DETERMINATIONS: Final = "determinations"
"""The column that lists what was determined."""


def _listed(*fields: pa.Field) -> pa.DataType:
    return pa.list_(pa.field("item", pa.struct(fields), nullable=False))


MEMBERS_TYPE: Final = _listed(
    pa.field("id", pa.string(), nullable=False), pa.field("is_asked", pa.bool_(), nullable=False)
)
DETERMINATIONS_TYPE: Final = _listed(
    pa.field("benefit", pa.dictionary(pa.int16(), pa.string()), nullable=False),
    pa.field("subject", pa.int16(), nullable=False),
    pa.field("verdict", pa.int8(), nullable=False),
    pa.field("payable", pa.int64()),
    pa.field("fails", pa.int8()),
)
"""A verdict for each benefit and subject: 0 the household, otherwise the place in `members`, from 1.

What is asked about and not listed is not applicable, as most of the law is to most people: lists stay short.
"""


@define(eq=False, slots=False)
class Layout:
    """The columns of a result, for the law of one county or of several."""

    kernels: Sequence[Kernel]
    says_missing: bool = False

    @cached_property
    def codes(self) -> WantedCodes | None:
        """The codes of what may be missing, where the result says what is."""
        return WantedCodes(self.kernels) if self.says_missing else None

    @cached_property
    def benefits(self) -> Mapping[str, int]:
        """The full names of all benefits, each with its place among them."""
        names = dict.fromkeys(asked.name for kernel in self.kernels for asked in kernel.asked)
        return {name: place for place, name in enumerate(names)}

    @cached_property
    def schema(self) -> pa.Schema:
        """The columns: of the household, then the lists of its members, of determinations and of what is missing."""
        codes = {str(code): verdict.value for code, verdict in VERDICTS.items()}
        said = {"on": self.kernels[0].worksheet.on.isoformat(), "verdicts": json.dumps(codes)}
        told = {PREFIX + name: json.dumps(what, ensure_ascii=False) for name, what in self._benefits()}
        return pa.schema(
            [
                pa.field("household", pa.string(), nullable=False),
                pa.field("township", pa.string()),
                pa.field("is_empty", pa.bool_(), nullable=False),
                pa.field("members", MEMBERS_TYPE, nullable=False),
                pa.field(DETERMINATIONS, DETERMINATIONS_TYPE, nullable=False, metadata=told),
                *([self.codes.field] if self.codes else []),
            ],
            metadata={PREFIX + name: text for name, text in said.items()},
        )

    def _benefits(self) -> Iterator[tuple[str, list[dict[str, object]]]]:
        """All benefits, as the first county that has them does; those that another has otherwise stand under its id.

        `counties` says which have a benefit, where not all do.
        """
        told = {
            _county(kernel): {asked.name: benefit_told(kernel, asked) for asked in kernel.asked}
            for kernel in self.kernels
        }
        known = {name: one for of_county in reversed(told.values()) for name, one in of_county.items()}
        having = {name: [county for county, of_county in told.items() if name in of_county] for name in known}
        yield (
            "benefits",
            [
                one if len(having[name]) == len(told) else {**one, "counties": having[name]}
                for name, one in known.items()
            ],
        )
        for county, of_county in told.items():
            if own := [one for name, one in of_county.items() if one != known[name]]:
                yield f"benefits:{county}", own


def _county(kernel: Kernel) -> str:
    county = kernel.worksheet.law.county
    return county.id if county else ""


def benefit_told(kernel: Kernel, asked: Asked) -> dict[str, object]:
    """A benefit as a result tells of it: its name, title and subjects, and its criteria in the order of their codes."""
    definitions = kernel.worksheet.wiring.definitions
    return {
        **_titled(asked.name, definitions[asked.name].title),
        "of": "members" if asked.of_member else "household",
        "criteria": [_titled(one, definitions[one].title) for one in criteria_of(kernel, asked.name)],
    }


def _titled(name: str, title: Text) -> Mapping[str, str]:
    return {"name": name, "zh": title.zh, "en": title.en}


def criteria_of(kernel: Kernel, name: str) -> tuple[str, ...]:
    """The criteria of a benefit as their codes count them, from 1: those for entry, then those for going on."""
    definition = kernel.worksheet.wiring.definitions[name]
    if not isinstance(definition.what, Benefit) or not definition.asks:
        return ()
    parts = benefit_parts(definition.what, definition.asks)
    return (*parts.criteria, *(parts.while_receiving or ()))
