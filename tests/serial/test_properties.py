"""What holds for every household and for every text."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.serial.drawn import TEXTS, households, values

from aidcoord import Scope
from aidcoord.errors import CaseFileError, Fault
from aidcoord.model.texts import Language
from aidcoord.serial import Vocabulary, household_from, json_value, parse_value, read_household, write_household


@pytest.mark.parametrize("lang", ["zh", "en"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_written_reads_as_the_same_household(lang: Language, data: st.DataObject, small: Vocabulary) -> None:
    """Reading what was written gives the household back, in either language."""
    household = data.draw(households(small))

    assert household_from(write_household(household, small, lang), small) == household


@settings(deadline=None)
@given(data=st.data())
def test_the_text_of_a_value_is_that_value(data: st.DataObject, small: Vocabulary) -> None:
    """What goes out as JSON comes back as the same value of the same type."""
    kind = data.draw(st.sampled_from([small.evidence[name] for name in sorted(small.evidence)]))
    value = data.draw(values(kind))

    again = parse_value(str(json_value(value)), kind.type)

    assert (again, type(again)) == (value, kind.type)


@settings(max_examples=300, deadline=None)
@given(text=st.text() | st.text(alphabet="ab:- \n\t[]{}'\"&*!|>#%@`,?~0.户号：成员"))
def test_no_text_raises_anything_but_a_case_file_error(text: str, small: Vocabulary) -> None:
    """Random text is never a household, and is refused as one."""
    with pytest.raises(CaseFileError) as refusal:
        household_from(text, small)

    assert refusal.value.faults


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_case_file_error(content: bytes, small: Vocabulary, tmp_path: Path) -> None:
    """So are random bytes."""
    file = tmp_path / "f.yaml"
    file.write_bytes(content)

    with pytest.raises(CaseFileError):
        read_household(file, small)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_with_places(data: st.DataObject, small: Vocabulary, plain: str) -> None:
    """Whatever happens to a piece of a sound file, it still reads or it is refused with places."""
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, min(len(plain), start + 20)))
    damaged = plain[:start] + data.draw(st.text(max_size=8)) + plain[end:]

    assert all(fault.place for fault in _faults(damaged, small))


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_known_keys_with_any_content_are_read_or_refused(data: st.DataObject, small: Vocabulary) -> None:
    """Texts, lists and mappings in the wrong places are faults, never a crash."""
    words = [*small.known_keys(Scope.HOUSEHOLD), *small.known_keys(Scope.MEMBER), "value", "benefit", "starts"]
    scalars = st.none() | st.sampled_from(["applicant", "本人", "a", "1.00", "2026-01-01", "家庭", "农村", ""]) | TEXTS
    documents = st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(words), inner, max_size=4)
    )
    member = st.fixed_dictionaries({"id": documents, "relation": documents}, optional={"wages": documents})
    document = data.draw(
        st.fixed_dictionaries(
            {"household": scalars, "members": st.lists(member, max_size=3) | documents},
            optional={"awards": documents, "savings": documents, "residence": documents},
        )
    )

    assert all(fault.path for fault in _faults(document, small))


def _faults(document: str | Mapping[str, object], vocabulary: Vocabulary) -> tuple[Fault, ...]:
    try:
        household_from(document, vocabulary)
    except CaseFileError as refusal:
        return refusal.faults
    return ()
