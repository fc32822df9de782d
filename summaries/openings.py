"""How a sentence begins: whether it says whom and what it speaks of.

The grammar looks at the opening alone: Arabic puts the verb first, so what follows a
verb of saying tells whether its subject is stated.
"""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import dropwhile

from summaries import lexicon
from summaries.names.vocabulary import is_name_word
from summaries.pronouns import has_pronoun
from summaries.saying import (
    COMPLEMENTS,
    LEADING,
    OPENING,
    PREPOSITIONS,
    SECOND_VERBS,
    bare,
    joined,
    joined_verbs,
    keys,
    participles,
    verb_at,
)
from summaries.tokens import Token

_DEMONSTRATIVES = keys("هذا هذه ذلك تلك ذاك هؤلاء أولئك هذان هاتان هذين هاتين")
_TO_SOMEBODY = keys(
    """
    عليه عليها عليهم منه منها منهم فيه فيها فيهم به بها بهم له لها لهم معه معها معهم
    عنه عنها عنهم إليه إليها إليهم لديه لديها لديهم بينها بينهم بينهما
    """
)
"""Prepositions with a pronoun: «ووجهت إليه التهمة», «ومنهم ثلاثة أطفال»."""
_POINTING = joined(
    _DEMONSTRATIVES
    | _TO_SOMEBODY
    | keys(
        """
        هو هي هم هن هما لكنه لكنها لكنهم لكنهما إنه إنها إنهم أنه أنها لهذا لذلك لذا
        بذلك بهذا بهذه كذلك بعدها بعده قبلها قبله عندها حينها آنذاك
        حيث إذ مما الأمر الذي التي الذين اللذين اللتين لأن لأنه لأنها لأنهم بل بالتالي
        ثم ثانيا ثالثا رابعا خامسا سادسا سابعا
        """
    )
)
"""Openings that point back, or that go on with what the last sentence began."""
_CONTRASTS = joined(keys("لكن بيد إلا غير إنما مع رغم أما بينما فيما"))
_EXCEPTING = joined(keys("غير إلا بيد"))
_HOLDING = keys("أنه أنها أنهم أنهما")
"""«غير أنه لم يحدد موعدا»: «أن» with a pronoun for its subject."""
_OTHERS = keys(
    "الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الأخير الأخيرة الآخر "
    "الأخرى الآخرون الباقون البقية"
)
"""«أما الثاني فقد نجا», «وقال آخر إن»: one of those who were told of before."""
_ANOTHER = keys("آخر آخرون أخرى الآخر الآخرون")
_ABOUT, _WHAT, _FROM = (joined(keys(word)) for word in ("أما", "ما", "من"))
_THEN = keys("ثم")
_LEADING_TO = keys("يعني أدى يؤدي جعل يجعل دفع يدل")
"""«ما يعني أن …» goes on with the last sentence."""
_IN_TURN = joined(keys("بدوره بدورها بدورهم"))
_BORN, _AGED = joined(keys("ولد ولدت")), joined(keys("يبلغ تبلغ"))
_FOR_HIM = keys("باسمه باسمها باسمهم")
_HOLDERS = keys("نائب مدير رئيس وزير أمين قائد مستشار مساعد والد والدة شقيق ابن زوجة")
_GOING_ON = joined(keys("زاد زادت"))
"""Verbs of saying before «أن» alone."""
_MEDIA = keys(
    """
    قناة صحيفة جريدة مجلة وكالة موقع إذاعة تلفزيون شبكة برنامج منصة وسائل مراسل
    رويترز فرانس بي سي
    """
)
"""Those that people speak to: «وقال لوكالة رويترز إن …»."""
_IMPERSONAL = joined(keys("يذكر يقال يتوقع يعتقد يرجح"))
"""«ويذكر أن …»: said by nobody, so nobody is missing."""
_STOCK_NOUNS = keys(
    "السياق الإطار الصدد الشأن الأثناء الجانب الخصوص المجال الموضوع الاتجاه الغضون"
)
"""«في هذا السياق» points at no more than that something came before."""
_OWN_FIRST = keys(
    """
    بيان بيانات برنامج بعثة بلدية بلديات بورصة برلمان برلماني برلمانيون بنوك بطل بطلة
    بحارة بحث بعضهم بريطانيا بكين بغداد بيروت برلين بروكسل بولندا بلجيكا بلغاريا بلاغ
    بلدان بنغلاديش بوتسوانا بوليفيا بيلاروسيا بدو
    """
)
"""Words that speak and whose «ب» is their own."""
_PAST = joined(keys("كان كانت كانوا"))
_PRESENT = frozenset("يتن")
_PAUSES = frozenset("()،-–")
_QUOTING = frozenset('«»"“”')


def _ends_in_plural_verb(key: str) -> bool:
    """Tell whether this is «قالوا», «ووصلوا»: such a verb stands before no subject."""
    least = 5
    return len(key) >= least and key.endswith("وا") and not key.startswith("ال")


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


def _explains(key: str) -> bool:
    """Tell whether «ف» links a sentence to the last one: «ففي», «فالمدينة»."""
    least = 5
    return key[:1] == "ف" and (
        (key.startswith("فال") and len(key) > least)
        or key[1:] in PREPOSITIONS
        or key[1:] in COMPLEMENTS
    )


def _is_addressed(word: Token) -> bool:
    """Tell whether this is «للصحفيين», «لـ» in «لـ«الأهرام»»: to whom it was said."""
    return (
        word.key == "ل"
        or word.key.startswith("لل")
        or (word.key.startswith("ل") and word.key[1:] in _MEDIA)
    )


def _is_object(words: Sequence[Token]) -> bool:
    """Tell «المواطنين إلى», whose ending says that somebody else calls on them."""
    noun, *after = words[:2]
    least = len("الطرفين")
    return (
        noun.key.startswith("ال")
        and noun.key.endswith("ين")
        and len(noun.key) >= least
        and not is_name_word(noun.key)
        and any(
            word.key in PREPOSITIONS
            or (word.key.startswith("ال") and word.key.endswith("ين"))
            for word in after
        )
    )


def _is_subjectless(verb: Token, rest: Sequence[Token]) -> bool:
    """Tell whether a verb of saying goes on with what is said, not with who says it."""
    if _ends_in_plural_verb(verb.key):
        return True
    if verb.key in _IMPERSONAL:
        return False
    rest = [*dropwhile(lambda word: word.key in SECOND_VERBS, rest)]
    if not rest:
        return False
    following = rest[0]
    key = following.key
    attached = (
        key.startswith("ب")
        and not key.startswith("با")
        and len(key) > len("بكر")
        and key not in _OWN_FIRST
        and key not in lexicon.keys("given_names")
    )
    if following.text in _QUOTING:
        return not _is_quoted_name(rest)
    return (
        following.text == ":"
        or _is_addressed(following)
        or key in COMPLEMENTS
        or key in PREPOSITIONS
        or key.startswith("بال")
        or (attached and not _is_name_like(rest))
        or key in participles()
        or key in lexicon.keys("stance_nouns")
        or _is_object(rest)
    )


def _is_quoted_name(rest: Sequence[Token]) -> bool:
    """Tell «حزب الأمة» أن from «سنعود غدا»: a clause follows a name in marks."""
    closed = False
    for word in rest[1:OPENING]:
        if closed:
            return word.key in COMPLEMENTS or word.key in PREPOSITIONS
        closed = word.text in _QUOTING
    return False


def _is_name_like(rest: Sequence[Token]) -> bool:
    """Tell «بكر حسن أن» from «بوقف القتال»: another word and a clause follow a name."""
    return any(word.key in COMPLEMENTS for word in rest[1:4])


def _points_soon(words: Sequence[Token]) -> bool:
    """Tell «جاء ذلك خلال», «وحالة أربعة منهم», «وتلتها», «وقدر خسارته»."""
    if [word.key for word in words[1:3]] == ["من", "ذلك"]:
        return True  # «والأهم من ذلك»
    if words[0].key.startswith(("ال", "وال", "فال")):
        return False  # «الجمل له قدرة»: what is meant stands there
    following = {word.key for word in words[1:3]}
    return (
        bool(_DEMONSTRATIVES.intersection(word.key for word in words[1:2]))
        or bool(_TO_SOMEBODY & following)
        or any(has_pronoun(word) for word in words[:2])
        or (
            any(word.key in PREPOSITIONS for word in words[1:2])
            and any(map(has_pronoun, words[2:3]))
        )
    )


def _is_of_another(subject: Sequence[Token]) -> bool:
    """Tell «آخر», «المتحدث باسمه», «نائب رئيسها»: of whom, was said before."""
    first, *after = subject or (None,)
    return first is not None and (
        first.key in _ANOTHER
        or any(
            word.key in _FOR_HIM or (first.key in _HOLDERS and has_pronoun(word))
            for word in after
        )
    )


def _says_of(word: Token) -> bool:
    """Tell whether this is «وصفها», «أبلغهم»: who does so was named before as well."""
    # folded, «طلبة» would end as «طلبه» does
    pronouns = ("هما", "ها", "هم", *(("ه",) if word.text.endswith("ه") else ()))
    if not word.key.endswith(pronouns):
        return False
    return any(
        word.key.endswith(pronoun) and word.key.removesuffix(pronoun) in joined_verbs()
        for pronoun in pronouns
    )


def _gives_reason(words: Sequence[Token]) -> bool:
    """Tell «فقد كان الطريق مغلقا» from «فقد المنتخب نجمه»."""
    first, *following = (word.key for word in words[:2])
    return first == "فقد" and not any(key.startswith("ال") for key in following)


def _adds(words: Sequence[Token]) -> bool:
    """Tell «كما أحرز خمسة أهداف» from «كما أغلقت البلدية الشواطئ»."""
    first, *following = (word.key for word in words[:3])
    return bare(first) == "كما" and not any(
        key.startswith("ال") for key in following[1:]
    )


def _continues_past(words: Sequence[Token]) -> bool:
    """Tell «وكان قد رمم قبل عامين», «وكانت تظن أنها», which name nobody."""
    first, *following = words[:4]
    if first.key not in _PAST or not following:
        return False
    if following[0].key == "قد":
        following = following[1:]
    elif following[0].key[:1] not in _PRESENT:
        return False
    after = following[1].key if len(following) > 1 else ""
    return after in PREPOSITIONS or after in COMPLEMENTS


def _tells_of_life(words: Sequence[Token]) -> bool:
    """Tell «وولد في دمشق عام 1950», «ويبلغ من العمر 45 عاما»."""
    first, *following = (word.key for word in words[:3])
    if first in _BORN:
        return following[:1] in (["في"], ["عام"], ["سنه"])
    return first in _AGED and following == ["من", "العمر"]


def _is_subjectless_otherwise(words: Sequence[Token]) -> bool:
    """Tell «ووصلوا», «مشيرا إلى», «وكان قد رمم في», «ووصفها»."""
    key = words[0].key
    return (
        _ends_in_plural_verb(key)
        or _tells_of_life(words)
        or (key in _GOING_ON and any(word.key == "ان" for word in words[1:2]))
        or key in participles()
        or _continues_past(words)
        or _says_of(words[0])
    )


def _pointing(words: Sequence[Token]) -> Opening:
    """Read an opening without a reporting verb of hidden subject."""
    first, *following = (word.key for word in words[:4])
    if bare(first) == "هذا" and following and following[0].startswith(("و", "،")):
        return Opening.FREE  # «هذا وقد أعلنت الوزارة»: a filler
    if _is_subjectless_otherwise(words):
        return Opening.SUBJECT
    if first in _POINTING or _gives_reason(words) or _goes_on(first, following):
        return Opening.POINTING
    if first in LEADING or first in _CONTRASTS:
        return _led(first, following)
    if _points_soon(words) or _adds(words):
        return Opening.POINTING
    loose = bare(first) == "كما" or _explains(first)
    return Opening.LOOSE if loose else Opening.FREE


def _goes_on(first: str, following: Sequence[str]) -> bool:
    """Tell «غير أنه لم يحدد», «أما الثاني فقد نجا», «ما يعني أن», «ومن ثم»."""
    after = following[0] if following else ""
    return any(
        first in leading and after in led
        for leading, led in (
            (_EXCEPTING, _HOLDING),
            (_ABOUT, _OTHERS),
            (_WHAT, _LEADING_TO),
            (_FROM, _THEN),
        )
    )


def _points(key: str) -> bool:
    """Tell «ذلك», and «لذلك» after «نتيجة»."""
    return key in _DEMONSTRATIVES or (
        key.startswith("ل") and key[1:] in _DEMONSTRATIVES
    )


def _led(first: str, following: Sequence[str]) -> Opening:
    """Read an opening that a preposition or a word of contrast leads."""
    if following[1:3] == ["من", "ذلك"]:
        return Opening.POINTING  # «وعلى الرغم من ذلك»
    for number, key in enumerate(following[:2]):
        if _points(key):
            after = following[number + 1] if number + 1 < len(following) else ""
            # «في غضون ذلك» only links; «من بين تلك الدول» means some countries
            far = number == 1 and not after.startswith("ال")
            stock = after in _STOCK_NOUNS or bare(first) == "الي" or far
            return Opening.LOOSE if stock else Opening.POINTING
    loose = first in _CONTRASTS or _explains(first)
    return Opening.LOOSE if loose else Opening.FREE


_QUOTED_WORDS = 3
"""Words in marks from which they are speech, and no name."""


def _leaves_speaker_behind(words: Sequence[Token]) -> bool:
    """Tell «سنعود غدا معا» in marks, with nothing after it or «يضيف»."""
    if not words or words[0].text not in _QUOTING:
        return False
    closing = {"«": "»", "“": "”"}.get(words[0].text, words[0].text)
    end = next(
        (at for at in range(1, len(words)) if words[at].text == closing), len(words)
    )
    quoted = sum(word.is_word for word in words[:end])
    rest = [word for word in words[end + 1 :] if word.text not in {*_PAUSES, ".", "!"}]
    if end == len(words) or quoted < _QUOTED_WORDS:
        return False
    at = verb_at(rest[:OPENING])
    if at is None:
        return not rest
    return at + 1 == len(rest) or _is_subjectless(rest[at], rest[at + 1 : OPENING])


def opening(words: Sequence[Token]) -> Opening:
    """Tell how a sentence begins, by its first dozen tokens.

    >>> from summaries.tokens import tokens
    >>> [
    ...     opening(list(tokens(text))).name
    ...     for text in ("وأضاف أن العمل بدأ.", "وأضاف الوزير أن", "وهذا كثير.")
    ... ]
    ['SUBJECT', 'FREE', 'POINTING']
    """
    head = [word for word in words[:OPENING] if word.text not in _PAUSES]
    while head and head[0].text in _QUOTING:
        head.pop(0)
    if head and head[0].key in _IN_TURN:
        head.pop(0)  # «بدوره، قال الأمين العام» names him
    if not head:
        return Opening.FREE
    if _leaves_speaker_behind(words):
        return Opening.SUBJECT
    at = verb_at(head)
    if at is not None and _is_subjectless(head[at], head[at + 1 :]):
        return Opening.SUBJECT
    if at is not None and _is_of_another(head[at + 1 : at + 3]):
        return Opening.POINTING
    return _pointing(head)
