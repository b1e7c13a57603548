"""The pages that the extension draws, seen on two invented plugins."""

import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path

SHOWCASE = Path(__file__).parent / "showcase"
Sphinx = Callable[..., "subprocess.CompletedProcess[str]"]


def words_of(page: Path, part: str = "") -> str:
    """The words of a page, or of the part under an anchor up to the next heading, in one line."""
    html = page.read_text(encoding="utf-8")
    if part:
        html = re.split(r"<h[1-4]>", html[html.index(f'id="{part}"') :])[1]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_a_page_is_headed_by_the_agency_in_its_language(showcase: Path) -> None:
    """The title and the headings are in the language of the page."""
    assert "County Heating Office" in words_of(showcase / "heating.html", "aid-plugin-heating")
    assert "县供暖办" in words_of(showcase / "heating.zh.html", "aid-plugin-heating")
    assert "Heating aid (取暖补贴)" in words_of(showcase / "heating.html")
    assert "须全部满足" in words_of(showcase / "heating.zh.html")


def test_a_benefit_is_described_by_all_that_decides_it(showcase: Path) -> None:
    """Kind, cadence, criteria, amount, period and source of a benefit stand together."""
    benefit = words_of(showcase / "heating.html", "aid-benefit-heating__heating_aid")

    for said in (
        "In force: from 2020-01-01",
        "Kind: cash",
        "Cadence: a year",
        "About: household",
        "has_cold_home The home is cold",
        "heating_aid_year Heating aid a year",
        "《冬季取暖办法》 (示例〔2020〕1号) art. 3 [unverified]",
    ):
        assert said in benefit


def test_a_name_of_a_field_that_is_not_installed_is_no_link(showcase: Path) -> None:
    """What a policy may read and nobody supplies is named, and said to be missing."""
    benefit = words_of(showcase / "heating.html", "aid-benefit-heating__heating_aid")

    assert "clinic__runs_a_ward (not installed)" in benefit


def test_every_version_of_a_rule_is_shown_with_its_days(showcase: Path) -> None:
    """The old and the new version stand one after the other, each with its own arguments and dates."""
    rules = words_of(showcase / "heating.html", "module-homes")

    assert "has_cold_home(stoves) → bool" in rules
    assert "has_cold_home(stoves, household_size) → bool" in rules
    assert "until 2022-12-31" in rules
    assert "from 2023-01-01" in rules
    assert "Since 2023 everyone is meant to have one." in rules


def test_an_argument_leads_to_where_it_is_described(showcase: Path) -> None:
    """Evidence, facts, parameters and rules that a rule asks for are links."""
    html = (showcase / "heating.html").read_text(encoding="utf-8")

    for target in (
        "#aid-evidence-stoves",
        "#aid-parameter-heating__coal_price",
        "#aid-rule-heating__has_chilly_member",
        "facts.html#aid-fact-household_size",
    ):
        assert f'href="{target}"' in html


def test_evidence_is_listed_with_its_holder_and_presumption(showcase: Path) -> None:
    """Who holds it, and what an empty register means, in words."""
    evidence = words_of(showcase / "heating.zh.html", "evidence")

    assert "stoves 炉灶数 家庭 数量 heating 0: 无登记视为没有" in evidence
    assert "is_chilly 畏寒 成员 是否 clinic" in evidence


def test_a_parameter_that_changed_is_plotted_and_tabled(showcase: Path) -> None:
    """A plot over time, a table of dates and sources, a table of cells."""
    html = (showcase / "heating.html").read_text(encoding="utf-8")
    parameter = words_of(showcase / "heating.html", "aid-parameter-heating__coal_price")

    assert '<svg xmlns="http://www.w3.org/2000/svg"' in html
    assert 'id="plot-heating__coal_price-title">Price of coal<' in html
    assert "No. From Until urban rural Source" in parameter
    assert "1 2020-01-01 2022-12-31 30.00 yuan 25.00 yuan 《取暖标准》 (示例〔2020〕2号)" in parameter


def test_a_county_shows_what_it_supplies_and_amends(showcase: Path) -> None:
    """Values with bands, a changed rule, an added criterion, each with its source."""
    page = words_of(showcase / "brook.zh.html")

    for said in (
        "上溪乡",
        "冬梅（自 2021-01-01 起）",
        "保暖办",
        "《溪县取暖令》（溪〔2021〕1号）第2条",
        "自 2024-01-01 起",
    ):
        assert said in page
    assert "≥ 5 6" in words_of(showcase / "brook.zh.html", "supplied-heating__sacks")
    assert "有畏寒成员" in words_of(showcase / "brook.zh.html", "amendment-2")


def test_a_field_says_which_county_has_the_values(showcase: Path) -> None:
    """A parameter left to counties leads to the pages of those that have set it."""
    assert "Values of Brook County" in words_of(showcase / "heating.html", "aid-parameter-heating__sacks")


def test_readers_are_told_apart_by_field(showcase: Path) -> None:
    """Who reads a parameter here, and which benefits it reaches."""
    assert "sacks Sacks heating_aid_year heating_aid" in words_of(showcase / "heating.html", "readers")


def test_roles_lead_to_what_they_name(showcase: Path) -> None:
    """Each role of the domain is a link in prose."""
    html = (showcase / "index.html").read_text(encoding="utf-8")

    for target in (
        "heating.html#aid-benefit-heating__heating_aid",
        "heating.html#aid-plugin-heating",
        "heating.html#aid-parameter-heating__coal_price",
        "heating.html#aid-rule-heating__has_cold_home",
        "heating.html#aid-evidence-stoves",
        "facts.html#aid-fact-residence",
    ):
        assert f'href="{target}"' in html


MISTAKES = {
    "{aid:rule}`heating__has_warm_home`": "no page describes the rule 'heating__has_warm_home'",
    "{aid:benefit}`heating_aid`": "no page describes the benefit 'heating_aid'",
    "{aid:parameter}`coal`": "no page describes the parameter 'coal'",
    "{aid:evidence}`stove`": "no page describes the evidence 'stove'",
    "```{aid:plugin} heatin\n```": "Did you mean 'heating'?",
    "```{aid:console} names --no-such-option\n```": "'aidcoord names --no-such-option' ended with 2, not 0",
    "```{aid:plugin} heating\n:lang: fr\n```": '"fr" unknown',
}


def test_prose_that_names_what_does_not_exist_fails_the_build(tmp_path: Path, sphinx: Sphinx) -> None:
    """Each dangling role, misspelt plugin or unknown language is an error that says which."""
    source = tmp_path / "docs"
    shutil.copytree(SHOWCASE, source)
    for page in source.glob("*.md"):
        page.unlink()
    (source / "index.md").write_text("# Mistakes\n\n" + "\n\n".join(MISTAKES) + "\n", encoding="utf-8")

    built = sphinx("html", source, tmp_path / "out")

    assert built.returncode != 0
    assert [complaint for complaint in MISTAKES.values() if complaint not in built.stderr] == []


def test_two_builds_are_the_same(showcase: Path, tmp_path: Path, sphinx: Sphinx) -> None:
    """The pages of a second build are the same to the byte."""
    sphinx("html", SHOWCASE, tmp_path)

    for page in ("heating.html", "heating.zh.html", "brook.html"):
        assert (tmp_path / page).read_bytes() == (showcase / page).read_bytes()


def test_a_chinese_build_is_chinese_throughout(tmp_path: Path, sphinx: Sphinx) -> None:
    """With Chinese as the language of the build, every page is drawn in Chinese, without a warning."""
    built = sphinx("html", SHOWCASE, tmp_path, "-D", "language=zh_CN")

    assert built.returncode == 0, built.stderr
    assert "县供暖办" in words_of(tmp_path / "heating.html", "aid-plugin-heating")
    assert '<section id="aid-plugin-heating" lang="zh">' in (tmp_path / "heating.html").read_text(encoding="utf-8")


def test_a_command_in_a_page_is_shown_with_its_output(site: Path) -> None:
    """The tutorial shows what the command printed when the page was built."""
    tutorial = words_of(site / "tutorial" / "first-determination.html")

    assert (
        "$ ./go aidcoord assess docs/tutorial/chen.yaml --on 2026-11-01 YL-0101 · 2026-11-01 · Yunling County"
        in tutorial
    )


def test_signposts_are_listed_with_where_they_lead_and_why(showcase: Path) -> None:
    """What is seen, to whom it points, since when and by which text, in the language of the page."""
    english, chinese = (words_of(showcase / f"heating{end}", "signposts") for end in (".html", ".zh.html"))

    assert "has_cold_home volunteers may be due and is not awarded The home is cold. from 2020-01-01" in english
    assert "has_cold_home 志愿服务 可能符合、尚未批准 家中寒冷" in chinese
