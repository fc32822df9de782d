"""Long texts and hostile ones, to be summarised by benchmarks."""

import random
from collections.abc import Sequence

from tests.quality.rouge import Article


def long_text(words: int, seed: int, given: Sequence[Article]) -> str:
    """Put articles together up to a length in words, what stands between blanks."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    found: list[str] = []
    while words > 0:
        text = " ".join(chance.choice(given).text.split(" ")[:words])
        found.append(text)
        words -= len(text.split())
    return "\n\n".join(found)


def hostile(words: int, given: Sequence[Article]) -> dict[str, str]:
    """Return texts that nobody would write, of so many words or 20 characters each."""
    prose = long_text(words, 1, given)
    plain = "".join(sign if sign.isalnum() else " " for sign in prose).split()
    return {
        "one endless sentence": ", ".join(" ".join(prose.split(".")).split("\n")),
        "no punctuation": " ".join(plain),
        "one-word sentences": ". ".join(plain),
        "one sentence again and again": "ذهب الولد إلى المدرسة. " * (words // 4),
        "every word quoted": " ".join(f"«{word}»" for word in plain),
        "quotation marks alone": "«»" * (words * 10),
        "one letter": "ا" * (words * 20),
    }
