"""Verbs of saying: their forms, and a speaker told in one word."""

import pytest

from summaries.normalise import fold
from summaries.saying import LoneSubject, is_reporting_verb, lone_subject
from summaries.tokens import tokens


@pytest.mark.parametrize(
    "form",
    "قال وقالت قالوا يقول وتقول يقولون دعا دعت دعوا نفى نفت ونفوا أعرب فأكدت".split(),
)
def test_a_verb_of_saying_is_known_in_its_forms(form: str) -> None:
    assert is_reporting_verb(fold(form))


@pytest.mark.parametrize("word", "ذهب وصل وزير القول عقد شهد في و".split())
def test_other_words_are_no_verbs_of_saying(word: str) -> None:
    assert not is_reporting_verb(fold(word))


def _lone(text: str) -> tuple[str, ...] | None:
    found: LoneSubject | None = lone_subject(tuple(tokens(text)))
    return None if found is None else tuple(word.text for word in found if word)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("وقال الوزير إن العمل مستمر.", ("الوزير",)),
        ("وقال تيمور في ختام اللقاء.", ("تيمور",)),
        ("وأكد الوزير المغربي أن اللقاء مثمر.", ("الوزير", "المغربي")),
        ("وأعلنت الوكالة الدولية", ("الوكالة", "الدولية")),
        ("المدرب أكد أن الفريق جاهز.", ("المدرب",)),
        ("وأوضح المتحدث، وهو ضابط، أن الحريق أخمد.", ("المتحدث",)),
        ("وأضاف البيان", ("البيان",)),
        ("وبحسب التقرير فإن البطالة تراجعت.", ("التقرير",)),
        ("ووفق البيان، عاد الهدوء.", ("البيان",)),
        ("ويشير التقرير نفسه إلى أن الأسعار هبطت.", ("التقرير",)),
        ("وأكد الوزير المغربي ذاته أن اللقاء مثمر.", ("الوزير", "المغربي")),
        ("وبحسب المصدر نفسه فإن العمل سينتهي.", ("المصدر",)),
        ("وبحسب تقرير نشر أمس فإن البطالة تراجعت.", None),
        ("وبحسب", None),
        ("وأوضحت الدكتورة سمر أن العلاج آمن.", ("سمر",)),
        ("وقال فؤاد لـ«الدستور» إن العقد وقع.", ("فؤاد",)),
        ("وقال وزير الصحة إن الوباء انحسر.", None),
        ("وقال المدير العام للشركة إن الأرباح زادت.", None),
        ("وأضاف أن العمل مستمر.", None),
        ("مدرب أكد أن الفريق جاهز.", None),
        ("هطل المطر.", None),
        ("قال", None),
        ("قال 5 منهم إن الأجر قليل.", None),
        ("", None),
    ],
)
def test_a_speaker_told_in_one_word(text: str, subject: tuple[str, ...] | None) -> None:
    assert _lone(text) == subject
