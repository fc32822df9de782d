"""The benchmark programs run: on lengths so small that nothing is measured."""

import pytest

from tests.benchmarks import facts, grouping


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
