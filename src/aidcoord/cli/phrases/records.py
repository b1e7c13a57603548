"""What is said of records: the joint meeting, clauses, the journal, duties."""

from typing import Final

from aidcoord.model.texts import Text

RECORDS: Final = {
    "of meeting": Text(zh="编号", en="Number"),
    "stage": Text(zh="进度", en="Stage"),
    "now possible": Text(zh="现在可以", en="Now possible"),
    "act": Text(zh="办理", en="Act"),
    "who may": Text(zh="由谁", en="Who"),
    "from stage": Text(zh="何时", en="From which stage"),
    "raised by": Text(zh="提出", en="Raised by"),
    "nothing raised": Text(zh="没有需要提请会议的事项。", en="Nothing is raised."),
    "meeting stands": Text(
        zh="联席会议：{}个事件，{}个议题，{}项任务", en="joint meeting: {} events, {} matters, {} tasks"
    ),
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
}
