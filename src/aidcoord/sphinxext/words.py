"""The fixed words of plugin pages: headings, labels and short sentences, in both languages."""

from typing import Final

from aidcoord.model.texts import Text

BENEFITS: Final = Text(zh="待遇", en="Benefits")
EVIDENCE: Final = Text(zh="信息项", en="Evidence")
RULES: Final = Text(zh="规则", en="Rules")
PARAMETERS: Final = Text(zh="参数", en="Parameters")
OVERLAPS: Final = Text(zh="待遇衔接", en="Overlaps")
SIGNPOSTS: Final = Text(zh="转介指引", en="Whom it points to")
WHEN: Final = Text(zh="看到什么", en="Where")
POINTS_TO: Final = Text(zh="转给", en="Points to")
OCCASION: Final = Text(zh="对方处于", en="Where that benefit")
READERS: Final = Text(zh="谁在读取", en="Who reads what")
AMENDMENTS: Final = Text(zh="变更", en="Amendments")
COUNTY: Final = Text(zh="县情", en="The county")
SUPPLIED: Final = Text(zh="本县参数", en="Values the county supplies")

NAME: Final = Text(zh="名称", en="Name")
CONSTANT: Final = Text(zh="常量", en="Constant")
TITLE: Final = Text(zh="标题", en="Title")
FIELD: Final = Text(zh="职能领域", en="Field")
COUNTY_ID: Final = Text(zh="县标识", en="County id")
PLUGIN: Final = Text(zh="插件", en="Plugin")
MAY_READ: Final = Text(zh="可读取", en="May read")
KIND: Final = Text(zh="类别", en="Kind")
CADENCE: Final = Text(zh="周期", en="Cadence")
ABOUT: Final = Text(zh="对象", en="About")
APPLIES_IF: Final = Text(zh="适用前提", en="Applies if")
CRITERIA: Final = Text(zh="条件（须全部满足）", en="Criteria (all must hold)")
WHILE_RECEIVING: Final = Text(zh="续发条件", en="While receiving")
AMOUNT: Final = Text(zh="金额", en="Amount")
PAYER: Final = Text(zh="支付", en="Paid by")
IN_FORCE: Final = Text(zh="有效期", en="In force")
SOURCE: Final = Text(zh="依据", en="Source")
NOTE: Final = Text(zh="说明", en="Note")
GIVES: Final = Text(zh="结果", en="Gives")
ASKS: Final = Text(zh="读取", en="Asks for")
READ_BY: Final = Text(zh="被读取", en="Read by")
TYPE: Final = Text(zh="取值", en="Values")
HOLDER: Final = Text(zh="掌握单位", en="Held by")
PRESUMPTION: Final = Text(zh="无记录时", en="Where nothing is recorded")
UNIT: Final = Text(zh="单位", en="Unit")
BY: Final = Text(zh="按", en="By")
SUPPLIED_BY: Final = Text(zh="由谁确定", en="Supplied by")
EACH_COUNTY: Final = Text(zh="各县", en="each county")
NUMBER: Final = Text(zh="序号", en="No.")
FROM: Final = Text(zh="自", en="From")
UNTIL: Final = Text(zh="至", en="Until")
CELL: Final = Text(zh="类别", en="Cell")
RELATION: Final = Text(zh="关系", en="Relation")
LIMIT: Final = Text(zh="上限", en="Limit")
IN_FIELD: Final = Text(zh="本领域", en="In the field")
ELSEWHERE: Final = Text(zh="其他领域", en="In other fields")
REACHES: Final = Text(zh="影响的待遇", en="Benefits it reaches")
REGION: Final = Text(zh="行政区划代码", en="Region code")
GOVERNMENT: Final = Text(zh="政府", en="Government")
TOWNSHIPS: Final = Text(zh="乡镇", en="Townships")
POST: Final = Text(zh="岗位", en="Post")
POSTS: Final = Text(zh="岗位与任职", en="Posts and who holds them")
HELD: Final = Text(zh="任职", en="Holders")
AGENCY: Final = Text(zh="部门", en="Agency")
COMPETENCES: Final = Text(zh="职权", en="Competences")
CODE: Final = Text(zh="代码", en="Code")
MANDATE: Final = Text(zh="授权依据", en="Mandate")
AMENDS: Final = Text(zh="变更对象", en="Amends")
ADDS: Final = Text(zh="增加条件", en="Adds")
REMOVES: Final = Text(zh="取消条件", en="Removes")
YEAR: Final = Text(zh="年", en="year")
OTHER_LANGUAGE: Final = Text(zh="This page in English", en="本页中文版")
SUPPLIED_HERE: Final = Text(zh="数值见", en="Values of")
NO_VALUE: Final = Text(zh="尚无县提供数值。", en="No installed county supplies a value.")
NOT_INSTALLED: Final = Text(zh="（未安装）", en=" (not installed)")
NOTHING: Final = Text(zh="无", en="none")
AND_THEN: Final = Text(zh="；", en="; ")


CLAUSE: Final = Text(zh="条款", en="Clause")
WORDS: Final = Text(zh="原文", en="What it says")
STATE: Final = Text(zh="状态", en="State")
CARRIED_BY: Final = Text(zh="由什么承载", en="Carried by")
THERE_IS: Final = Text(zh="已有：", en="There is:")


def in_brackets(text: Text) -> Text:
    """A remark behind a word."""
    return Text(zh=f"（{text.zh}）", en=f" ({text.en})")


def missing(what: Text) -> Text:
    """What an open clause lacks."""
    return Text(zh=f"尚缺：{what.zh}。", en=f"Missing: {what.en}.")


def recorded(what: Text, post: Text) -> Text:
    """What is recorded of a clause, and by whom."""
    return Text(zh=f"登记：{what.zh}；由{post.zh}。", en=f"Recorded: {what.en}; by: {post.en}.")


def clause_counts(clauses: int, carried: int, recorded: int, left: int) -> Text:
    """How many clauses there are, and how far they are carried."""
    zh = f"共{clauses}条：{carried}条已承载，{recorded}条仅登记，{left}条待建。"
    return Text(zh=zh, en=f"{clauses} clauses: {carried} carried, {recorded} recorded, {left} open.")


def unverified(count: int, total: int) -> Text:
    """How many of a page's sources rest on texts that could not be read."""
    return Text(
        zh=f"本页引用依据 {total} 条，其中 {count} 条原文未能核实，标注“未核实”。",
        en=f"Of {total} sources on this page, the text of {count} could not be read; they are marked [unverified].",
    )


def and_more(count: int) -> Text:
    """What follows the first few of many links; the command says the rest."""
    return Text(
        zh=f"等，另有 {count} 项（`aidcoord impact` 列出全部）", en=f" and {count} more (`aidcoord impact` lists them)"
    )


def plot_described(lines: int, changes: int) -> Text:
    """What somebody who cannot see a plot is told of it; the table beneath has every value."""
    return Text(
        zh=f"阶梯图：{lines} 条线，{changes} 次取值；各项数值见下表。",
        en=f"Step plot with {lines} line(s) over {changes} dated value(s); the table below has every value.",
    )
