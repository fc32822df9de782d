"""Complements: where what was said opens and ends, and how much is word for word."""

import pytest

from summaries.document import Document
from summaries.normalise import fold
from summaries.speech.complements import complement, kind_of, span_of
from summaries.speech.openings import opening
from summaries.speech.reading import Reading
from summaries.speech.verbs import reported


def said(text: str, start: str, end: str | None = None) -> tuple[str, str]:
    """Return what was said from a word on, and its kind."""
    reading = Reading(Document(text), ())
    numbers = [token.text for token in reading.tokens]
    limit = numbers.index(end) if end else reading.sentences[0].stop
    found = complement(reading, numbers.index(start), limit)
    return span_of(reading, found).of(text), kind_of(reading, found)


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("قال إن العمل مستمر.", "العمل", ("العمل مستمر", "reported")),
        ("قال إن «العمل مستمر اليوم».", "«", ("العمل مستمر اليوم", "direct")),
        (
            "قال إن «العمل مستمر اليوم»، وإن الأجور ستدفع.",
            "«",
            ("«العمل مستمر اليوم»، وإن الأجور ستدفع", "mixed"),
        ),
        (
            "قال إن «حرب الطرق» مستمرة.",
            "«",
            ("«حرب الطرق» مستمرة", "mixed"),
        ),
        (
            "قال إن «العمل مستمر اليوم» خلال لقاء.",
            "«",
            ("العمل مستمر اليوم", "direct"),
        ),
        (
            "قال إن «العمل مستمر اليوم» وأن غدا عطلة.",
            "«",
            ("«العمل مستمر اليوم» وأن غدا عطلة", "mixed"),
        ),
        (
            "قال إن العمل مستمر، على حد قوله.",
            "العمل",
            ("العمل مستمر", "reported"),
        ),
        (
            "قال إن العمل مستمر، وذلك خلال مؤتمر صحفي.",
            "العمل",
            ("العمل مستمر", "reported"),
        ),
        (
            "قال إن العمل مستمر، ردا على سؤال.",
            "العمل",
            ("العمل مستمر", "reported"),
        ),
        (
            "قال إن العمل مستمر، في إشارة إلى المصنع.",
            "العمل",
            ("العمل مستمر", "reported"),
        ),
        (
            "قال إن العمل مستمر، وذلك للمساعدة.",
            "العمل",
            ("العمل مستمر، وذلك للمساعدة", "reported"),
        ),
        (
            "قال: «نعم (ثم لا) أو ربما» (مبتسما).",
            "«",
            ("«نعم (ثم لا) أو ربما» (مبتسما)", "mixed"),
        ),
    ],
)
def test_what_was_said_ends(text: str, start: str, expected: tuple[str, str]) -> None:
    assert said(text, start) == expected


def test_a_quotation_may_go_on_after_the_limit() -> None:
    text = "قال إن «الطريق طويل. لكنه آمن تماما» للجميع."
    assert said(text, "«", ".")[0] == "الطريق طويل. لكنه آمن تماما"


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("قال الوزير إن العمل بدأ", "clause العمل"),
        ("قال: إن العمل بدأ", "marks العمل"),
        ("شدد على أن العمل بدأ", "preposition العمل"),
        ("شدد على العمل", "preposition العمل"),
        ("تعهد بتقديم العون", "preposition بتقديم"),
        ("تعهد بـ200 مليون", "preposition 200"),
        ("أكد حرص بلاده", "noun حرص"),
        ("أكد على حرص بلاده", "preposition حرص"),
        ("أكد ما قاله أمس", "noun ما"),
        ("نفى صحة الخبر", "noun صحة"),
        ("تساءل هل بدأ العمل", "clause هل"),
        ("حذر مصدر من الحزب من أن العمل توقف", "preposition العمل"),
        ("حذر من التأخير، وهو من أن العمل", "preposition التأخير"),
        ("قال رئيس «حركة التغيير» إن العمل بدأ", "clause العمل"),
        ("وصف العمل بأنه جيد", "clause جيد"),
    ],
)
def test_what_was_said_opens(text: str, opens: str) -> None:
    reading = Reading(Document(text), ())
    form = reported(fold(text.split(maxsplit=1)[0].rstrip(":")))
    assert form
    found = opening(reading, 0, form.forms[0], 1, len(reading.tokens))
    assert found
    assert f"{found.frame} {reading.tokens[found.start].text}" == opens


@pytest.mark.parametrize(
    "text",
    [
        "أضاف لاعبا إلى القائمة",
        "أشار بيده إلى الباب",
        "لفت الأنظار إلى لوحته",
        "شكر الله سعيكم",
        "أعلن حالة الطوارئ",
        "أكد",
        "أكد في القاهرة",
        "وصف العمل بالجيد",
        "وضع في «بيت الشعر القديم» كتابا",
    ],
)
def test_a_verb_without_what_it_governs_opens_nothing(text: str) -> None:
    reading = Reading(Document(text), ())
    form = reported(fold(text.split(maxsplit=1)[0]))
    if form:
        limit = len(reading.tokens)
        assert opening(reading, 0, form.forms[0], 1, limit) is None
