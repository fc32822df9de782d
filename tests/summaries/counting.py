"""Counting calls: how much work something does, whatever the machine is busy with."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def calls() -> Iterator[list[int]]:
    """Count the calls of functions made meanwhile, built-in ones too."""
    made = [0]

    def note(frame: FrameType, event: str, argument: object) -> None:
        made[0] += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield made
    finally:
        sys.setprofile(before)
