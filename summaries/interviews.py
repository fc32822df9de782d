"""Interviews: texts in which somebody is asked, and answers in the first person.

Newspapers set them in several ways: questions after one bullet and answers after
another, «س:» and «ج:», the names of the two with a colon, questions as headings. An
answer taken out of such a text says «ولدت هنا» of nobody; so whoever shows it must say
who speaks, and what only answers its question must not be shown at all.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter
from typing import NamedTuple

from summaries.answering import is_first_person, is_to_you
from summaries.cards.people import people
from summaries.carried import Carried
from summaries.document import Document
from summaries.furniture import is_furniture
from summaries.normalise import fold
from summaries.saying import keys
from summaries.segment import Sentence
from summaries.tokens import spoken


class Answer(NamedTuple):
    """A sentence that the one who is asked says."""

    opens: bool
    """Whether it comes right after the question."""
    label: int
    """Code points at its start that only say whose turn it is: «ج:»."""
    names: bool
    """Whether those name the one who speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """What is asked in a text, what is answered, and by whom."""

    questions: frozenset[int]
    """The indices of the sentences of whoever asks."""
    answers: Mapping[int, Answer]
    """By the indices of the sentences."""
    speaker: str | None
    """Who answers, where the text names one."""

    def bracket_words(self, index: int) -> int:
        """Return how many words it may take to say who speaks in a sentence."""
        answer = self.answers.get(index)
        named = answer is None or answer.names
        return 0 if named or self.speaker is None else len(self.speaker.split())

    def brackets(self, chosen: Iterable[int]) -> Iterator[tuple[int, Carried]]:
        """Yield the first sentences of the answers among some, each with who speaks.

        Args:
            chosen: The indices of sentences, rising.
        """
        speaking = False
        for index in chosen:
            answer = self.answers.get(index)
            if answer and not speaking and not answer.names and self.speaker:
                yield index, Carried(self.speaker, answer.label, answers=True)
            speaking = answer is not None


class _Turn(NamedTuple):
    """A paragraph with what stands before it."""

    sentences: Sequence[Sentence]
    mark: str
    """Its bullet or its label, folded; empty where it has none."""
    label: int
    """Code points of the label at the start of its first sentence."""

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark, and is not long."""
        asked = self.sentences[-1].text.rstrip(_CLOSING).endswith(("؟", "?"))
        return asked and len(self.sentences) <= _QUESTION_SENTENCES

    @property
    def indices(self) -> list[int]:
        """The indices of its sentences."""
        return [sentence.index for sentence in self.sentences]


_CLOSING = ' \t\r\n»"”)'
_QUESTION_SENTENCES = 4
_PAIRS = 2
"""Questions from which a text is taken for an interview."""
_TAKING_TURNS = 2
"""Where two take turns, at least one question in so many ends in a question mark."""
_ASKED = re.compile(r"[؟?][ \t»\"”)]*(?:[\n\r\u0085\u2028\u2029]|\Z)")
"""A question at the end of a line; other texts need not be parted."""
_BULLET = re.compile(r"([-–—•*·▪●○◦])\s*\Z")
_LABEL = re.compile(r"\A([^\W\d_]+(?: [^\W\d_]+){0,2})\s*[:：]\s*(?=\S)")
_NUMBERED = re.compile(r"\A\d{1,2}\s*[-–.)]")
_BEFORE = 6
_ANNOUNCED = keys(
    """
    الحوار حوار المقابلة مقابلة التقيناه التقيناها التقته التقتها حاورناه حاورناها
    حاورته حاورتها سألناه سألناها حاوره حاورها حديث لقاء
    """
)
"""Words by which a text says that somebody is asked in it."""
_FULL_NAME = 2
"""Words of a name that says who somebody is."""
_ANSWERED = 15
"""Sentences to a question, beyond which a text is no interview."""
_SHARE = 3
"""An interview has no more than so many sentences to one of its answers."""
_INTRODUCING = 12
"""Sentences that introduce whoever is asked; looking for names takes time."""


# ---------------------------------------------------------------------------- turns


def _turns(document: Document) -> list[_Turn]:
    found = []
    for _, group in groupby(document.sentences, attrgetter("paragraph")):
        sentences = [*group]
        first = sentences[0]
        start = first.span.start
        before = document.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
        bullet = _BULLET.search(before)
        label = _LABEL.match(first.text)
        numbered = _NUMBERED.match(first.text)
        mark = fold(label[1]) if label else bullet[1] if bullet else ""
        mark = mark or ("#" if numbered else "")
        found.append(_Turn(sentences, mark, len(label[0].rstrip()) if label else 0))
    return found


def _asking_marks(turns: Sequence[_Turn]) -> set[str]:
    """Return the bullets and labels after which somebody mostly asks."""
    all_of = Counter(turn.mark for turn in turns if turn.mark)
    asked = Counter(turn.mark for turn in turns if turn.mark and turn.asks)
    return {
        mark
        for mark, count in asked.items()
        if count >= _PAIRS and 2 * count >= all_of[mark]
    }


class _Parts(NamedTuple):
    """The turns of a text: those of whoever asks, and those of whoever answers."""

    asking: list[_Turn]
    answering: list[tuple[_Turn, bool]]
    """Each with whether it comes right after a question."""


def _parts(turns: Sequence[_Turn]) -> _Parts | None:
    """Part a text by its questions, None where it has too few."""
    marks = _asking_marks(turns)
    asks = [turn.mark in marks if marks else turn.asks for turn in turns]
    asks = _in_alternation(turns, asks)
    if True in asks:  # among questions, a heading is one as well
        begun = asks.index(True)
        asks = [
            asked or (at > begun and turn.sentences[0].heading)
            for at, (turn, asked) in enumerate(zip(turns, asks, strict=True))
        ]
    # a question at the very start is a headline, unless it is marked as one
    first = 0 if marks else 1
    numbers = [at for at, asked in enumerate(asks) if asked and at >= first]
    if len(numbers) < _PAIRS:
        return None
    answering: list[tuple[_Turn, bool]] = []
    own = _answering_marks(turns, numbers)
    for number in range(numbers[0], len(turns)):
        if asks[number]:
            continue
        opens = asks[number - 1]
        last = number > numbers[-1]
        if last and not opens and turns[number].mark not in own:
            break  # what follows the last answer
        answering.append((turns[number], opens))
    return _Parts([turns[number] for number in numbers], answering)


def _in_alternation(turns: Sequence[_Turn], asks: Sequence[bool]) -> list[bool]:
    """Take for a question what stands in a question's place, after the same bullet.

    «- يقول كثيرون إن الرواية طويلة.» asks without a question mark; where the two take
    turns, its place tells who says it.
    """
    found = [*asks]
    runs = groupby(range(len(turns)), lambda number: turns[number].mark)
    for mark, run in runs:
        places = [*run]
        asked, answered = places[::2], places[1::2]
        known = sum(asks[number] for number in asked)
        if (
            mark
            and known >= _PAIRS
            and _TAKING_TURNS * known >= len(asked)
            and not any(asks[number] for number in answered)
        ):
            for number in asked[: len(answered)]:
                found[number] = True
    return found


def _answering_marks(turns: Sequence[_Turn], asking: Sequence[int]) -> set[str]:
    marks = {turns[at + 1].mark for at in asking if at + 1 < len(turns)}
    return marks - {""}


def interview(document: Document) -> Interview | None:
    """Return who asks and who answers in a text, None if it is no interview.

    >>> text = '''التقينا المخرجة منى سالم، وكان هذا الحوار.
    ... * ما فيلمك المقبل؟
    ... - أصور قصة بحار عجوز في ميناء صغير.
    ... * ومتى يعرض في بلدك؟
    ... - سننتهي منه في الربيع المقبل بعد عام من العمل.'''
    >>> found = interview(Document(text))
    >>> found.speaker, sorted(found.questions), sorted(found.answers)
    ('منى سالم', [1, 3], [2, 4])
    """
    asked = len(_ASKED.findall(document.text))
    if asked < _PAIRS or asked * _ANSWERED < len(document.sentences):
        return None
    turns = _turns(document)
    parts = _parts(turns)
    if parts is None or not _is_asked(document, parts):
        return None
    speaker = _speaker(document, parts)
    answers = {
        sentence.index: Answer(
            opens=opens and not number,
            label=0 if number else turn.label,
            names=not number and _is_named(turn.mark, speaker),
        )
        for turn, opens in parts.answering
        for number, sentence in enumerate(turn.sentences)
    }
    return Interview(
        questions=frozenset(index for turn in parts.asking for index in turn.indices),
        answers=answers,
        speaker=speaker,
    )


def _is_asked(document: Document, parts: _Parts) -> bool:
    """Tell an interview from questions that a writer asks and answers himself."""
    answers = [one for turn, _ in parts.answering for one in turn.sentences]
    if _SHARE * len(answers) < len(document.sentences):
        return False
    own = (one for one in answers if is_first_person(one.text))
    mine = sum(1 for _ in islice(own, _PAIRS))
    first = parts.asking[0].sentences[0].span.start
    intro = map(fold, spoken(document.text[:first]))
    asked = [one.text for turn in parts.asking for one in turn.sentences]
    if any(map(is_to_you, asked)) or not _ANNOUNCED.isdisjoint(intro):
        return mine > 0
    marked = (*parts.asking, *(turn for turn, _ in parts.answering))
    return mine >= _PAIRS and any(turn.mark for turn in marked)


# -------------------------------------------------------------------------- who speaks


def _is_named(label: str, speaker: str | None) -> bool:
    """Tell whether a label is the name of whoever speaks, or a part of it."""
    words = set(fold(speaker or "").split())
    return bool(label) and words.issuperset(label.split())


def _speaker(document: Document, parts: _Parts) -> str | None:
    """Return who answers: by the label of the answers, else by the introduction."""
    for turn, _ in parts.answering:
        if len(turn.mark.split()) >= _FULL_NAME:
            return turn.sentences[0].text[: turn.label].split(":")[0].strip()
    first = parts.asking[0].sentences[0].index
    told = [
        sentence.text
        for sentence in document.sentences[: min(first, _INTRODUCING)]
        if sentence.heading
        or not is_furniture(sentence, document.words(sentence))
        or sentence.text.rstrip().endswith((".", "…"))
    ]
    title = document.title or ""
    before = Document("\n\n".join((title, *told)), title=title)
    known = [one for one in people(before) if len(one.name.split()) >= _FULL_NAME]
    if not known:
        return None
    return max(known, key=lambda one: len(one.mentions)).name
