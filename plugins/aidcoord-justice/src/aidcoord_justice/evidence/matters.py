"""Evidence about legal matters: the record of legal aid, what it is about, fees asked for, disputes."""

from datetime import date
from typing import Final

from aidcoord import NOTHING, Day, EvidenceType, Fen, Presumption, Scope, Text, day
from aidcoord_justice.options import AidStage, LegalMatter

_HOLDER: Final = "justice"
_NOT_TOLD: Final = Text(zh="法律援助机构没有记录，视为没有", en="no entry with the legal aid office means none")

LEGAL_MATTER: Final = EvidenceType(
    "legal_matter",
    Text(zh="法律援助事项", en="Legal matter"),
    type=LegalMatter,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    presumption=Presumption(value=LegalMatter.NONE, reason=_NOT_TOLD),
)
HAS_OWN_LAWYER: Final = EvidenceType(
    "has_own_lawyer",
    Text(zh="已委托代理人或者辩护人", en="Has a lawyer"),
    type=bool,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    presumption=Presumption(value=False, reason=_NOT_TOLD),
)
LEGAL_AID_STAGE: Final = EvidenceType(
    "legal_aid_stage",
    Text(zh="法律援助办理环节", en="Stage of legal aid"),
    type=AidStage,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    presumption=Presumption(value=AidStage.NONE, reason=_NOT_TOLD),
)
LEGAL_AID_STAGE_ON: Final = EvidenceType(
    "legal_aid_stage_on",
    Text(zh="进入该环节之日", en="Day on which that stage began"),
    type=Day,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    note=Text(
        zh="收到申请、作出决定或者收到异议之日；材料补齐的，为补齐之日",
        en="on which the application, complete, or the objection came, or the decision was made",
    ),
)
LEGAL_TIME_LIMIT_ON: Final = EvidenceType(
    "legal_time_limit_on",
    Text(zh="法定时效或者期限届满之日", en="Day on which a time limit ends"),
    type=Day,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    note=Text(zh="起诉、仲裁、复议的期限", en="to sue, to go to arbitration or to ask for review"),
    presumption=Presumption(
        value=day(date.max),
        reason=Text(zh="没有说明期限，视为没有临近的期限", en="no time limit told, taken as none at hand"),
    ),
)
NEEDS_PRESERVATION: Final = EvidenceType(
    "needs_preservation",
    Text(zh="需要立即申请保全或者先予执行", en="Must have property or proof secured at once"),
    type=bool,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    presumption=Presumption(value=False, reason=_NOT_TOLD),
)
COURT_FEES: Final = EvidenceType(
    "court_fees",
    Text(zh="应交诉讼费", en="Court fees asked for"),
    type=Fen,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    held_by=Text(zh="人民法院", en="the court"),
    presumption=Presumption(value=NOTHING, reason=Text(zh="没有交费通知，视为没有", en="no notice to pay means none")),
)
NOTARY_FEES: Final = EvidenceType(
    "notary_fees",
    Text(zh="应交公证费、鉴定费", en="Notary and expert fees asked for"),
    type=Fen,
    scope=Scope.MEMBER,
    holder=_HOLDER,
    held_by=Text(zh="公证、司法鉴定机构", en="notaries and forensic experts"),
    presumption=Presumption(value=NOTHING, reason=Text(zh="没有交费通知，视为没有", en="no notice to pay means none")),
)
HAS_DISPUTE: Final = EvidenceType(
    "has_dispute",
    Text(zh="有待调解的纠纷", en="A dispute to be mediated"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    note=Text(zh="民间纠纷，或者救助工作中的纠纷", en="between private people, or in assistance work"),
    presumption=Presumption(
        value=False, reason=Text(zh="没有申请或者排查记录，视为没有", en="none brought or found means none")
    ),
)
IS_MEDIATION_REFUSED: Final = EvidenceType(
    "is_mediation_refused",
    Text(zh="当事人明确拒绝调解", en="A party refuses mediation"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    presumption=Presumption(value=False, reason=Text(zh="没有明确拒绝，视为未拒绝", en="no refusal told means none")),
)
AGREES_TO_DISPUTE_COUNSELLING: Final = EvidenceType(
    "agrees_to_dispute_counselling",
    Text(zh="同意因纠纷转介心理服务", en="Agrees to be referred to counselling over the dispute"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder=_HOLDER,
    held_by=Text(zh="本人", en="the household itself"),
    note=Text(zh="书面单独同意", en="a separate consent in writing"),
)

EVIDENCE: Final = (
    AGREES_TO_DISPUTE_COUNSELLING,
    LEGAL_MATTER,
    HAS_OWN_LAWYER,
    LEGAL_AID_STAGE,
    LEGAL_AID_STAGE_ON,
    LEGAL_TIME_LIMIT_ON,
    NEEDS_PRESERVATION,
    COURT_FEES,
    NOTARY_FEES,
    HAS_DISPUTE,
    IS_MEDIATION_REFUSED,
)
"""What is known of matters and disputes."""
