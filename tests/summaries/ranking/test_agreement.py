"""Agreement: shares of word pairs, as the shared scorer of summaries counts them."""

import runpy
from pathlib import Path
from random import Random

import pytest

from summaries.ranking.agreement import f1, pairs, share

_ROUGE = Path(__file__).parents[4] / "shared/quality/rouge_ar.py"


def test_pairs_are_of_folded_words_without_marks() -> None:
    assert pairs("قالتْ: «نَعم»، إلى الأمة.") == pairs("قالت نعم الي الامه")


def test_share_and_f1_are_means_over_people() -> None:
    ours = pairs("ا ب ج د")
    theirs = [pairs("ا ب ج د ه"), pairs("ج د س")]
    assert share(ours, theirs) == pytest.approx((1 + 1 / 3) / 2)
    assert f1(ours, theirs) == pytest.approx((6 / 7 + 2 / 5) / 2)


def test_a_pair_said_once_is_held_once() -> None:
    assert share(pairs("ا ب ا ب"), [pairs("ا ب")]) == pytest.approx(1 / 3)


def test_nothing_agrees_with_nothing() -> None:
    assert share(pairs(""), [pairs("ا ب")]) == 0
    assert f1(pairs("ا"), [pairs("")]) == 0
    assert f1(pairs("ا ب"), []) == 0


@pytest.mark.skipif(not _ROUGE.exists(), reason="../shared/quality is not here")
def test_it_equals_rouge_2() -> None:
    rouge = runpy.run_path(str(_ROUGE))["mean_over_references"]
    random = Random(3)  # noqa: S311 - words at random, no secrets
    for _ in range(50):
        texts = [" ".join(random.choices("ابتثجح٣", k=12)) for _ in range(4)]
        expected = rouge(texts[0], texts[1:])["R2"].f
        assert f1(pairs(texts[0]), [*map(pairs, texts[1:])]) == pytest.approx(expected)
