"""The shortcuts over words that begin no name or title leave nobody out."""

import json
from pathlib import Path

import pytest

from summaries import Document
from summaries.names import finding, roles
from summaries.names.finding import people_in
from summaries.names.person_mentions import Found
from summaries.names.words import sentences_of

_CORPUS = json.loads(
    (Path(__file__).parents[2] / "corpus/people.json").read_text(encoding="utf-8")
)
_TEXT = "\n".join(
    case["text"] for part in ("cases", "negative") for case in _CORPUS[part]
)


def _found() -> list[Found]:
    return [one for words in sentences_of(Document(_TEXT)) for one in people_in(words)]


def test_all_words_tried_find_the_same_people(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = _found()

    monkeypatch.setattr(finding, "_may_open", lambda _key: True)
    monkeypatch.setattr(roles, "may_be_role", lambda _key: True)

    assert _found() == quick
    assert len(quick) > 50
