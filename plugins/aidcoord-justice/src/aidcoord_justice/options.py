"""The closed lists that only justice uses."""

from aidcoord import Option


class LegalMatter(Option):
    """What somebody needs legal aid for, as the laws of 2003 and 2022 divide it."""

    NONE = 0, "没有法律援助事项", "nothing"
    STATE_COMPENSATION = 1, "请求国家赔偿", "compensation by the state"
    SOCIAL_BENEFIT = 2, "请求社会保险待遇、社会救助", "social insurance or assistance"
    PENSION_RELIEF = 3, "请求抚恤金", "a survivors' or disability pension"
    SUPPORT = 4, "请求赡养费、抚养费、扶养费", "maintenance"
    LABOUR_PAY = 5, "请求支付劳动报酬", "pay for work"
    LABOUR_RELATION = 6, "请求确认劳动关系", "recognition of a labour relation"
    WORK_INJURY = 7, "工伤事故损害赔偿", "damages for a work injury"
    PERSONAL_INJURY = 8, "交通、食品药品安全、医疗事故损害赔偿", "damages for traffic, food, drugs or medical accidents"
    CAPACITY = 9, "请求认定民事行为能力", "a finding on legal capacity"
    ENVIRONMENT = 10, "环境污染、生态破坏损害赔偿", "damages for pollution"
    GOOD_SAMARITAN = 11, "因见义勇为主张权益", "rights from helping others at risk"
    ABUSE = 12, "受虐待、遗弃、家庭暴力主张权益", "rights after abuse, desertion or violence at home"
    HERO_HONOUR = 13, "维护英雄烈士人格权益", "the honour of a hero or martyr in the family"
    ACQUITTED = 14, "再审改判无罪请求国家赔偿", "compensation after acquittal in a retrial"
    CRIMINAL_PARTY = 15, "刑事案件当事人因经济困难申请", "a party to a criminal case who applies"
    APPOINTED_DEFENCE = 16, "依法应当指定辩护", "a defence that must be appointed"
    RETRIAL = 17, "再审、抗诉案件", "a retrial"
    OTHER = 18, "其他事项", "another matter"


class AidStage(Option):
    """How far an application for legal aid has come."""

    NONE = 0, "未申请", "none made"
    APPLIED = 1, "已申请未决定", "applied for"
    GRANTED = 2, "已决定未指派", "granted, nobody assigned"
    ASSIGNED = 3, "已指派", "somebody assigned"
    REFUSED = 4, "不予援助", "refused"
    OBJECTED = 5, "已提出异议", "objected to"


class ServiceKind(Option):
    """What was done on a matter of legal aid."""

    MEETING = 1, "会见受援人", "a meeting"
    PAPER = 2, "提交文书", "a paper"
    HEARING = 3, "出庭", "a hearing"
    OUTCOME = 4, "结果", "the outcome"
    COMPLAINT = 5, "投诉", "a complaint"
    FEE = 6, "收费", "a fee"


class Outcome(Option):
    """How a matter ended; it is counted, and whether the service was good is not judged."""

    GRANTED = 1, "全部支持", "all that was asked"
    PARTLY = 2, "部分支持", "part of what was asked"
    SETTLED = 3, "调解或和解", "settled"
    DISMISSED = 4, "驳回", "nothing"
    WITHDRAWN = 5, "撤回", "withdrawn"
