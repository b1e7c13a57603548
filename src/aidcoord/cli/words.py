"""What the command line itself says, in both languages, and which of the two it speaks."""

import os
from collections.abc import Mapping
from typing import Final

from aidcoord.model.benefits import Cadence
from aidcoord.model.money import Fen, format_yuan
from aidcoord.model.texts import Language, Text
from aidcoord.rules.results.wording import CADENCES

PHRASES: Final = {
    "benefit": Text(zh="待遇", en="Benefit"),
    "subject": Text(zh="对象", en="Subject"),
    "verdict": Text(zh="结论", en="Verdict"),
    "amount": Text(zh="金额", en="Amount"),
    "payable": Text(zh="应发", en="Payable"),
    "reason": Text(zh="理由", en="Reason"),
    "household": Text(zh="全家", en="the household"),
    "member": Text(zh="成员", en="each member"),
    "everyone": Text(zh="每位成员", en="every member"),
    "people": Text(zh="{}人", en="{} people"),
    "person": Text(zh="1人", en="1 person"),
    "no county": Text(zh="无县级标准", en="no county's values"),
    "not applicable": Text(zh="不适用", en="Not applicable"),
    "many folded": Text(zh="{}项待遇，见 --all", en="{} benefits, which --all shows"),
    "not law": Text(zh="当日没有施行", en="not law on this day"),
    "nothing": Text(zh="没有可核定的待遇", en="no benefit is installed"),
    "overlap": Text(zh="重叠", en="overlap"),
    "not met": Text(zh="不满足：", en="not met: "),
    "missing": Text(zh="缺", en="missing: "),
    "much missing": Text(zh="缺{}项，见下", en="{} things are missing, see below"),
    "all missing": Text(zh="尚缺", en="Missing"),
    "of member": Text(zh="{1}的{0}", en="{0} of {1}"),
    "rule failed": Text(zh="规则出错", en="a rule failed"),
    "through": Text(zh="经", en="through"),
    "county": Text(zh="由县定", en="the county sets it"),
    "applicant": Text(zh="由申请家庭提供", en="the household says it"),
    "not installed": Text(zh="{}的插件没有安装", en="no plugin of {} is installed"),
    "more": Text(zh="另{}项", en="{} more"),
    "comma": Text(zh="，", en=", "),
    "semicolon": Text(zh="；", en="; "),
    "list": Text(zh="、", en=", "),
    "open": Text(zh="（", en=" ("),
    "close": Text(zh="）", en=")"),
    "colon": Text(zh="：", en=": "),
    "not applied": Text(zh="符合条件、尚未申请", en="Due and not applied for"),
    "referrals": Text(zh="转介", en="Referrals"),
    "receiver": Text(zh="转给", en="To"),
    "asked about": Text(zh="事项", en="About"),
    "sender": Text(zh="由", en="From"),
    "because": Text(zh="原因", en="Because"),
    "answer by": Text(zh="答复期限", en="Answer by"),
    "one door": Text(zh="乡镇受理窗口", en="the township's one door"),
    "summary": Text(zh="共{}户", en="{} households in all"),
    "column": Text(zh="列", en="Column"),
    "may hold": Text(zh="取值", en="May hold"),
    "presumed": Text(zh="空缺时的推定", en="Presumed where null"),
    "screening": Text(zh="筛查", en="Screening"),
    "rows written": Text(zh="已写入{}：{}行", en="{} is written: {} rows"),
    "found agency": Text(zh="主管部门", en="Agency"),
    "found due": Text(zh="符合", en="Eligible"),
    "found not due": Text(zh="不符合", en="Ineligible"),
    "found undetermined": Text(zh="待定", en="Undetermined"),
    "a year": Text(zh="一年应发", en="Payable a year"),
    "county named": Text(zh="县", en="County"),
    "missing most": Text(zh="缺少的证据", en="Missing most"),
    "ask whom": Text(zh="向谁查询", en="Ask"),
    "results waiting": Text(zh="待定结论数", en="Results waiting"),
    "found payable": Text(zh="每期应发", en="Payable a period"),
    "made for": Text(
        zh="住户在{}；用--county指定其他县，可写多次。",
        en="They live in {}. --county names another county, or several.",
    ),
    "drawing": Text(zh="生成", en="Drawing"),
    "aid a year": Text(zh="全年待遇(元)", en="aid a year (yuan)"),
    "income varied": Text(zh="变动的收入(元)", en="the income that is varied (yuan)"),
    "recorded income": Text(zh="登记的收入", en="income recorded"),
    "not recorded": Text(zh="未登记", en="not recorded"),
    "cliffs": Text(zh="断崖", en="Cliffs"),
    "cliffs of": Text(zh="{1}户的断崖：{0}", en="Cliffs of household {1}: {0}"),
    "no cliffs": Text(zh="没有断崖", en="no cliff"),
    "income of": Text(zh="{1}的{0}，现登记{2}", en="{0} of {1}, recorded {2}"),
    "cliff at": Text(zh="超过{}一分，全年少{}（{} → {}）", en="one fen above {}, {} less a year ({} → {})"),
    "not counted": Text(zh="尚待认定、没有计入", en="Not determined, and so not counted"),
    "amount branches": Text(zh="金额的规则本身分段", en="the rule of the amount itself branches"),
    "register sound": Text(zh="{}户，没有问题", en="{} households, nothing is wrong"),
    "register written": Text(zh="已写入{}：{}户", en="{} is written: {} households"),
    "faults in file": Text(zh="共{}处问题，全部写入{}", en="{} faults in all, written to {}"),
    "reading": Text(zh="读取", en="Reading"),
    "assessing": Text(zh="核定", en="Assessing"),
    "plugin": Text(zh="插件", en="Plugin"),
    "distribution": Text(zh="发行包", en="Distribution"),
    "version": Text(zh="版本", en="Version"),
    "fields": Text(zh="政策领域", en="Fields"),
    "benefits": Text(zh="待遇", en="Benefits"),
    "rules": Text(zh="规则", en="Rules"),
    "parameters": Text(zh="参数", en="Parameters"),
    "faults": Text(zh="故障", en="Faults"),
    "values": Text(zh="县定数值", en="Values"),
    "amendments": Text(zh="变通规定", en="Amendments"),
    "command": Text(zh="命令", en="Command"),
    "of meeting": Text(zh="编号", en="Number"),
    "stage": Text(zh="进度", en="Stage"),
    "now possible": Text(zh="现在可以", en="Now possible"),
    "act": Text(zh="办理", en="Act"),
    "who may": Text(zh="由谁", en="Who"),
    "from stage": Text(zh="何时", en="From which stage"),
    "raised by": Text(zh="提出", en="Raised by"),
    "nothing raised": Text(zh="没有需要提请会议的事项。", en="Nothing is raised."),
    "meeting stands": Text(
        zh="联席会议：{}条事件，{}个议题，{}项任务", en="joint meeting: {} events, {} matters, {} tasks"
    ),
    "no commands": Text(zh="插件没有提供命令。", en="No plugin offers a command."),
    "no rows": Text(zh="（无）", en="(none)"),
    "no plugins": Text(zh="没有安装插件", en="No plugin is installed."),
    "name": Text(zh="名称", en="Name"),
    "kind": Text(zh="类别", en="Kind"),
    "type": Text(zh="类型", en="Type"),
    "scope": Text(zh="针对", en="About"),
    "title": Text(zh="名目", en="Title"),
    "supplier": Text(zh="提供者", en="Supplied by"),
    "model": Text(zh="模型", en="the model"),
    "period": Text(zh="施行期", en="In force"),
    "value": Text(zh="数值", en="Value"),
    "source": Text(zh="依据", en="Source"),
    "reviewed": Text(zh="复核日", en="Reviewed"),
    "unit": Text(zh="单位", en="unit"),
    "goes by": Text(zh="按", en="by"),
    "at least": Text(zh="不低于{}", en="at least {}"),
    "at most": Text(zh="不高于{}", en="at most {}"),
    "set by county": Text(zh="由县定标准", en="set by each county"),
    "unverified": Text(zh="未核实", en="unverified"),
    "no values": Text(zh="没有数值", en="No value is given."),
    "no value on": Text(zh="{}没有数值", en="There is no value on {}."),
    "below": Text(zh="{}以下", en="below {}"),
    "and above": Text(zh="{}及以上", en="{} and above"),
    "between": Text(zh="{}至{}以下", en="{} to below {}"),
    "read by nobody": Text(zh="没有被读取", en="Nothing reads it."),
    "via": Text(zh="经由", en="through"),
    "impact": Text(zh="涉及{}个名称、{}项待遇", en="{} names read it, {} of them benefits"),
    "and overlaps": Text(zh="涉及的重叠规定", en="Overlaps concerned"),
    "sources": Text(zh="依据：已核实{}处，未核实{}处", en="Sources: {} verified, {} unverified"),
    "used by": Text(zh="用于", en="used by"),
    "fault": Text(zh="故障：{}", en="Faults: {}"),
    "warning": Text(zh="应当改正：{}", en="Warnings: {}"),
    "note": Text(zh="可供参考：{}", en="Notes: {}"),
    "not looked at": Text(zh="没有检查", en="Not looked at"),
    "slow left out": Text(zh="--quick略去了较慢的检查：{}", en="Left out by --quick, because they are slow: {}"),
    "checks run": Text(zh="共做{}项检查", en="{} checks were made."),
    "each with all": Text(zh="加 --all 逐条列出", en="Each is listed with --all."),
    "checking": Text(zh="检查", en="Checking"),
    "check": Text(zh="检查", en="Check"),
    "area": Text(zh="方面", en="Area"),
    "severity": Text(zh="性质", en="Severity"),
    "slow": Text(zh="较慢", en="slow"),
    "what is so": Text(zh="要求", en="What is so where all is well"),
    "sound": Text(zh="没有发现故障", en="No fault was found."),
    "faulty": Text(zh="发现{}处故障", en="Faults found: {}."),
    "stale": Text(zh="应当复核", en="Due for review"),
    "since": Text(zh="自{}", en="since {}"),
    "nothing stale": Text(zh="{}没有逾期未复核的数值", en="On {} no value is overdue for review."),
    "mutants": Text(zh="变异规则", en="Mutants"),
    "mutating": Text(zh="逐一变异", en="Mutating"),
    "files": Text(zh="用例文件", en="Case files"),
    "cases": Text(zh="用例", en="Cases"),
    "made": Text(zh="生成", en="made"),
    "killed": Text(zh="被用例发现", en="killed"),
    "survived": Text(zh="存活", en="survived"),
    "unreached": Text(zh="用例未涉及", en="not reached"),
    "outside": Text(zh="无待遇读取（不计）", en="read by no benefit, not counted"),
    "looks_equivalent": Text(zh="看似等价（不计）", en="look equivalent, not counted"),
    "score": Text(zh="发现率", en="Killed"),
    "survivors follow": Text(zh="--survivors 列出存活的变异", en="--survivors lists those that survived."),
    "enough": Text(zh="达到{}%的要求", en="enough: {}% are asked for"),
    "not enough": Text(zh="未达到{}%的要求", en="not enough: {}% are asked for"),
    "left out": Text(zh="（删去）", en="(left out)"),
    "no thresholds": Text(
        zh="{}在{}没有已知的门槛", en="On {1}, {0} compares nothing that is known for this household."
    ),
    "begun": Text(zh="插件{}已建在{}（{}个文件）", en="The plugin {} stands in {} ({} files)."),
    "joined": Text(zh="一并修改", en="Changed with it"),
    "to join": Text(zh="请在pyproject.toml的下列清单中加入{}", en="Add {} to these lists of pyproject.toml"),
    "next": Text(zh="接下来", en="Next"),
    "put law": Text(
        zh="然后以实际规定替换示例，从{}读起。", en="Then put your law in place of the example, starting from {}."
    ),
    "differences": Text(zh="不同之处", en="Differences"),
    "no difference": Text(zh="没有不同。", en="No difference."),
    "differing parameters": Text(zh="参数{}项（{}个领域）", en="{} parameters in {} fields"),
    "differing amendments": Text(zh="变通规定{}项", en="{} amendments"),
    "differing benefits": Text(zh="一方独有的待遇{}项", en="{} benefits of one county only"),
    "differing competences": Text(zh="职能归属{}项", en="{} competences"),
    "of county": Text(zh="县", en="County"),
    "amends": Text(zh="变通对象", en="Amends"),
    "rule": Text(zh="规则", en="rule"),
    "criteria": Text(zh="条件", en="criteria"),
    "local benefits": Text(zh="一方独有的待遇", en="Benefits of one county only"),
    "competences": Text(zh="职能归属", en="Competences"),
    "part": Text(zh="其中", en="Part"),
    "written": Text(zh="已写入{}", en="Written to {}"),
    "clause": Text(zh="条款", en="Clause"),
    "clause text": Text(zh="原文", en="What it says"),
    "clause holder": Text(zh="责任方", en="Held by"),
    "state": Text(zh="状态", en="State"),
    "carried by": Text(zh="承载或缺项", en="Carried by, or what is missing"),
    "clause missing": Text(zh="尚缺：{}", en="missing: {}"),
    "clause record": Text(zh="登记：{}；由{}", en="recorded: {}; by: {}"),
    "clause exists": Text(zh="已有：{}", en="there is: {}"),
    "every months": Text(zh="每{}个月", en="every {} months"),
    "each year by": Text(zh="每年{}前", en="by {} of each year"),
    "journal sound": Text(
        zh="日志完好：{}个事件，{}个流。末端：{}", en="The journal is sound. Events: {}, streams: {}. It ends at {}"
    ),
    "journal broken": Text(
        zh="日志有误：{}处。请从备份恢复（aidcoord journal restore），并查明是谁改动的。",
        en="The journal is not as it was written. Faults found: {}. Take it back from a backup "
        "(aidcoord journal restore), and find out who changed it.",
    ),
    "journal at": Text(zh="流{}第{}号（总第{}位）：{}", en="stream {} version {} (position {}): {}"),
    "journal near": Text(zh="总第{}位：{}", en="position {}: {}"),
    "journal in": Text(zh="流{}：{}", en="stream {}: {}"),
    "journal unknown": Text(
        zh="{}（第{}版）{}个事件，已安装的程序读不懂；原样保留。",
        en="{} (version {}): {}. Nothing installed can read such events; they are kept as they are.",
    ),
    "journal imported": Text(zh="已导入，末端：{}", en="Imported. The journal ends at {}"),
    "journal backed up": Text(zh="已备份至{}，末端：{}", en="Backed up to {}. It ends at {}"),
    "journal restored": Text(zh="已恢复，末端：{}", en="Restored. The journal ends at {}"),
    "journal rotated": Text(
        zh="{}个个人号码已用密钥{}重新加密。", en="Personal numbers that are now encrypted under the key {1}: {0}."
    ),
    "journal new key": Text(
        zh="密钥{}已写入{}。请另存一份；丢失后号码无法读出。",
        en="The key {} is in {}. Keep a copy elsewhere: without it the numbers are lost.",
    ),
    "no events": Text(zh="没有事件。", en="There are no events."),
    "stream": Text(zh="流", en="Stream"),
    "duty": Text(zh="登记事项", en="What is recorded"),
    "answers for it": Text(zh="负责岗位", en="Who answers for it"),
    "last recorded": Text(zh="最近一次", en="Last recorded"),
    "never recorded": Text(zh="没有登记", en="nothing recorded"),
    "due": Text(zh="应于", en="Due"),
    "duties total": Text(
        zh="{}项须登记的职责：逾期{}项，即将到期{}项", en="{} duties to record: {} overdue, {} due soon"
    ),
    "clauses total": Text(
        zh="{}条：{}条已承载，{}条仅登记，{}条待建", en="{} clauses: {} carried, {} recorded, {} open"
    ),
    "on the desk": Text(zh="办公室待办{}件（{}）", en="{} to do for the office on {}"),
    "simulating": Text(zh="正在模拟", en="Simulating"),
    "simulation of": Text(zh="{}模拟：{}", en="Simulation on {}: {}"),
    "simulated cost": Text(zh="一年所需：现行{}，改后{}（{}元）。", en="Cost a year: {} now, {} then ({} yuan)."),
    "simulated households": Text(
        zh="共{}户：{}户增加，{}户减少；一年共增{}元，共减{}元。",
        en="{} households: {} gain, {} lose; {} yuan a year are gained, {} lost.",
    ),
    "simulated uncounted": Text(
        zh="{}户未计入：当日无成员，或数额超出范围。",
        en="{} households are not counted: nobody belongs to them on the day, or a number is out of bounds.",
    ),
    "point in budget": Text(
        zh="预算{2}之内最后一点：{0}，一年{1}。", en="Within {2} the last point is {0}: {1} a year."
    ),
    "no point in budget": Text(zh="没有一点在预算{}之内。", en="No point stays within {}."),
    "by benefit": Text(zh="按待遇", en="By benefit"),
    "by agency": Text(zh="按部门", en="By agency"),
    "by payer": Text(zh="按出资部门", en="By payer"),
    "by tenth": Text(zh="按人均收入十分组", en="By tenth of recorded income a head, the poorest first"),
    "by township": Text(zh="按乡镇", en="By township"),
    "agency": Text(zh="部门", en="Agency"),
    "tenth": Text(zh="组", en="Tenth"),
    "township": Text(zh="乡镇", en="Township"),
    "households": Text(zh="户数", en="Households"),
    "due before": Text(zh="现应得", en="Due now"),
    "due after": Text(zh="改后应得", en="Due then"),
    "entering": Text(zh="新增", en="Enter"),
    "leaving": Text(zh="退出", en="Leave"),
    "cost before": Text(zh="现一年（元）", en="Yuan a year now"),
    "cost after": Text(zh="改后一年（元）", en="Yuan a year then"),
    "change a year": Text(zh="增减（元）", en="Change"),
    "winners": Text(zh="增加户", en="Gain"),
    "losers": Text(zh="减少户", en="Lose"),
    "gained a year": Text(zh="一年共增（元）", en="Yuan gained a year"),
    "lost a year": Text(zh="一年共减（元）", en="Yuan lost a year"),
    "sweep": Text(zh="逐点测算", en="Sweep"),
    "amount set": Text(zh="取值", en="Amount"),
    "cost a year": Text(zh="一年所需（元）", en="Yuan a year"),
    "budget": Text(zh="预算", en="Budget"),
}

KINDS: Final = {
    "evidence": Text(zh="证明材料", en="evidence"),
    "fact": Text(zh="家庭事实", en="fact"),
    "parameter": Text(zh="参数", en="parameter"),
    "rule": Text(zh="规则", en="rule"),
    "aggregate": Text(zh="汇总", en="aggregate"),
    "benefit": Text(zh="待遇", en="benefit"),
    "state": Text(zh="待遇状态", en="state"),
    "absent": Text(zh="未安装", en="not installed"),
}

_PER: Final = {
    Cadence.MONTHLY: "元/月",
    Cadence.QUARTERLY: "元/季",
    Cadence.TERMLY: "元/学期",
    Cadence.YEARLY: "元/年",
    Cadence.ONCE: "元(一次性)",
    Cadence.NONE: "元",
}


def say(key: str, lang: Language, *filled: object) -> str:
    """A phrase, with what it leaves open filled in."""
    return PHRASES[key].within(lang).format(*filled)


def people(count: int, lang: Language) -> str:
    """How many people there are."""
    return say("person", lang) if count == 1 else say("people", lang, count)


def listed(items: list[str], lang: Language, most: int = 100) -> str:
    """Words in a row; of those beyond `most` only how many."""
    left = len(items) - most
    shown = [*items[:most], say("more", lang, left)] if left > 0 else items
    return say("list", lang).join(shown)


def in_brackets(text: str, lang: Language) -> str:
    """A remark behind a word."""
    return f"{say('open', lang)}{text}{say('close', lang)}"


def money(amount: Fen, cadence: Cadence, lang: Language) -> str:
    """An amount with how often it comes.

    >>> money(Fen(122000), Cadence.MONTHLY, "zh"), money(Fen(122000), Cadence.MONTHLY, "en")
    ('1,220.00元/月', '1,220.00 yuan a month')
    """
    if lang == "zh":
        return f"{format_yuan(amount, 'zh').removesuffix('元')}{_PER[cadence]}"
    return f"{format_yuan(amount, 'en')} {CADENCES[cadence].en}"


def language(chosen: Language | None, environment: Mapping[str, str] | None = None) -> Language:
    """The language chosen, or else the one that the environment speaks.

    >>> language(None, {"LANG": "zh_CN.UTF-8"}), language(None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"})
    ('zh', 'en')
    """
    said = os.environ if environment is None else environment
    locale = next((said[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if said.get(name)), "")
    return chosen or ("zh" if locale.lower().startswith("zh") else "en")
