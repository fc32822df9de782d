"""Stems: forms of one word meet, short words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summaries.normalise import fold
from summaries.stem import is_stop_word, stem, terms


@pytest.mark.parametrize(
    "forms",
    [
        "وزارة الوزارة والوزارة وزارتها وزارتهم للوزارة بالوزارة وزارات الوزارات",
        "مدينة المدينة مدينتهم بالمدينة وبالمدينة",
        "اجتماع الاجتماع اجتماعهم والاجتماعات اجتماعات للاجتماع",
        "مهندس المهندسون مهندسين المهندسين والمهندسات مهندسة",
        "عراق العراق عراقي العراقية العراقيات",
        "وكالة الوكالة ووكالة وكالات وكالتهم",
        "أعلن وأعلن أعلنوا",
        "يعلن سيعلن وسيعلن",
        "ارتفاع الارتفاع وارتفاع ارتفاعها",
        "ولاية الولاية ولايات وولايات",
    ],
)
def test_forms_of_one_word_share_a_stem(forms: str) -> None:
    assert len({stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "word", "وفد ولد وجد بيت فيل ليل نهر دين عين بنك وقت وصل فوز هدف كرة".split()
)
def test_short_words_keep_their_letters(word: str) -> None:
    assert stem(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير", "زير"),
        ("والد", "الد"),
        ("واشنطن", "اشنطن"),
        ("فلسطين", "لسطين"),
        ("مدرب", "مدرسة"),
    ],
)
def test_words_apart_stay_apart(one: str, other: str) -> None:
    assert stem(fold(one)) != stem(fold(other))


@pytest.mark.parametrize("key", ["2254", "98", "nato", "g20", "ا" * 100])
def test_numbers_other_scripts_and_no_words_come_back_as_they_are(key: str) -> None:
    assert stem(key) == key


@given(st.text(st.sampled_from("والبلكفسيتنمهاتون"), max_size=40))
def test_a_stem_is_part_of_its_word_and_never_empty(word: str) -> None:
    found = stem(word)
    assert found in word
    assert bool(found) == bool(word)
    assert len(found) >= min(2, len(word))


def test_particles_auxiliaries_and_commonest_verbs_are_stop_words() -> None:
    words = "في وفي فيما قال وقالت التي إن وهو كانت".split()
    assert all(is_stop_word(fold(word)) for word in words)


def test_words_of_substance_are_no_stop_words() -> None:
    words = "وزير القمة انتخابات فوز 2024 وفد".split()
    assert not any(is_stop_word(fold(word)) for word in words)


def test_terms_are_stems_with_their_counts_and_no_stop_words() -> None:
    text = "وفي الوزارة: قالت وزارة الصحة إن ٢٥ طبيبا في وزارتها، و25 غيرهم."
    found = terms(text.split())
    assert found["وزار"] == 3
    assert found["25"] == 2
    assert not {"في", "ان", "قالت", ""} & found.keys()


@pytest.mark.parametrize("text", ["", "في من إلى", "،؛ «»"])
def test_a_text_that_says_nothing_has_no_terms(text: str) -> None:
    assert terms(text.split()) == {}


def test_what_stands_between_blanks_is_read_as_its_words_are() -> None:
    assert terms(["«وزارتها»،", "كوفيد-19"]) == terms(["وزارتها", "كوفيد", "19"])
    assert terms(["وَزَارَة", "٢٠٢٤", "…"]) == terms(["وزارة", "2024"])
