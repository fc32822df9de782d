"""The benchmark programs run: on lengths so small that nothing is measured."""

import json
import os
from pathlib import Path

import pytest

from tests.benchmarks import facts, grouping, load, summarise
from tests.benchmarks.measuring import OURS, Failed, Request, measured
from tests.benchmarks.peers import PEERS
from tests.benchmarks.texts import hostile, long_text
from tests.quality.rouge import Article

pytestmark = pytest.mark.untraced  # what they run is covered by other tests


@pytest.fixture(autouse=True)
def _processes_without_coverage(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a program starts is neither measured nor slowed down by it."""
    for name in os.environ:
        if name.startswith("COV"):
            monkeypatch.delenv(name)


def test_the_table_of_fact_cards_has_a_row_a_length_and_a_hostile_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts.main(["--words", "40", "80", "--hostile", "100"])

    rows = capsys.readouterr().out.splitlines()[1:]

    assert rows[0].startswith("first load")
    assert sum(row.startswith("cards of ") for row in rows) == 2
    assert sum("× linear" in row for row in rows) == 1
    assert sum("100 characters of" in row for row in rows) == len(facts.HOSTILE)


def test_an_article_is_as_long_as_asked_for() -> None:
    assert len(facts.article(200, 1).split(" ")) in range(190, 211)
    assert facts.article(200, 1) == facts.article(200, 1)
    assert facts.article(200, 1) != facts.article(200, 2)


def test_the_table_of_groups_has_a_row_a_kind_and_a_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    grouping.main(["--articles", "5", "10"])

    rows = capsys.readouterr().out.splitlines()[1:]

    assert len(rows) == 2 * len(grouping.KINDS) + 1
    assert all("× linear" in row for row in rows[:-1])


def test_made_up_articles_are_the_same_each_time() -> None:
    assert grouping.made_up(6) == grouping.made_up(6)
    assert len(set(grouping.made_up(6))) == 6


# --------------------------------------------------------------------------- summaries

_TEXT = (
    "افتتح وزير النقل سامي حداد خط القطار الجديد في حلب أمس. "
    "وحضر الافتتاح مئات من السكان. وتقف القطارات في سبع محطات كل يوم. "
    "ويبلغ طول الخط 40 كيلومترا."
)
_ARTICLES = [Article(text=_TEXT, references=(("افتتح", "وزير"),), news=True)]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Write two articles with what people made of them."""
    path = tmp_path / "articles.jsonl"
    rows = [
        {"article": _TEXT, "summaries": ["افتتح وزير النقل خط القطار"] * 2, "source": x}
        for x in ("rai", "wikipedia")
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_the_table_of_summaries_has_a_row_each_and_says_who_is_not_there(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summarise.main([str(articles), "--lengths", "40", "80", "--hostile", "8"])

    lines = capsys.readouterr().out.splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    by_name = {cells[0]: cells for cells in rows if cells}

    assert {OURS, "people", "first sentences", *PEERS} <= by_name.keys()
    mine = by_name[OURS]
    quality, speed = mine[1:9], mine[9:]
    assert all(0 <= float(cell) <= 1 for cell in quality if cell)
    assert all(float(cell.replace(",", "")) >= 0 for cell in speed if cell)
    assert [len(speed), speed.count("")] in ([5, 0], [5, 1])  # memory: Linux alone
    for name in PEERS:
        assert (
            float(by_name[name][1] or -1) >= 0
            if _installed(name)
            else (by_name[name][1].startswith("not installed: "))
        )
    assert hostile(8, _ARTICLES).keys() <= by_name.keys()


def _installed(name: str) -> bool:
    try:
        PEERS[name].load([[_TEXT]])
    except ImportError:
        return False
    return True


def test_a_long_text_is_as_long_as_asked_for_and_the_same_each_time() -> None:
    assert len(long_text(200, 1, _ARTICLES).split()) in range(190, 201)
    assert long_text(200, 1, _ARTICLES) == long_text(200, 1, _ARTICLES)


def _request(text: str) -> Request:
    return summarise.request_of([text], _ARTICLES, traced=True)


def test_who_takes_too_long_is_stopped_and_said_to_be_so() -> None:
    with pytest.raises(Failed, match=r"^> 0\.01 s$"):
        measured(OURS, _request(_TEXT), patience=0.01)


def test_who_fails_says_why_in_one_line() -> None:
    with pytest.raises(Failed, match=r"^KeyError: 'nobody'$"):
        measured("nobody", _request(_TEXT), patience=60)


def test_memory_grows_with_the_text() -> None:
    few = measured(OURS, _request(_TEXT), patience=60).allocated
    many = measured(OURS, _request(_TEXT * 100), patience=60).allocated
    assert few is not None
    assert many is not None
    assert many > 10 * few > 0


# ---------------------------------------------------------------------------- Telegram


def test_a_few_people_are_answered_once_and_in_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert load.main(["--users", "2", "--commands", "1"]) == 0

    rows = capsys.readouterr().out.splitlines()
    assert [row.split("  ")[0] for row in rows[:5]] == [
        "echo /help",
        "echo /summary",
        "mujaz /help",
        "mujaz /summary",
        "mujaz, all at once",
    ]
    assert all("none wrong" in row for row in rows[:5])
    assert sum("of the echo bot's updates" in row for row in rows) == 2


@pytest.mark.parametrize(
    ("heard", "counted"),
    [
        (["أ", "ب"], {}),
        (["أ"], {"lost": 1}),
        (["أ", "ب", "ب"], {"doubled": 1}),
        (["ب", "أ"], {"misordered": 1}),
        (["أ", "ج"], {"lost": 1, "strange": 1}),
    ],
)
def test_what_a_person_heard_is_compared_with_what_was_due(
    heard: list[str], counted: dict[str, int]
) -> None:
    assert load.mistakes(heard, ["أ", "ب"]) == counted
