"""What follows a number: the noun that it counts, the whole of a share, an aim.

A phrase ends where a clause does: before a verb, a relative clause, a mark, and a
circumstance of time or place («في 2023», «خلال العام»).
"""

import re

from summaries.cards.months import month_at
from summaries.cards.phrases import balanced, is_quote, is_time, text_of
from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import is_change
from summaries.cards.verbs import is_verb
from summaries.cards.word_classes import (
    PREPOSITIONS,
    REACHING,
    TIME_WORDS,
    begins_anew,
    is_definite,
    is_joined,
    is_place,
    is_possessed,
    without_and,
)
from summaries.names.vocabulary import is_common_adjective, is_plainly_common
from summaries.names.vocabulary import is_verb as is_listed_verb
from summaries.normalise import fold

_NOUN_WORDS = 4
_DONE = re.compile(r"ا\w{2,3}ا\wا")
"""Verbal nouns that say how: «اختناقا», «احتراقا»."""
_BROKEN_PLURAL = re.compile(r"ا\w\wا\wا")
_ODD = fold("ونيفا")
_BOUNDS = word_set("حوالي نحو قرابة زهاء أكثر أقل")
"""«62 من | نحو 90 شركة»: a bound of the next number is no noun."""
_ADDED = word_set("بدلا فضلا علاوة إضافة مقابل عوضا")
"""«مئة | بدلا من 99»."""
_RESULT = fold("نتيجة")
"""«نتيجة تحديد الارتفاعات» says why, not of what."""
_AFTER_WORDS = 8
_PURPOSE_WORDS = 12
_CONTAINERS = word_set(
    """
    جرعة جرعات جرعتين جرعتان قطعة قطع نسخة نسخ كيس كيسا أكياس شحنة شحنات دفعة دفعات
    حبة حبات علبة علب رأس رأسا رؤوس صندوق صندوقا صناديق شاحنة شاحنات عبوة عبوات عضو
    عضوا أعضاء عنصر عنصرا عناصر فرد فردا أفراد مجموعة مجموعات وحدة وحدات
    """
)
_AFTER_BI = word_set("جروح إصابات حالة رصاص نيران حروق كسور سبب نسبة قيمة معدل")
_TAKE_BI = word_set(
    """
    إصابة إصابات حالة حالات حكم حكما أحكام بلاغ بلاغا بلاغات تهمة تهم اتهام اتهاما
    اتهامات وفاة وفيات
    """
)


def counted_noun(reading: Reading, first: int) -> str | None:
    """Return the noun that a number counts, with what belongs to it."""
    if reading.key(first) == "من":
        if reading.key(first + 1) in word_set("أصل بين"):
            return None
        first += 1
    if is_joined(reading, first) and not _is_tamyiz(reading, first):
        return None
    key = reading.key(first)
    number = reading.numeral_before(first)
    counts = number is not None and number.form == "cardinal"
    if counts and key.endswith(("هم", "هما", "هن")) and is_possessed(key):
        return None  # «4 | حالتهم حرجة»
    if key in _ADDED or key in _BOUNDS:
        return None
    if key.startswith("ب") and (key[1:] in _AFTER_BI or key[1:3] == "ال"):
        return None  # «أصيب اثنان | بجروح»
    end = first
    while end < first + _NOUN_WORDS and reading.is_word(end):
        if not _belongs(reading, first, end):
            break
        end += 1
    if end > first:
        end = _with_complement(reading, first, _with_another(reading, first, end))
    return text_of(reading, first, end)


def _is_tamyiz(reading: Reading, at: int) -> bool:
    """Tell an accusative noun that only seems to begin with «و»: «وجها»."""
    key = reading.key(at)
    if key == _ODD:
        return False
    return key.endswith("ا") and len(key) > 4 and not is_verb(reading, at)  # noqa: PLR2004


def _belongs(reading: Reading, first: int, at: int) -> bool:
    """Tell whether a word still belongs to the noun phrase that began before it."""
    key, before = reading.key(at), reading.key(at - 1)
    if key in PREPOSITIONS or len(key) == 1 or reading.numeral(at) is not None:
        return False
    if at == first:
        return True
    if is_definite(before) is not is_definite(key) and (
        is_definite(before) or before.endswith(("ا", "ان", "ين"))
    ):
        return False  # «السكان | هواتف», «مسلحا | القرية», «متظاهران | العلم»
    if before.endswith("ا") is not key.endswith("ا") or _DONE.fullmatch(key):
        return False  # «جريحا | حصيلة», «نقطة | مرتفعا», «عاملا | اختناقا»
    if reading.words[at].text.endswith("ه") and not is_common_adjective(key):
        return False  # «مصنعا | أبوابه»
    # «شخصا وأصيب», «شخصا قالت», «حاج مناسكهم»: something else begins
    # «شخصا | بجروح», but «ورقة بحثية»
    led = key.startswith(("ل", "ب", "ك")) and reading.bare(at) != key
    attached = led and not key.endswith(("يه", "يا"))
    return not (
        is_joined(reading, at)
        or is_verb(reading, at)
        or (attached and not is_plainly_common(key))
        or key in TIME_WORDS
        or key in word_set("مدة طول وزن سعر كلفة تكلفة")
        or month_at(reading, at) is not None
        or key.endswith(("وا", "هم", "ها", "هما", "هن"))
    )


def _with_another(reading: Reading, first: int, end: int) -> int:
    """Add the second noun of «دولة ومنظمة», «وزيرا وسفيرا»."""
    head, at = reading.key(end - 1), end + (reading.key(end) == "و")
    if not (is_joined(reading, end) and reading.is_word(at)):
        return end
    if is_verb(reading, at) or reading.numeral(at) is not None:
        return end
    key = reading.key(at)
    alike = (
        next(
            (e for e in ("ا", "ه", "ات", "ين") if head.endswith(e) and key.endswith(e)),
            "",
        )
        or key.removeprefix("و") == head.removesuffix("ا") + "ه"
    )
    definite = is_definite(without_and(reading, at)) is is_definite(reading.key(first))
    after = reading.key(at + 1)
    if _BROKEN_PLURAL.fullmatch(key.removeprefix("و")):
        return end  # «قتيلا وأضرارا»: what is counted stands in the singular
    led = after.startswith("ب") and reading.bare(at + 1) != after
    governs = (
        reading.is_word(at + 1)
        and not led
        and after not in PREPOSITIONS
        and not is_joined(reading, at + 1)
    )
    counted = reading.numeral(at + 1) is not None
    return at + 1 if alike and definite and not (governs or counted) else end


def _with_complement(reading: Reading, first: int, end: int) -> int:
    """Add «من اللقاح» after «جرعتين», «بكوفيد» after «إصابة»."""
    key, head = reading.key(end), reading.key(first)
    if head in _TAKE_BI and key.startswith("ب") and reading.bare(end) != key:
        return end + 1
    inside = reading.is_word(end + 1) and not is_place(reading, end + 1)
    if key == "من" and head in _CONTAINERS and inside:
        return _run(reading, end + 1, end + 1 + _NOUN_WORDS)
    return end


def _run(reading: Reading, first: int, last: int) -> int:
    """Return where a run of nouns ends: before a particle, a verb, a bare noun."""
    end = first + 1
    while end < last and reading.is_word(end):
        key = reading.key(end)
        stops = key in PREPOSITIONS or is_joined(reading, end) or key[1:] in _AFTER_BI
        if stops or is_verb(reading, end) or begins_anew(reading, end):
            break
        end += 1
    return end


def stuff(reading: Reading, first: int) -> str | None:
    """Return what a weight or a sum consists in: «طن قمح», «دولار مساعدات»."""
    key = reading.key(first)
    described = is_common_adjective(reading.key(first + 1))  # «طن دقيق مدعم»
    adverb = (
        (is_common_adjective(key.removesuffix("ا")) and not described)
        or key in TIME_WORDS
        or key == _RESULT
        or is_change(key)
    )
    plain = reading.is_word(first) and not (
        is_definite(key)
        or adverb
        or key in PREPOSITIONS
        or is_joined(reading, first)
        or is_verb(reading, first)
    )
    noun = key.endswith(("ات", "ا")) or is_plainly_common(key)
    return counted_noun(reading, first) if plain and noun else None


def complement(reading: Reading, first: int, openers: frozenset[str]) -> str | None:
    """Return «من الأراضي …», «شمال بغداد», «عن كل راكب» that begin at a token."""
    first += reading.key(first) == "فقط"
    key = reading.key(first)
    if key not in openers or not reading.is_word(first + 1):
        return None
    if reading.key(first + 1) in word_set("أصل بينها بينهم بين"):
        return None
    if is_time(reading, first + 1) or reading.numeral(first + 1) is not None:
        return None
    end = _complement_end(reading, first, purpose=False)
    least = 2 if key in PREPOSITIONS else 1
    return text_of(reading, first, end) if end >= first + least else None


def purpose(reading: Reading, first: int) -> str | None:
    """Return what a sum is for, after it: «لدعم رغيف الخبز», «، لبناء مدرسة»."""
    if reading.key(first) in ("،", ","):
        first += 1
    key = reading.key(first)
    shortest = 4  # «لدعم»
    if (
        not key.startswith("ل")
        or len(key) < shortest
        or key in word_set("لمدة لكل لكن لأن لدى لاحقا ليصل لتصل ليبلغ لتبلغ لعام لسنة")
        or is_verb(reading, first)
        or (key[1] in "يت" and (is_listed_verb(key[1:]) or key[1:] in REACHING))
    ):
        return None
    end = _complement_end(reading, first, purpose=True)
    return text_of(reading, first, end)


_ENDS_OF_PHRASE = word_set(
    """
    لصالح لمصلحة خلال بعد قبل منذ كما فيما عام بينما مقابل أمس اليوم غدا حيث بقيمة
    بتكلفة بكلفة
    بحلول بحسب وفق وسط هذه هذا سنويا شهريا يوميا حسب التي الذي الذين
    """
)


def _complement_end(reading: Reading, first: int, *, purpose: bool) -> int:
    end, longest = first + 1, _PURPOSE_WORDS if purpose else _AFTER_WORDS
    definite = False
    while end < first + longest and (reading.is_word(end) or is_quote(reading, end)):
        key = reading.key(end)
        link = key in PREPOSITIONS and key != "كل"
        number = reading.numeral(end)
        if key in _ENDS_OF_PHRASE or (number is not None and not number.ordinal):
            break
        if not purpose and (link or is_joined(reading, end)):
            break
        if key == "في" and (is_time(reading, end + 1) or is_place(reading, end + 1)):
            break
        named = begins_anew(reading, end) and reading.is_word(end)
        if definite and not link and named:
            break  # «من الأسر | تعيش»
        definite = is_definite(key) or (definite and not link)
        end += 1
    return balanced(reading, first, end)
