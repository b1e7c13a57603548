"""What policies are declared with: texts, options, sources, agencies, benefits; none can hold nonsense."""

from collections.abc import Callable
from datetime import date
from typing import cast

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from aidcoord.model import classifications
from aidcoord.model.agencies import Agency, Holding, Post, Township
from aidcoord.model.benefits import Benefit, BenefitKind, Cadence
from aidcoord.model.classifications import Relation, Residence
from aidcoord.model.days import Period
from aidcoord.model.options import Option
from aidcoord.model.sources import Document, Source
from aidcoord.model.texts import Text

TITLE = Text(zh="低保", en="Dibao")
DECLARE = cast("Callable[[str, object], object]", Option)
"""An enumeration called with a name and members declares another; no type checker knows that."""
MEASURES = Document("社会救助暂行办法", number="国务院令第649号")
DIBAO = Benefit(
    "dibao",
    TITLE,
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    criteria=("is_poor",),
    amount="top_up",
    source=MEASURES.article(9),
    starts=date(2014, 5, 1),
)
LISTS = [
    one
    for one in vars(classifications).values()
    if isinstance(one, type) and issubclass(one, Option) and one is not Option
]


@pytest.mark.parametrize(("zh", "en"), [("", "Housing"), ("住房", " "), ("\n", "\t")])
def test_a_text_stands_in_both_languages(zh: str, en: str) -> None:
    """A text that one language lacks is refused."""
    with pytest.raises(ValueError, match="write it in both languages"):
        Text(zh=zh, en=en)


def test_a_text_is_text() -> None:
    """A number or nothing is no text."""
    with pytest.raises(TypeError, match="the en text is NoneType"):
        Text(zh="住房", en=None)  # type: ignore[arg-type]


def test_a_third_language_is_no_silent_english() -> None:
    """A language that no text has is an error."""
    with pytest.raises(KeyError, match="fr"):
        TITLE.within("fr")  # type: ignore[arg-type]


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.__name__)
def test_every_word_of_an_option_leads_to_it(listed: type[Option]) -> None:
    """Slug, name and both words name one member each."""
    for member in listed:
        for word in (member.slug, member.name, member.text.zh, f" {member.text.en} "):
            assert listed.parse(word) is member


def test_an_unknown_word_lists_the_known_ones() -> None:
    """The message offers what may be said, in both languages."""
    with pytest.raises(ValueError, match=r"'姐夫' is none of: applicant \(本人\), spouse \(配偶\)"):
        Relation.parse("姐夫")


@pytest.mark.parametrize(
    ("members", "complaint"),
    [
        pytest.param({"A": (1, "煤", "coal"), "B": (1, "气", "gas")}, "the same code", id="one code twice"),
        pytest.param({"A": (1, "煤", "coal"), "B": (2, "煤", "gas")}, "share the word 煤", id="one word twice"),
        pytest.param({"A": (1, "煤", "b"), "B": (2, "气", "gas")}, "share the word b", id="a word that is a slug"),
        pytest.param({"A": (-1, "煤", "coal")}, "a code is a whole number from 0", id="a negative code"),
        pytest.param({"A": (True, "煤", "coal")}, "a code is a whole number from 0", id="yes for a code"),
    ],
)
def test_a_list_of_options_is_unambiguous(members: dict[str, tuple[int, str, str]], complaint: str) -> None:
    """Two members never share a code or a word."""
    with pytest.raises(TypeError, match=complaint):
        DECLARE("Heating", members)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        pytest.param(MEASURES.article(9), "《社会救助暂行办法》（国务院令第649号）第9条", id="an article by number"),
        pytest.param(MEASURES.whole, "《社会救助暂行办法》（国务院令第649号）", id="the whole"),
        pytest.param(MEASURES.whole.at("附件1"), "《社会救助暂行办法》（国务院令第649号）附件1", id="another passage"),
        pytest.param(Source(document="办法", article=3), "《办法》第3条", id="an article given as a number"),
        pytest.param(Source(document="办法", verified=False), "《办法》（未核实）", id="a text that could not be read"),
        pytest.param(
            MEASURES.article(9, verified=False),
            "《社会救助暂行办法》（国务院令第649号）第9条（未核实）",
            id="an article",
        ),
    ],
)
def test_a_source_reads_as_lawyers_cite(source: Source, shown: str) -> None:
    """Document, number and article, and a mark where the text could not be verified."""
    assert str(source) == shown


@pytest.mark.parametrize("title", ["", "  "])
def test_a_source_names_its_document(title: str) -> None:
    """Neither a source nor a document goes without a title."""
    with pytest.raises(ValueError, match="a source names its document"):
        Source(document=title)
    with pytest.raises(ValueError, match="a source names its document"):
        Document(title)


@pytest.mark.parametrize("slug", ["", "Civil", "civil affairs", "civil-affairs", "civil__affairs", "in"])
def test_an_agency_goes_by_a_slug(slug: str) -> None:
    """The slug is the first part of names, so it is a bare name itself."""
    with pytest.raises(ValueError, match="an agency's id is in lower case"):
        Agency(slug, TITLE)


@pytest.mark.parametrize("code", ["", "99010110", "9901011011", "99010110a", "９９０１０１１０１"])
def test_a_township_goes_by_its_nine_digits(code: str) -> None:
    """Other codes are refused."""
    with pytest.raises(ValueError, match="code of 9 digits"):
        Township(code, TITLE)


def test_a_post_keeps_its_own_list_of_holders() -> None:
    """A list given to a post can change without changing it."""
    holders = [Holding(person="陈", period=Period(date(2020, 1, 1)))]
    post = Post("head", TITLE, agency="civil_affairs", holders=holders)

    holders.clear()

    assert len(post.holders) == 1


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        pytest.param({"criteria": ()}, "has no criterion", id="no criterion"),
        pytest.param({"criteria": ("a", "b", "a")}, "names a more than once", id="a criterion twice"),
        pytest.param({"while_receiving": ()}, "has no condition for going on", id="no condition for going on"),
        pytest.param({"cadence": Cadence.NONE}, "has an amount without a cadence", id="an amount without a cadence"),
        pytest.param({"amount": None}, "has a cadence without an amount", id="a cadence without an amount"),
        pytest.param({"ends": date(2014, 4, 30)}, "before it starts 2014-05-01", id="ends before it starts"),
    ],
)
def test_a_benefit_that_cannot_be_is_refused(change: dict[str, object], complaint: str) -> None:
    """The message names the benefit and what to mend."""
    with pytest.raises(ValueError, match=f"benefit dibao .*{complaint}"):
        evolve(DIBAO, **change)  # type: ignore[arg-type]


def test_everything_wrong_with_a_benefit_is_said_at_once() -> None:
    """An author mends all of it in one go."""
    with pytest.raises(ValueError, match=r"has no criterion.*; benefit dibao has a cadence without an amount"):
        evolve(DIBAO, criteria=(), amount=None)


@pytest.mark.parametrize("field", ["criteria", "while_receiving"])
def test_a_single_name_is_not_taken_for_a_list_of_letters(field: str) -> None:
    """A forgotten comma is found where it is forgotten."""
    with pytest.raises(TypeError, match=r"write \('is_poor',\) instead of 'is_poor'"):
        evolve(DIBAO, **{field: "is_poor"})  # type: ignore[arg-type]


def test_names_may_be_listed_in_any_way() -> None:
    """A list is kept as a tuple."""
    assert evolve(DIBAO, criteria=["is_poor"]).criteria == ("is_poor",)


def test_the_model_is_frozen() -> None:
    """What was made cannot be changed."""
    with pytest.raises(FrozenInstanceError):
        DIBAO.amount = None  # type: ignore[misc]
    assert Residence.RURAL.text == Text(zh="农村", en="rural")


@pytest.mark.parametrize(("cadence", "times"), [(Cadence.MONTHLY, 12), (Cadence.ONCE, 1), (Cadence.NONE, 0)])
def test_cadences_compare_by_the_year(cadence: Cadence, times: int) -> None:
    """Every cadence says how many of it fall into a year."""
    assert cadence.per_year == times
    assert all(one.per_year >= 0 for one in Cadence)
