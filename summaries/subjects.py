"""Subjects: whether the verb with which a sentence opens has one after it.

Arabic drops a subject that was named before: «وسيسافر إلى باريس», «ولم يحدد موعدا».
What follows a verb is gone through phrase by phrase until one of them can be its
subject: it stands in no other case, agrees with the verb and can do such a thing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import dropwhile

from summaries import lexicon
from summaries.constituents import is_deed, is_quantity, phrases
from summaries.finite import Form, Gender, Predicate, classes, imperfect, predicate
from summaries.names.vocabulary import is_common, is_common_adjective, is_name_word
from summaries.pronouns import has_pronoun
from summaries.saying import (
    OPENING,
    PREPOSITIONS,
    LoneSubject,
    keys,
    verb_at,
    verbs,
    without_article,
)
from summaries.speech.nouns import Features, head, is_definite, is_nisba, is_place
from summaries.tokens import Token

_THAT = keys("أن")
_THAT_THEY = keys("أنه أنها أنهم أنهما")
_IT_IS = keys("من")
_FORESEEN = keys(
    """
    المتوقع المقرر المنتظر المرتقب المرجح المحتمل المفترض الممكن المزمع المأمول
    الضروري المستبعد المؤمل
    """
)
_FORESEEING = keys(
    "يتوقع ينتظر يرجح يفترض يؤمل يعتقد يقال يذكر يزعم يظن يخشى يشاع يبدو يتبين يتضح"
)
"""Verbs whose clause is all: «ويتوقع أن»; who does what is said in it."""
_TIMES = keys(
    """
    سنوات سنة أشهر شهرا شهر أيام يوما يوم أسابيع أسبوعا ساعات ساعة دقائق دقيقة عاما
    عام أعوام مرات مرة
    """
)
_PARTS = keys("بالمئة بالمائة في أرباع أخماس أثلاث أعشار")
_ANY = keys("أي أية")
_COUNT = "عدد"
_WHO_FIRST = keys("أول أحد إحدى واحدا واحدة")
_BEING = keys("كان أصبح")
_PARTICIPLE = re.compile("م..و.ه?")
"""«مفتوحة», «محظور»."""
_MEN = keys(
    "طلبة قادة أساتذة سادة باعة قضاة دعاة رعاة رماة هواة مشاة تلامذة خليفة صيادلة"
)
"""Nouns in «ة» that are of men."""
_WOMEN = keys("أم أخت بنت الأم الأخت البنت")
_MASDARS_OF_MEN = keys("اتحاد ائتلاف اجتماع احتلال انقلاب")
_PERSONAL = frozenset(("somebody", "deed", "calls"))
"""Classes of verbs whose subjects are people and bodies."""
_CALLED = keys(
    """
    الأطراف الجميع المجتمع العالم الحكومات كافة جميع كل سائر دول الشباب الجماهير
    الأسر العائلات الآباء الأهالي
    """
)
"""Those who are called upon rather than call."""
_MASDARS_OF_BEING = keys("كان أصبح")
_PARTICIPLE = re.compile("م..و.ه?")
"""«مفتوحة», «محظور»."""
_MEN = keys("اتحاد ائتلاف اجتماع احتلال انقلاب")


def gender_of(words: Sequence[Token]) -> Gender | None:
    """Return the gender of the subject of a sentence's verb, None if not told by it.

    >>> from summaries.tokens import tokens
    >>> [gender_of(list(tokens(text))) for text in ("وقالت إن", "وسافر", "المطر غزير")]
    ['f', 'm', None]
    """
    found = predicate(words)
    if found is None:
        at = verb_at(words[:OPENING])
        found = None if at is None else predicate(words, at)
    return found.form.gender if found else None


def leaves_subject_unsaid(words: Sequence[Token]) -> bool:
    """Tell whether a sentence's verb has no subject after it.

    >>> from summaries.tokens import tokens
    >>> texts = "ولم يحدد موعدا للسفر.", "ولم يحدد الوزير موعدا.", "وسافر إلى باريس."
    >>> [leaves_subject_unsaid(list(tokens(text))) for text in texts]
    [True, False, True]
    """
    clause = _foreseen(words)
    found = predicate(words, clause)
    if found is None:
        return False
    foreseen = words[found.after - 1].key.removeprefix("و") in _FORESEEING
    after = words[found.after].key if found.after < len(words) else ""
    if clause == 0 and foreseen and after in _THAT | _THAT_THEY:
        return _is_unsaid_in_clause(words[found.after :])
    if _kind(found.form) == "copula":
        return _is_unsaid_after_copula(found, words[found.after :])
    rest = words[found.after :]
    owned = found.denied and any(map(has_pronoun, rest[:1]))  # «ولم يحدد موعده»
    return owned or _is_unsaid(found.form, rest)


def has_somebody_after(words: Sequence[Token]) -> bool:
    """Tell whether somebody stands behind a verb's first phrases: «في عمان الوزير».

    >>> from summaries.tokens import tokens
    >>> texts = "في مؤتمر صحفي إن العمل بدأ", "في ختام اللقاء وزير النقل إن العمل بدأ"
    >>> [has_somebody_after(list(tokens(text))) for text in texts]
    [False, True]
    """
    return any(
        phrase.kind == "noun" and _does_things(phrase.words[0])
        for phrase in phrases(words)
    )


def lone_doer(words: Sequence[Token]) -> LoneSubject | None:
    """Return who does what a sentence's verb says, if called by a role or kind alone.

    >>> from summaries.tokens import tokens
    >>> lone_doer(list(tokens("ووقع اللاعب عقدا جديدا."))).noun.text
    'اللاعب'
    >>> lone_doer(list(tokens("ووقع اللاعب سامي حداد عقدا جديدا.")))
    >>> lone_doer(list(tokens("ووقع لاعب عقدا جديدا.")))
    """
    found = predicate(words)
    if found is None or found.after >= len(words):
        return None
    noun, *rest = words[found.after : found.after + 3]
    if any(map(_names, rest[:1])):
        return None
    known = head(noun.key)
    if not is_definite(noun.key) or known is None or known.number == "many":
        return None
    if known.kind not in {"person", "body"} or is_of_one(noun):
        return None
    described = rest[0] if rest and is_nisba(rest[0].key) else None
    definite = described is not None and is_definite(described.key)
    return LoneSubject(noun, described if definite else None)


def lone_name(words: Sequence[Token]) -> Token | None:
    """Return the word after a sentence's verb, if it may be a surname alone.

    >>> from summaries.tokens import tokens
    >>> texts = "وأعاد سلوم فريقه.", "وأعادت الحكومة المال.", "وأعاد سلوم حداد المال."
    >>> found = [lone_name(list(tokens(text))) for text in texts]
    >>> [word and word.text for word in found]
    ['سلوم', None, None]
    """
    found = predicate(words)
    if found is None or found.after >= len(words):
        return None
    word, *rest = words[found.after : found.after + 2]
    key = word.key
    named = (
        word.is_word
        and len(key) >= _SHORTEST_NAME
        and not (is_common(key) or is_place(key) or is_quantity(word))
        and head(key) is None
        and not has_pronoun(word)
    )
    return word if named and not any(map(_names, rest)) else None


def is_of_one(noun: Token) -> bool:
    """Tell «الحكومة», «الشرطة», of which everybody knows which is meant."""
    return without_article(noun.key) in _ONLY


def _names(word: Token) -> bool:
    """Tell whether a name or its mark follows: «اللاعب سامي», «شركة «جناح»»."""
    quoted = word.text in '«"“'
    return quoted or (is_name_word(word.key) and not is_definite(word.key))


_SHORTEST_NAME = 3
_ONLY = keys(
    """
    حكومة شرطة برلمان جيش دولة سلطة نيابة معارضة ملك أمير سلطان محكمة قضاء بلدية وزارة
    شعب مدينة رئيس ادعاء بابا مجلس مالية خارجية داخلية دفاع صحة إدارة بيت أب أم والد
    والدة ابن رجل شاب طفل فتاة امرأة
    """
)
"""Those of whom everybody knows which is meant."""


def _does_things(word: Token) -> bool:
    known = head(word.key)
    actor = known is not None and known.kind in {"person", "body"}
    named = is_name_word(word.key) and not is_definite(word.key)
    return actor or named or is_place(word.key)


def _foreseen(words: Sequence[Token]) -> int:
    """Return the number of the verb in «ومن المقرر أن يزور», 0 where there is none."""
    opening = [word.key.removeprefix("و") for word in words[:3]]
    if len(opening) < len("من") + 1 or opening[0] not in _IT_IS:
        return 0
    return 3 if opening[1] in _FORESEEN and opening[2] in _THAT else 0


def _is_unsaid_in_clause(rest: Sequence[Token]) -> bool:
    """Read «ويتوقع أن يصل غدا», «ويعتقد أنها أكبر»."""
    if not rest:
        return False
    if rest[0].key in _THAT_THEY:
        return not _is_expletive(rest)
    inner = predicate(rest, 1) if rest[0].key in _THAT else None
    return inner is not None and _is_unsaid(inner.form, rest[inner.after :])


def _is_expletive(rest: Sequence[Token]) -> bool:
    """Tell «أنه تم افتتاح», «أنه في عام»: the pronoun means nobody."""
    inner = predicate(rest, 1)
    if inner is None:
        return any(word.key in PREPOSITIONS for word in rest[1:2])
    return _kind(inner.form) == "nobody"


def _is_unsaid_after_copula(verb: Predicate, rest: Sequence[Token]) -> bool:
    """Read «وكان يشغل», «ولا يزال يرقد في», «وكان عضوا في»."""
    if rest and verb.form.verb in _BEING and rest[0].key in _WHO_FIRST:
        return True  # «وكان أحد مؤسسي الحزب»
    # «وأخذ الوفد», «وكان الجيش أعلن»: its subject stands before the next verb
    inner = predicate(rest)
    if inner is None and (form := imperfect(rest[0].key) if rest else None):
        inner = Predicate(form, 1, denied=False)
    if inner is None or not _is_verb_here(inner.form, rest[inner.after - 1]):
        return _is_unsaid(verb.form, rest)
    if inner.form.gender != verb.form.gender:
        return False
    if rest[0].key == "قد":
        return True  # «وكانت قد رفضت العرض»: its subject would stand before «قد»
    # hardly ever in the passive
    return _is_unsaid(inner.form._replace(active=True), rest[inner.after :])


def _is_verb_here(form: Form, word: Token) -> bool:
    return form.future or word.key[:1] in {"ي", "ت"} or not is_deed(word.key)


@lru_cache(maxsize=1_024)
def _kind(form: Form) -> str:
    return classes().get(form.verb, "open")


def _is_unsaid(form: Form, rest: Sequence[Token]) -> bool:
    """Tell whether no phrase after a verb can be its subject."""
    kind = _kind(form)
    if kind == "nobody" or not rest or _owns_next(rest):
        return False
    may_do = _may_do
    for phrase in phrases(rest):
        match phrase.kind:
            case "clause":
                # «وتردد في الأوساط أن», «ويبقى أن»: the clause is the subject; but
                # «إن» follows what somebody says alone: «واكتفى بالقول إن»
                said = phrase.words[0].text.startswith("إن")
                return kind in _PERSONAL or said
            case "break":
                return True
            case "noun" if may_do(form, kind, phrase.words):
                # «إصابة» «أبعدته» only looks like a noun with a pronoun
                return may_do is _may_do_later and has_pronoun(phrase.words[0])
            case "object" if kind == "calls" and may_do is _may_do:
                return True  # «وناشد المانحين»
            case _:
                may_do = _may_do_later
    return True


def _owns_next(rest: Sequence[Token]) -> bool:
    """Tell «ورفع الوحدة رصيده»: he whose it is, does it."""
    return (
        len(rest) > 1
        and is_definite(rest[0].key)
        and has_pronoun(rest[1])
        and not any(rest[1].key.endswith(that) for that in _THAT_THEY)
    )


def _may_do(form: Form, kind: str, noun: Sequence[Token]) -> bool:
    """Tell whether a noun phrase right after a verb can be its subject."""
    first = noun[0]
    if has_pronoun(first):
        return True  # it points back all the same
    if is_quantity(first):
        called = kind == "calls" and first.key in _CALLED
        if first.key in _ANY:
            told = form.verb in verbs() or kind in _PERSONAL
            return not (told and _is_amount_for("somebody", noun))  # «أي تفاصيل»
        return not (called or _is_amount_for(kind, noun) or _is_of_time(noun))
    return not _disagrees(form, noun) and not _is_object_of(form, kind, first)


def _may_do_later(form: Form, kind: str, noun: Sequence[Token]) -> bool:
    """Tell whether a noun phrase that stands behind others can be the subject."""
    first = noun[0]
    if is_quantity(first):
        object_of = kind in _PERSONAL and _is_amount_for(kind, noun)
        return not (object_of or _is_of_time(noun))
    if kind in _PERSONAL:
        return not is_thing(first)
    return not (kind == "amount" and form.active and is_thing(first))


def _is_object_of(form: Form, kind: str, noun: Token) -> bool:
    """Tell whether a noun cannot do what a verb of some class says."""
    match kind:
        case "calls":
            return noun.key in _CALLED
        case "copula":
            described = is_common_adjective(noun.key)
            return described or _PARTICIPLE.fullmatch(noun.key) is not None
        case "deed":
            return is_deed(noun.key) and is_thing(noun)
        case "somebody":
            return form.active and is_thing(noun)
        case _:
            return False


def _is_of_time(noun: Sequence[Token]) -> bool:
    """Tell «سبع سنوات», which says how long."""
    return any(word.key in _TIMES for word in _after_quantity(noun)[:1])


def _is_amount_for(kind: str, noun: Sequence[Token]) -> bool:
    """Tell «عشرين كتابا» after «أصدر» from «سبعة لاعبين»."""
    counted = _after_quantity(noun)
    if any(map(has_pronoun, counted[:1])):
        return True  # «وألغت جميع رحلاتها»
    if kind not in _PERSONAL | {"amount"} or noun[0].key == _COUNT:
        return False  # «ويبلغ عدد السكان»
    if not counted or counted[0].key in _PARTS:
        return kind == "amount"  # «أيد 61 بالمئة», but «ضم 61»
    return is_thing(counted[0]) or _is_counted_thing(counted[0])


def _after_quantity(noun: Sequence[Token]) -> Sequence[Token]:
    return [*dropwhile(lambda word: is_quantity(word) or word.key == "من", noun)]


def _is_counted_thing(word: Token) -> bool:
    """Tell «كتابا» from «لاعبا», «عضوا»."""
    if word.key.endswith("ين"):
        return False  # «ثلاثة أرباع المستطلعين»
    key = word.key.removesuffix("ا") if word.key.endswith("ا") else word.key
    known = head(key)
    if known is None or known.kind not in {"person", "body"}:
        return True
    return key != word.key and known.number == "many"  # «كتابا» is of no writers


def _disagrees(form: Form, noun: Sequence[Token]) -> bool:
    """Tell whether the noun right after a verb is of another gender."""
    first = noun[0]
    key, known = first.key, head(first.key)
    many = known is not None and (known.kind, known.number) == ("person", "many")
    described = noun[1] if len(noun) > 1 and is_definite(noun[1].key) else None
    if not is_definite(key):
        described = None  # «وزير الصحة»
    if form.gender is None or key in _WOMEN:
        return False
    if form.gender == "m":
        feminine = first.text.endswith("ة") or key.endswith("ات")
        if is_place(key) and known is not None:
            return known.gender == "f"  # «وسيزور مصر»
        own = (
            key.removeprefix("ال") in _MEN or many or is_name_word(key) or is_place(key)
        )
        by_adjective = described is not None and _is_feminine_adjective(described)
        return ((feminine or by_adjective) and not own) or _is_feminine(known)
    if described is not None and described.text.endswith("ي"):
        return True  # «ودعت المجتمع الدولي»
    if known is not None and known.kind == "person" and not is_nisba(key):
        return known.gender == "m" and not many
    return _is_masculine_deed(first)


def _is_feminine_adjective(word: Token) -> bool:
    """Tell «المتحدة», «العربية» from «القاعة», an object."""
    bare = word.key.removeprefix("ال")
    return word.text.endswith("ة") and (is_nisba(bare) or is_common_adjective(bare))


def _is_feminine(known: Features | None) -> bool:
    return known is not None and known.kind == "person" and known.gender == "f"


def _is_masculine_deed(noun: Token) -> bool:
    """Tell «القرار», «التعليق», «الإفراج», which no feminine verb has for subject."""
    key = noun.key.removeprefix("ال")
    if not is_deed(key) or key.endswith("ه") or key in _MASDARS_OF_MEN:
        return False
    return not is_name_word(key) and not is_place(noun.key)


def is_thing(noun: Token) -> bool:
    """Tell whether a noun is of something that does nothing of its own accord.

    >>> from summaries.tokens import tokens
    >>> [word.text for word in tokens("المطار الوزير تونس القرار") if
    ...  is_thing(word)]
    ['المطار', 'القرار']
    """
    key = noun.key
    known = head(key)
    if known is not None and known.kind in {"person", "body"}:
        return False
    if is_name_word(key) or is_place(key):
        return False
    bare = key.removeprefix("ال")
    return (
        bare in lexicon.keys("common_words")
        or is_deed(key)
        or (known is not None and known.kind == "event")
        or bare.endswith("ات")
    ) and not _is_of_people(bare)


@lru_cache(maxsize=4_096)
def _is_of_people(bare: str) -> bool:
    """Tell «سكان», «أهالي», «الأطفال», which no list of speakers has."""
    return bare in _PEOPLE or bare.endswith("ون")


_PEOPLE = keys(
    """
    سكان أهالي أهل ناس رجال نساء أطفال شباب أشخاص شعب شعوب جمهور جماهير أسرة عائلة
    جنود عناصر مقاتلون لاعبون عمال طلاب طلبة تجار نواب خصوم حلفاء شركاء أصدقاء مسلحون
    معارضة موالاة دول حكومات وفود هيئات منظمات شركات بنوك أحزاب صحف نقابات جمعيات
    مؤسسات جامعات إعلام صحافة شرطة جيش قوات سلطات فريق منتخب أندية عصابة عصابات
    قيادات قبائل عشيرة لجان بلد بلاد عضو أعضاء زوار سياح ركاب قضاة دعاة مدرب منتج
    مخرج مؤلف سيدات بحار مسافرين عازف مفاوضين مزارعون
    """
)
"""Common words, of those who act."""
