"""The classifications that several departments share, as codes with words."""

from aidcoord.model.options import Option


class Residence(Option):
    """Whether a household lives in town or in the country, which decides between two standards in most places."""

    URBAN = 1, "城镇", "urban"
    RURAL = 2, "农村", "rural"


class Sex(Option):
    """Sex as registered; retirement ages and some benefits differ by it."""

    MALE = 1, "男", "male"
    FEMALE = 2, "女", "female"


class Relation(Option):
    """What somebody is to the applicant."""

    APPLICANT = 0, "本人", "applicant"
    SPOUSE = 1, "配偶", "spouse"
    CHILD = 2, "子女", "child"
    PARENT = 3, "父母", "parent"
    GRANDCHILD = 4, "孙子女", "grandchild"
    GRANDPARENT = 5, "祖父母", "grandparent"
    SIBLING = 6, "兄弟姐妹", "sibling"
    CHILD_IN_LAW = 7, "儿媳女婿", "child in law"
    PARENT_IN_LAW = 8, "公婆岳父母", "parent in law"
    OTHER = 9, "其他", "other"


class Absence(Option):
    """Why a family member is not living with the household, as far as the rules on who is left out name it."""

    NONE = 0, "在家", "none"
    WORK = 1, "外出务工", "working away"
    STUDY = 2, "在外就读", "studying away"
    MILITARY = 3, "现役义务兵", "serving soldier"
    RELIGIOUS = 4, "宗教教职人员", "religious service"
    PRISON = 5, "服刑", "prison"
    DETOX = 6, "强制戒毒", "compulsory detoxification"
    MISSING = 7, "宣告失踪", "declared missing"
    LIVES_APART = 8, "分户居住", "lives apart"


class DisabilityKind(Option):
    """The categories of the national disability card (GB/T 26341)."""

    NONE = 0, "无残疾", "no disability"
    SIGHT = 1, "视力", "sight"
    HEARING = 2, "听力", "hearing"
    SPEECH = 3, "言语", "speech"
    PHYSICAL = 4, "肢体", "physical"
    INTELLECTUAL = 5, "智力", "intellectual"
    MENTAL = 6, "精神", "mental"
    MULTIPLE = 7, "多重", "multiple"


class DisabilityLevel(Option):
    """The level on the national disability card; one is the most severe."""

    NONE = 0, "无", "none"
    ONE = 1, "一级", "one"
    TWO = 2, "二级", "two"
    THREE = 3, "三级", "three"
    FOUR = 4, "四级", "four"


class Schooling(Option):
    """The stage of full-time schooling somebody is enrolled in."""

    NONE = 0, "不在学", "not at school"
    PRESCHOOL = 1, "学前", "preschool"
    PRIMARY = 2, "小学", "primary"
    JUNIOR = 3, "初中", "junior secondary"
    SENIOR = 4, "普通高中", "senior secondary"
    VOCATIONAL = 5, "中职", "secondary vocational"
    COLLEGE = 6, "高职专科", "higher vocational"
    BACHELOR = 7, "本科", "bachelor"
    POSTGRADUATE = 8, "研究生", "postgraduate"


class Employment(Option):
    """Somebody's place in working life."""

    EMPLOYED = 1, "在业", "employed"
    SELF_EMPLOYED = 2, "灵活就业或经营", "self-employed"
    FARMING = 3, "务农", "farming"
    UNEMPLOYED = 4, "失业", "unemployed"
    RETIRED = 5, "退休", "retired"
    NOT_WORKING = 6, "无业", "not working"
