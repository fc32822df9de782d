"""Which sentences can stand alone, and which lean on an earlier one.

A summary takes sentences out of their place. «وأضاف أن …» has left its subject behind,
«وهذا …» what it points at, «وأكد الوزير …» the minister's name. Such a sentence is
good only beside the one that it leans on; some, such as captions and halves of a
quotation, are never good.

The grammar looks at a sentence's opening alone: Arabic puts the verb first, so what
follows the verb tells whether its subject is stated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from summaries import lexicon
from summaries.document import Document
from summaries.normalise import fold
from summaries.segment import Sentence, Token
from summaries.stem import is_stop_word, stem

# ---------------------------------------------------------------------- word classes


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_DEMONSTRATIVES = _keys("هذا هذه ذلك تلك ذاك هؤلاء أولئك هذان هاتان هذين هاتين")
_POINTING = _DEMONSTRATIVES | _keys(
    """
    هو هي هم هن هما لكنه لكنها لكنهم لكنهما إنه إنها إنهم أنه أنها لهذا لذلك لذا بذلك
    بهذا بهذه كذلك عليه عليها عليهم منه منها منهم فيه فيها فيهم به بها بهم له لها لهم
    معه معها معهم عنه عنها عنهم إليه إليها إليهم لديه لديها لديهم بينها بينهم بينهما
    بعدها بعده قبلها قبله عندها حينها آنذاك
    حيث إذ مما الأمر الذي التي الذين اللذين اللتين لأن لأنه لأنها لأنهم بل بالتالي ثم
    ثانيا ثالثا رابعا خامسا سادسا سابعا
    """
)
"""Openings that point back, or that go on with what the last sentence began."""
_CONTRASTS = _keys("لكن ولكن بيد إلا غير إنما مع رغم")
_PREPOSITIONS = _keys(
    """
    في من إلى على عن مع بعد قبل عقب خلال أثناء منذ لدى عند أمام عبر ضمن بين حول بشأن
    بخصوص حيال إزاء تجاه رغم نتيجة بناء وفق وفقا بحسب حسب إثر جراء ضد نحو دون بدون
    """
)
_COMPLEMENTS = _keys(
    """
    أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا أنني إنني أني إني بأن بأنه
    بأنها بأنهم لأن أيضا كذلك أمس اليوم كما قائلا قائلة له لها لهم لنا فيه فيها
    """
)
"""What follows a verb of saying directly where its subject is not stated."""
_SECOND_VERBS = _keys("كان كانت كانوا قد عاد عادت")
_ADVERBS = _keys("كما أيضا كذلك وكما هذا")
_RELATIVES = _keys("الذي التي الذين اللذين ما من أن حيث أنه أنها إنه إنها")
_STOCK_NOUNS = _keys(
    "السياق الإطار الصدد الشأن الأثناء الجانب الخصوص المجال الموضوع الاتجاه الغضون"
)
"""«في هذا السياق» points at no more than that something came before."""
_LABELS = _keys(
    """
    المصدر مصدر المصادر وكالات صورة الصورة صور تصوير كتب كتبت إعداد ترجمة تحرير
    متابعة متابعات خاص انظر شاهد اقرأ للمزيد المزيد تابعونا تابعنا حقوق مراسل فيديو
    """
)
"""First words of credits, captions and references to elsewhere."""
_AGENCIES = _keys("وكالات رويترز الوكالات أ.ف.ب ا.ف.ب د.ب.أ واس وام بترا كونا سبأ وات")

_OPENING = 12
"""Tokens from its start within which a sentence's subject is looked for."""
_FURNITURE_WORDS = 8
"""Credits and captions have no more words."""


@cache
def _verbs() -> frozenset[str]:
    """Return the forms of the reporting verbs that can stand before a subject."""
    forms: set[str] = set()
    for perfect, imperfect, *_ in lexicon.rows("reporting_verbs"):
        past, present = fold(perfect), fold(imperfect)
        # «دعا», «نفى» lose their last letter before an ending
        base = past[:-1] if past.endswith(("ا", "ي")) else past
        forms |= {past, base + "ت", base + "وا"}
        forms |= {present, "ت" + present[1:], present + "ون", present + "ان"}
    return frozenset(forms - {fold("سجل"), "-", "ت"})


@cache
def _participles() -> frozenset[str]:
    """Return «مشيرا», «مؤكدة» and the like: they describe the last verb's subject."""
    found = {fold(row[2]) for row in lexicon.rows("reporting_verbs")} - {"-"}
    return frozenset(found | {word[:-1] + "ه" for word in found})


def _bare(key: str) -> str:
    """Take «و» or «ف» off a word of some length."""
    return key[1:] if len(key) > 2 and key[0] in "وف" else key  # noqa: PLR2004


def _is(key: str, words: frozenset[str]) -> bool:
    return key in words or _bare(key) in words


def _ends_in_plural_verb(key: str) -> bool:
    """Tell whether this is «قالوا», «ووصلوا»: such a verb stands before no subject."""
    least = 5
    return len(key) >= least and key.endswith("وا") and not key.startswith("ال")


def _has_object_pronoun(word: Token) -> bool:
    """Tell whether this is «وصفها», «أبلغهم»: the verb's object was named before."""
    # folded, «طلبة» would end as «طلبه» does
    pronouns = ("هما", "ها", "هم", *(("ه",) if word.text.endswith("ه") else ()))
    return any(
        word.key.endswith(pronoun) and _is(word.key.removesuffix(pronoun), _verbs())
        for pronoun in pronouns
    )


class Opening(Enum):
    """How a sentence begins, seen from the one before it."""

    FREE = auto()
    """It says itself what it speaks of."""
    SUBJECT = auto()
    """Its verb's subject is that of an earlier sentence: «وأضاف أن …»."""
    POINTING = auto()
    """It points at the sentence before it: «وهذا …», «لذلك …»."""
    LOOSE = auto()
    """It alludes to what came before, and is clear without it: «لكن الحكومة …»."""


def _verb_at(words: Sequence[Token]) -> int | None:
    """Return where the sentence's reporting verb stands: first, or after an adverb."""
    first = 0
    while first < len(words) and (
        _is(words[first].key, _ADVERBS) or _is(words[first].key, _SECOND_VERBS)
    ):
        first += 1
    if first < len(words) and _is(words[first].key, _verbs()):
        return first
    if first == len(words) or not _is(words[first].key, _PREPOSITIONS):
        return None
    for number in range(first + 1, len(words)):
        if words[number].key in _RELATIVES:
            return None
        if words[number].key in _verbs() and not words[number].key.startswith("ال"):
            return number
    return None


def _is_subjectless(verb: Token, rest: Sequence[Token]) -> bool:
    """Tell whether a verb of saying goes on with what is said, not with who says it."""
    if _ends_in_plural_verb(verb.key):
        return True
    following = next((word for word in rest if word.key not in _SECOND_VERBS), None)
    if following is None:
        return False
    key = following.key
    attached = (
        key.startswith("ب") and not key.startswith("با") and len(key) > len("بكر")
    )
    return (
        following.text in {":", "«", '"', "“"}
        or key in _COMPLEMENTS
        or key in _PREPOSITIONS
        or key.startswith("بال")
        or (attached and not _is_name_like(rest))
        or key in _participles()
        or key in lexicon.keys("stance_nouns")
    )


def _is_name_like(rest: Sequence[Token]) -> bool:
    """Tell «بكر حسن أن» from «بوقف القتال»: another word and a clause follow a name."""
    return any(word.key in _COMPLEMENTS for word in rest[1:4])


def _pointing(words: Sequence[Token]) -> Opening:
    """Read an opening without a reporting verb of hidden subject."""
    keys = [word.key for word in words[:4]]
    first, following = keys[0], keys[1:]
    if _bare(first) == "هذا" and following and following[0].startswith(("و", "،")):
        return Opening.FREE  # «هذا وقد أعلنت الوزارة»: a filler
    if (
        _ends_in_plural_verb(first)
        or first in _participles()
        or _has_object_pronoun(words[0])
    ):
        return Opening.SUBJECT
    if _is(first, _POINTING):
        return Opening.POINTING
    if not _is(first, _PREPOSITIONS) and _bare(first) not in _CONTRASTS:
        return Opening.FREE
    for number, key in enumerate(following[:2]):
        if key in _DEMONSTRATIVES:
            after = following[number + 1] if number + 1 < len(following) else ""
            stock = after in _STOCK_NOUNS or _bare(first) == "الي" or number == 1
            return Opening.LOOSE if stock else Opening.POINTING
    return Opening.LOOSE if _bare(first) in _CONTRASTS else Opening.FREE


def opening(words: Sequence[Token]) -> Opening:
    """Tell how a sentence begins, by its first dozen tokens.

    >>> from summaries.tokens import tokens
    >>> [
    ...     opening(list(tokens(text))).name
    ...     for text in ("وأضاف أن العمل بدأ.", "وأضاف الوزير أن", "وهذا كثير.")
    ... ]
    ['SUBJECT', 'FREE', 'POINTING']
    """
    head = [word for word in words[:_OPENING] if word.text not in set('«»"“”()،-–')]
    if not head:
        return Opening.FREE
    at = _verb_at(head)
    if at is not None and _is_subjectless(head[at], head[at + 1 :]):
        return Opening.SUBJECT
    return _pointing(head)


# ------------------------------------------------------------------------- allusions


class _Introductions:
    """What has been introduced so far: roles by a bare noun, people by a full name."""

    def __init__(self) -> None:
        self._roles: dict[tuple[str, ...], int] = {}
        self._names: dict[str, int] = {}

    def add(self, words: Sequence[Token], index: int) -> None:
        """Note the words of a sentence."""
        for number, word in enumerate(words):
            if not word.is_word:
                continue
            last = words[number - 1] if number else None
            if last is not None and last.is_word and not self._precedes_alone(last):
                self._names[word.key] = index
            if _article(word.key) is None and not is_stop_word(word.key):
                root = stem(word.key)
                self._roles[root,] = index
                for other in words[number + 1 : number + 4]:
                    self._roles[root, stem(other.key)] = index

    @staticmethod
    def _precedes_alone(word: Token) -> bool:
        return is_stop_word(word.key) or _is(word.key, _verbs())

    def role(self, noun: Token, adjective: Token | None) -> int | None:
        """Return the sentence that said which «الوزير», «الوكالة الدولية» is meant."""
        root = stem(noun.key)
        if adjective is not None and (root, stem(adjective.key)) in self._roles:
            return self._roles[root, stem(adjective.key)]
        return self._roles.get((root,))

    def name(self, word: Token) -> int | None:
        """Return the sentence that gave this name with another before it."""
        return self._names.get(word.key)


def _article(key: str) -> str | None:
    """Return the word after its article, or None where it has none."""
    return key[2:] if key.startswith("ال") and len(key) > len("الا") else None


def _lone_subject(words: Sequence[Token]) -> tuple[Token, Token | None] | None:
    """Return the subject of a reporting verb that is one word, with its adjective."""
    at = _verb_at(words)
    if at is None:
        # «الوزير أكد أن»
        if len(words) > 1 and _article(words[0].key) and words[1].key in _verbs():
            return words[0], None
        return None
    subject = words[at + 1 : at + 4]
    if not subject or not subject[0].is_word or is_stop_word(subject[0].key):
        return None
    noun, rest = subject[0], subject[1:]
    if not rest or _closes_subject(rest[0]):
        return noun, None
    if (
        _article(noun.key)
        and _article(rest[0].key)
        and (len(rest) == 1 or _closes_subject(rest[1]))
    ):
        return noun, rest[0]
    return None


def _closes_subject(word: Token) -> bool:
    return (
        not word.is_word
        or word.key in _COMPLEMENTS
        or word.key in _PREPOSITIONS
        or word.key in _participles()
        or word.key in lexicon.keys("stance_nouns")
    )


# ------------------------------------------------------------------------- standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a sentence stands once it is taken out of its text."""

    fit: bool = True
    """Whether it may be chosen at all."""
    antecedent: int | None = None
    """The sentence without which it must not stand; its index in the document."""
    introduction: int | None = None
    """The sentence beside which it reads better."""


def _has_arabic(text: str) -> bool:
    return any("\u0621" <= letter <= "\u064a" for letter in fold(text))


def _is_whole(words: Sequence[Token]) -> bool:
    """Tell whether all quotation marks and brackets of a sentence are closed."""
    pairs = {"»": "«", "”": "“", ")": "(", "]": "["}
    depth = dict.fromkeys(pairs.values(), 0)
    straight = 0
    for word in words:
        if word.text in depth:
            depth[word.text] += 1
        elif word.text in pairs:
            depth[pairs[word.text]] -= 1
        elif word.text == '"':
            straight += 1
    return not any(depth.values()) and straight % 2 == 0


def is_furniture(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether this is a credit, a caption or a reference, no part of the story."""
    said = [word for word in words[: 2 * _FURNITURE_WORDS] if word.is_word]
    if not said or len(said) > _FURNITURE_WORDS:
        # a source line may be long; its label and colon tell it
        return bool(said) and said[0].key == "المصدر" and words[1].text == ":"
    labelled = said[0].key in _LABELS
    second = words[1].text if len(words) > 1 else ""
    if labelled and (second in {":", "/", "-", "–", "|", "("} or len(said) == 1):
        return True
    if sentence.text.rstrip(' »"”)').endswith((".", "!", "؟", "?", "…")):
        return said[0].key in _keys("انظر شاهد اقرأ للمزيد تابعونا")
    return labelled or any(word.key in _AGENCIES for word in said)


def standings(document: Document) -> tuple[Standing, ...]:
    """Tell how each sentence of a document stands, in text order; in linear time."""
    found: list[Standing] = []
    introductions = _Introductions()
    last: int | None = None
    """The last sentence of the story."""
    subject: int | None = None
    """The last one that states its subject."""
    for sentence in document.sentences:
        words = document.tokens_in(sentence.span)
        if sentence.heading or is_furniture(sentence, words):
            found.append(Standing(fit=False))
            continue
        kind = opening(words)
        antecedent: int | None = None
        introduction: int | None = None
        if kind is Opening.SUBJECT:
            antecedent = subject
        elif kind is Opening.POINTING:
            antecedent = last
        elif kind is Opening.LOOSE:
            introduction = last
        if kind in {Opening.FREE, Opening.LOOSE} and (lone := _lone_subject(words)):
            role = introductions.role(*lone) if _article(lone[0].key) else None
            antecedent = role
            name = introductions.name(lone[0])
            introduction = name if role is None and name is not None else introduction
        whole = _is_whole(words) and _has_arabic(sentence.text)
        leaning = antecedent is not None and not found[antecedent].fit
        found.append(
            Standing(
                fit=whole and not leaning,
                antecedent=antecedent,
                introduction=introduction,
            )
        )
        introductions.add(words, sentence.index)
        last = sentence.index
        if kind is not Opening.SUBJECT:
            subject = sentence.index
    return tuple(found)
