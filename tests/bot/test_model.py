"""Questions: what a button holds comes back as it was, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Question

_FOCUS = st.text(alphabet="أبتثجحخدذرزسشصضطعغفقكلمنهوىيءئؤةإآپچگ ،019aZ", max_size=40)


@given(st.integers(1, 10**17), st.none() | st.integers(0, 1000), _FOCUS)
def test_a_question_comes_back_from_a_button(
    article: int, argument: int | None, focus: str
) -> None:
    """Article, number and words."""
    question = Question(
        kind="summary", article_id=article, argument=argument, focus=focus
    )

    assert Question.decode(question.encode()) == question


@given(_FOCUS)
def test_what_fits_has_room_in_a_button_with_any_action(focus: str) -> None:
    """Telegram takes 64 bytes."""
    question = Question(kind="summary", article_id=12, argument=3, focus=focus)

    assert question.fits == (len(f"replace:{question.encode()}".encode()) <= 63)


def test_three_words_fit() -> None:
    """Of an article with a number of six digits."""
    question = Question(
        kind="summary", article_id=123_456, argument=12, focus="أسعار النفط العالمية"
    )

    assert question.fits


@pytest.mark.parametrize(
    "text",
    [
        "",
        "summary",
        "summary:1:2:",
        "summary:1:2:ab$",
        "summary:1:2:é",
        "summary:1:2:a",
    ],
)
def test_what_was_never_encoded_is_no_question(text: str) -> None:
    assert Question.decode(text) is None


def test_letters_without_room_become_a_mark() -> None:
    """No word is lost silently: it is shown as it will be looked for."""
    question = Question(kind="summary", article_id=1, focus="خبر 🛢")

    assert Question.decode(question.encode()) == Question(
        kind="summary", article_id=1, focus="خبر ?"
    )
