"""What the county document asks of agriculture, clause by clause, and what carries it."""

from typing import Final

from aidcoord import Duty, DutyKind, DutyRecord, DutyState, Text

DUTIES: Final = (
    Duty(
        "AGR-01",
        Text(
            zh="督促指导落实…医疗救助等面向农村的社会救助政策",
            en="Urge and guide the use of tekun, dibao and medical aid policy in the countryside.",
        ),
        kind=DutyKind.SUPERVISION,
        holder="agriculture",
        state=DutyState.RECORDED,
        carried_by=("rural_charge_review",),
        record=DutyRecord(
            what=Text(
                zh="对农村救助政策落实的督导发现及责任部门",
                en="what was seen of rural aid policy in a village, and which agency answers",
            ),
            post=Text(zh="县农业局主要负责人", en="Head of agriculture"),
        ),
    ),
    Duty(
        "AGR-02",
        Text(
            zh="指导做好农村特困供养人员等特殊困难群体的土地流转工作",
            en="Guide the transfer of land use for rural tekun and others in special difficulty.",
        ),
        kind=DutyKind.BENEFIT,
        holder="agriculture",
        state=DutyState.CARRIED,
        carried_by=("managed_land_transfer", "has_transfer_mandate", "land_contract_to"),
    ),
    Duty(
        "AGR-03",
        Text(zh="切实保障困难群众的土地承包经营权", en="Protect the contracted land rights of people in difficulty."),
        kind=DutyKind.SUPERVISION,
        holder="agriculture",
        state=DutyState.OPEN,
        carried_by=("land_right_protection", "land_return_help"),
        missing=Text(
            zh="装载时拒绝以交回承包地为条件的待遇",
            en="refusing at load a benefit that makes giving up land a condition",
        ),
    ),
)
