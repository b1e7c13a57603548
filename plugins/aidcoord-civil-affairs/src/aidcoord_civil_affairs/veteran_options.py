"""The closed lists of preferential treatment: whose survivor, related how, disabled how, and what ends a right."""

from aidcoord import Option


class SurvivorOf(Option):
    """How the soldier died whose survivor somebody is."""

    NONE = 0, "非遗属", "no survivor"
    MARTYR = 1, "烈士", "martyr"
    ON_DUTY = 2, "因公牺牲军人", "soldier who died on duty"
    ILLNESS = 3, "病故军人", "soldier who died of illness"


class SurvivorRelation(Option):
    """What the survivor was to the soldier."""

    NONE = 0, "无", "none"
    PARENT = 1, "父母（抚养人）", "parent or foster parent"
    SPOUSE = 2, "配偶", "spouse"
    CHILD = 3, "子女", "child"
    SIBLING = 4, "兄弟姐妹", "brother or sister"


class Remarriage(Option):
    """Whether the soldier's spouse has married again, and still supports the soldier's family."""

    NONE = 0, "未再婚", "not remarried"
    SUPPORTING = 1, "再婚并继续赡养抚养", "remarried, still supporting the family"
    LEFT = 2, "再婚且不再赡养抚养", "remarried, no longer supporting the family"


class SoldierDisability(Option):
    """Where a soldier's disability comes from."""

    NONE = 0, "无", "none"
    BATTLE = 1, "因战", "battle"
    DUTY = 2, "因公", "duty"
    ILLNESS = 3, "因病", "illness"


class SoldierLevel(Option):
    """The level of a soldier's disability, one the most severe; not that of the federation's card."""

    NONE = 0, "无", "none"
    ONE = 1, "一级", "one"
    TWO = 2, "二级", "two"
    THREE = 3, "三级", "three"
    FOUR = 4, "四级", "four"
    FIVE = 5, "五级", "five"
    SIX = 6, "六级", "six"
    SEVEN = 7, "七级", "seven"
    EIGHT = 8, "八级", "eight"
    NINE = 9, "九级", "nine"
    TEN = 10, "十级", "ten"


class SoldierNursing(Option):
    """The class by which the nursing fee of a disabled soldier goes."""

    NONE = 0, "无护理费", "no nursing fee"
    FIRST = 1, "因战、因公一级和二级", "battle or duty, level one or two"
    SECOND = 2, "因战、因公三级和四级", "battle or duty, level three or four"
    ILLNESS = 3, "因病一级至四级", "illness, level one to four"
    MENTAL = 4, "因精神障碍五级至六级", "mental disability, level five or six"


class EntitlementBar(Option):
    """What suspends preferential treatment, or ends it."""

    NONE = 0, "无", "none"
    FIXED_TERM = 1, "被判处有期徒刑期间", "serving a fixed term"
    NO_POLITICAL_RIGHTS = 2, "被剥夺政治权利期间", "deprived of political rights"
    WANTED = 3, "被通缉期间", "wanted by the police"
    LIFE = 4, "被判处无期徒刑", "sentenced to life"
    DEATH = 5, "被判处死刑", "sentenced to death"
    EXPELLED = 6, "被军队开除军籍", "expelled from the army"
