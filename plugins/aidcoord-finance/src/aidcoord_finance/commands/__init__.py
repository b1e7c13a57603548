"""The commands of finance: what it reckons about money as a whole."""

from typing import Final

from aidcoord import Command, FiguresForm, Text
from aidcoord_finance.commands.adjusting import adjustments
from aidcoord_finance.commands.affording import affordability
from aidcoord_finance.commands.allocating import PoolForm, RewardForm, allocate, reward
from aidcoord_finance.commands.budgeting import BudgetForm, budget
from aidcoord_finance.commands.evaluating import EvaluationForm, evaluate
from aidcoord_finance.commands.paying import PaymentListsForm, lists, payers
from aidcoord_finance.commands.planning import InputPlanForm, input_plan, payment_days
from aidcoord_finance.commands.proposing import RulesForm, propose

COMMANDS: Final = [
    Command(name="payers", title=Text(zh="各项待遇由谁负担", en="Who pays which share of every benefit"), run=payers),
    Command(
        name="lists",
        title=Text(zh="核对发放清单合计", en="Check that payment lists sum to the total"),
        run=lists,
        form=PaymentListsForm,
    ),
    Command(name="adjustments", title=Text(zh="调标测算", en="What another standard would change"), run=adjustments),
    Command(
        name="propose",
        title=Text(zh="按调整办法提出标准", en="Propose standards by the county's rules"),
        run=propose,
        form=RulesForm,
    ),
    Command(
        name="affordability",
        title=Text(zh="标准与县情、支出与预算的对照", en="Set a standard beside the county's figures"),
        run=affordability,
        form=FiguresForm,
    ),
    Command(
        name="allocate", title=Text(zh="按因素法分配资金", en="Allocate a pool by factors"), run=allocate, form=PoolForm
    ),
    Command(
        name="evaluate",
        title=Text(zh="绩效评价得分和等级", en="Scores and grades of a year"),
        run=evaluate,
        form=EvaluationForm,
    ),
    Command(name="reward", title=Text(zh="以奖代补", en="Reward input by grade"), run=reward, form=RewardForm),
    Command(
        name="input-plan",
        title=Text(zh="投入只增不减", en="Check that input only rises"),
        run=input_plan,
        form=InputPlanForm,
    ),
    Command(name="budget", title=Text(zh="预算能否满足支付", en="Whether a budget lasts"), run=budget, form=BudgetForm),
    Command(name="payment-days", title=Text(zh="发放日历", en="The days by which aid is paid"), run=payment_days),
]
