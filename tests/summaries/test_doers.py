"""Doers: who acts, told by a role, a kind or a surname alone."""

import pytest

from summaries.doers import gender_of, has_somebody_after, lone_doer, lone_name
from summaries.tokens import tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في عمان أمس وزير النقل إن", True),
        ("خلال اللقاء مصر إلى", True),
        ("في مؤتمر صحفي إن الوزير غاب", False),
        ("عن نشاط للرياح على السواحل", False),
    ],
)
def test_somebody_behind_other_phrases(text: str, *, found: bool) -> None:
    assert has_somebody_after(tuple(tokens(text))) is found


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("ووقع اللاعب عقدا جديدا.", ("اللاعب",)),
        ("وستنفق الشركة المال.", ("الشركة",)),
        ("وزار السفير التركي المدينة.", ("السفير", "التركي")),
        ("ووقع اللاعب سامي حداد عقدا.", None),
        ("وستنفق الشركة «جناح» المال.", None),
        ("ووقع اللاعبون عقدا.", None),
        ("وأغلقت الشرطة الطريق.", None),
        ("وأغلق المطر الطريق.", None),
        ("ووقع لاعب عقدا.", None),
        ("وسافر", None),
        ("المطر غزير.", None),
    ],
)
def test_who_does_something_is_told_by_a_role_alone(
    text: str, doer: tuple[str, ...] | None
) -> None:
    found = lone_doer(tuple(tokens(text)))
    assert (found and tuple(word.text for word in found if word)) == doer


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("وقالت إن الأمر انتهى.", "f"),
        ("وسيسافر غدا.", "m"),
        ("وفي ختام اللقاء أكدت أن الأمر انتهى.", "f"),
        ("المطر غزير.", None),
    ],
)
def test_the_gender_of_a_sentence_is_that_of_its_verb(
    text: str, gender: str | None
) -> None:
    assert gender_of(tuple(tokens(text))) == gender


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأعاد سلوم فريقه إلى المقدمة.", "سلوم"),
        ("وتحدى العوادي خصومه.", "العوادي"),
        ("وأعاد سلوم حداد المال.", None),
        ("وأعادت الحكومة المال.", None),
        ("وأعاد ثلاثة المال.", None),
        ("وزار تونس.", None),
        ("وأعاد", None),
        ("المطر غزير.", None),
    ],
)
def test_a_surname_alone_after_the_verb_is_seen(text: str, name: str | None) -> None:
    found = lone_name(tuple(tokens(text)))
    assert (found and found.text) == name
