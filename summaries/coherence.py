"""Which sentences can stand alone, and which lean on an earlier one.

A summary takes sentences out of their place. «وأضاف أن …» has left its subject behind,
«وهذا …» what it points at, «وأكد الوزير …» the minister's name. Such a sentence is
good only beside the one that it leans on; some, such as captions and halves of a
quotation, are never good.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summaries.answering import answers_alone, is_first_person, speaks_of_another
from summaries.document import Document
from summaries.doers import gender_of, is_of_one, lone_doer, lone_name
from summaries.finite import Gender
from summaries.furniture import HEAD, Furniture
from summaries.interviews import Answer, interview
from summaries.introductions import Introductions
from summaries.lazy import Lazy
from summaries.openings import Opening, opening
from summaries.quotations import quoted_on
from summaries.saying import held_noun, is_said_in, lone_subject, verb_at
from summaries.segment import Sentence, Token
from summaries.wholeness import has_arabic_letter, is_brief, is_trifle, is_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a sentence stands once it is taken out of its text."""

    fit: bool = True
    """Whether it may be chosen at all."""
    antecedent: int | None = None
    """The sentence without which it must not stand; its index in the document."""
    voice: int | None = None
    """Another one without which it must not stand: it may be there that who speaks is
    named."""
    introduction: int | None = None
    """The sentence that it alludes to: beside it, it reads better."""
    spoken: bool = False
    """Whether somebody says it who is asked questions; who, the text around tells."""
    loosely: bool = False
    """Whether it is better than nothing without its antecedent."""

    @property
    def needs(self) -> tuple[int, ...]:
        """The sentences without which it must not stand."""
        if self.antecedent is None and self.voice is None:
            return ()
        return tuple(
            index for index in (self.antecedent, self.voice) if index is not None
        )

    def leaning(self, antecedent: int | None) -> "Standing":
        """Return the same with a sentence without which it must not stand, if any."""
        return self if antecedent is None else replace(self, antecedent=antecedent)


_FREE = Standing()
_UNFIT = Standing(fit=False)
_USUAL = 7
"""Words of a sentence on average, from which a text is not all of brief ones."""


def _may_be_mine(words: Sequence[Token]) -> bool:
    """Tell «بدأت العمل» from «وأضاف أن», which nobody says of himself."""
    first = words[0]
    return first.key.endswith(("ت", "نا")) or is_first_person(first.text)


_VOICE_REACH = 4
"""Sentences back within which «وأضاف أن» may find who spoke, of whichever gender."""


class Standings(Lazy[Standing]):
    """How each sentence of a document stands, in text order.

    A sentence is read when it is asked for, with those before it that it may lean on;
    asking for all of them takes linear time.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(self._standing, len(document.sentences))
        self._document = document
        self._furniture = Furniture(document)
        self._quoted = quoted_on(document)
        self.interview = interview(document)
        self._introductions = Introductions(document, self._is_told)
        self._kinds: dict[int, Opening | None] = {}
        self._speaking: dict[int, bool] = {}
        self._subjects: dict[int, int | None] = {}
        self._known: dict[int, Standing] = {}
        # the last one alone: to keep them all would fill the memory
        self._read: tuple[Sentence, Sequence[Token]] | None = None

    def _standing(self, index: int) -> Standing:
        """Return how a sentence stands; what it leans on must be fit as well."""
        known = self._known
        if index in known:
            return known[index]
        alone: dict[int, Standing] = {}
        asked = [index]
        while asked:
            one = asked[-1]
            if one in known:
                asked.pop()
                continue
            if one not in alone:
                alone[one] = self._alone(one)
            needs = alone[one].needs
            unknown = [other for other in needs if other not in known]
            asked += unknown
            if not unknown:
                unfit = not all(known[other].fit for other in needs)
                known[one] = replace(alone[one], fit=False) if unfit else alone[one]
        return known[index]

    # ---------------------------------------------------------------- one by itself

    def _sentence(self, index: int) -> tuple[Sentence, Sequence[Token]]:
        """Return a sentence and its first tokens."""
        if self._read is None or self._read[0].index != index:
            sentence = self._document.sentences[index]
            self._read = sentence, self._document.words(sentence, HEAD)
        return self._read

    def _kind(self, index: int) -> Opening | None:
        """Return how a sentence of the story opens, None for furniture."""
        if index not in self._kinds:
            sentence, words = self._sentence(index)
            asked = self.interview is not None and index in self.interview.questions
            apart = asked or index in self._quoted
            told = not apart and not self._furniture.has(sentence, words)
            self._kinds[index] = self._opening(index, words) if told else None
        return self._kinds[index]

    def _opening(self, index: int, words: Sequence[Token]) -> Opening:
        """Tell how a sentence opens; in an answer «بدأت» is «I began»."""
        answer = self._answer(index)
        if answer is None:
            return opening(words)
        words = self._answering(index, answer, words)
        kind = opening(words)
        return Opening.FREE if kind is Opening.SUBJECT and _may_be_mine(words) else kind

    def _answering(
        self, index: int, answer: Answer, words: Sequence[Token]
    ) -> Sequence[Token]:
        """Leave out the label of an answer: «ج:»."""
        start = self._document.sentences[index].span.start + answer.label
        marks = (":", "：")
        return (
            [word for word in words if word.start >= start and word.text not in marks]
            if answer.label
            else words
        )

    def _answer(self, index: int) -> Answer | None:
        return self.interview.answers.get(index) if self.interview else None

    def _is_told(self, index: int) -> bool:
        return self._kind(index) is not None

    def _speaks(self, index: int) -> bool:
        """Tell whether a sentence states its subject, and somebody says something."""
        if self._kind(index) in (None, Opening.SUBJECT):
            return False
        if index not in self._speaking:  # many may lean on one endless sentence
            text = self._document.sentences[index].text
            self._speaking[index] = is_said_in(text)
        return self._speaking[index]

    @cached_property
    def _has_long_sentences(self) -> bool:
        counts = self._document.word_counts
        return sum(counts) >= _USUAL * len(counts)

    # ------------------------------------------------------------ by those before it

    def _alone(self, index: int) -> Standing:
        """Return how a sentence stands, whatever becomes of those it leans on."""
        kind = self._kind(index)
        return _UNFIT if kind is None else self._told(index, kind)

    def _told(self, index: int, kind: Opening) -> Standing:
        """Return how a sentence of the story stands that opens in some way."""
        sentence, words = self._sentence(index)
        standing = self._opened(index, kind)
        stated = kind in (Opening.FREE, Opening.LOOSE)
        if stated and (lone := lone_subject(words) or lone_doer(words)):
            standing = standing.leaning(self._introductions.of(lone, index))
        elif stated and (name := lone_name(words)):
            standing = standing.leaning(self._introductions.surname(name.key, index))
        elif kind is Opening.FREE and (held := held_noun(words)):
            known = is_of_one(held)
            found = None if known else self._introductions.first(held, index)
            if found is not None:
                standing = replace(standing, introduction=found)
        if not standing.needs and is_brief(words) and self._has_long_sentences:
            last = self._last(index)
            standing = replace(standing, antecedent=last, loosely=True)
        if answer := self._answer(index):
            standing = self._answered(standing, answer, sentence)
        fit = standing.fit and is_whole(sentence.text, words)
        fit = fit and has_arabic_letter(sentence.text)
        if fit and is_trifle(words) and self._has_long_sentences:
            fit = False
        return standing if fit else replace(standing, fit=False)

    def _answered(
        self, standing: Standing, answer: Answer, sentence: Sentence
    ) -> Standing:
        """Return how a sentence of an answer stands, away from the question."""
        words = self._document.words(sentence)
        own = self._answering(sentence.index, answer, words)
        if answer.opens:
            fit = not standing.needs and answers_alone(own)
        else:
            fit = True
            if not standing.needs and speaks_of_another(own):
                standing = replace(standing, antecedent=self._last(sentence.index))
        mine = is_first_person(sentence.text) or _may_be_mine(own)
        unsaid = mine and self._tells_without_answers
        return replace(standing, spoken=True, fit=fit and not unsaid)

    @cached_property
    def _tells_without_answers(self) -> bool:
        """Whether nobody is known to answer, and there is something else to choose."""
        if self.interview is None or self.interview.speaker is not None:
            return False
        parts = self.interview.questions | self.interview.answers.keys()
        told = (
            one
            for one in range(len(self._document.sentences))
            if one not in parts and self._is_told(one)
        )
        return next(told, None) is not None

    def _opened(self, index: int, kind: Opening) -> Standing:
        """Return how a sentence stands by its opening alone."""
        match kind:
            case Opening.POINTING:
                return Standing(antecedent=self._last(index))
            case Opening.LOOSE:
                return Standing(introduction=self._last(index))
            case Opening.FREE:
                return _FREE
            case Opening.SUBJECT:
                subject = self._agreeing(index, self._subject(index))
                return Standing(antecedent=subject, voice=self._voice(index, subject))

    def _last(self, index: int) -> int | None:
        """Return the sentence of the story before another."""
        return next(filter(self._is_told, range(index - 1, -1, -1)), None)

    def _subject(self, index: int) -> int | None:
        """Return the last sentence before another that states its subject."""
        passed = []
        found: int | None = None
        for one in range(index, 0, -1):
            if one in self._subjects:
                found = self._subjects[one]
                break
            passed.append(one)
            if self._kind(one - 1) not in (None, Opening.SUBJECT):
                found = one - 1
                break
        self._subjects |= dict.fromkeys(passed, found)
        return found

    def _agreeing(self, index: int, last: int | None) -> int | None:
        """Return the last sentence whose subject may be that of another, by gender."""
        gender = self._gender(index)
        if last is None or gender is None:
            return last
        first = max(-1, last - _VOICE_REACH)
        agrees = (
            one
            for one in range(last, first, -1)
            if self._kind(one) not in (None, Opening.SUBJECT)
            and self._gender(one) in {None, gender}
        )
        return next(agrees, last)

    def _gender(self, index: int) -> Gender | None:
        return gender_of(self._sentence(index)[1])

    def _voice(self, index: int, subject: int | None) -> int | None:
        """Return where «وأضاف أن» has its speaker, if not where its subject is."""
        if subject is None or self._speaks(subject):
            return None
        before = range(subject - 1, max(-1, subject - 1 - _VOICE_REACH), -1)
        found = next((one for one in before if self._speaks(one)), None)
        words = self._document.words(self._document.sentences[index])
        return None if found is None or verb_at(words) is None else found


def standings(document: Document) -> Standings:
    """Tell how each sentence of a document stands, in text order."""
    return Standings(document)
