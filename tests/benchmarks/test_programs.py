"""The benchmark programs run: on lengths so small that nothing is measured."""

import pytest

from tests.benchmarks import facts, load


def test_the_table_of_fact_cards_has_a_row_a_length_and_a_hostile_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts.main(["--words", "40", "80", "--hostile", "100"])

    rows = capsys.readouterr().out.splitlines()[1:]

    assert rows[0].startswith("first load")
    assert sum(row.startswith("cards of ") for row in rows) == 2
    assert "× linear" in rows[-len(facts.HOSTILE) - 2]
    assert sum("100 characters of" in row for row in rows) == len(facts.HOSTILE)


def test_an_article_is_as_long_as_asked_for() -> None:
    assert len(facts.article(200, 1).split(" ")) in range(190, 211)
    assert facts.article(200, 1) == facts.article(200, 1)
    assert facts.article(200, 1) != facts.article(200, 2)


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
