"""What the county document asks of finance, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

DUTIES: Final = (
    Duty(
        "FIN-01",
        Text(zh="做好相关资金预算", en="Draw up the budgets."),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        missing=Text(
            zh="按月推算的支出预测、预算控制和缺口记录", en="a forecast by month, budget lines and shortfalls"
        ),
    ),
    Duty(
        "FIN-02",
        Text(zh="负责管理拨付财政各项社会救助补助资金", en="Manage and pay out all assistance subsidies."),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        carried_by=("aidcoord finance payers", "assistance_central_share"),
        missing=Text(zh="分资金、分级次的复式账", en="double-entry ledgers by fund and level"),
    ),
    Duty(
        "FIN-03",
        Text(zh="会同教育部门落实教育救助政策", en="With education, carry out education aid policy."),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        with_=("education_sports",),
        carried_by=("aidcoord finance payers", "schooling_central_share"),
        missing=Text(
            zh="逐名核对学期名单并退回有差异的行", en="confirming term lists and returning the rows that differ"
        ),
    ),
    Duty(
        "FIN-04",
        Text(
            zh="制定最低生活保障等社会救助绩效评价办法并开展绩效评价工作",
            en="With civil affairs and others, make and run performance evaluation.",
        ),
        kind=DutyKind.EVALUATION,
        holder="finance",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        carried_by=("aidcoord finance evaluate",),
        missing=Text(zh="主观评分的评分岗位和理由", en="the scorer's post and reason of a judged score"),
    ),
    Duty(
        "FIN-05",
        Text(zh="建立社会救助资金“以奖代补”机制", en="Set up 'reward in place of subsidy' for assistance funds."),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        carried_by=("aidcoord finance reward", "reward_rate_excellent"),
        missing=Text(zh="奖补总额与资金池一致的核对", en="holding the sum of rewards against the pot"),
    ),
    Duty(
        "FIN-06",
        Text(
            zh="指导建立健全社会救助标准科学制定和动态调整机制",
            en="Help guide a mechanism that sets standards soundly and adjusts them.",
        ),
        kind=DutyKind.STANDARD,
        holder="finance",
        state=DutyState.CARRIED,
        carried_by=("aidcoord finance propose", "aidcoord finance adjustments"),
    ),
    Duty(
        "FIN-07",
        Text(
            zh="社会救助和保障标准与物价上涨挂钩的联动机制",
            en="Help guide the link between standards and rising prices (finance's part: money and payment).",
        ),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.CARRIED,
        carried_by=(
            "price__civil_price_aid",
            "price__veteran_price_aid",
            "price__unemployment_price_aid",
            "aidcoord finance lists",
            "aidcoord price run",
        ),
    ),
    Duty(
        "FIN-08",
        Text(
            zh="实现社会救助标准、补助水平与县经济社会发展相协调",
            en="Keep standards and subsidies in step with the county's development.",
        ),
        kind=DutyKind.STANDARD,
        holder="finance",
        state=DutyState.CARRIED,
        carried_by=(
            "aidcoord finance affordability",
            "affordability_lowest_income",
            "affordability_highest_income",
            "affordability_lowest_consumption",
            "affordability_highest_consumption",
        ),
    ),
    Duty(
        "FIN-09",
        Text(
            zh="配合民政部门推动救助申请家庭经济状况核对机制建设",
            en="Help civil affairs build the verification of applicants' economic status.",
        ),
        kind=DutyKind.VERIFICATION,
        holder="finance",
        state=DutyState.OPEN,
        with_=("civil_affairs",),
        carried_by=("dibao_paid_through",),
        missing=Text(zh="核对请求和核对报告", en="verification requests and reports"),
    ),
    Duty(
        "FIN-10",
        Text(
            zh="落实全县救助申请家庭经济状况核对系统维护资金", en="Fund the upkeep of the county verification system."
        ),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.RECORDED,
        record=DutyRecord(
            what=Text(
                zh="年度核对系统维护资金的安排、支付和合同期",
                en="money granted and paid for the upkeep of the system in a year, and the term of its contract",
            ),
            post=Text(zh="县财政局主要负责人", en="Head of finance"),
        ),
    ),
    Duty(
        "FIN-11",
        Text(
            zh="联合审计、民政等相关部门加强对社会救助资金使用的监管",
            en="With audit and civil affairs, watch how the money is used and keep it safe.",
        ),
        kind=DutyKind.SUPERVISION,
        holder="finance",
        state=DutyState.OPEN,
        with_=("audit", "civil_affairs"),
        missing=Text(
            zh="资金使用疑点的常设检查和账目防篡改", en="standing checks on payments, and ledgers that show tampering"
        ),
    ),
    Duty(
        "FIN-12",
        Text(zh="强化最低生活保障等社会救助资金的社会化发放", en="Strengthen payment through banks."),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        carried_by=("bank_payment", "account_opening", "account_fee_waiver"),
        missing=Text(zh="发放清单、退票和重发", en="payment files, returned lines and their reissue"),
    ),
    Duty(
        "FIN-13",
        Text(
            zh="安排实施社会救助工作必要的工作经费…基层能力提供财力保障",
            en="Provide working funds and money for capacity at the base.",
        ),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        missing=Text(zh="与救助资金分开的工作经费账", en="working money as a fund apart from aid money"),
    ),
    Duty(
        "FIN-14",
        Text(
            zh="会同有关部门指导各乡镇加强社会救助能力建设",
            en="With other departments, guide townships in building capacity.",
        ),
        kind=DutyKind.PLAN,
        holder="finance",
        state=DutyState.RECORDED,
        with_=("township",),
        record=DutyRecord(
            what=Text(
                zh="对乡镇能力建设的指导及其答复", en="guidance to a township on building capacity, and its answer"
            ),
            post=Text(zh="县财政局主要负责人", en="Head of finance"),
        ),
    ),
    Duty(
        "FND-01",
        Text(
            zh="在一般性转移支付中,把保障困难群众基本生活放在优先位置",
            en="Put basic living first in general transfer payments.",
        ),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        with_=("township",),
        missing=Text(zh="转移支付中基本生活优先的分配", en="allocation of transfers with basic living first"),
    ),
    Duty(
        "FND-02",
        Text(zh="确保政府投入只增不减", en="Government input only rises, never falls."),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.CARRIED,
        with_=("township",),
        carried_by=("aidcoord finance input-plan",),
    ),
    Duty(
        "FND-03",
        Text(
            zh="编制困难群众生活保障资金预算,增加资金有效供给",
            en="Draw up a livelihood budget and raise the effective supply of money.",
        ),
        kind=DutyKind.FUNDS,
        holder="finance",
        state=DutyState.OPEN,
        missing=Text(
            zh="各部门救助预算的汇总和有效供给率", en="a budget over all agencies, and the share that reached people"
        ),
    ),
    Duty(
        "FND-04",
        Text(zh="提升资金使用效益", en="Use the money to better effect."),
        kind=DutyKind.EVALUATION,
        holder="finance",
        state=DutyState.OPEN,
        carried_by=("aidcoord finance evaluate",),
        missing=Text(zh="资金使用效益报告", en="a report on the use of money"),
    ),
)
