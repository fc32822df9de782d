"""Word classes: what a word can be in the phrases around a figure, by form and list."""

from functools import cache

from summaries.cards.reading import Reading, word_set
from summaries.cards.surroundings import TIES, is_change
from summaries.lexicon import keys, rows
from summaries.names.vocabulary import is_common_adjective, is_given
from summaries.names.vocabulary import is_plainly_common as is_common
from summaries.names.vocabulary import is_verb as is_listed_verb
from summaries.normalise import fold

PREPOSITIONS = word_set(
    """
    في من على إلى عن مع بين بعد قبل عند خلال منذ ضد نحو حول لدى أمام حتى أو ثم أن إن
    التي الذي الذين كما فيما بينما لكن بسبب جراء إثر عقب وفق حسب بحسب عبر ضمن داخل
    خارج أي مما وسط تحت فوق قد لا لم لن هو هي هم بينهم بينها منهم منها إذ حيث عام
    أمس اليوم غدا مقابل سنويا شهريا يوميا هذا هذه ذلك تلك لكل كل جميعهم فقط أيضا
    تقريبا وبين ومن وفي وعلى وإلى معظمهم غالبيتهم عنه عنها عنهم عنهما له لها لهم به
    بها بهم فيه فيها فيهم عليه عليها عليهم إليه إليها إليهم معه معها منه لديه لديها
    قرب لأن بدون دون سوى بعدما عندما منهما بينهما بهدف بغية
    ضده ضدها لصالحه لصالحها بحق لصالح بشأن بخصوص لأجل كي لكي وهي وهو
    وهم وهما خلالها خلاله هناك هنا
    """
)
"""Prepositions, conjunctions, pronouns and adverbs: they end a plain noun phrase."""
TIME_WORDS = word_set(
    """
    عام العام عاما سنة السنة شهر الشهر يوم اليوم أمس غدا خلال منذ بعد قبل أسبوع الأسبوع
    صباح مساء ليل فجر ظهر نهاية بداية مطلع منتصف أواخر أوائل بحلول حاليا سنويا شهريا
    يوميا أسبوعيا الربع النصف الفترة موسم الموسم حين الآن مؤخرا عندما حينما
    مبكرا باكرا لاحقا بنهاية الجاري الماضي المقبل العقد القرن
    """
)
_CLAUSE_OPENERS = word_set(
    """
    أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها بينما فيما حيث لكن ولكن إذ كما قد
    لم لن لا ما وقد ثم هو هي هم وهو وهي بعدما عندما مما إذا لأن حتى كي بأنهم أو
    إلا سوى وأن وإن أي لكنه لكنها لكنهم ولكنه ولكنها
    """
)
RELATIVES = word_set("التي الذي الذين اللذين اللتين")
_ATTACHED_PRONOUNS = ("ها", "هم", "هما", "هن")
REACHED = word_set("البالغ البالغة البالغين")
"""Participles between a noun and its measure."""
REACHING = word_set(
    """
    بلغ بلغت يبلغ تبلغ وصل وصلت يصل تصل سجل سجلت تسجل يسجل قدر قدرت يقدر تقدر تشكل
    يشكل شكلت تمثل يمثل تجاوز تجاوزت يتجاوز تتجاوز تقع يقع قطع قطعت يبعد تبعد استمر
    استمرت يستمر يستغرق استغرق استغرقت تستغرق دام دامت كان كانت تتراوح يتراوح تراوحت
    تراوح فاز فازت تعادل تعادلت تغلب تغلبت خسر خسرت يعد حقق حققت تم جرى ليصل لتصل
    ليبلغ لتبلغ يعادل تعادل يزيد تزيد زاد زادت يفوق تفوق يناهز تناهز يقارب تقارب يساوي
    تساوي يزن تزن استقر استقرت لتستقر ليستقر ليسجل لتسجل يقل تقل أغلق
    أغلقت يغلق تغلق أقفل كلف كلفت يكلف تكلف أصبح أصبحت يصبح تصبح ليصبح لتصبح بات باتت
    سجلا سجلتا بلغا بلغتا ظل ظلت بقي بقيت
    """
)
"""Verbs that only lead from what is measured to its measure."""
_LEADING = word_set(
    """
    بالغ بالغا البالغ البالغة البالغين إلى بنسبة نسبة ما على بعد نحو حوالي حوالى أكثر
    من أقل بمعدل بمقدار بواقع عند نسبته نسبتها لا لم عن قرابة زهاء دون لمدة مدة طيلة
    بنحو بحوالي بأكثر بأقل لنحو مسجلا مسجلة بين مبلغ أي فوق سوى إلا حدود حاجز عتبة قد
    سوف بما اليوم أمس
    """
)
PLURALS = word_set("أسهم أشهر أنهر أرجل أذرع")
"""Nouns that end or begin as if with a pronoun or as a verb."""
_DIMENSIONS = word_set("طول ارتفاع مسافة عمق بعد علو مساحة مدى مدار امتداد")
_AT = word_set("على من عند")
_BOUND_ON = word_set("غير عيار")
_RECORDS = word_set("أدنى أعلى أكبر أقل أطول أسرع")
ROOT = 3
"""Letters of a root."""


@cache
def _place_names() -> frozenset[str]:
    countries = {
        fold(name.lstrip("?!"))
        for _, names, _, capitals in rows("countries")
        for name in f"{names};{capitals}".split(";")
        if name != "-"
    }
    return keys("cities") | countries


def is_definite(word: str) -> bool:
    """Tell whether a folded word bears the article."""
    article = word.startswith(("ال", "لل", "وال", "بال", "ولل", "كال", "فال"))
    return article and word not in PREPOSITIONS  # «الى», «التي»


def is_own_letter(word: str) -> bool:
    """Tell the «و» of «وزراء» from the one that joins."""
    return word in keys("own_letters")


def is_joined(reading: Reading, at: int) -> bool:
    """Tell whether «و» or «ف» stands before a word, on to it or apart."""
    key = reading.key(at)
    if key in ("و", "ف"):
        return True
    if not key.startswith(("و", "ف")) or reading.bare(at) == key:
        return False
    rooted = any(
        known(key) and not known(key[1:]) for known in (is_listed_verb, is_common)
    )  # «وصلت», «فقدت», «وسائل»
    return not (rooted or is_change(key) or is_own_letter(key))


def without_and(reading: Reading, at: int) -> str:
    """Return the folded word at an index without a «و» that joins it."""
    key = reading.key(at)
    return key[1:] if len(key) > 1 and is_joined(reading, at) else key


def is_name(reading: Reading, at: int) -> bool:
    """Tell a person's or a place's name, which is definite without an article."""
    key = without_and(reading, at)
    return is_given(key) or key in _place_names()


def is_place(reading: Reading, at: int) -> bool:
    """Tell the name of a city or a country."""
    key = reading.key(at)
    return key in _place_names() or key.removeprefix("ال") in _place_names()


def opens_clause(reading: Reading, at: int) -> bool:
    """Tell the words after which another clause begins: «أن», «بينما», «التي»."""
    key = reading.key(at)
    return key in _CLAUSE_OPENERS or key in RELATIVES


def is_possessed(word: str) -> bool:
    """Tell «أسعارها»; not «أسهم», whose «هم» is its own."""
    long = len(word) > ROOT and word not in PLURALS
    return long and word.endswith(_ATTACHED_PRONOUNS)


def begins_anew(reading: Reading, at: int) -> bool:
    """Tell whether a bare noun follows a definite one: «البنك | سعر الفائدة»."""
    key, before = reading.key(at), reading.key(at - 1)
    if is_joined(reading, at):
        return before.endswith("ا") and not (key.endswith("ا") or is_definite(key))
    if is_definite(key) or key in PREPOSITIONS or key in _BOUND_ON:
        return False
    if key in _RECORDS and is_name(reading, at - 1):
        return True  # «مدينة إفران | أدنى درجة حرارة»
    attached = key.startswith(("ب", "ل", "ك")) and is_common(reading.bare(at))
    if attached and reading.bare(at) != key:
        return is_definite(before) and is_common(key)  # «المزاد | لوحة»
    # «زار إدلب مسلحون», but «منح الصين | قرضا»
    named = is_name(reading, at - 1) and not is_common(key.removesuffix("ا"))
    names = is_name(reading, at) or named or _is_titled(reading, at)
    possessed = is_possessed(before)
    ended = is_definite(before) or before.endswith("ا") or possessed
    # «كتابا قيما», «أرباحا صافية»
    described = key.endswith("ا") or is_common_adjective(key)
    accusative = described and before.endswith("ا")
    return ended and not names and not accusative


_FILLERS = REACHING | _LEADING | TIES


def _is_titled(reading: Reading, at: int) -> bool:
    """Tell a name by the office before it: «المدافع البرازيلي | دانيلو»."""
    for back in range(at - 1, at - 4, -1):
        key = reading.key(back)
        if not key.startswith("ال"):
            return False
        if key[2:] in keys("roles") or key[2:].removesuffix("ه") in keys("roles"):
            name = reading.key(at)
            return not (is_common(name) or name.endswith("ا"))
    return False


def is_reaching(reading: Reading, at: int) -> bool:
    """Tell «بلغت», «وبلغت», «البالغة», which lead from a thing to its measure."""
    words = reading.key(at), reading.bare(at)
    return any(word in REACHING or word in REACHED for word in words)


def is_change_noun(reading: Reading, at: int) -> bool:
    """Tell the «ارتفاعا» of «سجل المؤشر ارتفاعا بنسبة 2%», and «بزيادة»."""
    key, bare = reading.key(at), reading.bare(at)
    accusative = key.endswith(("ا", "ه")) and is_change(key) and not is_definite(key)
    led = key.startswith("ب") and bare != key and is_change(bare)
    tied = reading.key(at + 1) in TIES and is_definite(reading.key(at - 1))
    if tied and is_change(key) and not is_definite(key):
        return True
    return (accusative and len(key) > ROOT) or led


def is_filler(reading: Reading, at: int) -> bool:
    """Tell the words that only lead to a number: «إلى», «بنسبة», «بلغت»."""
    words = (reading.key(at), reading.bare(at))
    if reading.key(at) in _DIMENSIONS and reading.key(at - 1) in _AT:
        return True
    sharp = reading.key(at).endswith("ا") and is_change_noun(reading, at - 1)
    return (
        is_change_noun(reading, at)
        or sharp
        or any(word in _FILLERS or word == "في" for word in words)
    )
