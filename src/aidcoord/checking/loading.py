"""Checks of what is refused when plugins load: each sort of refusal under its own name."""

from typing import Final

from aidcoord.checking.checks import Area, Check, Severity
from aidcoord.checking.refusals import refused
from aidcoord.model.texts import Text


def _refusal(name: str, area: Area, title: Text, advice: Text) -> Check:
    """A check that reports one sort of refusal."""
    return Check(
        id=name,
        severity=Severity.FAULT,
        area=area,
        title=title,
        advice=advice,
        look=lambda subject: refused(subject, name),
    )


LOADS: Final = _refusal(
    "loads",
    Area.LOADING,
    Text(zh="插件可以载入", en="The plugin loads"),
    Text(zh="按所示位置改正，或卸载插件。", en="Mend it where it says, or uninstall the plugin."),
)
HOOKS: Final = _refusal(
    "hooks",
    Area.LOADING,
    Text(zh="钩子名称、标记和参数正确", en="Hooks are spelt, marked and called right"),
    Text(
        zh="函数名照抄钩子名，并加上 @hookimpl。",
        en="Name the function as the hook is named, and write @hookimpl above it.",
    ),
)
OFFER_SHAPE: Final = _refusal(
    "offer-shape",
    Area.LOADING,
    Text(zh="钩子交出的内容类型正确", en="Hooks give what they say"),
    Text(
        zh="返回列表；只有一项的元组写作 (thing,)。",
        en="Return a list; a tuple of one thing is written `(thing,)`.",
    ),
)
NAMES_RESOLVE: Final = _refusal(
    "names-resolve",
    Area.LOADING,
    Text(zh="读取的名称都存在", en="Every name that is read exists"),
    Text(zh="用 `aidcoord names` 查找正确的名称。", en="`aidcoord names` lists every name."),
)
READS_FROM: Final = _refusal(
    "reads-from",
    Area.LOADING,
    Text(zh="读取其他领域须先声明", en="Other fields are read only where reads_from lists them"),
    Text(zh="把该领域加入政策的 reads_from。", en="Add the field to the policy's reads_from."),
)
NAME_CLASH: Final = _refusal(
    "name-clash",
    Area.LOADING,
    Text(zh="一个名称只有一个所有者", en="A name has one owner and one meaning"),
    Text(zh="换一个名称。", en="Choose another name."),
)
EVIDENCE_DIFFERS: Final = _refusal(
    "evidence-differs",
    Area.EVIDENCE,
    Text(zh="共用的信息项各处声明一致", en="Shared evidence is declared alike everywhere"),
    Text(
        zh="引用 aidcoord.vocabulary 中的声明，或换一个标识。",
        en="Use the declaration in aidcoord.vocabulary, or choose another id.",
    ),
)
CIRCLES: Final = _refusal(
    "circles",
    Area.RULES,
    Text(zh="规则之间没有循环", en="No rules wait for each other"),
    Text(
        zh="让其中一条改读不依赖其他各条的内容。",
        en="Let one of them read something that does not depend on the others.",
    ),
)
TYPES_AGREE: Final = _refusal(
    "types-agree",
    Area.RULES,
    Text(zh="读者与来源的类型一致", en="Readers and what they read agree on the type"),
    Text(
        zh="把参数的类型改成来源的类型。",
        en="Write the type that the name has as the type of the argument.",
    ),
)
SCOPES_AGREE: Final = _refusal(
    "scopes-agree",
    Area.RULES,
    Text(zh="家庭与成员不混用", en="Households and members are not mixed up"),
    Text(
        zh="用 total_of、count_of、any_of、all_of 或 highest_of 由成员得出家庭的值。",
        en="Go from members to the household with total_of, count_of, any_of, all_of or highest_of.",
    ),
)
PURITY: Final = _refusal(
    "purity",
    Area.RULES,
    Text(zh="规则只取决于它的参数", en="A rule depends on its arguments alone"),
    Text(
        zh="只写算术、比较、if 和 return；其余改为参数或信息项。",
        en="Write arithmetic, comparisons, if and return; all else is an argument.",
    ),
)
OVERLAPS_AGREE: Final = _refusal(
    "overlaps-agree",
    Area.LOADING,
    Text(zh="待遇衔接指名有据、互不矛盾", en="Overlaps name benefits, and can all be obeyed"),
    Text(
        zh="改正待遇名称，或删去互相矛盾的一条。",
        en="Correct the names of the benefits, or drop one of the two that contradict each other.",
    ),
)
AMENDMENTS: Final = _refusal(
    "amendments",
    Area.LOADING,
    Text(zh="县里只变更或补充确有其名的内容", en="A county amends and supplies what exists"),
    Text(
        zh="核对全名；国家已定的参数要用 ParameterAmendment。",
        en="Write the full name; what the law fixes is departed from by a ParameterAmendment.",
    ),
)
BENEFIT_DECLARATION: Final = _refusal(
    "benefit-declaration",
    Area.LOADING,
    Text(zh="待遇的声明前后一致", en="A benefit says one thing"),
    Text(
        zh="有金额就写周期，有周期就写金额；条件至少一项。",
        en="An amount has a cadence and a cadence an amount; name at least one criterion.",
    ),
)
PARAMETER_FILE: Final = _refusal(
    "parameter-file",
    Area.PARAMETERS,
    Text(zh="参数文件可以读取", en="Parameter files can be read"),
    Text(zh="按所示行改正。", en="Mend the line that is named."),
)
UNITS: Final = _refusal(
    "units",
    Area.PARAMETERS,
    Text(zh="单位都在单位表内", en="Units are of the list"),
    Text(zh='用 `元/月` 对应的 "yuan / month" 等写法。', en='Write one of the known units, such as "yuan / month".'),
)
DATED_GAPS: Final = _refusal(
    "dated-gaps",
    Area.DATES,
    Text(zh="待遇施行期间每一天都有依据", en="No day of a benefit lacks what it needs"),
    Text(
        zh="补上缺少的一段，或推迟待遇的起始日。",
        en="Write the version that is missing, or let the benefit start later.",
    ),
)
DATED_OVERLAPS: Final = _refusal(
    "dated-overlaps",
    Area.DATES,
    Text(zh="同一天只有一个版本", en="One version a day"),
    Text(zh="给旧版本写上最后一天。", en="Give the older one its last day."),
)
TEXT_MISSING: Final = _refusal(
    "text-missing",
    Area.TEXTS,
    Text(zh="中文和英文都写了", en="Both languages are there"),
    Text(zh="两种文字都写上。", en="Write it in both languages."),
)
