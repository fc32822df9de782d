"""Selection: sentences that stand together, within a budget."""

from summaries.budget import Budget
from summaries.coherence import Standing
from summaries.document import Document
from summaries.rank import story_of
from summaries.selection import Selection

_SAYINGS = (
    "أعلن وزير العدل سامي حداد في مؤتمر صحفي أن القانون الجديد سيصدر قريبا. "
    "وأضاف أن المحاكم ستطبقه ابتداء من مطلع العام المقبل. "
    "وأضاف أن السجون مكتظة في كل محافظات البلاد. "
    "وأضاف أن القضاة سيتلقون تدريبا في الجامعات. "
    "ويبدأ المجلس مناقشة القانون الأسبوع المقبل في جلسة علنية."
)
_FIRST = Standing()
_LEANS = Standing(antecedent=0)


def _selection(scores: list[float], budget: Budget, text: str = _SAYINGS) -> Selection:
    """Choose from sayings that lean on the first sentence, worth what is given."""
    story = story_of(Document(text))
    standing = [_FIRST, _LEANS, _LEANS, _LEANS, _FIRST][: len(scores)]
    selection = Selection(story, scores, standing, budget)
    selection.run()
    return selection


def test_a_dear_chain_is_spared_by_telling_the_speaker() -> None:
    chosen = _selection([0.1, 1.0, 0.2, 0.2, 0.9], Budget(2, None))
    assert chosen.chosen == {1, 4}
    assert chosen.speakers[1].name == "سامي حداد"


def test_a_cheap_chain_is_taken_with_its_head() -> None:
    chosen = _selection([0.9, 1.0, 0.2, 0.2, 0.3], Budget(2, None))
    assert chosen.chosen == {0, 1}
    assert chosen.speakers == {}
    assert chosen.introducing == {0}


def test_the_last_place_is_for_a_sentence_with_its_speaker() -> None:
    assert _selection([0.9, 1.0, 0.2, 0.2, 0.1], Budget(1, None)).chosen == {0}
    chosen = _selection([0.5, 1.0, 0.2, 0.2, 0.1], Budget(1, None))
    assert chosen.chosen == {1}
    assert chosen.speakers[1].inserted("وأضاف أن") == "وأضاف [سامي حداد] أن"


def test_the_words_in_brackets_count() -> None:
    # the saying has nine words, its speaker two
    scores = [0.1, 1.0, 0.2, 0.2, 0.05]
    assert _selection(scores, Budget(None, 11)).chosen == {1}
    assert 1 not in _selection(scores, Budget(None, 10)).chosen


def test_brackets_go_when_the_antecedent_is_chosen_after_all() -> None:
    chosen = _selection([0.1, 1.0, 0.2, 0.2, 0.9], Budget(5, None))
    assert chosen.chosen == {0, 1, 2, 3, 4}
    assert chosen.speakers == {}


def test_speakers_are_asked_for_twice_at_most() -> None:
    chosen = _selection([0.01, 1.0, 0.9, 0.8, 0.7], Budget(3, None))
    assert set(chosen.speakers) == {1, 2}
    assert 3 not in chosen.chosen


def test_what_was_said_is_not_said_again_with_a_speaker() -> None:
    text = _SAYINGS.replace(
        "السجون مكتظة في كل محافظات البلاد", "المحاكم ستطبقه مطلع العام المقبل"
    )
    chosen = _selection([0.01, 1.0, 0.9, 0.1, 0.7], Budget(3, None), text)
    assert 1 in chosen.chosen
    assert 2 not in chosen.chosen
