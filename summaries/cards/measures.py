"""Nouns of measure: «سعر», «بتكلفة», «وعددها», which name no thing but its measure."""

from summaries.cards.preceding import over_fillers
from summaries.cards.reading import Reading, word_set
from summaries.names.vocabulary import is_common_adjective
from summaries.normalise import fold

_MEASURES = (
    "سعر ثمن كلفة تكلفة قيمة طول عرض ارتفاع عمق وزن زنة مساحة سرعة سعة طاقة قدرة حجم "
    "كميات زمن توقيت مدة نسبة معدل مقدار فارق مسافة كمية عدد عمر قوة مبلغ قدر "
    "استثمار استثمارات غلاف ميزانية موازنة إيرادات عائدات أرباح تمويل رأسمال"
).split()
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
_OF_THE_NEAREST = word_set("عدد مساح طول عرض ارتفاع عمق وزن سعت كمي قطر")
_NUMBER = fold("عدد")
_REACH = 4


def _forms() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the nouns of measure: bare, with «ب», and with a pronoun."""
    bare = {fold(noun) for noun in _MEASURES}
    led = {"ب" + noun for noun in bare}
    linked = {fold(noun[:-1] + "ت" if noun[-1] == "ة" else noun) for noun in _MEASURES}
    owned = {noun + ending for noun in linked for ending in _PRONOUNS}
    # «قطر» alone is a country
    owned |= {"قطر" + ending for ending in _PRONOUNS}
    return frozenset(bare), frozenset(led), frozenset(owned)


_BARE, _LED, _OWNED = _forms()


def measure_before(reading: Reading, start: int) -> int | None:
    """Return where a noun of measure stands that points back from a figure.

    «وعددها» and «بتكلفة» are told of what stands before them; one adjective
    («بتكلفة إجمالية») or a verb («بسعر يتراوح») may follow.
    """
    at, _ = over_fillers(reading, start, max(0, start - _REACH))
    for back in (start - 1, at - 1, at, at - 2):
        bare_noun = back == at - 2 and not is_common_adjective(reading.key(at - 1))
        points = is_owned(reading, back) or is_led(reading, back)
        if back < start and points and not bare_noun:
            return back
    return None


def is_measure(reading: Reading, at: int) -> bool:
    """Tell «ارتفاع», «طول»."""
    return reading.key(at) in _BARE


def is_owned(reading: Reading, at: int) -> bool:
    """Tell «عددها», «وقيمته»."""
    return reading.key(at) in _OWNED or reading.bare(at) in _OWNED


def is_led(reading: Reading, at: int) -> bool:
    """Tell «بتكلفة», «بسعر»."""
    return reading.key(at) in _LED


def is_number_of_them(reading: Reading, at: int) -> bool:
    """Tell «عددهم», after which the counted noun may still follow."""
    words = reading.key(at), reading.bare(at)
    return any(word.startswith(_NUMBER) for word in words)


def is_of_the_nearest(reading: Reading, at: int) -> bool:
    """Tell the nouns whose pronoun means the noun next to them: «عددها», «مساحته»."""
    words = reading.key(at), reading.bare(at)
    return any(word.startswith(noun) for word in words for noun in _OF_THE_NEAREST)


def without_measure(phrase: str) -> str:
    """Return the thing of «طول الحيوان».

    >>> without_measure("طول الجسر الجديد"), without_measure("الجسر")
    ('الجسر الجديد', 'الجسر')
    """
    head, _, rest = phrase.partition(" ")
    return rest if rest and fold(head) in _BARE else phrase
