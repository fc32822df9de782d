"""Noun phrases: where the words that name a speaker end.

An open noun («وزير») wants another; a definite one («الخارجية») closes the chain and
takes only what agrees with it. So the phrase ends where the next noun cannot belong to
it: «أكد الوزير | حرص بلاده», «دعت الوزيرة | الدول إلى …».
"""

from typing import final

from summaries.names.vocabulary import is_given
from summaries.normalise import fold
from summaries.speech.actions import is_action as is_deed
from summaries.speech.closings import is_told_of
from summaries.speech.nouns import (
    bare,
    clitic_of,
    closes,
    head,
    is_definite,
    is_nisba,
    is_place,
    is_stance,
    is_title,
)
from summaries.speech.particles import (
    ADJECTIVES,
    ADVERBS,
    AUDIENCE,
    CONJUNCTIONS,
    PAUSES,
    PREPOSITIONS,
    RELATIVES,
    SAME,
    TIMES,
    WITHIN,
    folded,
)
from summaries.speech.reading import Reading
from summaries.speech.ties import is_tied
from summaries.speech.verbs import THAT, Form

_BREAKS = TIMES | RELATIVES | CONJUNCTIONS | THAT | ADVERBS
_ALI = fold("علي")
_AFTER_LETTER = 2
_OF = folded("في من عن")
"""Prepositions that tell which one an indefinite noun is: «مسؤول في الوزارة»."""
_TO = folded("في إلى لدى")
_TITLE = 7
"""Tokens from «في» within which a name may end a title."""
_LETTERS = 3
"""Letters of a word that a preposition is hardly written on to."""
_NEAR = 12
"""Tokens within which the governed preposition follows the subject."""
_UPON = folded("عليه عليها عليهم عليهما")
_DONE_TO = folded("المجني المجنى المدعى المدعي المعتدى المعتدي المحكوم المقبوض المحجور")
_RANKS = folded("كبير كبيرة كبار بارز رفيع رفيعة مطلع مطلعة سابق سابقة مستقل عيان آخر")


@final
class _Phrase:
    """A noun phrase on its way."""

    def __init__(
        self, reading: Reading, limit: int, form: Form | None, *, strict: bool
    ) -> None:
        self._reading = reading
        self._limit = limit
        self._form = form
        self._strict = strict
        self._closed = False
        self._absolute = False
        self._is_event = False
        self._is_role = False
        self._start = 0

    def end(self, start: int) -> int:
        number = self._start = start
        while number < self._limit:
            after = self._step(number, first=number == start)
            if after == number:
                break
            number = after
        return number

    def _step(self, number: int, *, first: bool) -> int:
        """Return the number after what belongs to the phrase at a number."""
        reading = self._reading
        if named := reading.named_at.get(number):
            self._closed = True
            return min(named.end, self._limit)
        if first and reading.key(number) in SAME:
            return number + 1
        if first or reading.key(number - 1) in SAME:
            features = head(reading.key(number))
            self._is_event = features is not None and features.kind == "event"
            self._is_role = features is not None and features.kind == "person"
            self._closed = self._absolute = self._is_absolute(number)
            self._closed = self._closed or self._closes(number)
            return number + reading.is_word(number)
        if not reading.is_word(number):
            return self._mark(number)
        return self._next_word(number, reading.key(number))

    def _is_absolute(self, number: int) -> bool:
        """Tell an indefinite dual or plural, which nothing definite can follow."""
        key = self._reading.key(number)
        one = head(key[:-2]) if key.endswith(("ان", "ون")) else None
        return one is not None and not is_definite(key)

    def _closes(self, number: int) -> bool:
        token = self._reading.tokens[number]
        # «محاميه» is his lawyer, not «محامية»
        his = token.text.endswith("ه") and head(token.key) is not None
        return his or closes(token.key)

    def _next_word(self, number: int, key: str) -> int:
        if key in _UPON and self._reading.key(number - 1) in _DONE_TO:
            return number + 1  # «المجني عليه»
        if self._is_tied(number, key):
            self._closed = key not in WITHIN and key not in PREPOSITIONS
            return number + 1
        if key not in WITHIN and (self._breaks(number, key) or self._is_audience(key)):
            return number
        if key in WITHIN or key in PREPOSITIONS:
            self._closed = False
        elif self._closed:
            return self._after_closed(number, key)
        else:
            self._closed = self._closes(number) or self._is_described(number, key)
        return number + 1

    def _is_tied(self, number: int, key: str) -> bool:
        """Tell whether a preposition belongs to the adjective before it."""
        reading = self._reading
        if not is_tied(reading.key(number - 1), key) or self._is_audience(key):
            return False
        if key in PREPOSITIONS and not self._is_of_body(number + 1):
            return False
        verb = self._form.verb if self._form else None
        if verb is None:
            return True
        # «طالب المسؤول بالتحقيق»: the verb's own, unless it governs a later one
        governs = key in verb.words or key[:1] in verb.letters
        return not governs or self._has_another(number, key)

    def _has_another(self, number: int, key: str) -> bool:
        """Tell whether the verb finds what it governs after the word at a number."""
        verb, ended = self._form.verb if self._form else None, False
        for after in range(number + 1, min(self._limit, number + _NEAR)):
            later = self._reading.key(after)
            if verb is None:
                return False
            if later in THAT and later[:1] == key[:1]:
                return True
            ended = ended or later in PAUSES
            if ended:
                continue
            if later in verb.words:
                return True
            if (
                later[:1] == key[:1]
                and later.startswith(("بال", "ب"))
                and (head(later) is None and len(later) > _LETTERS)
            ):
                return True
        return False

    def _is_described(self, number: int, key: str) -> bool:
        """Tell an indefinite adjective, which closes: «مصدر أمني», «شهود عيان»."""
        if key in _RANKS:
            return True
        noun = head(self._reading.key(number - 1))
        return noun is not None and is_nisba(key) and head(key) is None

    def _mark(self, number: int) -> int:
        reading = self._reading
        quotation = reading.quotation_at.get(number)
        if quotation and number not in reading.speech_at and quotation.closed:
            self._closed = True
            return min(quotation.after, self._limit)
        if reading.key(number) == "." and self._is_title_letter(number - 1):
            return number + 1
        if reading.key(number) == "(":
            for closing in range(number + 1, min(self._limit, number + 9)):
                if reading.key(closing) == ")":
                    return closing + 1
        return number

    def _is_title_letter(self, number: int) -> bool:
        """Tell whether a letter stands for a title there: «د. سامي حداد»."""
        named = number + _AFTER_LETTER in self._reading.named_at
        return named and len(self._reading.key(number)) == 1

    def _breaks(self, number: int, key: str) -> bool:
        reading = self._reading
        if key == _ALI and not reading.is_word(number + 1):
            return False  # «موسى علي، …»: the name, since nothing follows it
        if key in _BREAKS or key in PREPOSITIONS:
            return not self._tells_which(number, key)
        if self._is_governed(number, key) or is_told_of(key):
            return True
        found = reading.reported(number)
        if found is None:
            return False
        if any(form.shape == "participle" for form in found.forms):
            return head(key) is None
        return self._closed and not is_definite(key)

    def _is_governed(self, number: int, key: str) -> bool:
        verb = self._form.verb if self._form else None
        if verb is None or key[:1] not in verb.letters:
            return False
        if head(key) is not None and not key.startswith("بال"):
            return False
        if not self._closed and not key.startswith(("بال", "لل")):
            return False
        if key[0] == "ب":
            return not self._has_another(number, key)
        # «دعا الأمين العام للأمم المتحدة إلى»: the other preposition is governed
        later = range(number + 1, min(self._limit, number + _NEAR))
        return is_deed(key) or not any(
            self._reading.key(after) in verb.words for after in later
        )

    def _tells_which(self, number: int, key: str) -> bool:
        verb = self._form.verb if self._form else None
        governed = verb is not None and key in verb.words
        if key in _TO and not governed and self._leads_to_name(number):
            return True
        before = self._reading.key(number - 1)
        indefinite = before in _RANKS or not (self._closed or is_definite(before))
        indefinite = indefinite or self._is_source(number)
        return indefinite and key in _OF and self._is_of_body(number + 1)

    def _is_source(self, number: int) -> bool:
        """Tell «مصدر طبي | في مستشفى المدينة»: an indefinite noun and its adjective."""
        key, noun = self._reading.key(number - 1), head(self._reading.key(number - 2))
        described = noun is not None and is_nisba(key) and head(key) is None
        return described and not is_definite(key) and self._is_first(number - 2)

    def _is_first(self, number: int) -> bool:
        return number == self._start

    def _is_of_body(self, number: int) -> bool:
        """Tell whether a definite noun or a body of a definite one stands there."""
        key, features = self._reading.key(number), head(self._reading.key(number))
        if is_definite(key) or is_place(key):
            return True
        body = features is not None and features.kind == "body"
        return body and number + 1 not in self._reading.named_at

    def _leads_to_name(self, number: int) -> bool:
        """Tell whether a name ends a title: «وزير الصحة في حكومة البلاد سامي حداد»."""
        reading = self._reading
        for after in range(number + 2, min(self._limit, number + _TITLE)):
            named = reading.named_at.get(after)
            if named and named.is_name:
                return closes(reading.key(after - 1))
            if not reading.is_word(after) or reading.key(after) in PREPOSITIONS:
                return False
        return False

    def _after_closed(self, number: int, key: str) -> int:
        """Go on after a definite noun: adjectives, «و», «لل…», a further role."""
        if is_definite(key):
            stops = self._is_object(key) and not self._is_same(number)
            stops = stops or self._absolute or self._is_guest(key)
            return number if stops else number + 1
        features = head(key)
        if _goes_with(self._reading.key(number - 1), key):
            return number + 1
        nisba = is_nisba(key) and features is None and not key.startswith("لل")
        if key in _RANKS or nisba:
            return number + (not is_definite(self._reading.key(number - 1)))
        if key.startswith("لل") or clitic_of(key) == "ل" or self._is_of_what(number):
            self._closed = key.startswith("لل")
            return number + 1
        if key.startswith("و") and (is_definite(key[1:]) or clitic_of(key)):
            self._closed = is_definite(key[1:])
            return number + 1
        # «المرشحة ليلى زيد | منافسها»: no further role
        text = self._reading.tokens[number].text
        his = text.endswith(("ه", "ها", "هم")) and self._form is not None
        self._closed = features is None or features.kind != "person" or his
        return number + (not self._closed)

    def _is_audience(self, key: str) -> bool:
        """Tell to whom something was said: «لوكالة», «للصحفيين»."""
        if self._form and self._form.verb.takes_addressee:
            return False
        return key[:1] == "ل" and not AUDIENCE.isdisjoint((key[1:], bare(key)))

    def _is_of_what(self, number: int) -> bool:
        """Tell «الاتحاد العراقي | لكرة القدم» from «قال الوزير | لنظيره»."""
        reading, before = self._reading, number - 1
        features = head(reading.key(before))
        while features is None and is_definite(described := reading.key(before)):
            if not is_nisba(described) and described not in ADJECTIVES:
                break
            before -= 1
            features = head(reading.key(before))
        if reading.key(number)[:1] != "ل" or features is None:
            return False
        return features.kind == "body" and is_definite(reading.key(number + 1))

    def _is_guest(self, key: str) -> bool:
        """Tell the title after what is no person: «حضر الحفل | النائب سامي حداد»."""
        return self._is_event and is_title(key)

    def _is_same(self, number: int) -> bool:
        """Tell the further role of whom a role names: «رئيس الكتلة النائب سامي زيد»."""
        features = head(self._reading.key(number))
        if not self._is_role or features is None or features.kind != "person":
            return False
        following = (number + 1, number + 2)
        return features.number == "one" and any(
            after in self._reading.named_at
            and is_definite(self._reading.key(after - 1))
            for after in following
        )

    def _is_object(self, key: str) -> bool:
        """Tell whether a definite noun is what the verb is about, not its subject."""
        verb = self._form.verb if self._form else None
        if verb and verb.takes_noun and is_stance(key):
            return True
        takes_object = verb and (
            verb.takes_noun
            or verb.takes_addressee
            # «رد الحارس الكرة بـ»
            or ("loose" in verb.flags and verb.letters)
        )
        if not takes_object and not self._strict:
            return False
        if verb and verb.takes_clause and not verb.takes_addressee:
            features = head(key)
            if features and features.kind == "person" and features.number == "one":
                return False  # «أكد قائد المنطقة اللواء …»: who says it, once more
        return not (is_title(key) or is_nisba(key) or key in ADJECTIVES)


def _goes_with(before: str, key: str) -> bool:
    """Tell «جامعة الملك سعود», «وكالة تونس أفريقيا للأنباء»: names within names."""
    return (is_title(before) and is_given(key)) or (is_place(key) and is_place(before))


def phrase_end(
    reading: Reading,
    start: int,
    limit: int,
    form: Form | None = None,
    *,
    strict: bool = False,
) -> int:
    """Return the number after the noun phrase that starts at a number.

    Args:
        reading: The text.
        start: Where the phrase starts; where no noun stands, it is empty.
        limit: It ends there at the latest.
        form: The verb before it, whose object and prepositions do not belong to it.
        strict: Some other verb is before it, whose object does not belong to it.
    """
    return _Phrase(reading, limit, form, strict=strict).end(start)


def starts_speaker(reading: Reading, number: int) -> bool:
    """Tell whether somebody who can speak is named at a number."""
    if number in reading.named_at or head(reading.key(number)) is not None:
        return True
    if reading.key(number) in SAME and is_definite(reading.key(number + 1)):
        return head(reading.key(number + 1)) is not None
    # «د. سامي حداد»
    letter = reading.key(number + 1) == "." and is_title(reading.key(number))
    return letter and number + _AFTER_LETTER in reading.named_at
