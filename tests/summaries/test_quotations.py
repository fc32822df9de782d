"""Quotations over paragraphs: what is said in the midst of them."""

import pytest

from summaries.document import Document
from summaries.quotations import quoted_on
from summaries.summarise import summarise

_BEFORE = "ألقى رئيس الاتحاد خطابا طويلا أمام المزارعين في ساحة المدينة مساء أمس."
_AFTER = "وانتهى المهرجان بعرض للخيول."


def _quoted(*paragraphs: str) -> list[str]:
    document = Document("\n\n".join((_BEFORE, *paragraphs, _AFTER)), title="المهرجان")
    return [document.sentences[index].text for index in sorted(quoted_on(document))]


@pytest.mark.parametrize(("opens", "closes"), ["«»", "“”", '""'])
def test_a_quotation_opened_with_each_paragraph_runs_to_its_end(
    opens: str, closes: str
) -> None:
    assert _quoted(
        f"وقال: {opens}زرعنا هذه الأرض. حصدناها مرتين.",
        f"{opens}لن نتركها لأحد.",
        f"{opens}سنعود إليها.{closes} ورفع يده. وصفق له الحاضرون.",
    ) == [
        "حصدناها مرتين.",
        f"{opens}لن نتركها لأحد.",
        f"{opens}سنعود إليها.{closes}",
    ]


def test_a_quotation_opened_once_runs_to_where_it_is_closed() -> None:
    assert _quoted(
        "وقال: «زرعنا هذه الأرض.", "لن نتركها لأحد.", "سنعود إليها». ورفع يده."
    ) == ["لن نتركها لأحد.", "سنعود إليها»."]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # closed where it was opened, one within another or not
        ("وقال: «زرعنا هذه الأرض».", "«لن نتركها لأحد».", "ورفع يده."),
        ("وقال: «صاحوا «نعم» كلهم».", "ورفع يده."),
        # never closed, or too far away
        ("وقال: «زرعنا هذه الأرض.", "ورفع يده."),
        ("وقال: «زرعنا.", *["ورفع يده."] * 7, "ثم صاح».", "وصفقوا."),
        # opened once more in the midst of another paragraph
        ("وقال: «زرعنا.", "ورفع يده وصاح: «سنعود».", "وصفقوا له."),
        ('وقال: "زرعنا.', 'ورفع يده وصاح: "سنعود".', "وصفقوا له."),
        # no mark at all
        ("ورفع يده.",),
    ],
)
def test_other_marks_quote_nothing_beyond_their_paragraph(
    paragraphs: tuple[str, ...],
) -> None:
    assert _quoted(*paragraphs) == []


def test_what_is_said_in_the_midst_is_never_told_as_the_newspaper_s() -> None:
    said = 'وقال: "زرعنا هذه الأرض منذ ثلاثين عاما. وحصدنا القمح منها كل صيف.'
    more = '"وسنبيع القمح بعد اليوم من دون وسيط في ثلاثة أسواق جديدة".'
    text = f"{_BEFORE}\n\n{said}\n\n{more}\n\n{_AFTER}"
    told = summarise(Document(text), ratio=1).text
    assert "وحصدنا" not in told
    assert "وسنبيع" not in told
    assert _BEFORE in told
