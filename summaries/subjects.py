"""Subjects: whether the verb with which a sentence opens has one after it.

Arabic drops a subject that was named before: «وسيسافر إلى باريس», «ولم يحدد موعدا».
What follows a verb is gone through phrase by phrase until one of them can be its
subject: it stands in no other case, agrees with the verb and can do such a thing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import dropwhile

from summaries.constituents import phrases
from summaries.finite import Form, Predicate, classes, imperfect, is_plural, predicate
from summaries.names.vocabulary import is_common, is_common_adjective, is_name_word
from summaries.nominals import is_deed, is_quantity
from summaries.pronouns import has_pronoun
from summaries.saying import (
    PREPOSITIONS,
    keys,
    verbs,
)
from summaries.speech.nouns import Features, head, is_definite, is_nisba, is_place
from summaries.things import is_counted_thing, is_thing
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
_COUNTS = keys("عدد اثنان اثنتان واحد واحدة")
"""Numbers that are subjects themselves: «ويبلغ عدد السكان», «وتبنى اثنان منهم»."""
_ONE_OF = keys("أحد إحدى واحدا واحدة")
_BEING = keys("كان أصبح")
_PARTICIPLE = re.compile("م..و.ه?")
"""«مفتوحة», «محظور»."""
_MEN = keys(
    """
    جلالة سعادة فخامة سيادة سماحة فضيلة حضرة نيافة قداسة غبطة طلبة قادة أساتذة سادة
    باعة قضاة دعاة رعاة رماة هواة مشاة تلامذة خليفة صيادلة
    """
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


def leaves_subject_unsaid(words: Sequence[Token]) -> bool:
    """Tell whether a sentence's verb has no subject after it.

    >>> from summaries.tokens import tokens
    >>> texts = "ولم يحدد موعدا للسفر.", "ولم يحدد الوزير موعدا.", "وسافر إلى باريس."
    >>> [leaves_subject_unsaid(list(tokens(text))) for text in texts]
    [True, False, True]
    """
    if any(is_plural(word.key) for word in words[: 1 + _denies(words)]):
        return True
    clause = _foreseen(words)
    found = predicate(words, clause)
    if found is None:
        return False
    rest = words[found.after :]
    after = [word.key for word in rest[:2]]
    foreseen = words[found.after - 1].key.removeprefix("و") in _FORESEEING
    if clause == 0 and foreseen and not (_THAT | _THAT_THEY).isdisjoint(after[:1]):
        return _is_unsaid_in_clause(rest)
    if after[:1] == ["من"] and not _FORESEEN.isdisjoint(after):
        return False  # «ولم يعد من الممكن»
    if _kind(found.form) == "copula":
        return _is_unsaid_after_copula(found, rest)
    owned = found.denied and any(map(has_pronoun, rest[:1]))  # «ولم يحدد موعده»
    return owned or _is_unsaid(found.form, rest)


def _denies(words: Sequence[Token]) -> bool:
    """Tell «ولم ينشقوا»: the verb is the second word."""
    return any(word.key.endswith(("لم", "لن")) for word in words[:1])


def _foreseen(words: Sequence[Token]) -> int:
    """Return the number of the verb in «ومن المقرر أن يزور», 0 where there is none."""
    opening = [word.key.removeprefix("و") for word in words[:3]]
    if len(opening) < len("من") + 1 or opening[0] not in _IT_IS:
        return 0
    return 3 if opening[1] in _FORESEEN and opening[2] in _THAT else 0


def _is_unsaid_in_clause(rest: Sequence[Token]) -> bool:
    """Read «ويتوقع أن يصل غدا», «ويعتقد أنها أكبر»."""
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
    if rest and verb.form.verb in _BEING and _says_who(rest):
        return True
    # «وأخذ الوفد», «وكان الجيش أعلن»: its subject stands before the next verb
    inner = predicate(rest)
    if inner is None and (form := imperfect(rest[0].key) if rest else None):
        inner = Predicate(form, 1, denied=False)
    if inner is None or not _is_verb_here(inner.form, rest[inner.after - 1]):
        return _is_unsaid(verb.form, rest)
    if inner.form.gender != verb.form.gender:
        return False
    if rest[0].key == "قد" and _kind(inner.form) != "nobody":
        return True  # «وكانت قد رفضت العرض»: its subject would stand before «قد»
    # hardly ever in the passive
    return _is_unsaid(inner.form._replace(active=True), rest[inner.after :])


def _says_who(rest: Sequence[Token]) -> bool:
    """Tell «وكان أحد مؤسسي الحزب», «وكان أول من سبح», but not «كان أول ظهور»."""
    first, *after = (word.key for word in rest[:2])
    if first == "اول":
        known = head(after[0]) if after else None
        return after == ["من"] or (known is not None and known.kind == "person")
    return first in _ONE_OF


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
    if noun[0].key in _COUNTS:
        return False
    counted = _after_quantity(noun)
    if any(map(has_pronoun, counted[:1])):
        return True  # «وألغت جميع رحلاتها»
    if kind not in _PERSONAL | {"amount"}:
        return False
    if not counted or counted[0].key in _PARTS:
        return kind == "amount"  # «أيد 61 بالمئة», but «ضم 61»
    return is_thing(counted[0]) or is_counted_thing(counted[0])


def _after_quantity(noun: Sequence[Token]) -> Sequence[Token]:
    return [*dropwhile(lambda word: is_quantity(word) or word.key == "من", noun)]


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
        # of a word that nobody knows, «عليوة», one cannot tell
        described_so = any(
            word.text.endswith("ة") and not is_definite(word.key) for word in noun[1:2]
        )
        common = is_definite(key) or is_common(key) or described_so
        feminine = key.endswith("ات") or (first.text.endswith("ة") and common)
        if is_place(key) and known is not None:
            return known.gender == "f"  # «وسيزور مصر»
        own = (
            key.removeprefix("ال") in _MEN or many or is_name_word(key) or is_place(key)
        )
        by_adjective = described is not None and _is_feminine_adjective(described)
        return (feminine or by_adjective or _is_feminine(known)) and not own
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
