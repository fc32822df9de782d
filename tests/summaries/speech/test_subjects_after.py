"""The subject behind a verb ends before what was said, also where no list knows it."""

import pytest

from summaries.document import Document
from summaries.normalise import fold
from summaries.speech.candidates import candidate
from summaries.speech.reading import Reading
from summaries.speech.subjects_after import subject_after
from summaries.speech.verbs import Form, reported


def _form(word: str) -> Form:
    found = reported(fold(word))
    assert found
    return found.forms[0]


def _known(text: str) -> str | None:
    """Return the subject behind the first word of a text, if a list knows it."""
    reading = Reading(Document(text), ())
    form = _form(reading.tokens[0].text)
    found = subject_after(reading, 0, form, len(reading.tokens))
    return reading.text(found.start, found.stop) if found else None


def _whole(text: str) -> str | None:
    """Return the subject behind the first word, with what no list knows."""
    reading = Reading(Document(text), ())
    found = candidate(reading, 0, len(reading.tokens))
    subject = found and found.subject
    return reading.text(subject.start, subject.stop) if subject else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("أكد الوزير ضرورة الحل", "الوزير"),
        ("قالت وزيرة الصحة أمس إن", "وزيرة الصحة"),
        ("قال أمس وزير الصحة إن", "وزير الصحة"),
        ("قال محاميه إن", "محاميه"),
    ],
)
def test_a_known_subject_follows_at_once_or_after_an_adverb(
    text: str, subject: str
) -> None:
    assert _known(text) == subject


@pytest.mark.parametrize(
    "text",
    [
        "طالب بتحقيق في الحادث",  # what is asked for
        "طالب المسؤولين بالحل",  # who is asked
        "قالوا الوزراء إن",  # before its subject a verb stands in the singular
        "قال الوزيرة إن",
    ],
)
def test_an_object_or_another_gender_is_no_subject(text: str) -> None:
    assert _known(text) is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("أكد العاهل الأردني أهمية الحوار", "العاهل الأردني"),
        ("قال زعموط إن الطريق سيفتح", "زعموط"),
        ("قال المتحدث زعموط إن الطريق سيفتح", "المتحدث زعموط"),
        ("قال مصدر أمني إن الطريق سيفتح", "مصدر أمني"),
    ],
)
def test_an_unknown_subject_reaches_up_to_what_was_said(
    text: str, subject: str
) -> None:
    assert _whole(text) == subject


def test_the_owner_of_a_body_is_taken_whole_before_a_noun() -> None:
    text = "نفت منظمة الدول المصدرة وجود خلاف"
    assert _whole(text) == "منظمة الدول المصدرة"
