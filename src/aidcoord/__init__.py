"""aidcoord: one household's facts in, every department's reasoned determination out."""

from typing import TYPE_CHECKING

from aidcoord.faces import face

if TYPE_CHECKING:
    from aidcoord.casework.doors import ONE_DOOR, referrals_from
    from aidcoord.casework.referring import follow_signposts
    from aidcoord.errors import Fault, InputError, JournalError, StaleWriterError
    from aidcoord.journal.chain import Head
    from aidcoord.journal.journals import Journal
    from aidcoord.journal.keys import KeyRing, read_keys
    from aidcoord.journal.opening import open_journal
    from aidcoord.meeting.matters import MatterKind, Paper, PaperKind
    from aidcoord.meeting.raising import RaisedMatter
    from aidcoord.model import vocabulary
    from aidcoord.model.agencies import Agency, Competence, Holding, Partner, PartnerHelp, Portfolio, Post, Township
    from aidcoord.model.benefits import Benefit, BenefitKind, Cadence
    from aidcoord.model.classifications import (
        Absence,
        DisabilityKind,
        DisabilityLevel,
        Employment,
        Relation,
        Residence,
        Schooling,
        Sex,
    )
    from aidcoord.model.days import Day, Period, add_months, day, full_months, full_years
    from aidcoord.model.duties import Duty, DutyKind, DutyRecord, DutyState, DutyTerm
    from aidcoord.model.events import Recorded, UnknownEvent, event, upcast
    from aidcoord.model.evidence import Evidence, EvidenceType, Presumption, Scope, Standing
    from aidcoord.model.faults import ToldValueError, told
    from aidcoord.model.figures import Figure, Figures, MissingFigureError
    from aidcoord.model.fulfilments import Fulfilment, ReminderState
    from aidcoord.model.households import Award, AwardState, Household, Member, Person
    from aidcoord.model.mechanisms import TownshipMechanism, TownshipMember
    from aidcoord.model.meeting_settings import FlowLimits, MeetingSettings
    from aidcoord.model.money import (
        FEN,
        JIAO,
        NOTHING,
        WHOLE,
        YUAN,
        Fen,
        Rate,
        percent,
        round_down,
        round_half_up,
        round_up,
        share,
        yuan,
    )
    from aidcoord.model.months import Month
    from aidcoord.model.national_days import working_day_after
    from aidcoord.model.options import Option
    from aidcoord.model.personal_numbers import PersonalNumber
    from aidcoord.model.referrals import Referral, ReferralLimit
    from aidcoord.model.reports import Cell, Column, Report, Table
    from aidcoord.model.signposts import Occasion, Signpost
    from aidcoord.model.sources import Document, Source
    from aidcoord.model.texts import Text
    from aidcoord.model.working_days import WorkingDays, WorkingYear
    from aidcoord.plugins.commands import Command
    from aidcoord.plugins.desks import Desk
    from aidcoord.plugins.hookspecs import hookimpl
    from aidcoord.plugins.registry import Registry
    from aidcoord.rules.counties import Amendment, County, CriteriaAmendment, ParameterAmendment, RuleAmendment
    from aidcoord.rules.declare import all_of, any_of, count_of, either_of, highest_of, rule, rules_in, total_of
    from aidcoord.rules.duty_reminders import Reminder, reminders
    from aidcoord.rules.parameters.beside import parameters_in, values_in
    from aidcoord.rules.policies import Overlap, OverlapKind, Policy
    from aidcoord.rules.results.determinations import Assessment, Criterion, Determination, Verdict
    from aidcoord.rules.results.explanations import Explanation, explain
    from aidcoord.rules.rulebooks import Rulebook
    from aidcoord.rules.worksheets import Worksheet
    from aidcoord.serial.cited import CitedForm
    from aidcoord.serial.figures import FiguresForm
    from aidcoord.serial.forms import Form, key

__all__ = [
    "FEN",
    "JIAO",
    "NOTHING",
    "ONE_DOOR",
    "WHOLE",
    "YUAN",
    "Absence",
    "Agency",
    "Amendment",
    "Assessment",
    "Award",
    "AwardState",
    "Benefit",
    "BenefitKind",
    "Cadence",
    "Cell",
    "CitedForm",
    "Column",
    "Command",
    "Competence",
    "County",
    "CriteriaAmendment",
    "Criterion",
    "Day",
    "Desk",
    "Determination",
    "DisabilityKind",
    "DisabilityLevel",
    "Document",
    "Duty",
    "DutyKind",
    "DutyRecord",
    "DutyState",
    "DutyTerm",
    "Employment",
    "Evidence",
    "EvidenceType",
    "Explanation",
    "Fault",
    "Fen",
    "Figure",
    "Figures",
    "FiguresForm",
    "FlowLimits",
    "Form",
    "Fulfilment",
    "Head",
    "Holding",
    "Household",
    "InputError",
    "Journal",
    "JournalError",
    "KeyRing",
    "MatterKind",
    "MeetingSettings",
    "Member",
    "MissingFigureError",
    "Month",
    "Occasion",
    "Option",
    "Overlap",
    "OverlapKind",
    "Paper",
    "PaperKind",
    "ParameterAmendment",
    "Partner",
    "PartnerHelp",
    "Period",
    "Person",
    "PersonalNumber",
    "Policy",
    "Portfolio",
    "Post",
    "Presumption",
    "RaisedMatter",
    "Rate",
    "Recorded",
    "Referral",
    "ReferralLimit",
    "Registry",
    "Relation",
    "Reminder",
    "ReminderState",
    "Report",
    "Residence",
    "RuleAmendment",
    "Rulebook",
    "Schooling",
    "Scope",
    "Sex",
    "Signpost",
    "Source",
    "StaleWriterError",
    "Standing",
    "Table",
    "Text",
    "ToldValueError",
    "Township",
    "TownshipMechanism",
    "TownshipMember",
    "UnknownEvent",
    "Verdict",
    "WorkingDays",
    "WorkingYear",
    "Worksheet",
    "add_months",
    "all_of",
    "any_of",
    "count_of",
    "day",
    "either_of",
    "event",
    "explain",
    "follow_signposts",
    "full_months",
    "full_years",
    "highest_of",
    "hookimpl",
    "key",
    "open_journal",
    "parameters_in",
    "percent",
    "read_keys",
    "referrals_from",
    "reminders",
    "round_down",
    "round_half_up",
    "round_up",
    "rule",
    "rules_in",
    "share",
    "told",
    "total_of",
    "upcast",
    "values_in",
    "vocabulary",
    "working_day_after",
    "yuan",
]

if not TYPE_CHECKING:  # type checkers have the imports above, and would take any name to be there
    __getattr__, __dir__ = face(
        __name__,
        {
            "aidcoord.casework.doors": "ONE_DOOR referrals_from",
            "aidcoord.casework.referring": "follow_signposts",
            "aidcoord.errors": "Fault InputError JournalError StaleWriterError",
            "aidcoord.journal.chain": "Head",
            "aidcoord.journal.journals": "Journal",
            "aidcoord.journal.keys": "KeyRing read_keys",
            "aidcoord.journal.opening": "open_journal",
            "aidcoord.meeting.matters": "MatterKind Paper PaperKind",
            "aidcoord.meeting.raising": "RaisedMatter",
            "aidcoord.model": "vocabulary",
            "aidcoord.model.agencies": "Agency Competence Holding Partner PartnerHelp Portfolio Post Township",
            "aidcoord.model.benefits": "Benefit BenefitKind Cadence",
            "aidcoord.model.classifications": (
                "Absence DisabilityKind DisabilityLevel Employment Relation Residence Schooling Sex"
            ),
            "aidcoord.model.days": "Day Period add_months day full_months full_years",
            "aidcoord.model.duties": "Duty DutyKind DutyRecord DutyState DutyTerm",
            "aidcoord.model.events": "Recorded UnknownEvent event upcast",
            "aidcoord.model.evidence": "Evidence EvidenceType Presumption Scope Standing",
            "aidcoord.model.faults": "ToldValueError told",
            "aidcoord.model.figures": "Figure Figures MissingFigureError",
            "aidcoord.model.fulfilments": "Fulfilment ReminderState",
            "aidcoord.model.households": "Award AwardState Household Member Person",
            "aidcoord.model.mechanisms": "TownshipMechanism TownshipMember",
            "aidcoord.model.meeting_settings": "FlowLimits MeetingSettings",
            "aidcoord.model.money": (
                "FEN JIAO NOTHING WHOLE YUAN Fen Rate percent round_down round_half_up round_up share yuan"
            ),
            "aidcoord.model.months": "Month",
            "aidcoord.model.national_days": "working_day_after",
            "aidcoord.model.options": "Option",
            "aidcoord.model.personal_numbers": "PersonalNumber",
            "aidcoord.model.referrals": "Referral ReferralLimit",
            "aidcoord.model.reports": "Cell Column Report Table",
            "aidcoord.model.signposts": "Occasion Signpost",
            "aidcoord.model.sources": "Document Source",
            "aidcoord.model.texts": "Text",
            "aidcoord.model.working_days": "WorkingDays WorkingYear",
            "aidcoord.plugins.commands": "Command",
            "aidcoord.plugins.desks": "Desk",
            "aidcoord.plugins.hookspecs": "hookimpl",
            "aidcoord.plugins.registry": "Registry",
            "aidcoord.rules.counties": "Amendment County CriteriaAmendment ParameterAmendment RuleAmendment",
            "aidcoord.rules.declare": "all_of any_of count_of either_of highest_of rule rules_in total_of",
            "aidcoord.rules.duty_reminders": "Reminder reminders",
            "aidcoord.rules.parameters.beside": "parameters_in values_in",
            "aidcoord.rules.policies": "Overlap OverlapKind Policy",
            "aidcoord.rules.results.determinations": "Assessment Criterion Determination Verdict",
            "aidcoord.rules.results.explanations": "Explanation explain",
            "aidcoord.rules.rulebooks": "Rulebook",
            "aidcoord.rules.worksheets": "Worksheet",
            "aidcoord.serial.cited": "CitedForm",
            "aidcoord.serial.figures": "FiguresForm",
            "aidcoord.serial.forms": "Form key",
        },
    )
