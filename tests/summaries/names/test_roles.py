"""Roles: what somebody is, and where it ends."""

import pytest

from summaries.document import Document
from summaries.names.roles import Role, address_as_role, role_to_comma, roles_at
from summaries.names.words import sentences_of


def _roles(text: str) -> tuple[Role, ...]:
    return roles_at(next(sentences_of(Document(text))), 0)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("وزير خارجية الكويت صباح", ["وزير خارجية الكويت"]),
        ("وزير الدولة للشؤون الخارجية أنور", ["وزير الدولة للشؤون الخارجية"]),
        ("وزير الدولة لشؤون الآثار أنور", ["وزير الدولة لشؤون الآثار"]),
        ("وزير التربية والتعليم سامي", ["وزير التربية والتعليم"]),
        (
            "نائب رئيس مجلس الوزراء وزير المالية سامي",
            ["نائب رئيس مجلس الوزراء", "وزير المالية"],
        ),
        ("اللواء الركن سامي", ["اللواء الركن"]),
        ("اللواء الركن الطيار المتقاعد سامي", ["اللواء الركن الطيار المتقاعد"]),
        ("الوزير المكلف بالمياه سامي", ["الوزير المكلف بالمياه"]),
        ("الدراج البلجيكي وولتر", ["الدراج البلجيكي"]),
        ("عميد متقاعد سامي", ["عميد متقاعد"]),
        ("حاكم مصرف لبنان بالإنابة سامي", ["حاكم مصرف لبنان بالإنابة"]),
        ("كبير الاقتصاديين في البنك الدولي", ["كبير الاقتصاديين في البنك الدولي"]),
        ("مدير أعمالها سامي", ["مدير أعمالها"]),
        ("مدير أعماله في المدينة", ["مدير أعماله"]),
        ("مؤسسة النفط الوطنية", []),
        ("وزير النقل ووزير الصحة", ["وزير النقل", "وزير الصحة"]),
        ("مستشار الرئيس سامي", ["مستشار الرئيس"]),
        ("المدير العام للشركة سامي", ["المدير العام للشركة"]),
        ("الأمين العام للأمم المتحدة أنطونيو", ["الأمين العام للأمم المتحدة"]),
        ("المتحدث باسم الحكومة هيثم", ["المتحدث باسم الحكومة"]),
        ("المتحدث باسم محمد", ["المتحدث"]),
        ("السفير الأمريكي لدى الأردن سامي", ["السفير الأمريكي لدى الأردن"]),
        ("كبير مستشاري الرئيس", []),
        ("كبير المفاوضين سامي", ["كبير المفاوضين"]),
        ("الوزير الخالد حضر", ["الوزير"]),
        ("الوزير الجائزة", ["الوزير"]),
        ("النائبة أمل", ["النائبة"]),
        ("للوزير السوري سامي", ["الوزير السوري"]),
        ("مدير محمد", []),
        (
            "الوزير السابق الجديد القديم الأول الأخير",
            ["الوزير السابق الجديد القديم الأول"],
        ),
        ("وزير النقل والطاقة والصناعة والتجارة", ["وزير النقل والطاقة والصناعة"]),
        ("وزراء خارجية الدول", []),
        ("مدرب من البرازيل", []),
        ("عقيدة راسخة", []),
        ("كرسي", []),
    ],
)
def test_where_a_role_ends(text: str, roles: list[str]) -> None:
    assert [role.text for role in _roles(text)] == roles


def test_at_most_four_roles_stand_together() -> None:
    assert len(_roles("وزير النقل " * 6)) == 4


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("وزير الدفاع الأمريكي", "US"),
        ("سفير مصر", "EG"),
        ("وزير الدفاع", None),
    ],
)
def test_a_role_names_its_country(text: str, country: str | None) -> None:
    assert [role.country for role in _roles(text)] == [country]


def test_the_noun_of_a_role_is_masculine_and_bare() -> None:
    (role,) = _roles("الوزيرة السورية")

    assert (role.noun, role.is_definite) == ("وزير", True)


def test_a_form_of_address_may_be_a_role_by_itself() -> None:
    words = next(sentences_of(Document("والملك الأردني حضر الجلسة")))
    role = address_as_role(words, 0)

    assert role is not None
    assert (role.text, role.country) == ("الملك الأردني", "JO")
    assert address_as_role(words, 2) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("نائب سابق، غادر", "نائب سابق"),
        ("نائب سابق عن دمشق، غادر", "نائب سابق عن دمشق"),
        ("باحث في جامعة النور التي أغلقت", "باحث في جامعة النور"),
        ("غاضب، غادر", None),
        ("باحث مشهور جدا في كل مكان من البلاد", None),
    ],
)
def test_an_indefinite_role_up_to_its_comma(text: str, role: str | None) -> None:
    found = role_to_comma(next(sentences_of(Document(text))), 0)

    assert (found and found.text) == role
