"""Finite verbs: the third person forms with which a sentence may open.

Listed verbs are known in all their forms; of the others those alone that can hardly be
nouns: what follows «لم» or «سوف», «ويـ», «وستـ», «وانضم», «وتأسست».
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from summaries import lexicon
from summaries.names.vocabulary import is_name_word
from summaries.normalise import fold
from summaries.speech.nouns import is_place
from summaries.tokens import Token

Gender = Literal["m", "f"]


class Form(NamedTuple):
    """A form of a verb, third person singular."""

    verb: str
    """Its perfect, folded; empty where it is not listed."""
    gender: Gender | None
    """Of its subject, where that stands after it; None of «تراجع», which may be two."""
    perfect: bool = False
    """Whether it is one of the past."""
    active: bool = False
    """Whether its spelling is hardly that of a passive."""
    future: bool = False
    """Whether it has «س», and so can be no noun."""


class Predicate(NamedTuple):
    """The verb that a sentence opens with."""

    form: Form
    after: int
    """The number of the token after it."""
    denied: bool
    """Whether «لم», «لن» or «لا» stands before it."""


_PARTICLES = frozenset(map(fold, "لم لن لا قد سوف فقد لقد".split()))
_BEFORE_VERBS = frozenset(map(fold, "لم لن سوف قد لقد".split()))
"""Words that only a verb follows."""
_WITH_FUTURE = re.compile("[وف]?س[يت]")
_JOINED_PRESENT = re.compile("وي(?!ل|ك|ند|ست)")
_JOINED_PRESENT_FEMININE = re.compile("[وف]ت(?:ست|ن.ت|.ت)")
_DERIVED_PAST = re.compile("[وف](?!ال)ا(?:ست|ن|.[تدط])(?!.*(?:ا.|اء|[هاي])$)")
"""«وانضم», «واستغرب», «واجتمع», but not «واجتماع», «واستعادة»."""
_FEMININE_PAST = re.compile("[وف](?!ال).{3,}[^ا]ت$")
"""«وتأسست», «وانطلقت», but not «وبيت», «والصوت»."""
_LEAST = 5
"""Letters of a word that is taken for a verb by its shape."""


@cache
def _forms() -> dict[str, Form]:
    """Return the singular forms of the listed verbs, folded."""
    table: dict[str, Form] = {}

    def put(key: str, form: Form) -> None:
        known = table.setdefault(key, form)
        if known.gender != form.gender:
            # «وتراجع الدولار» rather than «وتراجع الوزارة الخطة»
            better = form if form.perfect and not known.perfect else known
            table[key] = better._replace(gender=None)

    for past, present in _bases():
        verb = fold(past)
        put(verb, Form(verb, "m", perfect=True, active=True))
        stem = verb[:-1] if verb.endswith(("ا", "ي")) else verb
        put(stem + "ت", Form(verb, "f", perfect=True, active=True))
        if present == "-":
            continue
        for prefix, gender in _PREFIXES:
            form = prefix + fold(present)[1:]
            active = verb[0] == "و" or _HOLLOW.fullmatch(form) is not None
            put(form, Form(verb, gender, active=active))
            put("س" + form, Form(verb, gender, active=active, future=True))
            if form.endswith(("و", "ي", "ا")):
                put(form[:-1], Form(verb, gender))  # «ولم يدع»
            elif len(form) == _HOLLOW_LENGTH and form[2] in "وي":
                short = form[:2] + form[3]
                table.setdefault(short, Form(verb, gender, active=True))  # «ولم يكن»
    return table


_HOLLOW_LENGTH = 4
_HOLLOW = re.compile(".(?:.|ست.)[وي].|.+[وي]")
"""«يقود», «يعيد», «ينهي», of which the passive is written otherwise: «يقاد»."""
_PREFIXES: tuple[tuple[str, Gender], ...] = (("ي", "m"), ("ت", "f"))


def _bases() -> Iterator[tuple[str, str]]:
    for past, present, *_ in lexicon.rows("verb_subjects"):
        yield past, present
    for past, present, *_, flags in lexicon.rows("reporting_verbs"):
        if "topic" not in flags:
            yield past, present
    for past, present in lexicon.rows("verbs"):
        if present != "-":
            yield past, "ي" + present


@cache
def classes() -> dict[str, str]:
    """Return what `verb_subjects` says of each verb, by its folded perfect."""
    return {fold(past): kind for past, _, kind in lexicon.rows("verb_subjects")}


@lru_cache(maxsize=16_384)
def form_of(key: str) -> Form | None:
    """Read a folded word as a verb, «و» or «ف» before it or not.

    >>> form_of("وسيسافر"), form_of("وتاسست").gender, form_of("وزير")
    (Form(verb='سافر', gender='m', perfect=False, active=False, future=True), 'f', None)
    """
    joined = None
    if key[:1] in {"و", "ف"}:
        joined = listed_form(key[1:])
        listed = joined is not None and joined.verb in classes()
        if key[1:] in lexicon.keys("particles") and not listed:
            return None  # «ومثل القراءة»
    if joined and joined.verb in classes():
        return joined  # «ودعت» is of «دعا» rather than of «ودع»
    if found := listed_form(key):
        return None if found.perfect and _is_noun(key) else found
    if joined:
        return None if is_name_word(key[1:]) else joined  # «وعادل», «ونادر»
    return _by_shape(key)


def listed_form(key: str) -> Form | None:
    """Return the form of a listed verb that a folded word is, nothing before it."""
    return _forms().get(key)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return lexicon.keys("common_words") | lexicon.keys("common_adjectives")


def _is_noun(key: str) -> bool:
    return (
        key in _known()
        or key in lexicon.keys("particles")
        or is_name_word(key)
        or is_place(key)
    )


def _by_shape(key: str) -> Form | None:
    """Read a word that no list of verbs has, by its prefix or its ending."""
    if len(key) < _LEAST or _is_noun(key) or _is_noun(key[1:]):
        return None
    if found := _WITH_FUTURE.match(key):
        return Form("", "m" if found[0][-1] == "ي" else "f", future=True)
    if _JOINED_PRESENT.match(key):
        return Form("", "m")
    if _FEMININE_PAST.match(key) or _JOINED_PRESENT_FEMININE.match(key):
        return Form("", "f")
    return Form("", "m") if _DERIVED_PAST.match(key) else None


def _after_particle(key: str) -> Form | None:
    """Read what stands after «لم», «قد»: a verb, listed or not."""
    if found := listed_form(key):
        return found
    return Form("", "m" if key[0] == "ي" else "f") if key[:1] in {"ي", "ت"} else None


def is_plural(key: str) -> bool:
    """Tell «ويسعون», «ينشقوا»: verbs that stand before no subject.

    >>> is_plural("ويسعون"), is_plural("ويسعى"), is_plural("تعاون")
    (True, False, False)
    """
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    if bare[:1] != "ي" or not bare.endswith(("ون", "وا")):
        return False
    one = bare[:-2]
    forms = (listed_form(one), listed_form(one + "ي"), listed_form(one + "و"))
    return any(form is not None and not form.perfect for form in forms)


def imperfect(key: str) -> Form | None:
    """Read what follows «كان», «لا يزال» as an imperfect, listed or not.

    >>> imperfect("يرقد"), imperfect("تونس")
    (Form(verb='', gender='m', perfect=False, active=False, future=False), None)
    """
    if key[:1] not in {"ي", "ت"}:
        return None
    found = listed_form(key)
    if found is not None:
        return None if found.perfect else found
    return None if _is_noun(key) or len(key) > _LONGEST else _after_particle(key)


_LONGEST = 6
"""Letters of an imperfect that no list has; longer words are rather nouns."""


def predicate(words: Sequence[Token], first: int = 0) -> Predicate | None:
    """Return the verb at the head of some tokens, past «لم», «قد» and the like.

    >>> from summaries.tokens import tokens
    >>> predicate(list(tokens("ولم يحدد موعدا."))).after
    2
    >>> predicate(list(tokens("المطر غزير.")))
    """
    at, denied, last = first, False, ""
    while at < len(words):
        key = words[at].key
        bare = key[1:] if key[:1] in {"و", "ف"} else key
        if bare not in _PARTICLES and key not in _PARTICLES:
            break
        last = bare if bare in _PARTICLES else key
        denied = denied or last in {"لم", "لن", "لا"}
        at += 1
    if at == len(words) or not words[at].is_word or words[at].text.endswith("ة"):
        return None
    if words[first].key == "لا" and words[at].key.startswith("ت"):
        return None  # «لا تترك الباب مفتوحا»
    sure = last in _BEFORE_VERBS
    form = _after_particle(words[at].key) if sure else form_of(words[at].key)
    if form is None or _is_of_other_ending(form, words[at]):
        return None
    return Predicate(form, at + 1, denied)


def _is_of_other_ending(form: Form, word: Token) -> bool:
    """Tell «تلقي» and «أجري» from the perfects «تلقى», «أجرى», which fold alike."""
    return form.perfect and word.text.endswith("ي") and form.verb in _in_alef()


@cache
def _in_alef() -> frozenset[str]:
    """Return the perfects that are written with «ى», folded."""
    return frozenset(fold(past) for past, _ in _bases() if past.endswith("ى"))
