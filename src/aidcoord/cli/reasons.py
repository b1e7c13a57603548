"""Why a determination came out as it did, in the few words that a table has room for."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from aidcoord.cli.words import in_brackets, listed, say
from aidcoord.model.agencies import Agency
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.texts import Language
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.results.determinations import Assessment, Criterion, Determination, Verdict
from aidcoord.rules.results.wording import value_text
from aidcoord.rules.sheets.sheet import COUNTY, Missing

_MOST_MISSING = 3


@frozen
class Teller:
    """Tells about one assessment in one language."""

    assessment: Assessment
    lang: Language

    def subject(self, subject: str) -> str:
        """The name of a subject, with the id where a namesake belongs to the household."""
        if subject == HOUSEHOLD:
            return say("household", self.lang)
        members = self.assessment.household.members
        name = name_of(self.assessment.household, subject)
        if name is None:
            return subject
        namesakes = sum(member.person.name == name for member in members)
        return name if namesakes == 1 else f"{name}{in_brackets(subject, self.lang)}"

    def title(self, benefit: str) -> str:
        """What a benefit is called on the day."""
        found = (one.benefit.title for one in self.assessment.determinations if one.name == benefit)
        return next(found).within(self.lang)

    def subjects(self, alike: Sequence[Determination]) -> str:
        """The subjects of determinations of one benefit; that they are all of its subjects is said shorter."""
        all_of_it = [one for one in self.assessment.determinations if one.name == alike[0].name]
        if len(alike) == len(all_of_it) > 1:
            return say("everyone", self.lang)
        return listed([self.subject(one.subject) for one in alike], self.lang)

    def reason(self, about: Determination) -> str:
        """The first condition that fails, or what is missing, or what an overlap took; nothing where all is paid."""
        if about.verdict is Verdict.INELIGIBLE:
            failed = (criterion for criterion in about.criteria if criterion.holds is False)
            return next((f"{say('not met', self.lang)}{self.criterion(criterion)}" for criterion in failed), "")
        if about.verdict is Verdict.UNDETERMINED:
            return self.gaps(about)
        return self.overlap(about)

    def criterion(self, criterion: Criterion) -> str:
        """A condition and what it compared."""
        title, compared = criterion.title.within(self.lang), criterion.comparison
        if compared is None:
            return title
        value, threshold = value_text(compared.value, self.lang), value_text(compared.threshold, self.lang)
        return f"{title}{say('colon', self.lang)}{value} {compared.sign} {threshold}"

    def gaps(self, about: Determination) -> str:
        """What is missing and who holds it, as far as that is short, and the rules that failed."""
        told = []
        if len(about.missing) > _MOST_MISSING:
            told.append(say("much missing", self.lang, len(about.missing)))
        elif about.missing:
            waits = [f"{names}{in_brackets(holder, self.lang)}" for holder, names in self.by_holder(about.missing)]
            told.append(f"{say('missing', self.lang)}{say('semicolon', self.lang).join(waits)}")
        told += [f"{say('rule failed', self.lang)}{say('colon', self.lang)}{fault.name}" for fault in about.faults]
        return say("semicolon", self.lang).join(told)

    def by_holder(self, missing: Iterable[Missing]) -> Iterator[tuple[str, str]]:
        """Who holds something that is missing, and what that is."""
        held: dict[str, dict[str, None]] = {}
        for one in missing:
            held.setdefault(self.holder(one), {})[self.missing(one)] = None
        return ((holder, listed(list(names), self.lang)) for holder, names in held.items())

    def all_missing(self) -> Iterator[tuple[str, str]]:
        """Who holds something that any determination waits for, and what; nothing where each has told it itself."""
        waits = [about.missing for about in self.assessment.determinations]
        if all(len(missing) <= _MOST_MISSING for missing in waits):
            return iter(())
        return self.by_holder(one for missing in waits for one in missing)

    def missing(self, missing: Missing) -> str:
        """What is missing, and of whom."""
        title = missing.title.within(self.lang)
        if missing.subject == HOUSEHOLD or missing.kind is Kind.PARAMETER:
            return title
        whose = name_of(self.assessment.household, missing.subject) or missing.subject
        return say("of member", self.lang, title, whose)

    def holder(self, missing: Missing) -> str:
        """Who can say it."""
        return holder_text(missing, self.assessment.asked_through(missing), self.lang)

    def overlap(self, about: Determination) -> str:
        """The overlaps that leave less to pay than is due."""
        if self.assessment.payable(about) == about.amount:
            return ""
        key = (about.name, about.subject)
        met = [resolution for resolution in self.assessment.overlaps if key in resolution.payable]
        titles = [
            relation.overlap.title.within(self.lang)
            for resolution in met
            for relation in resolution.relations
            if about.name in relation.benefits and relation.subject in {None, about.subject}
        ]
        told = list(dict.fromkeys(titles))
        return f"{say('overlap', self.lang)}{say('colon', self.lang)}{listed(told, self.lang)}"


def name_of(household: Household, subject: str) -> str | None:
    """The name of a member, where it is recorded."""
    return next((member.person.name for member in household.members if member.id == subject), None)


def holder_text(missing: Missing, agency: Agency | None, lang: Language) -> str:
    """Who can say what is missing; `agency` is the one that holds it, or through which it is asked."""
    if missing.holder is None:
        return say("applicant", lang)
    if missing.kind is Kind.ABSENT:
        return say("not installed", lang, missing.holder)
    if missing.holder == COUNTY:
        return say("county", lang)
    through = agency.title.within(lang) if agency else missing.holder
    if missing.held_by is None:
        return through
    way = f"{say('through', lang)}{'' if lang == 'zh' else ' '}{through}"
    return f"{missing.held_by.within(lang)}{say('comma', lang)}{way}"
