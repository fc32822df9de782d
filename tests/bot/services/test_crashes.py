"""A bot that is killed anywhere, or has rivals, posts nothing twice and loses nothing.

The bots run in `crash_program`, as processes of their own, and die by SIGKILL.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("crash_program.py")
ORDER = ["7/2", "7/1", "7/0", "new"]  # newest first; the last one on the next day

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="only systems with fork and SIGKILL can try this"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What a bot left that was killed, and what came of it in the end."""

    killed_at: str  # the step before which it died
    after_kills: list[dict[str, str]]  # states of the posts after each kill
    states: dict[str, str]  # in the end
    accepted: list[str]  # by Telegram, all in all

    def in_flight(self, part: str) -> bool:
        """Tell whether a kill left the part in ``sending``."""
        return any(states.get(part) == "sending" for states in self.after_kills)


def run(*arguments: object) -> list[str]:
    """Run the program; return the lines that it prints."""
    # measuring coverage in hundreds of forked processes takes longer than they do
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("COV") and name != "PYTHONPATH"
    }
    done = subprocess.run(
        [sys.executable, str(PROGRAM), *map(str, arguments)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment | {"PYTHONPATH": str(PROGRAM.parents[3])},
    )
    return done.stdout.splitlines()


def trials(folder: Path, *, kills: int, every: int) -> list[Trial]:
    """Kill bots at every so many steps; return what came of it."""
    lines = run("killed", folder, kills, every)
    return [Trial(**json.loads(line)) for line in lines]


def assert_nothing_doubled_or_lost(trial: Trial) -> None:
    """Each part is sent once; if that cannot be known, it is unknown and not resent."""
    assert len(trial.accepted) == len(set(trial.accepted))
    assert trial.accepted == [part for part in ORDER if part in trial.accepted]
    assert set(trial.states) == set(ORDER)
    for part, state in trial.states.items():
        if trial.in_flight(part):
            assert state == "unknown"
        else:
            assert state == "sent"
            assert part in trial.accepted


def test_a_bot_killed_at_any_step_posts_each_part_at_most_once(tmp_path: Path) -> None:
    """Exactly once, unless it died between ``sending`` and ``sent``."""
    killed = trials(tmp_path, kills=1, every=1)

    for trial in killed:
        assert_nothing_doubled_or_lost(trial)
    # it died everywhere that matters
    left = [
        tuple(trial.after_kills[0].get(part) for part in ORDER[:3]) for trial in killed
    ]
    assert len(killed) > 40
    assert list(dict.fromkeys(left)) == [
        (None, None, None),
        ("queued", "queued", "queued"),
        ("sending", "queued", "queued"),
        ("sent", "queued", "queued"),
        ("sent", "sending", "queued"),
        ("sent", "sent", "queued"),
        ("sent", "sent", "sending"),
        ("sent", "sent", "sent"),
    ]
    # before Telegram was called, and after it had taken the post
    for step, arrived in [("call", False), ("accepted", True)]:
        at_step = [trial for trial in killed if trial.killed_at == step]
        assert len(at_step) == 3
        for trial in at_step:
            (part,) = filter(trial.in_flight, ORDER)
            assert (part in trial.accepted) is arrived


def test_bots_killed_one_after_the_other_post_each_part_at_most_once(
    tmp_path: Path,
) -> None:
    """Each goes on where the one before it died."""
    killed = trials(tmp_path, kills=3, every=4)

    assert len(killed) > 10
    assert any(len(trial.after_kills) == 3 for trial in killed)
    for trial in killed:
        assert_nothing_doubled_or_lost(trial)


def test_rivals_on_one_database_double_nothing_and_keep_the_order(
    tmp_path: Path,
) -> None:
    """Three processes tick at once; a chat is sent one post at a time."""
    lines = run("rivals", tmp_path)

    for target in range(7, 13):
        of_target = [line for line in lines if line.split()[1] == str(target)]
        assert of_target == [
            f"{what} {target} {target}/{part}"
            for part in (2, 1, 0)
            for what in ("begin", "accepted")
        ]
    assert len(lines) == 6 * 3 * 2
