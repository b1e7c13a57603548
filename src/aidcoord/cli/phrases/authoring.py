"""What is said to authors of plugins: checks, mutants, new plugins."""

from typing import Final

from aidcoord.model.texts import Text

AUTHORING: Final = {
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
}
