"""What a figure counts or measures: the phrase beside it that says so.

The counted noun follows its number («350 حالة تسمم»); what a share is of follows with
«من», what a sum is for with «ل»; what rises or is measured stands before it, after
its verb («تراجع سعر النفط 2%»); and «وعددها 74» points back.
"""

from summaries.cards.amounts import Amount
from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import TIES, Change, is_change
from summaries.lexicon import keys

_PREPOSITIONS = word_set(
    """
    في من على إلى عن مع بين بعد قبل عند خلال منذ ضد نحو حول لدى أمام حتى أو ثم أن إن
    التي الذي الذين كما فيما بينما لكن بسبب جراء إثر عقب وفق حسب بحسب عبر ضمن داخل
    خارج أي مما وسط تحت فوق قد لا لم لن هو هي هم بينهم بينها منهم منها إذ حيث عام
    أمس اليوم غدا مقابل سنويا شهريا يوميا هذا هذه ذلك تلك لكل كل جميعهم فقط أيضا
    تقريبا وبين ومن وفي وعلى وإلى معظمهم غالبيتهم عنه عنها عنهم عنهما له لها لهم به
    بها بهم فيه فيها فيهم عليه عليها عليهم إليه إليها معه معها منه لديه لديها
    """
)
_WITHIN = word_set("ضمن داخل خارج")
_NOUN_WORDS = 3
_PHRASE_WORDS = 8
_PURPOSE_WORDS = 12
_BEFORE_WORDS = 9
_SUBJECT_WORDS = 5
_MEASURE_NOUNS = word_set(
    """
    عددها عددهم عدده عددهما عددهن قدره قدرها قيمته قيمتها بقيمة نسبته نسبتها طوله
    طولها عرضه عرضها ارتفاعه ارتفاعها مساحته مساحتها وزنه وزنها مدته مدتها عمقه
    عمقها بمساحة بطول بعرض بعمق بوزن سعتها سعته بسعة زنته كلفته كلفتها تكلفته
    تكلفتها بكلفة بتكلفة حجمه حجمها بطاقة بسرعة بارتفاع
    """
)
_REACHED = word_set("البالغ البالغة البالغين")
_REACHING = word_set(
    """
    بلغ بلغت يبلغ تبلغ البالغ البالغة البالغين وصل وصلت يصل تصل سجل سجلت تسجل يسجل
    قدر قدرت يقدر تقدر تشكل يشكل شكلت تمثل يمثل تجاوز تجاوزت يتجاوز تتجاوز إلى بنسبة
    نسبة ما على بعد نحو حوالي حوالى أكثر من أقل بمعدل بمقدار بواقع بقيمة تقع يقع قطع
    قطعت يبعد تبعد عند نسبته نسبتها استمر استمرت يستمر يستغرق استغرق استغرقت تستغرق
    دام دامت كان كانت تتراوح يتراوح تراوحت تراوح فاز فازت تعادل تعادلت تغلب تغلبت
    خسر خسرت يعد حقق حققت لا لم يقل تقل عن قرابة زهاء دون تم جرى لمدة مدة طيلة
    """
)
_ENDS_OF_PHRASE = word_set(
    """
    خلال بعد قبل منذ كما فيما عام بينما مقابل أمس اليوم غدا حيث بقيمة بتكلفة بكلفة
    بحلول بحسب وفق وسط
    """
)


def counted_of(
    reading: Reading, amount: Amount, start: int, floor: int, change: Change | None
) -> str | None:
    """Return the phrase that says what a figure counts or measures, None if none does.

    Args:
        reading: The text.
        amount: The figure's number and unit.
        start: Where the figure begins, its modifier included.
        floor: Where the figure before it ends; no phrase reaches further back.
        change: The word of change that governs it, if one does.
    """
    if amount.reason == "dual" and amount.kind == "count":
        return _text(reading, amount.first, amount.end, amount.letters)
    if amount.reason == "one":
        return _text(reading, start - 1, start) if amount.unit is None else None
    if _points_back(reading, start) and amount.kind != "percent":
        return _noun_before(reading, start - 1, floor)
    found = None
    if amount.kind in _COUNTING:
        found = _counted_noun(reading, amount.end)
    elif amount.kind in _OF_A_WHOLE or amount.kind == "distance":
        found = _complement(reading, amount, _NEXT_TO.get(amount.kind, _OF))
    if not found and change and amount.kind not in ("duration", "age"):
        found = _between(reading, change.at + 1, start)
    if not found and amount.kind not in ("age", "ratio", "fraction"):
        found = _subject(reading, start, floor)
    if not found and amount.kind not in ("duration", "age", "score"):
        found = _complement(reading, amount, _ANY)
    return found


_COUNTING = frozenset({"count", "fraction", "ratio", "multiplier"})
_OF_A_WHOLE = frozenset({"percent", "money", "weight", "volume", "area", "power"})


def _text(reading: Reading, first: int, end: int, letters: int = 0) -> str | None:
    if first >= end:
        return None
    span = reading.span(first, end)
    text = " ".join(span.of(reading.document.text).split())
    return text[letters:]


# ---------------------------------------------------------------------- after a number


def _counted_noun(reading: Reading, first: int) -> str | None:
    """Return the noun that a number counts, with what belongs to it."""
    if reading.key(first) == "من":
        if reading.key(first + 1) in word_set("أصل بين"):
            return None
        first += 1
    key = reading.key(first)
    least = 4
    joined = key.startswith(("و", "ف")) and not (key.endswith("ا") and len(key) > least)
    if joined and reading.bare(first) != key and not _is_own_letter(key):
        return None
    end = first
    while end < first + _NOUN_WORDS and reading.is_word(end):
        if not _belongs(reading, first, end):
            break
        end += 1
    return _text(reading, first, end)


def _is_own_letter(word: str) -> bool:
    """Tell the «و» of «وزراء» from the one that joins."""
    return word in keys("own_letters")


def _is_definite(word: str) -> bool:
    return word.startswith(("ال", "لل", "وال", "بال"))


def _belongs(reading: Reading, first: int, at: int) -> bool:
    """Tell whether a word still belongs to the noun phrase that began before it."""
    key, before = reading.key(at), reading.key(at - 1)
    if key in _PREPOSITIONS or reading.numeral(at) is not None:
        return False
    if at == first:
        return True
    if _is_definite(before) is not _is_definite(key) and (
        _is_definite(before) or before.endswith("ا")
    ):
        return False  # «السكان | هواتف», «مسلحا | القرية»
    if before.endswith("ا") is not key.endswith("ا"):
        return False  # «جريحا | حصيلة», «نقطة | مرتفعا»
    if reading.words[at].text.endswith("ه"):
        return False  # «مصنعا | أبوابه»
    # «شخصا وأصيب», «شخصا قالت», «حاج مناسكهم»: something else begins
    verb_or_joined = key.startswith(("و", "ف", "ل", "ب", "ي", "ت", "سي", "ست"))
    return not (verb_or_joined or key.endswith(("ت", "وا", "هم", "ها", "هما", "هن")))


_OF = word_set("من")
_ANY = word_set("من على في عن شمال جنوب شرق غرب شمالي جنوبي شرقي غربي")
_NEXT_TO = {"distance": word_set("من عن شمال جنوب شرق غرب شمالي جنوبي شرقي غربي")}


def _complement(
    reading: Reading, amount: Amount, openers: frozenset[str]
) -> str | None:
    """Return «من الأراضي …», «لدعم جهود …», «شمال بغداد» after a share or a sum."""
    first = amount.end
    money = amount.kind == "money"
    if reading.key(first) in ("،", ",") and money:
        first += 1
        if not reading.key(first).startswith("ل"):
            return None
    key = reading.key(first)
    shortest_purpose = 4  # «لدعم»
    purpose = (
        money
        and key.startswith("ل")
        and len(key) >= shortest_purpose
        and key not in word_set("لمدة لكل لكن لأن لدى")
    )
    if not (purpose or key in openers):
        return None
    if key == "من" and reading.key(first + 1) in word_set("أصل بينها بينهم بين"):
        return None
    end = _complement_end(reading, first, purpose=purpose)
    least = 2 if key in _PREPOSITIONS else 1
    return _text(reading, first, end) if end >= first + least else None


def _complement_end(reading: Reading, first: int, *, purpose: bool) -> int:
    end, longest = first + 1, _PURPOSE_WORDS if purpose else _PHRASE_WORDS
    definite = False
    while end < first + longest and (
        reading.is_word(end) or reading.key(end) in ("«", "»")
    ):
        key = reading.key(end)
        link = key in _PREPOSITIONS
        if key in _ENDS_OF_PHRASE or reading.numeral(end) is not None:
            break
        if not purpose and (link or _is_joined(reading, end)):
            break
        if definite and not link and reading.is_word(end) and not _is_definite(key):
            break  # «من الأسر | تعيش»
        definite = _is_definite(key) or (definite and not link)
        end += 1
    return _balanced(reading, first, end)


def _is_joined(reading: Reading, at: int) -> bool:
    key = reading.key(at)
    return key == "و" or (key.startswith("و") and reading.bare(at) != key)


def _balanced(reading: Reading, first: int, end: int) -> int:
    """Leave out a guillemet that is opened and not closed, or the reverse."""
    depth, last = 0, end
    for at in range(first, end):
        if reading.key(at) == "«":
            depth, last = depth + 1, at
        elif reading.key(at) == "»":
            if depth == 0:
                return at
            depth -= 1
    return last if depth else end


# --------------------------------------------------------------------- before a number


def _points_back(reading: Reading, start: int) -> bool:
    """Tell whether «وعددها», «قدره» stands before: the noun is further back."""
    before = reading.key(start - 1), reading.bare(start - 1)
    return any(word in _MEASURE_NOUNS for word in before)


def _noun_before(reading: Reading, at: int, floor: int) -> str | None:
    """Return the phrase before «وعددها», back to a comma or a preposition."""
    at -= reading.bare(at - 1) in _REACHED
    first = at
    while first > max(floor, at - _BEFORE_WORDS) and reading.is_word(first - 1):
        if reading.key(first - 1) in _PREPOSITIONS - _WITHIN:
            break
        if first < at and _begins_anew(reading, first):
            break
        first -= 1
    return _without_verb(reading, first, at, floor)


def _begins_anew(reading: Reading, at: int) -> bool:
    """Tell whether a bare noun follows a definite one: «البنك | سعر الفائدة»."""
    return not _is_definite(reading.key(at)) and _is_definite(reading.key(at - 1))


def _between(reading: Reading, first: int, end: int) -> str | None:
    """Return what rises or falls: the words between the verb and the figure."""
    while end > first and _is_filler(reading, end - 1):
        end -= 1
    last = first
    while last < min(end, first + _SUBJECT_WORDS + 1) and reading.is_word(last):
        if reading.numeral(last) or (
            reading.key(last) in _PREPOSITIONS and last > first
        ):
            break
        last += 1
    while first < last and _is_filler(reading, first):
        first += 1
    for at in range(last - 2, first, -1):
        if _begins_anew(reading, at):
            return _text(reading, at, last)  # the object: «رفع البنك | سعر الفائدة»
    return _text(reading, first, last)


def _is_filler(reading: Reading, at: int) -> bool:
    """Tell the words that only lead to a number: «إلى», «بنسبة», «بلغت»."""
    words = (reading.key(at), reading.bare(at))
    return not reading.is_word(at) or any(
        word in _REACHING or word in TIES or word == "في" for word in words
    )


def _subject(reading: Reading, start: int, floor: int) -> str | None:
    """Return the noun phrase that a measure is told of, before it."""
    end = start
    while end > floor and reading.is_word(end - 1) and _is_filler(reading, end - 1):
        end -= 1
    first = end
    while first > max(floor, end - _SUBJECT_WORDS) and reading.is_word(first - 1):
        at = first - 1
        if reading.key(at) in _PREPOSITIONS or _is_verb(reading, at):
            break
        if reading.numeral(at) is not None:
            break
        if first < end and _begins_anew(reading, first):
            break
        first -= 1
    if first == end - 1 and not _is_definite(reading.key(first)):
        # one bare word before a number is its verb, unless it is feminine
        return _text(reading, first, end) if reading.key(first).endswith("ه") else None
    return _without_verb(reading, first, end, floor)


def _without_verb(reading: Reading, first: int, end: int, floor: int) -> str | None:
    while first < end and _is_verb(reading, first):
        first += 1
    if first >= end:
        return None
    # «15 عاما وغرامة قدرها …»: this «و» joins the figures
    key = reading.key(first)
    joins = key.startswith("و") and (first == floor or key.startswith("وال"))
    return _text(reading, first, end, int(joins and len(key) > 2))  # noqa: PLR2004


def _is_verb(reading: Reading, at: int) -> bool:
    """Tell a verb by its form, as well as a form can tell."""
    key, bare = reading.key(at), reading.bare(at)
    if any(word in _REACHING or is_change(word) for word in (key, bare)):
        return not key.startswith("ال")
    joined = key.startswith(("و", "ف"))
    word = key[1:] if joined else key
    if word.startswith("ال"):
        return False
    least = 3 if joined else 4
    if len(word) < least:
        return False
    return (
        (word.endswith("ت") and not word.endswith("ات"))
        or word.startswith(("سي", "ست", "يت", "تت"))
        or (word.startswith("ي") and not word.endswith(("ه", "ي", "ا", "ن")))
        or _is_derived_verb(reading, at, joined=joined)
    )


def _is_derived_verb(reading: Reading, at: int, *, joined: bool) -> bool:
    """Tell «انتظر», «استمر» from the nouns «انتظار», «استمرار»."""
    text = reading.words[at].text[int(joined) :]
    key = reading.key(at)[int(joined) :]
    shortest = 5
    return (
        text.startswith("ا")
        and len(key) >= shortest
        and "ا" not in key[2:]
        and not key.endswith(("ه", "ي"))
    )
