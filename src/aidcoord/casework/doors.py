"""No wrong door: whichever agency receives a household first, the same referrals follow.

Whoever receives an application acts on it or hands it over, and the township keeps the one door at which every
household is entered and from which it is passed on. So the door hears of a household from whoever received it, and
passes it to each field that the household is due something from without an award, and to each that has something to
tell others although nobody has pointed to it. Whoever is passed a household makes its own proposals.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from aidcoord.errors import UnknownNameError
from aidcoord.model.faults import installed, meant, told
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.referrals import Referral
from aidcoord.model.sources import Document
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Assessment, Determination

ONE_DOOR: Final = "township"
"""The sender of what the one door passes on: the window of the township where the household lives."""

_INTERIM_MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
_DUE: Final = Text(zh="符合条件，尚未申请", en="It is due and has not been applied for.")
_LOOKS: Final = Text(zh="掌握的情况与其他部门的待遇有关", en="What it knows bears on other departments' benefits.")


def referrals_from(assessment: Assessment, received_by: str = ONE_DOOR) -> tuple[Referral, ...]:
    """Every referral that follows when an agency receives the household, each after one that leads to its sender.

    It is the same set for every agency. A matter goes to the field that owns the benefit and to no other, so that
    none comes back to whoever sent it; each sender is asked once, so that it ends.

    Args:
        assessment: What an office found, with the referrals that plugins propose.
        received_by: The field of policy whose agency the household comes to first, or the `ONE_DOOR`.

    Raises:
        UnknownNameError: No such field is installed.
    """
    _require_known(received_by, assessment)
    senders = _by_sender((*assessment.referrals, *door_referrals(assessment)))
    return tuple(_spread(senders, received_by, ONE_DOOR))


def door_referrals(assessment: Assessment) -> tuple[Referral, ...]:
    """What the one door itself passes on, sorted."""
    proposed = {referral.matter for referral in assessment.referrals}
    due = [_due(one, assessment) for one in assessment.not_applied]
    passed = [one for one in due if one.matter not in proposed]
    unheard = _unheard(_by_sender((*assessment.referrals, *passed)))
    return tuple(sorted([*passed, *(_looks(field, assessment) for field in unheard)]))


def _spread(senders: Mapping[str, list[Referral]], *informed: str) -> Iterator[Referral]:
    """Everything that whoever is informed sends, then those to whom that went, until nobody is new."""
    heard = dict.fromkeys(informed)
    pending = list(heard)
    for sender in pending:  # grows while it is gone through
        for referral in senders.get(sender, ()):
            yield referral
            if referral.receiver not in heard:
                heard[referral.receiver] = None
                pending.append(referral.receiver)


def _unheard(senders: Mapping[str, list[Referral]]) -> list[str]:
    """The fields that have something to tell and would not hear of the household, but for the door."""
    told: list[str] = []
    for sender in sorted(senders):
        heard = {ONE_DOOR, *told, *(one.receiver for one in _spread(senders, ONE_DOOR, *told))}
        if sender not in heard:
            told.append(sender)
    return told


def _by_sender(referrals: Iterable[Referral]) -> Mapping[str, list[Referral]]:
    senders: dict[str, list[Referral]] = {}
    for referral in sorted(referrals):
        senders.setdefault(referral.sender, []).append(referral)
    return senders


def _due(one: Determination, assessment: Assessment) -> Referral:
    return _passed(one.field, _DUE, assessment, benefit=one.name, subject=one.subject)


def _looks(field: str, assessment: Assessment) -> Referral:
    return _passed(field, _LOOKS, assessment)


def _passed(
    receiver: str, reason: Text, assessment: Assessment, benefit: str | None = None, subject: str = HOUSEHOLD
) -> Referral:
    return Referral(
        household=assessment.household.id,
        receiver=receiver,
        benefit=benefit,
        subject=subject,
        sender=ONE_DOOR,
        reason=reason,
        source=_INTERIM_MEASURES.article(60),
        due=assessment.answer_day,
    )


def _require_known(received_by: str, assessment: Assessment) -> None:
    known = (ONE_DOOR, *assessment.agencies)
    if received_by not in known:
        zh = f"没有安装名为“{received_by}”的职能领域。"
        en = f"No field of policy called '{received_by}' is installed."
        raise UnknownNameError.of([told(zh, en, meant(received_by, known) or installed(known))])
