"""The whole bot, killed while it posts a digest: no part twice, none lost unsaid.

It runs in `killed_program`, as processes of its own that die by SIGKILL.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("killed_program.py")
PARTS = [0, 1]
UNKNOWN = "لم يتأكد وصوله"  # as /schedule says it

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="only systems with fork and SIGKILL can try this"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What a bot left that was killed, and what came of it in the end."""

    lived: bool
    killed_at: str  # the step
    left: list[str]  # states of the posts after the kill
    states: list[str]  # in the end
    accepted: list[int]  # parts that Telegram took, all in all, in order
    told: str  # by /schedule, in the end


def trials(folder: Path) -> list[Trial]:
    """Run the program; return what it tells."""
    # measuring coverage in dozens of forked processes takes longer than they do
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("COV") and name != "PYTHONPATH"
    }
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        env=environment | {"PYTHONPATH": str(PROGRAM.parents[2])},
    )
    return [Trial(**json.loads(line)) for line in done.stdout.splitlines()]


def test_a_bot_killed_while_posting_posts_each_part_at_most_once(
    tmp_path: Path,
) -> None:
    """Exactly once, unless it died between ``sending`` and ``sent``; /schedule says."""
    killed = trials(tmp_path)

    assert [(trial.killed_at, trial.left) for trial in killed] == [
        ("commit", []),  # of what is owed
        ("committed", ["queued", "queued"]),
        ("commit", ["queued", "queued"]),  # that the first part is taken
        ("committed", ["sending", "queued"]),
        ("before sendMessage", ["sending", "queued"]),
        ("after sendMessage", ["sending", "queued"]),
        ("commit", ["sending", "queued"]),  # that it is sent
        ("committed", ["sent", "queued"]),
        ("before sendMessage", ["sent", "sending"]),
        ("after sendMessage", ["sent", "sending"]),
    ]
    for trial in killed:
        assert not trial.lived
        in_flight = [
            part for part in PARTS if trial.left[part : part + 1] == ["sending"]
        ]
        sure = [part for part in PARTS if part not in in_flight]
        # in order, none twice
        assert trial.accepted == sorted(set(trial.accepted))
        assert set(sure) <= set(trial.accepted)
        assert [trial.states[part] for part in sure] == ["sent"] * len(sure)
        assert [trial.states[part] for part in in_flight] == ["unknown"] * len(
            in_flight
        )
        assert (UNKNOWN in trial.told) is bool(in_flight)
        if trial.killed_at == "before sendMessage":
            assert trial.accepted == sure
        else:
            lost = trial.killed_at == "committed" and in_flight
            assert trial.accepted == (sure if lost else PARTS)
