"""Time and memory of one summariser, in a process of its own.

`measured` starts this file as a program: the request goes in and the answer comes out
as JSON. Nothing of another summariser is loaded here, so that an import
costs what it costs, and what one of them spoils or eats harms no other.

A time is processor time with one thread, so that a busy machine does no harm. The first
texts are a warm-up and aren't counted: the program is held to be running already, as a
bot is. Memory is what the process needs beyond what it held before the longest
text, as the system counts it (Linux alone tells).
"""

import contextlib
import gc
import json
import os
import re
import resource
import subprocess
import sys
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.peers import PEERS

OURS = "mujaz"
RATIO = 0.3
MEGABYTE = 1_000_000
_REPETITION = 5
"""Seconds of repetitions after which no other is begun."""
_ONE_THREAD = {
    f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "NUMEXPR")
}


class Failed(Exception):
    """A summariser isn't installed, raised something or was stopped; says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to measure."""

    texts: list[str]
    warm_up: int
    """How many of them, the first ones, only warm up."""
    sentences: list[list[str]]
    """The texts as sentences: others aren't charged for cutting them."""
    corpus: list[list[str]]
    """Articles for those who learn from many which words are rare; one is enough."""
    most_memory: int
    """Bytes of address space beyond which the process is refused more."""
    traced: bool
    """Whether to count what Python itself allocates, too; that takes longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was found."""

    load: float
    """Milliseconds of the import, with whatever it reads at once."""
    time: float
    """Milliseconds a text, the median."""
    resident: float | None
    """Megabytes that the process grew by, at the highest; None where nobody tells."""
    allocated: float | None
    """Megabytes that Python itself held, at the highest; None where not asked for."""


Work = Callable[[str, Sequence[str]], object]


def loaded(name: str, corpus: Sequence[Sequence[str]]) -> Work:
    """Import a summariser; return what summarises a text, given as sentences too."""
    if name == OURS:
        from summaries import Document, summarise  # noqa: PLC0415 - the import is timed

        return lambda text, _: summarise(Document(text), ratio=RATIO)
    rank = PEERS[name].load(corpus)
    return lambda _, sentences: rank(sentences)


def _resident(field: str) -> float | None:
    """Return a field of what the system tells of this process, in megabytes."""
    with contextlib.suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii")
        if found := re.search(rf"{field}:\s*(\d+) kB", status):
            return int(found[1]) * 1024 / MEGABYTE
    return None


def _growth(work: Callable[[], object]) -> float | None:
    """Return by how much resident memory rose at the highest, in megabytes."""
    gc.collect()
    with contextlib.suppress(OSError):
        # forget the highest so far
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = _resident("VmRSS")
    work()
    highest = _resident("VmHWM")
    return None if before is None or highest is None else max(0.0, highest - before)


def _allocation(work: Callable[[], object]) -> float:
    """Return the most that Python held at once for a piece of work, in megabytes."""
    gc.collect()
    tracemalloc.start()
    work()
    _, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return highest / MEGABYTE


def _times(work: Callable[[int], object], numbers: range) -> Iterator[float]:
    spent = 0.0
    for number in numbers:
        gc.collect()
        start = time.process_time()
        work(number)
        taken = time.process_time() - start
        yield taken * 1000
        spent += taken
        if spent > _REPETITION:
            return


def measure(name: str, request: Request) -> Measured:
    """Measure a summariser; raises whatever the summariser raises."""
    start = time.process_time()
    loaded(name, request.corpus[:1])
    load = (time.process_time() - start) * 1000
    work = loaded(name, request.corpus)

    def run(number: int) -> object:
        return work(request.texts[number], request.sentences[number])

    for number in range(request.warm_up):
        run(number)
    last = len(request.texts) - 1
    resident = _growth(lambda: run(last))
    times = list(_times(run, range(request.warm_up, last + 1)))
    return Measured(
        load=load,
        time=median(times),
        resident=resident,
        allocated=_allocation(lambda: run(last)) if request.traced else None,
    )


def measured(name: str, request: Request, patience: float) -> Measured:
    """Measure a summariser in a process of its own.

    Raises:
        Failed: It raised something, or took longer than patience, in seconds.
    """
    try:
        done = subprocess.run(
            [sys.executable, __file__, name],
            input=json.dumps(asdict(request)),
            env=os.environ | _ONE_THREAD,
            capture_output=True,
            text=True,
            check=False,
            timeout=patience,
        )
    except subprocess.TimeoutExpired as error:
        message = f"> {patience:g} s"
        raise Failed(message) from error
    if done.returncode:
        raise Failed(done.stderr.strip().splitlines()[-1])
    return Measured(**json.loads(done.stdout))


def main() -> None:
    """Answer one request; an error goes to standard error as one line."""
    request = Request(**json.load(sys.stdin))
    limit = request.most_memory
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    warnings.simplefilter("ignore")  # the others' own business
    try:
        measured = measure(sys.argv[1], request)
    except Exception as error:  # noqa: BLE001 - strangers' code may raise anything
        sys.exit(f"{type(error).__name__}: {error}".splitlines()[0])
    json.dump(asdict(measured), sys.stdout)


if __name__ == "__main__":
    main()
