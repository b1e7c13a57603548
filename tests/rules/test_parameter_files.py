"""Parameter files: what sound ones say, and how unsound ones are refused."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord import Fen, Period, Rate, Residence, Sex, yuan
from aidcoord.errors import Fault, ParameterError
from aidcoord.model.evidence import Value
from aidcoord.rules.parameters.beside import parameters_in, values_in
from aidcoord.rules.parameters.files import read_parameters, read_values, typed
from aidcoord.rules.parameters.shapes import DatedValue, Parameter
from aidcoord.rules.parameters.toml_syntax import LARGEST

DATA: Final = Path(__file__).parent / "data"
SOUND: Final = (DATA / "parameters.toml").read_text(encoding="utf-8")
KEYS: Final[Mapping[str, type[Value]]] = {"residence": Residence, "sex": Sex, "age": int, "medical_self_pay": Fen}


def sound(name: str) -> Parameter:
    """One parameter of the sound file."""
    return next(one for one in read_parameters(SOUND, "parameters.toml") if one.name == name)


def values_of(name: str) -> tuple[DatedValue, ...]:
    """Its values, typed."""
    parameter = sound(name)
    return typed(parameter.values, parameter, KEYS)


def refusal(text: str) -> str:
    """What is said to a file that is refused."""
    with pytest.raises(ParameterError) as refused:
        read_parameters(text, "parameters.toml")
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "keys", "expected"),
    [
        pytest.param("protected_area", (), 15, id="a count"),
        pytest.param("work_cost_share", (), Rate(200_000), id="a rate"),
        pytest.param("is_publicity_due", (), True, id="yes or no"),
        pytest.param("old_age_addition_month", (59,), yuan(0), id="the last number below a band"),
        pytest.param("old_age_addition_month", (60,), yuan(50), id="the first number of a band"),
        pytest.param("old_age_addition_month", (120,), yuan(100), id="a band without end"),
        pytest.param("care_level_month", (Residence.URBAN, Sex.FEMALE), yuan(90), id="a cell by two options"),
        pytest.param("care_level_month", (Residence.RURAL, Sex.FEMALE), None, id="a cell a partial table leaves out"),
        pytest.param("fee_share", (Residence.URBAN, yuan(1000)), Rate(200_000), id="bands of money inside a table"),
    ],
)
def test_a_value_is_looked_up_by_its_keys(name: str, keys: tuple[int, ...], expected: Value | None) -> None:
    """Amounts have the type of their unit, under the codes of what they go by."""
    actual = values_of(name)[0].look_up(keys)

    assert actual == expected
    assert type(actual) is type(expected)


def test_a_value_holds_until_the_next_one() -> None:
    """Without a last day, a value stands up to the day before the next; the last one stays in force."""
    before, after = read_values((DATA / "standards.toml").read_text(encoding="utf-8"), "standards.toml")[0].values

    assert before.period == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert after.period == Period(date(2026, 1, 1))


def test_values_may_stand_in_any_order() -> None:
    """The order in the file says nothing; the dates do."""
    source = 'source = { document = "通知" }'
    entries = f"[{{ from = 2026-01-01, amount = 2, {source} }}, {{ from = 2025-01-01, amount = 1, {source} }}]"
    [parameter] = read_parameters(
        f'[a]\ntitle = {{ zh = "甲", en = "A" }}\nunit = "day"\nvalues = {entries}\n', "parameters.toml"
    )

    assert [value.content for value in parameter.values] == [1, 2]
    assert parameter.values[0].period.ends == date(2025, 12, 31)


def test_a_county_fills_a_parameter_left_to_it() -> None:
    """The same step types a county's values, by the definition of the department."""
    [supplied] = read_values((DATA / "standards.toml").read_text(encoding="utf-8"), "standards.toml")

    first, last = typed(supplied.values, sound("dibao_standard_month"), KEYS)

    assert first.content == {Residence.URBAN: yuan(740), Residence.RURAL: yuan(540)}
    assert last.reviewed_on == date(2025, 12, 20)
    assert str(last.source) == "《云岭县低保标准通知》（云政发〔2025〕28号）"
    assert str(last.place) == "standards.toml:6:24"


def test_a_parameter_keeps_what_its_file_says_of_it() -> None:
    """Bounds are in the unit's own type; who supplies it, and when it is due for review, are kept."""
    parameter = sound("dibao_standard_month")

    assert parameter.bounds == (yuan(100), yuan(3000))
    assert (parameter.supplied_by, parameter.review_every, parameter.values) == ("county", 12, ())
    assert str(parameter.place) == "parameters.toml:3:1"


def test_all_faults_are_reported_in_the_order_of_their_lines() -> None:
    """One run shows all there is to mend."""
    text = SOUND.replace('"m2 / person"', '"banana"').replace("12.5", "12.50001").replace("below = 80", "below = 75")

    lines = refusal(text.replace('"80.00"', "80.5")).splitlines()

    assert [line.split(":", 2)[1] for line in lines] == ["14", "22", "40", "54"]


def test_a_plugin_reads_the_files_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file stands beside the module; a byte order mark, as some editors write it, does no harm."""
    (tmp_path / "plugin_with_files.py").touch()
    (tmp_path / "parameters.toml").write_text(SOUND, encoding="utf-8-sig")
    (tmp_path / "standards.toml").write_bytes((DATA / "standards.toml").read_bytes())
    monkeypatch.syspath_prepend(tmp_path)
    __import__("plugin_with_files")

    assert len(parameters_in("plugin_with_files")) == 7
    assert values_in("plugin_with_files")[0].name == "civil_affairs__dibao_standard_month"


def test_a_county_reads_several_files_when_its_values_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They come in the order of the files, each file read once, and the faults of all files come at once."""
    (tmp_path / "county_with_files.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    __import__("county_with_files")
    table = '[civil_affairs__{}]\nvalues = [{{ from = 2026-01-01, amount = {}, source = {{ document = "x" }} }}]\n'

    values = values_in("county_with_files", "b.toml", "a.toml")
    (tmp_path / "a.toml").write_text(table.format("first", "["), encoding="utf-8")
    with pytest.raises(ParameterError) as refused:
        len(values)
    (tmp_path / "a.toml").write_text(table.format("first", 1), encoding="utf-8")
    (tmp_path / "b.toml").write_text(table.format("second", 2), encoding="utf-8")

    assert [fault.place.file for fault in refused.value.faults if fault.place] == [
        str(tmp_path / "a.toml"),
        str(tmp_path / "county_with_files.py"),
    ]
    assert [one.name for one in values] == ["civil_affairs__second", "civil_affairs__first"]
    assert values[1:] == [values[1]]


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        pytest.param("paramters.toml", b"", "Did you mean 'paramters.toml'?", id="another name"),
        pytest.param("parameters.toml", "[标准]".encode("gbk"), "Save it as UTF-8.", id="another encoding"),
        pytest.param("readme.md", b"", "Create it.", id="no file"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, content: bytes, says: str
) -> None:
    """An absent file and one that is no text are told by name."""
    module = tmp_path / f"plugin_{len(content)}_{Path(file).stem}.py"
    module.touch()
    (tmp_path / file).write_bytes(content)
    monkeypatch.syspath_prepend(tmp_path)
    __import__(module.stem)

    with pytest.raises(ParameterError, match=r"parameters\.toml") as refused:
        parameters_in(module.stem)
    assert says in str(refused.value)


def test_a_module_without_a_file_is_refused() -> None:
    """A plugin passes its own name; anything else is told so."""
    with pytest.raises(ParameterError, match="__name__"):
        parameters_in("no_such_plugin")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("", "parameters.toml:1:1: the file is empty", id="empty"),
        pytest.param("# nothing yet\n", "the file is empty", id="only a comment"),
        pytest.param("#" * (LARGEST + 1), "has at most 2000000", id="too large"),
        pytest.param("a = " + "[" * 5000, "nested too deeply", id="too deep"),
        pytest.param("unit = 1\n", "parameters.toml:1:1: 'unit' stands outside of any table.", id="no table"),
        pytest.param("[a]\n", "'title' is missing", id="an empty table"),
        pytest.param("[a.b]\n", "'b' is no key of a parameter", id="a table in a table"),
        pytest.param(f"[a]\nreview_every = {'9' * 5000}\n", "too many digits", id="a number no computer reads"),
        pytest.param("[a]\nvalues = [[1]]\n", "'values' lists tables, not a list", id="lists of lists"),
    ],
)
def test_a_file_that_defines_nothing_is_refused(text: str, says: str) -> None:
    """Whatever is no parameter file is refused with its place."""
    assert says in refusal(text)


def test_a_name_without_a_type_is_the_callers_mistake() -> None:
    """Typing needs the type of every name that a parameter goes by."""
    parameter = sound("old_age_addition_month")

    with pytest.raises(KeyError, match="age"):
        typed(parameter.values, parameter, {})


@pytest.mark.parametrize("unit", ["yuan", "percent", "day", "yes/no"])
@pytest.mark.parametrize(
    "amount",
    [
        *("1e999999999", "1e-999999999", "0e-999999999", "1e99999999999999999999", "-inf", "nan", "-nan"),
        *(f"0x{'f' * 5000}", "9" * 4000, f"0.{'1' * 4000}", f'"{"9" * 5000}"', f'"{"9" * 4000}"'),
        *("07:32:00", "1979-05-27", "[]", "{}", "[[]]", "[{}]"),
    ],
)
def test_a_monstrous_amount_is_refused_in_few_words(unit: str, amount: str) -> None:
    """No number is too large, too long or too strange to be refused, and the message stays short."""
    for key in ("amount", "highest"):
        value = f'{{ from = 2016-01-01, {key} = {amount}, source = {{ document = "通知" }} }}'
        listed = f"values = [{value}]" if key == "amount" else f'highest = {amount}\nsupplied_by = "county"'
        said = refusal(f'[a]\ntitle = {{ zh = "甲", en = "A" }}\nunit = "{unit}"\n{listed}\n')
        assert len(said) < 600


def test_values_may_start_on_the_first_day_there_is() -> None:
    """The ends of the calendar do no harm, and two values from its first day are refused."""
    value = '{ from = 0001-01-01, amount = 1, source = { document = "通知" } }'
    last = value.replace("from = 0001-01-01", "from = 9999-12-31, to = 9999-12-31")
    head = '[a]\ntitle = { zh = "甲", en = "A" }\nunit = "day"\n'

    assert len(read_parameters(f"{head}values = [{value}, {last}]", "parameters.toml")[0].values) == 2
    assert "two values start on 0001-01-01" in refusal(f"{head}values = [{value}, {value}]")


@given(st.sets(st.integers(-5, 130), min_size=1, max_size=5), st.integers(-10, 140))
def test_bands_hold_every_number_once(cuts: set[int], number: int) -> None:
    """Bands that meet at cuts are accepted, and a number gets the amount of the band it lies in."""
    edges = sorted(cuts)
    starts, ends = [None, *edges], [*edges, None]
    bands = [
        {"from": low, "below": high, "amount": f'"{rank}"'}
        for rank, (low, high) in enumerate(zip(starts, ends, strict=True))
    ]
    rows = [", ".join(f"{key} = {value}" for key, value in band.items() if value is not None) for band in bands]
    listed = ", ".join(f"{{ {row} }}" for row in rows)
    head, _, _ = SOUND.partition("\n[[old_age")
    text = f'{head}\nvalues = [{{ from = 2016-01-01, bands = [{listed}], source = {{ document = "通知" }} }}]\n'
    parameter = read_parameters(text, "parameters.toml")[-1]

    assert typed(parameter.values, parameter, KEYS)[0].look_up((number,)) == yuan(sum(cut <= number for cut in cuts))


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """No damage to a file ends in anything but parameters or a `ParameterError` with a place."""
    start = data.draw(st.integers(0, len(SOUND)))
    length = data.draw(st.integers(0, 12))
    new = data.draw(st.text(alphabet='[]{}",=.\n#19-e_a中“', max_size=4))
    faults: tuple[Fault, ...] = ()
    try:
        for parameter in read_parameters(SOUND[:start] + new + SOUND[start + length :], "parameters.toml"):
            typed(parameter.values, parameter, {name: KEYS.get(name, int) for name in parameter.keys})
    except ParameterError as refused:
        faults = refused.faults or (Fault(message="an error without faults"),)

    assert all(fault.place and fault.place.file == "parameters.toml" for fault in faults)
