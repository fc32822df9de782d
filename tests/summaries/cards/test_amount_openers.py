"""The shortcut over words that begin no figure leaves no figure out."""

import json
from pathlib import Path

import pytest

from summaries import Document
from summaries.cards import figures as module
from summaries.cards.figures import figures

_CORPUS = json.loads(
    (Path(__file__).parents[2] / "corpus/figures.json").read_text(encoding="utf-8")
)
_TEXT = "\n".join(
    case["text"] for part in ("cases", "negative") for case in _CORPUS[part]
)


def test_all_words_tried_find_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = list(figures(Document(_TEXT)))

    monkeypatch.setattr(module, "may_open_amount", lambda _key: True)

    assert list(figures(Document(_TEXT))) == quick
    assert len(quick) > 100
