"""Reading: a document's tokens, with what the grammar of speech asks of them looked up.

Everything here is by the number of a token, since grammar is about the next word.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, final

from summaries.cards.people import Person
from summaries.document import Document, Token
from summaries.names.vocabulary import is_plainly_common
from summaries.normalise import fold
from summaries.speech.marks import Quotation, quotations
from summaries.speech.nouns import bears_name, is_definite, is_nisba
from summaries.speech.verbs import Reported, Verb, reported

_CLAUSE_STARTS = frozenset(
    map(fold, "لا لم لن ليس ليست ما قد هو هي نحن أنا هم إن أن سوف كان كانت هذا".split())
)
_TELLING = frozenset("ّأ")
"""Signs that folding drops and that tell some verbs from other words."""
_OWNERS = ("ه", "ها", "هم", "هما", "هن")
_SIGNS = "ًٌٍَُِّْ"
_WHERE = frozenset(map(fold, ("في", "على")))
_LONG = 8
"""Words from which on marks hold speech, whatever stands before them."""
_FRAGMENT_ENDINGS = ("ه", "ا", "ات")


class Named(NamedTuple):
    """A mention of a person, by the numbers of its tokens."""

    start: int
    end: int
    person: int
    """Index into the people."""
    is_name: bool


@final
class Reading:
    """A document as the grammar of speech sees it."""

    __slots__ = ("__dict__", "_keys", "document", "people", "tokens")

    def __init__(self, document: Document, people: Sequence[Person]) -> None:
        self.document = document
        self.people = people
        self.tokens: tuple[Token, ...] = document.tokens
        self._keys = tuple(token.key for token in self.tokens)

    def key(self, number: int) -> str:
        """Return the folded word at a number, empty outside the text."""
        return self._keys[number] if 0 <= number < len(self._keys) else ""

    def is_word(self, number: int) -> bool:
        """Tell whether a word stands there."""
        return 0 <= number < len(self.tokens) and self.tokens[number].is_word

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token, the number of its sentence."""
        ends = [sentence.span.end for sentence in self.document.sentences]
        last, at = len(ends) - 1, 0
        found: list[int] = []
        for token in self.tokens:
            while at < last and ends[at] <= token.start:
                at += 1
            found.append(at)
        return tuple(found)

    @cached_property
    def sentences(self) -> tuple[range, ...]:
        """For each sentence, the numbers of its tokens."""
        starts = [0] * (len(self.document.sentences) + 1)
        for sentence in self.sentence_of:
            starts[sentence + 1] += 1
        for index in range(1, len(starts)):
            starts[index] += starts[index - 1]
        return tuple(range(start, end) for start, end in pairwise(starts))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotation marks of the text, matched."""
        return quotations(self.document, self.sentence_of)

    @cached_property
    def quotation_at(self) -> dict[int, Quotation]:
        """The quotations by their opening mark."""
        return {quotation.opening: quotation for quotation in self.quotations}

    @cached_property
    def speech_at(self) -> dict[int, Quotation]:
        """The outermost quotations that hold speech, by their opening mark."""
        found: dict[int, Quotation] = {}
        end = 0
        for quotation in self.quotations:
            if quotation.opening >= end and self._is_speech(quotation):
                found[quotation.opening] = quotation
                end = quotation.after
        return found

    @cached_property
    def speech_before(self) -> dict[int, Quotation]:
        """The outermost quotations that hold speech, by the token after them."""
        return {quotation.after: quotation for quotation in self.speech_at.values()}

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The numbers of the tokens that stand within speech in marks."""
        return frozenset(
            number
            for quotation in self.speech_at.values()
            for number in range(quotation.opening, quotation.after)
        )

    @cached_property
    def _in_marks(self) -> Counter[str]:
        """How often each short text stands in marks."""
        return Counter(
            self._folded(quotation)
            for quotation in self.quotations
            if len(quotation.inner) <= _LONG
        )

    def _folded(self, quotation: Quotation) -> str:
        return " ".join(self.tokens[number].key for number in quotation.inner)

    def _is_speech(self, quotation: Quotation) -> bool:
        """Tell speech in marks from a name or a title in marks."""
        words = sum(1 for number in quotation.inner[:64] if self.is_word(number))
        if words == 0:
            return False
        if self._names(quotation):
            return False
        if words >= _LONG:
            return True
        if self._in_marks[self._folded(quotation)] > 1:
            return False  # what is put in marks time and again is a name
        if words > 1:
            return True
        # one word: «كارثي», «جريمة» describe, «داعش», «الشباب» name
        return self._describes(quotation)

    def _names(self, quotation: Quotation) -> bool:
        """Tell whether a noun that bears names stands before the marks."""
        before = quotation.opening - 1
        if self.key(before) == ":":
            return False
        if self.key(quotation.opening + 1) in _CLAUSE_STARTS:
            return False  # a sentence, no name: «الفيروس «لا ينتقل …»»
        key = self.key(before)
        # after an article stands what is told of it: «الجيش «عزز انتشاره»»
        return self.is_word(before) and (bears_name(key) or bears_name(key[1:]))

    def _describes(self, quotation: Quotation) -> bool:
        before = self.key(quotation.opening - 1)
        word = next(self.key(n) for n in quotation.inner if self.is_word(n))
        if before in (":", fold("بأنه"), fold("بأنها"), fold("بأنهم"), "ب"):
            return True
        if word.startswith("ال"):
            return False
        # «الوضع «خطير»»: told of what stands before it
        told = is_definite(before) and (is_plainly_common(word) or is_nisba(word))
        return told or word.endswith(_FRAGMENT_ENDINGS)

    @cached_property
    def named_at(self) -> dict[int, Named]:
        """The mentions of people by their first token; of two, the longer."""
        found: dict[int, Named] = {}
        if not self.people:
            return found
        starts = {token.start: n for n, token in enumerate(self.tokens)}
        ends = {token.end: n + 1 for n, token in enumerate(self.tokens)}
        for index, person in enumerate(self.people):
            for mention in person.mentions:
                start = starts.get(mention.span.start)
                if start is None:  # after a clitic: «لتيلرسون»
                    start = starts.get(mention.span.start - 1)
                end = ends.get(mention.span.end)
                if start is None or end is None or mention.kind == "pronoun":
                    continue
                named = Named(start, end, index, mention.kind == "name")
                if start not in found or found[start].end < end:
                    found[start] = named
        return found

    @cached_property
    def named_before(self) -> dict[int, Named]:
        """The names of people by the token after them."""
        names = (named for named in self.named_at.values() if named.is_name)
        return {named.end: named for named in names}

    @cached_property
    def kin(self) -> dict[str, int]:
        """Who is called by a noun with a pronoun: «شقيقه سامي زيد», of one person."""
        found: dict[str, int | None] = {}
        for named in self.named_before.values():
            key = self.key(named.start - 1)
            if self.is_owned(named.start - 1):
                same = found.setdefault(key, named.person) == named.person
                found[key] = named.person if same else None
        return {key: person for key, person in found.items() if person is not None}

    @cached_property
    def _reported(self) -> tuple[Reported | None, ...]:
        quoted, named = self.quoted, self.named_at
        return tuple(
            self._read(number)
            if token.is_word and number not in quoted and number not in named
            else None
            for number, token in enumerate(self.tokens)
        )

    def is_owned(self, number: int) -> bool:
        """Tell whether a noun with the pronoun of its owner stands there: «رغبته»."""
        if not self.is_word(number):
            return False
        text = self.tokens[number].text.rstrip(_SIGNS)
        return text.endswith(_OWNERS) and not text.endswith("هذه")

    def _read(self, number: int) -> Reported | None:
        key = self._keys[number]
        found = reported(key)
        if found is None or "within" not in found.forms[0].verb.flags:
            return found
        if self.key(number + 1) in _WHERE or key[:1] != "و":
            return found
        answered = reported(key[1:])  # «ورد المدرب بأن», not «ورد في بيان»
        return answered._replace(joined=True) if answered else None

    def reported(self, number: int) -> Reported | None:
        """Return the reporting verb at a number, unless it stands in speech."""
        if not 0 <= number < len(self.tokens):
            return None
        return self._reported[number]

    def is_spelt(self, number: int, verb: Verb) -> bool:
        """Tell whether a word has the letters and marks of a verb's perfect.

        Only «بيّن» and «هنأ» are verbs; «بين» and «هنا» are other words.
        """
        text, key = self.tokens[number].text, self._keys[number]
        twin = "twin" in verb.flags and key.removeprefix("و") == fold(verb.perfect)
        if not twin and "marked" not in verb.flags:
            return True
        signs = [sign for sign in verb.perfect if sign in _TELLING]
        return all(sign in text for sign in signs)

    def text(self, start: int, end: int) -> str:
        """Return the text of the tokens from start to end, blanks single."""
        span = self.tokens[start].span.to(self.tokens[end - 1].span)
        return " ".join(span.of(self.document.text).split())
