"""Paragraphs: what a line break means in each kind of text."""

import pytest

from summaries.paragraphs import paragraphs, word_count


def _cut(text: str, title: str | None = None) -> list[tuple[str, bool]]:
    return [
        (paragraph.span.of(text), paragraph.heading)
        for paragraph in paragraphs(text, title)
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u0085", "\u2028", "\u2029", "\n \n\n"])
def test_lines_may_end_in_any_way(end: str) -> None:
    text = f"افتتح المعرض أمس.{end}وحضره الآلاف."
    assert _cut(text) == [("افتتح المعرض أمس.", False), ("وحضره الآلاف.", False)]


def test_margins_and_empty_lines_are_no_part_of_a_paragraph() -> None:
    text = "\ufeff \tافتتح المعرض أمس. \u00a0\n***\n  وحضره الآلاف.\n\n"
    assert _cut(text) == [("افتتح المعرض أمس.", False), ("وحضره الآلاف.", False)]


def test_a_line_that_hangs_goes_on_in_the_next() -> None:
    text = "بحث الوزيران سبل التعاون في\nمجال الطاقة المتجددة. وانتهى اللقاء."
    assert [body for body, _ in _cut(text)] == [text]


def test_a_break_within_a_quotation_is_none_of_the_writer() -> None:
    text = "قالت اللاعبة: «هذا أجمل يوم في\nحياتي كلها». وبكت."
    assert [body for body, _ in _cut(text)] == [text]


def test_where_paragraphs_end_in_stops_one_that_does_not_was_broken() -> None:
    first = (
        "وصل قطار المساعدات الأول إلى المدينة فجر أمس "
        "بعد رحلة طويلة استغرقت يومين كاملين."
    )
    broken = (
        "وأعلنت البلدية أن الخبز والماء سيوزعان على السكان جميعا "
        "في الأحياء القديمة ابتداء"
    )
    rest = (
        "الساعة السابعة صباحا في الساحة الكبرى وسط المدينة القديمة قرب المسجد الجامع."
    )
    assert _cut(f"{first}\n\n{broken}\n\n{rest}") == [
        (first, False),
        (f"{broken}\n\n{rest}", False),
    ]


def test_a_line_that_opens_a_saying_begins_a_paragraph() -> None:
    first = "وصل قطار المساعدات الأول إلى المدينة بعد رحلة طويلة استغرقت يومين كاملين."
    second = "وقف السكان في الساحة الكبرى ينتظرون الخبز والماء منذ ساعات الصباح الأولى"
    third = "وقالت البلدية إن المساعدات تكفي السكان جميعا مدة أسبوعين في أقل تقدير."
    assert [body for body, _ in _cut(f"{first}\n{second}\n{third}")] == [
        first,
        second,
        third,
    ]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("انطلاق مهرجان الزيتون في سوسة", True),
        ("متى تعود المياه إلى مجاريها؟", True),
        ("لماذا يتأخر موسم الزيتون؟ خبراء يجيبون", True),
        ("لماذا يتأخر الموسم؟ وأين المطر؟ سؤالان بلا جواب", False),
        (f"لماذا يتأخر الموسم؟ {' '.join(['كلمة'] * 14)}", False),
        ("انطلق المهرجان.", False),
        ("المهرجان", False),
        ("انطلق مهرجان الزيتون،", False),
        ("- انطلاق مهرجان الزيتون", False),
        ("انطلاق مهرجان الزيتون في", False),
        ("انطلق مهرجان الزيتون. حضر الآلاف", False),
        ("مهرجان «الزيتون الذهبي ينطلق", False),
        (" ".join(["كلمة"] * 31), False),
    ],
)
def test_a_first_line_is_a_headline_by_its_form(line: str, *, heading: bool) -> None:
    text = f"{line}\n\nشهدت مدينة سوسة أمس افتتاح المهرجان بحضور كبير من السكان."
    assert _cut(text)[0][1] is heading


def test_a_line_alone_is_no_headline() -> None:
    assert _cut("انطلاق مهرجان الزيتون في سوسة") == [
        ("انطلاق مهرجان الزيتون في سوسة", False)
    ]


def test_a_numbered_line_is_not_run_into_the_sentence_below_it() -> None:
    items = [
        "1. اسق الزيتون في الصباح",
        (
            "يتبخر نصف الماء قبل أن يصل إلى الجذور إذا سقيت الأشجار عند الظهيرة، "
            "وتتشقق التربة من حولها بعد أيام قليلة من الحر."
        ),
        "2) قلم الأغصان اليابسة",
        "تأخذ الأغصان اليابسة مكان الأغصان الجديدة وتجذب إليها الحشرات الضارة.",
    ]
    assert [body for body, _ in _cut("\n".join(items))] == items


def test_a_given_title_is_known_again_in_any_spelling() -> None:
    text = "إنطلاق  مهرجان الزّيتون\nشهدت سوسة أمس افتتاح المهرجان."
    assert _cut(text, "انطلاق مهرجان الزيتون")[0][1]
    assert not _cut(text, "عنوان آخر")[0][1]


def test_a_text_without_words_has_no_paragraphs() -> None:
    assert _cut(" \n—\n…") == []


def test_words_are_what_stands_between_blanks() -> None:
    assert word_count(" بلغ  النمو\n3.5 % . ") == 5
