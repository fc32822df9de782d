"""Arabic words that work as commands."""

import pytest

from bot.handlers import COMMANDS
from bot.handlers.words import Vocabulary

VOCABULARY = Vocabulary.of(COMMANDS)


@pytest.mark.parametrize(
    ("text", "name", "argument"),
    [
        ("ملخص", "summary", ""),
        ("الملخص", "summary", ""),
        ("ملخّص 3", "summary", "3"),
        ("لخص الخبر قصير", "summary", "قصير"),
        ("أرقام", "figures", ""),
        ("ارقام", "figures", ""),
        ("من", "who", ""),
        ("من تيلرسون؟", "who", "تيلرسون؟"),
        ("من هو ريكس تيلرسون", "who", "ريكس تيلرسون"),
        ("أين؟", "where", ""),
        ("متى", "when", ""),
        ("الاقتباسات", "quotes", ""),
        ("المصدر", "source", ""),
        ("جدولة 08:00", "schedule", "08:00"),
        ("ماذا قال تيلرسون؟", "quotes", "تيلرسون؟"),
        ("\u2068/figures\u2069", "figures", ""),
        ("صباح الخير", "start", ""),
    ],
)
def test_a_word_is_its_command(text: str, name: str, argument: str) -> None:
    """Spelling, vowel marks and question marks don't matter."""
    said = VOCABULARY.read(text)

    assert said is not None
    assert (said.command.name, said.argument) == (name, argument)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "صباح النور",
        "ملخصات",
        "من المتوقع أن تعلن الحكومة غدا موازنة العام المقبل",
    ],
)
def test_other_texts_are_no_command(text: str) -> None:
    """Neither a longer word nor a whole sentence."""
    assert VOCABULARY.read(text) is None
