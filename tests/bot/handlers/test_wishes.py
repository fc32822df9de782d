"""Wishes: a size, a length or a subject, told apart in what follows «ملخص»."""

import pytest

from bot.handlers.wishes import Wish, wish


@pytest.mark.parametrize(
    ("argument", "sentences"),
    [
        ("3", 3),
        ("٣", 3),
        ("ثلاث جمل", 3),
        ("خمس", 5),
        ("جملة", 1),
        ("جملة واحدة", 1),
        ("جملتين", 2),
        ("في جملتين", 2),
        ("4 نقاط", 4),
        ("3 من فضلك", 3),
        ("سطرين فقط", 2),
        ("5000000000", 1000),
    ],
)
def test_a_size_is_no_subject(argument: str, sentences: int) -> None:
    """In digits or in words."""
    assert wish(argument) == Wish(sentences=sentences)


@pytest.mark.parametrize(
    ("argument", "length"),
    [
        ("قصير", "short"),
        ("قصيرة", "short"),
        ("القصيرة", "short"),
        ("بشكل مختصر", "short"),
        ("أقصر", "short"),
        ("متوسط", "medium"),
        ("طويل", "long"),
        ("الطويل", "long"),
        ("أطول من فضلك", "long"),
    ],
)
def test_a_length_is_no_subject(argument: str, length: str) -> None:
    """In either gender."""
    assert wish(argument) == Wish(length=length)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("argument", "focus"),
    [
        ("النفط", "النفط"),
        ("عن النفط", "النفط"),
        ("عن النفط؟", "النفط"),
        ("«النفط»", "النفط"),
        ("ما يتعلق بالنفط", "النفط"),
        ("ما قيل عن أسعار النفط من فضلك", "أسعار النفط"),
        ("حول المتعلق للوزارة", "الوزارة"),
        ("لي الجزء الذي يتحدث عن الكهرباء", "الكهرباء"),
        ("النفط، الغاز", "النفط، الغاز"),
        ("النفط،", "النفط"),
        ("قمة 2018", "قمة 2018"),
        ("مجموعة العشرين", "مجموعة العشرين"),
        ("الدول السبع", "الدول السبع"),
        ("نقاط القوة", "نقاط القوة"),
        ("المدى الطويل للأسعار", "المدى الطويل للأسعار"),
        ("أسعار النفط في الخليج", "أسعار النفط في الخليج"),
        ("OPEC", "OPEC"),
    ],
)
def test_what_is_neither_is_the_subject(argument: str, focus: str) -> None:
    """Without the words round it that say nothing."""
    assert wish(argument) == Wish(focus=focus)


@pytest.mark.parametrize(
    ("argument", "wanted"),
    [
        ("3 النفط", Wish(sentences=3, focus="النفط")),
        ("النفط 3", Wish(sentences=3, focus="النفط")),
        ("3 جمل عن النفط", Wish(sentences=3, focus="النفط")),
        ("في ثلاث جمل عن النفط", Wish(sentences=3, focus="النفط")),
        ("النفط في جملتين", Wish(sentences=2, focus="النفط")),
        ("عن النفط جملة واحدة", Wish(sentences=1, focus="النفط")),
        ("قصير عن النفط", Wish(length="short", focus="النفط")),
        ("النفط والغاز مفصلا", Wish(length="long", focus="النفط والغاز")),
    ],
)
def test_a_subject_may_come_with_a_size_or_a_length(
    argument: str, wanted: Wish
) -> None:
    """On either side of it."""
    assert wish(argument) == wanted


@pytest.mark.parametrize(
    "argument",
    [
        *("", "  ", "الخبر", "من فضلك", "هذا", "؟", "،", "0", "-1", "2.5"),
        *("https://news.example/1", "www.news.example", "@channel", "#12", "/who"),
    ],
)
def test_links_ids_and_small_talk_are_no_wish(argument: str) -> None:
    """They leave the summary as the chat prefers it."""
    wanted = wish(argument)

    assert (wanted.sentences, wanted.length) == (None, None)
    assert not any(letter.isalpha() for letter in wanted.focus)


@pytest.mark.parametrize("argument", ["0", "-5", "1.5", "عن 0"])
def test_a_number_that_is_no_size_is_no_subject(argument: str) -> None:
    assert wish(argument) == Wish()
