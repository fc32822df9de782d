"""Carried over: whom «وأضاف أن …» leaves unsaid, for a summary to say in brackets.

An editor who quotes such a sentence alone writes «وأضاف [تيلرسون] أن …». Who it is the
grammar of speech knows (`summaries.speech`); it is asked of the few sentences in
question and those they lean on, not of the whole text.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summaries.cards.people import Person, people
from summaries.document import Document
from summaries.normalise import fold
from summaries.openings import Opening, opening
from summaries.paragraphs import word_count
from summaries.saying import (
    COMPLEMENTS,
    OPENING,
    PREPOSITIONS,
    LoneSubject,
    lone_subject,
    verb_at,
    without_article,
)
from summaries.segment import Sentence, Token
from summaries.speech.acts import acts
from summaries.speech.reading import Reading
from summaries.speech.speakers import Speaker
from summaries.stem import stem

_NAME_WORDS = range(1, 8)
"""Words of what can stand in brackets."""


class Carried(NamedTuple):
    """What a sentence leaves unsaid of its speaker, and where it can be said."""

    name: str
    """The speaker; of a surname that stands in the sentence, what goes before it."""
    at: int
    """Code points of the sentence that stand before the bracket."""
    answers: bool = False
    """Whether all that follows is what the speaker says: «[تيلرسون:] أظن أن …»."""

    def inserted(self, text: str) -> str:
        """Return a sentence with its speaker in brackets after the verb.

        >>> Carried("تيلرسون", 5).inserted("وأضاف أن الحرب لم تنته.")
        'وأضاف [تيلرسون] أن الحرب لم تنته.'
        >>> Carried("تيلرسون", 0, answers=True).inserted("أظن أن الحرب لم تنته.")
        '[تيلرسون:] أظن أن الحرب لم تنته.'
        """
        bracket = f"[{self.name}:]" if self.answers else f"[{self.name}]"
        if self.at == 0:
            return f"{bracket} {text}"
        return f"{text[: self.at]} {bracket}{text[self.at :]}"


def carried(sentence: Sentence, leant_on: Sequence[Sentence]) -> Carried | None:
    """Return who speaks in a sentence whose verb has no subject, or half a one.

    Args:
        sentence: «وأضاف أن …», «وأضاف الوزير أن …».
        leant_on: The sentences that it leans on, in text order.

    Returns:
        The speaker; None where the grammar doesn't find him, or has no name for him.
    """
    before = " ".join(" ".join(one.text.split()) for one in leant_on)
    start = len(before) + 1
    # a title of its own: its first line is no headline
    excerpt = Document(f"{before} {sentence.text}", title=sentence.text)
    first = sum(word.span.start < start for word in excerpt.tokens)
    words = excerpt.tokens[first : first + OPENING]
    verb = verb_at(words)
    unsaid = opening(words) is Opening.SUBJECT
    subject = None if unsaid else lone_subject(words)
    if verb is None or (subject is None and not unsaid):
        return None
    speaker = _speaker(excerpt, first + verb)
    if speaker is None:
        return None
    name, after = _beside(speaker, subject, words[verb : verb + 2])
    if word_count(name) not in _NAME_WORDS or _is_spoken_of(
        name, excerpt, first + verb
    ):
        return None
    return Carried(name, after.span.end - start)


def _is_spoken_of(name: str, excerpt: Document, verb: int) -> bool:
    """Tell whether somebody else speaks: «وقالت إن اللجنة …» is no committee's saying.

    A body would more often say «إنها» of itself; where it doesn't, it is left unsaid.
    """
    body = stem(fold(name).split(" ")[0])
    return any(
        stem(noun) == body
        for word in excerpt.tokens[verb + 1 :]
        if (noun := without_article(word.key)) is not None
    )


def _beside(
    name: str, subject: LoneSubject | None, words: Sequence[Token]
) -> tuple[str, Token]:
    """Return what to say of a speaker beside what is said, and after which word.

    Args:
        name: The speaker's name.
        subject: What the sentence says of him, if anything.
        words: The verb, and the word after it if there is one.
    """
    verb, after = words[0], words[-1]
    if subject is None:
        *given, surname = name.split()
        # «وقال [سامي] بخيتان أمس», a surname taken for a word after «ب»
        stated = bool(given) and fold(surname) == after.key
        return (" ".join(given) if stated else name), verb
    last = subject.adjective or subject.noun
    *before, surname = fold(name).split()
    if surname == last.key:  # «قال [صباح] الخالد»
        return " ".join(name.split()[:-1]), verb
    # «قال رئيس الوفد» needs no «[رئيس الوفد]»
    return ("" if subject.noun.key in before else name), last


def _speaker(excerpt: Document, number: int) -> str | None:
    """Return who does the act of speech whose verb is the token at a number.

    Names are looked for only where a person may speak: that takes ten times as long as
    the grammar of speech.
    """
    heard = _heard(excerpt, number, ())
    if heard is None:
        return None
    if heard.features.number == "many" or heard.features.kind not in {None, "person"}:
        return heard.name if _is_closed(heard.name) else None
    person = _heard(excerpt, number, people(excerpt))
    if person is None or person.person is None or _is_cut(excerpt, person.name):
        return None
    return person.name


def _heard(excerpt: Document, number: int, known: Sequence[Person]) -> Speaker | None:
    reading = Reading(excerpt, known)
    return next((act.speaker for act in acts(reading) if act.at == number), None)


def _is_cut(excerpt: Document, name: str) -> bool:
    """Tell whether a name of one word is followed by more of it: «إقبال» «النور»."""
    key = fold(name)
    return any(
        after.is_word
        and after.key not in COMPLEMENTS
        and after.key not in PREPOSITIONS
        and word.key == key
        for word, after in pairwise(excerpt.tokens)
    )


def _is_closed(phrase: str) -> bool:
    """Tell «كتلة «الإصلاح» النيابية», a whole name, from «رئيس لجنة», half of one."""
    *before, last = phrase.split()
    return bool(before) and last.startswith(("ال", "«", '"', "“"))
