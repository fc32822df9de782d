"""Names that no list knows, told by the role before them."""

import pytest

from summaries.document import Document
from summaries.speech.own_names import called, own_name
from summaries.speech.reading import Reading


def words(text: str, found: range | None) -> str | None:
    if found is None:
        return None
    return Reading(Document(text), ()).text(found.start, found.stop)


@pytest.mark.parametrize(
    ("role", "rest", "name"),
    [
        ("المديرة التنفيذية للمتحف", "هيلغا فان درويسن", "هيلغا فان درويسن"),
        ("وزير الدفاع", "سامر الكيلاني", "سامر الكيلاني"),
        ("مدير مستشفى الملك", "فيصل التخصصي", None),
        ("المدير", "في الميناء", None),
    ],
)
def test_a_name_ends_a_closed_role(role: str, rest: str, name: str | None) -> None:
    text = f"{role} {rest}"
    reading = Reading(Document(text), ())
    assert words(text, own_name(reading, 0, len(reading.tokens))) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("المدير العام، سامر الكيلاني، أن", "سامر الكيلاني"),
        ("المدير العام، سامر الكيلاني أن", None),
        ("المديرون، سامر الكيلاني، أن", None),
    ],
)
def test_a_name_between_commas_is_the_holder_of_a_role(
    text: str, name: str | None
) -> None:
    reading = Reading(Document(text), ())
    end = next(n for n, token in enumerate(reading.tokens) if token.text == "،")
    assert words(text, own_name(reading, 0, end)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أحدهم، ويدعى فادي ناصر: لا", "فادي ناصر"),
        ("أحدهم، ويدعى: لا", None),
        ("أحدهم، وينتظر فادي: لا", None),
    ],
)
def test_whom_somebody_is_called(text: str, name: str | None) -> None:
    assert words(text, called(Reading(Document(text), ()), 1)) == name
