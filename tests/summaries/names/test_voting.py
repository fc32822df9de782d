"""Voting: what is shown where rules and tagger agree, and where they do not."""

from collections.abc import Mapping, Sequence

import pytest

from summaries.document import Document
from summaries.names.by_rules import Names, names_by_rules
from summaries.names.tagger import KINDS, Kind, Reading, Tagged
from summaries.names.voting import joined
from summaries.names.words import Words

Vote = tuple[Kind, str, float]
"""What the tagger sees: a kind, the words, and how probable it holds it."""


def _joined(text: str, *votes: Vote) -> Names:
    """Join what rules find with what a tagger would say."""
    names = names_by_rules(Document(text))
    return joined(
        names, {words.sentence: _reading(words, votes) for words in names.sentences}
    )


def _reading(words: Words, votes: Sequence[Vote]) -> Reading:
    chances: list[dict[Kind, float]] = [{} for _ in range(len(words))]
    tagged: list[Tagged] = []
    texts = [token.text for token in words.tokens]
    for kind, phrase, chance in votes:
        wanted = phrase.split()
        for at in range(len(texts)):
            if texts[at : at + len(wanted)] == wanted:
                end = at + len(wanted)
                for inside in range(at, end):
                    surest = max(chance, chances[inside].get(kind, 0.0))
                    chances[inside][kind] = surest
                if chance > 0.5:
                    tagged.append(Tagged(kind, at, end))
                break
    read: list[Mapping[Kind, float]] = [*chances]
    return Reading(tuple(sorted(tagged, key=lambda one: one.first)), tuple(read))


def _people(names: Names) -> list[str]:
    return [one.name for one in names.people]


def test_a_person_whom_both_see_keeps_the_reason_of_the_rule() -> None:
    names = _joined("زار سامي عواد دمشق.", ("PER", "سامي عواد", 0.97))

    assert [(one.name, one.reason) for one in names.people] == [
        ("سامي عواد", "given name")
    ]


@pytest.mark.parametrize(
    ("text", "name", "least"),
    [
        ("زار سامي تلحوق دمشق.", "سامي تلحوق", 0.3),
        ("زار الوزير سامي تلحوق دمشق.", "سامي تلحوق", 0.15),
        ("غادر القس كورنيلش دمشق.", "كورنيلش", 0.3),
        ("عاد الصادق الأمين.", "الصادق الأمين", 0.15),
        ("عاد سامي عواد.", "سامي عواد", 0.25),
    ],
    ids=["a given name", "after a title", "one word after a title", "common", "listed"],
)
def test_a_name_of_the_rules_falls_where_the_tagger_is_sure_that_it_is_none(
    text: str, name: str, least: float
) -> None:
    assert _people(_joined(text, ("PER", name, least + 0.01))) == [name]
    assert _people(_joined(text, ("PER", name, least - 0.01))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار سامي عواد دمشق.", "سامي عواد"),
        ("زار سامي أبو تلحوق دمشق.", "سامي أبو تلحوق"),
        ("كتب ابن تلحوق رحلته.", "ابن تلحوق"),
        ("وكتب داروين عن العصافير.", "داروين"),
    ],
)
def test_a_name_that_lists_know_stays_unless_the_tagger_is_rather_sure_it_is_none(
    text: str, name: str
) -> None:
    assert _people(_joined(text, ("PER", name, 0.26))) == [name]
    assert _people(_joined(text)) == []


def test_a_name_that_is_believed_at_one_place_is_believed_at_all() -> None:
    text = "زار سامي تلحوق دمشق. ثم غادر سامي تلحوق المدينة."

    names = _joined(text, ("PER", "غادر سامي تلحوق", 0.4))

    assert _people(names) == ["سامي تلحوق", "سامي تلحوق"]


def test_the_title_of_a_name_that_fell_stands_alone() -> None:
    names = _joined("زار الوزير اللبناني سامي تلحوق دمشق.")

    assert names.people == ()
    assert [alone.role.text for alone in names.roles] == ["الوزير اللبناني"]


def test_a_person_whom_only_the_tagger_sees_says_so_with_the_probability() -> None:
    names = _joined("وصل كورنيلش فاتيرسون متأخرا.", ("PER", "كورنيلش فاتيرسون", 0.98))

    (person,) = names.people
    assert person.name == "كورنيلش فاتيرسون"
    assert person.reason == "tagger 0.98"


@pytest.mark.parametrize(
    ("phrase", "chance"),
    [
        ("كورنيلش فاتيرسون", 0.7),
        ("كورنيلش", 0.88),
        ("كورنيلش حكومة", 0.99),
        ("مؤسسة كورنيلش", 0.99),
    ],
    ids=["not sure", "one word", "a common word", "a noun"],
)
def test_the_tagger_alone_shows_nothing_doubtful(phrase: str, chance: float) -> None:
    assert _people(_joined(f"وصل {phrase} متأخرا.", ("PER", phrase, chance))) == []


def test_a_family_name_alone_must_be_surer_and_a_given_name_is_never_enough() -> None:
    family, given = "ووصل البارزاني متأخرا.", "ووصل ميسون متأخرا."

    assert _people(_joined(family, ("PER", "البارزاني", 0.93))) == []
    assert _people(_joined(family, ("PER", "البارزاني", 0.98))) == ["البارزاني"]
    assert _people(_joined(given, ("PER", "ميسون", 1.0))) == []


@pytest.mark.parametrize("thing", ["جائزة", "شارع", "الإعصار"])
def test_a_thing_that_bears_a_name_is_nobody(thing: str) -> None:
    text = f"وصل {thing} كورنيلش فاتيرسون متأخرا."

    assert _people(_joined(text, ("PER", "كورنيلش فاتيرسون", 0.99))) == []


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("حضر رايش وهاينرش فوغل.", "وهاينرش فوغل", "هاينرش فوغل"),
        ("حضر أمس والتر فوغل.", "والتر فوغل", "والتر فوغل"),
        ("سلم الجائزة لكارل فوغل.", "لكارل فوغل", "كارل فوغل"),
        ("سلم الجائزة للفوغلي شتراوخ.", "للفوغلي شتراوخ", "الفوغلي شتراوخ"),
    ],
    ids=["و", "a name with و", "ل", "لل"],
)
def test_clitics_are_left_out_of_names_that_the_tagger_sees(
    text: str, phrase: str, name: str
) -> None:
    names = _joined(text, ("PER", phrase, 0.99))

    assert name in _people(names)
    for one in names.people:
        assert one.name_span.of(text) in text.split() or " " in one.name


def test_people_joined_by_waw_are_several() -> None:
    phrase = "كورنيلش فاتيرسون وإيرنفاد هالتمان وفريدلوند جاكسبر وهنري فوغل"

    names = _joined(f"ترشح للجائزة {phrase}.", ("PER", phrase, 0.99))

    assert _people(names) == [
        "كورنيلش فاتيرسون",
        "إيرنفاد هالتمان",
        "فريدلوند جاكسبر",
        "هنري فوغل",
    ]


@pytest.mark.parametrize(
    "phrase", ["كورنيلش دي", "دي كورنيلش", "كورنيلش آل"], ids=["end", "start", "آل"]
)
def test_half_a_name_is_none(phrase: str) -> None:
    assert _people(_joined(f"وصل {phrase} أمس.", ("PER", phrase, 0.99))) == []


@pytest.mark.parametrize("phrase", ["ـ", "ـ كورنيلش", "كورنيلش ـ", "كورنيلش -"])
def test_a_stroke_is_no_word_of_a_name(phrase: str) -> None:
    names = _joined(f"وصل {phrase} أمس.", *((kind, phrase, 0.99) for kind in KINDS))

    assert (names.people, names.bodies, names.spots) == ((), (), ())


def test_titles_beside_a_name_of_the_tagger_are_its_own() -> None:
    text = "دعا وزير النقل تلحوقيان شتراوخ، رئيس اللجنة، إلى الهدوء."

    (person,) = _joined(text, ("PER", "تلحوقيان شتراوخ", 0.97)).people

    assert person.name == "تلحوقيان شتراوخ"
    assert "وزير النقل" in [role.text for role in person.roles]


def test_a_title_that_stood_alone_goes_to_the_name_of_the_tagger_after_it() -> None:
    text = "دعت الوزيرة كورنيلشة فاتيرسون إلى الهدوء."

    names = _joined(text, ("PER", "كورنيلشة فاتيرسون", 0.99))

    (person,) = names.people
    assert [role.text for role in person.roles] == ["الوزيرة"]
    assert person.span.of(text) == "الوزيرة كورنيلشة فاتيرسون"
    assert names.roles == ()


def test_the_family_name_of_somebody_the_tagger_saw_is_a_later_mention() -> None:
    text = "وصل كورنيلش فاتيرسون متأخرا. ثم غادر فاتيرسون القاعة."
    first, later = "كورنيلش فاتيرسون", "فاتيرسون"

    names = _joined(text, ("PER", first, 0.97), ("PER", later, 0.4))

    assert _people(names) == [first, later]


def test_a_name_begins_and_ends_where_the_tagger_is_sure_of_it() -> None:
    longer = _joined("وصل سامي عواد كورنيلش أمس.", ("PER", "سامي عواد كورنيلش", 0.98))
    back = _joined("عن زيغورد ميركل كتاب.", ("PER", "زيغورد ميركل", 0.98))

    further = _joined("عن ميركل زيغورد كتاب.", ("PER", "ميركل زيغورد", 0.98))

    assert _people(longer) == ["سامي عواد كورنيلش"]
    assert _people(further) == ["ميركل زيغورد"]
    assert _people(back) == ["زيغورد ميركل"]


def test_a_family_name_that_is_also_a_role_belongs_to_a_name_of_which_it_is_sure() -> (
    None
):
    text = "حضر الفنان نزار الجندي الحفل."

    assert _people(_joined(text, ("PER", "نزار الجندي", 0.98))) == ["نزار الجندي"]
    assert _people(_joined(text, ("PER", "نزار الجندي", 0.7))) == ["نزار"]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("عين الملك عبد الله الثاني تلحوق وزيرا.", "عبد الله الثاني تلحوق", None),
        ("حضر سامي الهاشمي ليلى أمس.", "سامي الهاشمي ليلى", "سامي الهاشمي"),
    ],
    ids=["an ordinal", "a given name"],
)
def test_a_name_that_is_whole_is_not_made_longer(
    text: str, phrase: str, name: str | None
) -> None:
    names = _people(_joined(text, ("PER", phrase, 0.99)))

    assert names == [name or "عبد الله الثاني"]


def test_a_name_joined_by_waw_makes_no_name_longer() -> None:
    text = "وصل سامي عواد وكورنيلش أمس."

    names = _joined(text, ("PER", "سامي عواد وكورنيلش", 0.93))

    assert _people(names) == ["سامي عواد"]


def test_a_word_that_is_none_of_a_name_is_cut_from_its_end() -> None:
    text = "قال سامي عواد تلحوق إن الجسر آمن."

    names = _joined(text, ("PER", "سامي عواد", 0.98))

    (person,) = names.people
    assert person.name == "سامي عواد"
    assert person.name_span.of(text) == "سامي عواد"


def test_a_place_that_is_surely_a_person_or_a_body_is_none() -> None:
    text = "استقبل مانشستر ضيفه."

    assert _joined(text).spots != ()
    assert _joined(text, ("ORG", "مانشستر", 0.95)).spots == ()
    assert _joined(text, ("ORG", "مانشستر", 0.6)).spots != ()


def test_a_place_that_only_the_tagger_sees_is_shown_where_it_is_sure() -> None:
    text = "تقع القرية قرب تلحوقية شمالا."

    (spot,) = _joined(text, ("LOC", "تلحوقية", 0.96)).spots

    assert (spot.name, spot.country, spot.reason) == ("تلحوقية", None, "tagger 0.96")
    assert _joined(text, ("LOC", "تلحوقية", 0.8)).spots == ()


def test_a_listed_place_that_rules_refuse_is_none_by_the_tagger() -> None:
    text = "شاب يتقن اللغات عاد سورياً إلى بيته."

    assert _joined(text, ("LOC", "سورياً", 0.99)).spots == ()


def test_a_body_that_only_the_tagger_sees_is_shown_where_it_is_sure() -> None:
    text = "اشترى المستثمرون تلحوقتك كورب أمس."

    (body,) = _joined(text, ("ORG", "تلحوقتك كورب", 0.97)).bodies

    assert (body.name, body.reason) == ("تلحوقتك كورب", "tagger 0.97")
    assert _joined(text, ("ORG", "تلحوقتك كورب", 0.8)).bodies == ()


def test_bodies_of_the_rules_stay_whatever_the_tagger_says() -> None:
    names = _joined("أعلنت وزارة الصحة الخطة.")

    assert [body.name for body in names.bodies] == ["وزارة الصحة"]


def test_mentions_stay_in_text_order() -> None:
    text = "حضر كورنيلش فاتيرسون وسامي عواد تلحوقية ودمشق."
    votes: list[Vote] = [
        ("PER", "كورنيلش فاتيرسون", 0.97),
        ("PER", "وسامي عواد", 0.97),
        ("LOC", "تلحوقية", 0.96),
    ]

    names = _joined(text, *votes)

    assert _people(names) == ["كورنيلش فاتيرسون", "سامي عواد"]
    assert [spot.name for spot in names.spots] == ["تلحوقية", "دمشق"]
    assert [one.name_span for one in names.people] == sorted(
        one.name_span for one in names.people
    )


@pytest.mark.parametrize(
    ("text", "phrase", "chance", "name"),
    [
        ("التقى النقيب علي صاحب مهدي الوفد.", "علي صاحب مهدي", 0.8, "علي صاحب مهدي"),
        ("قالت النقيبة ليلى تلحوق إنها راضية.", "تلحوق", 0.9, "ليلى تلحوق"),
        ("قال سامي أبو حداد إنه راض.", "سامي أبو", 0.9, "سامي أبو حداد"),
        ("قال سامي عواد تلحوق إنه راض.", "سامي عواد", 0.9, "سامي عواد"),
    ],
    ids=["common words", "a listed beginning", "a word that ends no name", "an end"],
)
def test_a_name_begins_and_ends_where_grammar_and_tagger_can_agree(
    text: str, phrase: str, chance: float, name: str
) -> None:
    assert _people(_joined(text, ("PER", phrase, chance))) == [name]


def test_words_before_a_name_that_no_list_has_are_left_out() -> None:
    names = _joined("حضرت رئيسة الحزب كورنيلش ريتا سعادة.", ("PER", "ريتا سعادة", 0.7))

    assert _people(names) == ["ريتا سعادة"]


def test_two_mentions_that_the_tagger_makes_one_are_one() -> None:
    text = "حضر سامي عواد تلحوق ليلى حداد الحفل."

    names = _joined(text, ("PER", "سامي عواد تلحوق ليلى حداد", 0.99))

    assert len(names.people) == 1
