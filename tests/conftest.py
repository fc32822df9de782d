"""What holds for every test."""

import os
import sys
from collections.abc import Generator

import pytest

# tests start the program over and over; where the machine forbids to keep compiled
# modules, each start would compile every library anew, which is two thirds of it
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Let a test that is marked so run without the tracer of coverage.

    Traced, reading takes four times as long. So what is timed, or long for the sake of
    being long, is not traced: others reach the same lines.
    """
    tracer = sys.gettrace()
    if item.get_closest_marker("untraced") is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)
