"""The closed lists that only finance uses."""

from aidcoord import Option


class Payer(Option):
    """A level of government that pays a share; the county pays what the others leave."""

    CENTRAL = 0, "中央财政", "central government"
    PROVINCE = 1, "省级财政", "province"
    CITY = 2, "市级财政", "city"
    COUNTY = 3, "县级财政", "county"


class Account(Option):
    """The money a benefit is paid from: the budget, which levels of government share, or a fund of its own."""

    BUDGET = 0, "财政预算", "budget"
    MEDICAL_FUND = 1, "城乡居民医保基金", "residents' medical insurance fund"
    UNEMPLOYMENT_FUND = 2, "失业保险基金", "unemployment insurance fund"
    INJURY_FUND = 3, "工伤保险基金", "work-injury insurance fund"
    UNION_FUNDS = 4, "工会帮扶资金", "trade-union aid funds"
    OWN_MONEY = 5, "本人账户", "the person's own account"
    BANK = 6, "银行贷款", "bank loan"
    LOTTERY_FUND = 7, "民政彩票公益金", "civil affairs' share of the lottery"


class Region(Option):
    """The part of the country by which central shares go."""

    EAST = 0, "东部", "east"
    CENTRAL = 1, "中部", "centre"
    WEST = 2, "西部", "west"


class Factor(Option):
    """What central aid is allocated by."""

    TASK = 0, "救助需求任务量", "volume of the task"
    DIFFICULTY = 1, "财力困难程度", "fiscal difficulty"
    EFFORT = 2, "财政努力程度", "fiscal effort"
    PERFORMANCE = 3, "绩效评价", "performance"


class Indicator(Option):
    """The four indicators of the evaluation; innovation is one of them."""

    GUARANTEE = 0, "工作保障", "guarantee"
    MANAGEMENT = 1, "工作管理", "management"
    EFFECT = 2, "工作效果", "effect"
    INNOVATION = 3, "工作创新", "innovation"


class Grade(Option):
    """The grade of an evaluation; a higher code is the better grade."""

    FAIL = 0, "不合格", "fail"
    PASS = 1, "合格", "pass"
    GOOD = 2, "良好", "good"
    EXCELLENT = 3, "优秀", "excellent"


class Method(Option):
    """How a county adjusts a standard."""

    SHARE = 1, "按指标的比例", "a share of a figure"
    INDEX = 2, "按价格指数", "by a price index"
    BY_DECISION = 3, "由会议决定", "by decision"


class Rounding(Option):
    """To which side an amount goes that lies between two steps."""

    UP = 1, "进到", "up"
    NEAREST = 2, "四舍五入到", "nearest"
    DOWN = 3, "舍到", "down"


class Yardstick(Option):
    """The county's figures of a year beside which a standard is set."""

    INCOME = 1, "人均可支配收入", "income a head"
    CONSUMPTION = 2, "人均消费支出", "consumption a head"
    MINIMUM_WAGE = 3, "最低工资", "minimum wage"
    REVENUE = 4, "一般公共预算收入", "revenue"
