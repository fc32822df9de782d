"""Unsaid speakers: verbs of saying that what is said follows at once."""

import pytest

from summaries.tokens import tokens
from summaries.unsaid import (
    ends_in_plural_verb,
    leaves_speaker_behind,
    leaves_speaker_unsaid,
    says_of,
)


@pytest.mark.parametrize(
    "text",
    [
        "وقال إن الأمر انتهى",
        "وقال للصحفيين إن الأمر انتهى",
        "وقال في مؤتمر صحفي إن الأمر انتهى",
        "ونقلت عن مصدر أن الأمر انتهى",
        "وقالوا إن الأمر انتهى",
        "وطالب بوقف القصف",
        "وقال بلهجة حادة أمام الحضور إن الأمر انتهى",
        "وأكد حرص بلاده على السلام",
        "وأضاف «سنعود غدا»",
        "وحث المزارعين على الزراعة",
    ],
)
def test_a_speaker_left_unsaid_is_seen(text: str) -> None:
    verb, *rest = tokens(text)
    assert leaves_speaker_unsaid(verb, rest)


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير إن الأمر انتهى",
        "وقال في ختام اللقاء وزير النقل إن الأمر انتهى",
        "ونقل عن السفيرة الفرنسية كلير دومون قولها إن الأمر انتهى",
        "ويشترط في المتقدم أن يكون طبيبا",
        "وأعلن «حزب العمال» أن المؤتمر تأجل",
        "وقال بكر حسن إن الأمر انتهى",
        "وقال بلعيد في مؤتمر صحفي إن الأمر انتهى",
        "وقال",
    ],
)
def test_a_speaker_who_stands_there_is_seen(text: str) -> None:
    verb, *rest = tokens(text)
    assert not leaves_speaker_unsaid(verb, rest)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("«سنعود غدا معا».", True),
        ("«سنعود غدا معا»، يضيف.", True),
        ("«سنعود غدا معا»، يقول المدرب.", False),
        ("«النهار» صحيفة قديمة.", False),
        ("سنعود غدا.", False),
        ("", False),
    ],
)
def test_speech_without_its_speaker_is_seen(text: str, *, behind: bool) -> None:
    assert leaves_speaker_behind(tuple(tokens(text))) is behind


@pytest.mark.parametrize(
    ("word", "of"),
    [("ووصفها", True), ("أبلغهم", True), ("طلبة", False), ("وقال", False)],
)
def test_a_pronoun_on_a_verb_of_saying_is_seen(word: str, *, of: bool) -> None:
    (token,) = tokens(word)
    assert says_of(token) is of


def test_a_verb_of_many_stands_before_no_subject() -> None:
    assert ends_in_plural_verb("وقالوا")
    assert not ends_in_plural_verb("الدوا")
