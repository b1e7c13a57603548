"""What the county document asks of housing and construction, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyState, Text

DUTIES: Final = (
    Duty(
        "HOU-01",
        Text(zh="建立健全住房救助制度", en="Set up the housing aid system."),
        kind=DutyKind.BENEFIT,
        holder="housing_construction",
        state=DutyState.CARRIED,
        carried_by=("public_rental", "rent_subsidy", "house_repair", "rental_queue"),
    ),
    Duty(
        "HOU-02",
        Text(zh="规范发展公共租赁住房", en="Develop public rental housing by rule."),
        kind=DutyKind.BENEFIT,
        holder="housing_construction",
        state=DutyState.CARRIED,
        carried_by=("public_rental", "rental_queue", "rental_priority", "public_rental_share"),
    ),
    Duty(
        "HOU-03",
        Text(zh="加大农村危房改造力度", en="Step up the rebuilding of dangerous rural houses."),
        kind=DutyKind.BENEFIT,
        holder="housing_construction",
        state=DutyState.CARRIED,
        carried_by=("house_repair", "house_rebuilding", "house_grade"),
    ),
    Duty(
        "HOU-04",
        Text(zh="切实保障住房救助对象的基本居住需要", en="Make sure that housing-aid families have basic housing."),
        kind=DutyKind.EVALUATION,
        holder="housing_construction",
        state=DutyState.OPEN,
        carried_by=("rental_queue", "house_aid_priority"),
        missing=Text(zh="应保未保住房困难户清单", en="a list of entitled households with no aid running"),
    ),
    Duty(
        "HOU-05",
        Text(
            zh="配合民政部门研究出台救助申请家庭经济状况核对跨部门信息查询办法",
            en="Help civil affairs issue the query method for housing facts.",
        ),
        kind=DutyKind.VERIFICATION,
        holder="housing_construction",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        missing=Text(
            zh="房产、公积金查询协议和分项请求", en="query agreements for property and housing fund, and split requests"
        ),
    ),
    Duty(
        "HOU-06",
        Text(
            zh="指导依法提供…家庭成员房产和住房公积金等相关信息",
            en="Guide the lawful supply of property and housing-fund facts on members.",
        ),
        kind=DutyKind.EVIDENCE,
        holder="housing_construction",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        carried_by=("dwellings", "floor_area", "housing_fund_balance"),
        missing=Text(zh="共有份额和历史房产", en="shares in a dwelling, and dwellings of the past"),
    ),
)
