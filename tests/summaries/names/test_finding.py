"""Finding people: the evidence for a name."""

import pytest

from summaries.document import Document
from summaries.names.finding import people_in
from summaries.names.person_mentions import PersonMention, RoleMention
from summaries.names.words import sentences_of


def _found(text: str) -> list[tuple[str, str]]:
    return [
        (one.name, one.reason)
        for words in sentences_of(Document(text))
        for one in people_in(words)
        if isinstance(one, PersonMention)
    ]


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("وصل وزير النقل سامي عواد.", "سامي عواد", "title before the name"),
        ("وصل السفير كينجي ساتو.", "كينجي ساتو", "title before the name"),
        ("قال الرئيس تشاو إن السلام ممكن.", "تشاو", "title before the name"),
        ("وصل الدكتور وزير النقل سامي عواد.", "سامي عواد", "title before the name"),
        ("وصلت ليلى حداد أمس.", "ليلى حداد", "given name"),
        ("وقالت سعاد إن الباب مغلق.", "سعاد", "given name"),
        ("وقال إيلوود بلانت إن الباب مغلق.", "إيلوود بلانت", "subject of a saying"),
        ("زارت ميركل المعرض.", "ميركل", "family name alone"),
        ("رحبت بميركل أمس.", "ميركل", "family name alone"),
        ("وروت أم خالد القصة.", "أم خالد", "mother of somebody"),
        ("روت فتاة تدعى إخلاص جبارة القصة.", "إخلاص جبارة", "said to be called so"),
    ],
)
def test_each_kind_of_evidence(text: str, name: str, reason: str) -> None:
    assert _found(text) == [(name, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "وقال شهود عيان إن الباب مغلق.",
        "وقالت كندا إن الباب مغلق.",
        "وقال الناطق إن الباب مغلق.",
        "وصل السفير تاناكا طوكيو العاصمة.",
        "قال الحاج الذي عاد إن الطريق طويل.",
        "انتقد الفريق الثاني قرار الحكم.",
        "قال اللاعب سيغادر إن الباب مغلق.",
        "أعلنت الناطقة بتونس الموعد.",
        "قال طبيب يدعى كريم إن الباب مغلق.",
        "تدعى المدينة لؤلؤة الساحل.",
        "سواء أكان الخبر صحيحا أم خاطئا.",
        "أعلن مدير المصنع، وهو في البيت، النتائج.",
        "جاءت سعاد مبكرة.",
        "يسكن في شارع سعد زغلول.",
        "يسكن قرب جامعة الملك عبد العزيز.",
        "بمحمد حصل تقدم.",
        "سافر إلى جورجيا بالطائرة.",
        "كان تركي الجنسية.",
        "كان من أصل تركي عريق.",
        "وقال إيلوود البلانت إن الباب مغلق.",
    ],
)
def test_weak_evidence_is_none(text: str) -> None:
    assert _found(text) == []


def test_a_role_without_a_name_is_kept_for_later() -> None:
    words = next(sentences_of(Document("غادر الوزير الأمريكي القاعة.")))

    (found,) = people_in(words)

    assert isinstance(found, RoleMention)
    assert found.role.text == "الوزير الأمريكي"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("وصل سامي عواد وزير النقل أمس.", ["وزير النقل"]),
        ("قال سامي عواد، مدير الشركة، إن الباب مغلق.", ["مدير الشركة"]),
        ("قال سامي عواد (مدير الشركة) إن الباب مغلق.", ["مدير الشركة"]),
        ("حضر سامي عواد، ومدير الشركة نادر حداد.", []),
        ("حضر سامي عواد، مدير الشركة نادر حداد.", []),
        ("حضر سامي عواد، مدير الشركة الدكتور نادر حداد.", []),
        ("حضر سامي عواد، مدير الشركة بعد الظهر.", []),
        ("حضر سامي عواد المدير العام للشركة.", ["المدير العام للشركة"]),
        ("حضر سامي عواد الوزير.", []),
        ("وصل سامي عواد ووصل المدير.", []),
        ("قال سامي عواد، وهو مدير الشركة، إن الباب مغلق.", ["مدير الشركة"]),
        ("قال سامي عواد، وهو أيضا نائب سابق، إن الباب مغلق.", ["نائب سابق"]),
        ("قال سامي عواد، وهو غاضب، إن الباب مغلق.", []),
    ],
)
def test_roles_after_a_name(text: str, roles: list[str]) -> None:
    words = next(sentences_of(Document(text)))

    found = next(one for one in people_in(words) if isinstance(one, PersonMention))

    assert [role.text for role in found.roles] == roles


def test_the_rest_of_a_companys_name_is_not_the_persons() -> None:
    text = "قال المحلل في شركة النور كابيتال سامي عواد إن السوق هادئة."

    assert _found(text) == [("سامي عواد", "title before the name")]


def test_titles_belong_to_the_span() -> None:
    text = "وصل الدكتور سامي عواد وزير النقل أمس."
    words = next(sentences_of(Document(text)))

    found = next(one for one in people_in(words) if isinstance(one, PersonMention))

    assert found.titled
    assert found.span.of(text) == "الدكتور سامي عواد وزير النقل"
    assert found.name_span.of(text) == "سامي عواد"
