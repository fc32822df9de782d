"""Runs: where a person's name ends."""

import pytest

from summaries.document import Document
from summaries.names.compounds import is_ordinal, may_open_compound
from summaries.names.runs import name_end, opens_name
from summaries.names.trust import Trust
from summaries.names.words import sentences_of
from summaries.normalise import fold


def _name(text: str, trust: Trust) -> str:
    words = next(sentences_of(Document(text)))
    end = name_end(words, 0, trust)
    return words.written(0, end) if end else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("محمد بن راشد آل مكتوم إلى لندن", "محمد بن راشد آل مكتوم"),
        ("عبد العزيز بوتفليقة في الجزائر", "عبد العزيز بوتفليقة"),
        ("أبو مازن إلى رام الله", "أبو مازن"),
        ("أبو عبد الله المصري قتل", "أبو عبد الله المصري"),
        ("علي بن أبي طالب في الكوفة", "علي بن أبي طالب"),
        ("سيف الإسلام القذافي حي", "سيف الإسلام القذافي"),
        ("نور الدين زنكي قائد", "نور الدين زنكي"),
        ("ابن رشد في قرطبة", "ابن رشد"),
        ("محمد ولد الشيخ أحمد إلى صنعاء", "محمد ولد الشيخ أحمد"),
        ("ماريو دي لوكا من روما", "ماريو دي لوكا"),
        ("أورسولا فون دير لاين في بروكسل", "أورسولا فون دير لاين"),
        ("جان-كلود يونكر أمس", "جان-كلود يونكر"),
        ("صباح الخالد الحمد الصباح اليوم", "صباح الخالد الحمد الصباح"),
        ("أمل بنت سعد غادرت", "أمل بنت سعد"),
        ("جمال عبد الناصر خطب", "جمال عبد الناصر"),
        ("حامد ود النور في الخرطوم", "حامد ود النور"),
        ("لطيفة أيت باعلا في الرباط", "لطيفة أيت باعلا"),
        ("يوهان فان دير بيرغ في لاهاي", "يوهان فان دير بيرغ"),
        ("محمد السادس أمس", "محمد السادس"),
        ("رفعت أبو المجد أمس", "رفعت أبو المجد"),
        ("سامي العلمي إن", "سامي العلمي"),
        ("سعيد بنسعيد أمس", "سعيد بنسعيد"),
        ("لويس الرابع عشر أمس", "لويس الرابع عشر"),
        ("سالم وعبد الله", "سالم"),
        ("سالم وصلاح الدين", "سالم"),
        ("سالم بأول زيارة", "سالم"),
        ("سالم ابن عمه", "سالم"),
        ("الحسين طيب الله ثراه", "الحسين"),
        ("زين العابدين حسن", "زين العابدين حسن"),
        ("محمود الحاج أحمد", "محمود الحاج أحمد"),
        ("خالد صباح أحد الأيام", "خالد"),
        ("خالد لولا دا كونيا", "خالد لولا دا كونيا"),
        ("خالد لولا أنه", "خالد"),
        ("محمد أبناء القرية", "محمد"),
        ("محمد الملتقى أمس", "محمد"),
    ],
)
def test_the_grammar_of_names(text: str, name: str) -> None:
    assert _name(text, "given") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("كينجي ساتو أمس", "كينجي ساتو"),
        ("لي وي شيونغ أمس", "لي وي شيونغ"),
        ("لي إنه غائب", ""),
        ("هو الآخر غائب", ""),
        ("كوكو تيرو تية بأن", "كوكو تيرو تية"),
        ("تشين غوانغ ياو أمس", "تشين غوانغ ياو"),
        ("كوكو تيرو أعضاء", "كوكو تيرو"),
        ("ريكس تيلرسون إلى أنقرة", "ريكس تيلرسون"),
        ("أمل نور سليم أن", "أمل نور سليم"),
        ("الخالد في كلمته", "الخالد"),
        ("كارين مولر توقيع الاتفاق", "كارين مولر"),
        ("سامي عواد وزوجته", "سامي عواد"),
        ("سامي عواد بالتعاون مع", "سامي عواد"),
        ("سامي عواد مدينة حلب", "سامي عواد"),
        ("سامي عواد قرارها", "سامي عواد"),
        ("سامي عواد مساعد الوزير", "سامي عواد"),
        ("سامي عواد حلب", "سامي عواد"),
        ("الياباني في طوكيو", ""),
        ("إن الوضع صعب", ""),
        ("John Smith", ""),
        ("بن سعد", ""),
        ("12 قتيلا", ""),
    ],
)
def test_after_a_title_unknown_words_may_be_names(text: str, name: str) -> None:
    assert _name(text, "titled") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("محمد يستعرض القوات", "محمد"),
        ("محمد ستقبل به", "محمد"),
        ("رونالدو أصعب اختبار", "رونالدو"),
        ("سعد الهاشمي فهد الهاشمي", "سعد الهاشمي"),
        ("أمل الشعب كبير", ""),
        ("كمال الأجسام رياضة", "كمال"),
        ("سامي حداد الثاني هدفا", "سامي حداد"),
        ("سامي العراق بأنه شريك", "سامي"),
        ("سامي بشدة أمس", "سامي"),
        ("سامي لرويترز أمس", "سامي"),
    ],
)
def test_without_a_title_a_verb_or_a_noun_ends_the_name(text: str, name: str) -> None:
    assert _name(text, "given") == name


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("محمد حضر", True),
        ("صباح الخالد حضر", True),
        ("صباح الأحد ماطر", False),
        ("عبد الله حضر", True),
        ("عبد حضر", False),
        ("ابن عمه حضر", False),
        ("ابن الوزير حضر", False),
        ("جلسة طويلة", False),
    ],
)
def test_what_opens_a_name(text: str, *, opens: bool) -> None:
    assert opens_name(next(sentences_of(Document(text))), 0) is opens


def test_a_name_ends_before_its_trailing_hyphen() -> None:
    assert _name("سامي- الأول", "given") == "سامي"
    assert _name("سامي-في البيت", "given") == "سامي"


@pytest.mark.parametrize(
    ("word", "ordinal"), [("السادس", True), ("سادس", False), ("الحديث", False)]
)
def test_an_ordinal_bears_the_article(word: str, *, ordinal: bool) -> None:
    assert is_ordinal(fold(word)) is ordinal


@pytest.mark.parametrize("word", ["عبد", "أبو", "ابن"])
def test_what_a_next_word_completes(word: str) -> None:
    assert may_open_compound(fold(word))
