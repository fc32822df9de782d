"""The program that learns the weights, on a corpus of a few articles."""

import json
from pathlib import Path

import pytest

from summaries.ranking.features import FEATURES
from summaries.ranking.learning import example, folds, learned, main, moments
from summaries.ranking.weights import WEIGHTS

_EASC = Path(__file__).parents[4] / "shared/data/easc_dev.jsonl"


def _row(number: int) -> dict[str, object]:
    """An article whose first sentence is all that people take."""
    first = f"افتتح الوزير المصنع رقم {number} في المدينة الصناعية صباح أمس."
    rest = (
        "وحضر الحفل عشرات العمال مع عائلاتهم. "
        "وارتفعت أسعار القطن قليلا في الأسواق. "
        "وينتج المعمل ثلاثة آلاف قطعة كل يوم. "
        "وتأسست نقابة النسيج قبل أربعين عاما في مدينة أخرى."
    )
    return {
        "article": f"{first} {rest}",
        "summaries": [first, first, f"{first} وحضر الحفل"],
        "source": "newspaper" if number % 2 else "wikipedia",
    }


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Write twelve articles, one a line."""
    path = tmp_path / "corpus.jsonl"
    lines = (json.dumps(_row(number), ensure_ascii=False) for number in range(12))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_an_article_is_read_with_what_people_took() -> None:
    read = example(_row(1))
    assert read.news
    assert not example(_row(2)).news
    assert read.held[0] == 1
    assert read.held[2] == 0
    assert set(FEATURES) < set(read.columns)


def test_what_people_take_gets_the_weight() -> None:
    sums = [moments(example(_row(number)), ["first", "last"]) for number in range(12)]
    weights = learned(sums, ["first", "last"])
    assert weights.of["first"] > 0.3
    assert weights.of["first"] > 3 * abs(weights.of["last"])


def test_each_article_is_held_out_once_a_shuffle() -> None:
    for shuffle in range(3):
        held = [number for fold in folds(23, shuffle) for number in fold]
        assert sorted(held) == list(range(23))
    assert [*folds(23, 0)] == [*folds(23, 0)]
    assert [*folds(23, 0)] != [*folds(23, 1)]


def test_the_program_prints_weights(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(corpus)])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["constant", *FEATURES]


def test_the_table_tells_of_each_feature_with_and_without(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(corpus), "--ablation"])
    rows = capsys.readouterr().out.splitlines()[len(FEATURES) + 1 :]
    assert rows[0].startswith("kept")
    assert [row.split()[1] for row in rows if row[0] == "-"] == [*FEATURES]
    # 30 % of these articles is their first sentence, which people took whole
    assert all(float(row.split()[1]) > 0.9 for row in rows[:1])


@pytest.mark.skipif(not _EASC.exists(), reason="the articles of EASC are not here")
def test_the_weights_are_those_that_the_program_learns() -> None:
    names = list(FEATURES)
    with _EASC.open(encoding="utf-8") as lines:
        sums = [moments(example(json.loads(line)), names) for line in lines]
    weights = learned(sums, names)
    assert weights.constant == pytest.approx(WEIGHTS.constant, abs=0.005)
    assert weights.of == pytest.approx(dict(WEIGHTS.of), abs=0.005)
