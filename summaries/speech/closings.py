"""Closings: where the paper turns from what was said to what else was done.

After «دعا إلى», «طالب بـ», «أكد» and a noun, what was said is a noun phrase, and a new
clause after a comma is the paper's: «طالبت بإقالة المدير، | قبل أن تغادر الجلسة»,
«اعترف بفوز منافسه، | ولكن المحكمة …». After «أن» the clause may go on.
"""

from summaries.names.vocabulary import is_verb
from summaries.speech.nouns import bare, is_stance, names_speaker
from summaries.speech.particles import COMMAS, RELATIVES, folded
from summaries.speech.reading import Reading
from summaries.speech.verbs import THAT

_TURNS = folded("""
    لكن ولكن لكنه لكنها ولكنه ولكنها لكنهم ولكنهم فيما بينما بعدما إذ حيث ولم ولن وقد
    """)
_BEFORE_THAT = folded("إلا غير بيد")
_LEAVING = folded(
    """
    غادر عود توجه نسحب خرج ستقل نهي ختتم نتقل سلم ستدرك ضيف تابع جلس صعد نزل لتقي
    غادروا عودوا توجهوا نسحبوا خرجوا ختم ستأنف سافر ترك وقع صافح
    """
)
"""What those who spoke do next, without the letter of the present."""
_WITHOUT = folded("دون بدون")
_TELLING = folded("ذكر حدد كشف وضح عط عطي قدم علق فصح شر سم دل تطرق فصل خض خوض")
"""What those who spoke did not do, without the letter of the present."""
_NOUNS = folded("إعطاء ذكر تحديد كشف خوض تقديم إشارة تفاصيل مزيد توضيح")
_REFUSED = folded(
    "رفض رفضت امتنع امتنعت أحجم أحجمت ورفض ورفضت وامتنع وامتنعت رافضا رافضة"
)
_BUT = folded("لكنه لكنها لكنهم ولكنه ولكنها لكن ولكن غير إلا بيد من") | THAT
_WHO = RELATIVES - folded("من")
"""Relatives, after which a verb may belong to what was said."""
_THREE = 3
_WEAK = frozenset("اويى")


def is_told(key: str) -> bool:
    """Tell a finite verb that cannot be read as a verbal noun.

    >>> [is_told(key) for key in ("حدد", "انسحبت", "زار", "دعم", "فتح")]
    [True, True, True, False, False]
    """
    if not is_verb(key) or is_stance(key):
        return False
    if len(key) > _THREE:
        return True
    doubled = len(key) == _THREE and key[1] == key[2]
    return doubled or key[-1:] in _WEAK or key[1:2] == "ا"


def is_told_of(key: str) -> bool:
    """Tell a verb with the pronoun of a noun before it: «دراسة نشرتها مجلة»."""
    if key[:1] == "و" or names_speaker(key):
        return False
    return any(key.endswith(it) and is_told(key.removesuffix(it)) for it in ("ه", "ها"))


def _turns(reading: Reading, number: int, gender: str | None) -> bool:
    """Tell whether the word after a comma begins a clause of the paper's own."""
    key, following = reading.key(number), reading.key(number + 1)
    if key in _BEFORE_THAT:
        return following in THAT
    if key in _TURNS or (following in THAT and reading.reported(number)):
        return True
    if key == "في":
        return following == "حين"
    if key == "قبل" and following in THAT:
        # «قبل أن تغادر»: she who spoke does that; «قبل أن يبدأ الموسم» is when
        after = reading.key(number + 2)
        return after[:1] == ("ت" if gender == "f" else "ي") and after[1:] in _LEAVING
    return key[:1] == "و" and is_told(key[1:])


def _is_silence(reading: Reading, number: int) -> bool:
    """Tell whether who spoke is said to say no more: «دون أن يحدد», «لكنه رفض»."""
    key = reading.key(number)
    if key in _WITHOUT and reading.key(number + 1) in THAT:
        return reading.key(number + 2)[1:] in _TELLING
    if key in _WITHOUT:
        return bare(reading.key(number + 1)) in _NOUNS
    if key in ("ولم", "لم"):
        return reading.key(number + 1)[1:] in _TELLING
    return key in _REFUSED


def silence(reading: Reading, start: int, limit: int) -> int:
    """Return where the paper tells, after a comma, what was not said.

    Args:
        reading: The text.
        start: The first token of what was said.
        limit: The number after its last at the latest.
    """
    number = start
    while number < limit:
        quotation = reading.quotation_at.get(number)
        if quotation is not None:
            number = quotation.after
            continue
        after = number + 1
        if reading.key(number) in COMMAS:
            # «، لكنه لم يذكر», «، غير أنه رفض», «، من دون أن يحدد»
            while after < limit and reading.key(after) in _BUT:
                after += 1
            if _is_silence(reading, after):
                return number
        number += 1
    return limit


def turn(reading: Reading, start: int, limit: int, gender: str | None) -> int:
    """Return where the paper's own clause begins after a noun phrase that was said.

    Args:
        reading: The text.
        start: The first token of what was said.
        limit: The number after its last at the latest.
        gender: Of who spoke, where the verb tells.
    """
    if reading.key(start) in THAT or reading.key(start - 1) in THAT:
        return limit
    number = start
    while number < limit:
        key = reading.key(number)
        if key in THAT or key in _WHO:
            return limit
        quotation = reading.quotation_at.get(number)
        if quotation is not None:
            number = quotation.after
            continue
        if key in COMMAS and _turns(reading, number + 1, gender):
            return number
        if number > start and key[:1] == "و" and is_told(key[1:]):
            return number
        number += 1
    return limit
