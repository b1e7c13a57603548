"""What events about matters change. A matter that goes back loses what it had passed."""

from typing import Any

from attrs import evolve

from aidcoord.meeting.events.on_matters import (
    MatterAccepted,
    MatterApproved,
    MatterClosed,
    MatterCompleted,
    MatterMerged,
    MatterRegistered,
    MatterRejected,
    MatterReturned,
    MatterReviewed,
    MatterSentBack,
    MatterSubmitted,
    MatterWithdrawn,
)
from aidcoord.meeting.folding import changed, folds
from aidcoord.meeting.matters import Matter, MatterStage
from aidcoord.meeting.state import Meeting


def _moved(meeting: Meeting, happened: Any, stage: MatterStage, remark: str = "", **changes: Any) -> Meeting:
    matter = meeting.matters[happened.matter]
    remarks = (*matter.remarks, remark) if remark else matter.remarks
    moved = changed(meeting.matters, matter.id, stage=stage, since=happened.on, remarks=remarks, **changes)
    return evolve(meeting, matters=moved)


@folds(MatterSubmitted)
def submitted(meeting: Meeting, happened: MatterSubmitted) -> Meeting:
    """A new matter waits for the office."""
    matter = Matter(
        id=happened.matter,
        title=happened.title,
        text=happened.text,
        kind=happened.kind,
        submitter=happened.submitter,
        seats=happened.seats,
        about=happened.about,
        papers=happened.papers,
        replaces=happened.replaces,
        raised_by=happened.raised_by,
        occasion=happened.occasion,
        origin=happened.origin,
        submitted=happened.on,
        since=happened.on,
    )
    return evolve(meeting, matters={**meeting.matters, matter.id: matter})


@folds(MatterAccepted)
def accepted(meeting: Meeting, happened: MatterAccepted) -> Meeting:
    """The office has it."""
    return _moved(meeting, happened, MatterStage.ACCEPTED)


@folds(MatterRegistered)
def registered(meeting: Meeting, happened: MatterRegistered) -> Meeting:
    """It is in the register."""
    return _moved(meeting, happened, MatterStage.REGISTERED, happened.number)


@folds(MatterReturned)
def returned(meeting: Meeting, happened: MatterReturned) -> Meeting:
    """It waits for the member."""
    return _moved(meeting, happened, MatterStage.RETURNED, happened.reason)


@folds(MatterCompleted)
def completed(meeting: Meeting, happened: MatterCompleted) -> Meeting:
    """It waits for the office again, with what was added."""
    matter = meeting.matters[happened.matter]
    papers = (*matter.papers, *happened.papers)
    return _moved(meeting, happened, MatterStage.SUBMITTED, text=happened.text, papers=papers)


@folds(MatterWithdrawn)
def withdrawn(meeting: Meeting, happened: MatterWithdrawn) -> Meeting:
    """It is over."""
    return _moved(meeting, happened, MatterStage.WITHDRAWN, happened.reason)


@folds(MatterMerged)
def merged(meeting: Meeting, happened: MatterMerged) -> Meeting:
    """The other matter concerns its members too, touches what it touches, and carries its papers."""
    gone, into = meeting.matters[happened.matter], meeting.matters[happened.into]
    after = _moved(meeting, happened, MatterStage.MERGED, happened.reason, merged_into=into.id)
    taken = changed(
        after.matters,
        into.id,
        seats=[seat for seat in (*into.seats, *gone.parties) if seat != into.submitter],
        about=tuple(dict.fromkeys((*into.about, *gone.about))),
        papers=(*into.papers, *gone.papers),
    )
    return evolve(after, matters=taken)


@folds(MatterReviewed)
def reviewed(meeting: Meeting, happened: MatterReviewed) -> Meeting:
    """It waits for the convenor."""
    return _moved(meeting, happened, MatterStage.REVIEWED, happened.opinion, reviewed=True, is_own=happened.is_own)


@folds(MatterApproved)
def approved(meeting: Meeting, happened: MatterApproved) -> Meeting:
    """It waits for an agenda."""
    return _moved(
        meeting,
        happened,
        MatterStage.APPROVED,
        happened.remark,
        approved=True,
        delegation=happened.delegation,
    )


@folds(MatterRejected)
def rejected(meeting: Meeting, happened: MatterRejected) -> Meeting:
    """It is over; a new one may take it up."""
    return _moved(meeting, happened, MatterStage.REJECTED, happened.reason)


@folds(MatterSentBack)
def sent_back(meeting: Meeting, happened: MatterSentBack) -> Meeting:
    """It has passed no gate any more."""
    return _moved(
        meeting, happened, MatterStage.SUBMITTED, happened.reason, reviewed=False, approved=False, delegation=""
    )


@folds(MatterClosed)
def closed(meeting: Meeting, happened: MatterClosed) -> Meeting:
    """It is over."""
    return _moved(meeting, happened, MatterStage.CLOSED, happened.conclusion)
