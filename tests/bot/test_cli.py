"""The command line: what it prints, where, and with which exit code."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import cli, messages

SHARED = Path(__file__).parents[3] / "shared"
TEXT = """\
البلدية تفتتح حديقة جديدة في عمّان

افتتح أمين عمّان يوسف الشوارب أمس حديقة مساحتها 12 ألف متر مربع في شرق المدينة. وقال \
الشوارب إن الحديقة كلفت مليوني دينار أردني. وتضم الحديقة ملعبا ومكتبة للأطفال. وتفتح \
أبوابها للزوار كل يوم حتى التاسعة مساء.
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def mujaz(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process."""

    def run(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["mujaz", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            cli.main()
        told = capsys.readouterr()
        out = told.out.replace("\u2068", "").replace("\u2069", "")
        return Ended(int(end.value.code or 0), out, told.err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with an article."""
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_summary_is_lines_of_the_article(mujaz: Run, article: Path) -> None:
    """As many as asked, in text order."""
    ended = mujaz("summary", str(article), "--sentences", "2")

    lines = ended.out.splitlines()
    assert (ended.code, ended.err, len(lines)) == (0, "", 2)
    assert [line for line in lines if line in TEXT] == lines


@pytest.mark.parametrize("budget", [("--words", "20"), ("--ratio", "0.4"), ()])
def test_a_summary_keeps_to_its_budget(
    budget: tuple[str, ...], mujaz: Run, article: Path
) -> None:
    """Of words, of a share, or three sentences."""
    ended = mujaz("summary", str(article), *budget)

    assert ended.code == 0
    assert 0 < len(ended.out.split()) < len(TEXT.split())


def test_a_summary_is_about_the_words_given(mujaz: Run, article: Path) -> None:
    """Or a line says, apart from the data, that the text doesn't speak of them."""
    told = mujaz("summary", str(article), "--focus", "المكتبات")
    partly = mujaz("summary", str(article), "--focus", "النفط والمكتبات")
    silent = mujaz("summary", str(article), "--focus", "النفط", "--json")

    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[-1] == "وتضم الحديقة ملعبا ومكتبة للأطفال."
    assert (partly.out, partly.err) == (told.out, silent.err)
    assert json.loads(silent.out)["sentences"] == []
    assert silent.err == "mujaz: the text doesn't speak of النفط\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the text is empty: there is nothing to summarise"),
        (" \n", "the text is empty: there is nothing to summarise"),
        (
            "Only English.",
            "the text has no Arabic in it: there is nothing to summarise",
        ),
    ],
)
def test_a_text_without_a_summary_says_why(text: str, reason: str, mujaz: Run) -> None:
    """Apart from the data, of which there are none; nothing has failed."""
    ended = mujaz("summary", "-", stdin=text.encode())

    assert (ended.code, ended.out, ended.err) == (0, "", f"mujaz: {reason}\n")


def test_a_summary_in_json_bears_spans(mujaz: Run, article: Path) -> None:
    """Each points at its text."""
    told = json.loads(mujaz("summary", str(article), "--json").out)

    assert told["title"] == TEXT.splitlines()[0]
    for sentence in told["sentences"]:
        assert TEXT[sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["reasons"]


def test_facts_in_json_have_the_contracts_keys(mujaz: Run) -> None:
    """Read from standard input as well."""
    ended = mujaz(
        "facts", "-", "--published", "2026-01-05", "--json", stdin=TEXT.encode()
    )

    told = json.loads(ended.out)
    assert list(told) == [
        "title",
        "published",
        "sentences",
        "figures",
        "people",
        "organisations",
        "places",
        "dates",
        "quotes",
    ]
    assert told["dates"][0]["value"] == "2026-01-04"
    assert told["figures"][1]["value"] == "2000000"
    assert told["people"][0]["name"] == "يوسف الشوارب"


def test_facts_of_one_kind_are_of_that_kind(mujaz: Run, article: Path) -> None:
    """In JSON and in words."""
    told = json.loads(mujaz("facts", str(article), "--kind", "figures", "--json").out)
    words = mujaz("facts", str(article), "--kind", "figures").out

    assert "figures" in told
    assert "people" not in told
    assert messages.FIGURES_TITLE in words
    assert messages.PEOPLE_TITLE not in words


def test_facts_are_explained_by_their_rules(mujaz: Run, article: Path) -> None:
    told = mujaz("facts", str(article), "--kind", "figures", "--explain").out

    card, reason, place = told.splitlines()[:3]

    assert card.startswith("figures: value=")
    assert reason.strip()
    assert re.match(r" +sentence \d+, \d+-\d+: .*\[.+\]", place)


@pytest.mark.parametrize(
    "arguments",
    [
        ("summary",),
        ("summary", "x", "--sentences", "0"),
        ("summary", "x", "--ratio", "1.5"),
        ("summary", "x", "--sentences", "2", "--words", "9"),
        ("summary", "x", "--focus", "؟"),
        ("facts", "x", "--kind", "colours"),
        ("facts", "x", "--json", "--explain"),
        ("facts", "x", "--published", "yesterday"),
        ("digest",),
        ("nonsense",),
        ("--nonsense",),
    ],
)
def test_misuse_ends_with_two(arguments: tuple[str, ...], mujaz: Run) -> None:
    """And says how it is used, on standard error."""
    ended = mujaz(*arguments)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err


@pytest.mark.parametrize(
    ("content", "code", "err"),
    [
        (b"", 0, None),
        (b"Only Latin letters here. And no others.", 0, None),
        ("ا".encode() * 1_000_000, 0, ""),
        ("\u202eقال الوزير\u2066 إن 5% كثير.".encode(), 0, ""),
        (TEXT.encode()[:101] + b"\xd8", 1, "not UTF-8"),
        (TEXT.encode("cp1256"), 1, "not UTF-8"),
        (TEXT.encode("utf-16"), 0, ""),
    ],
    ids=["empty", "latin", "one letter", "bidi", "broken", "windows", "wide"],
)
@pytest.mark.parametrize("command", ["summary", "facts"])
def test_bad_input_is_answered_in_a_line(
    command: str, content: bytes, code: int, err: str | None, mujaz: Run
) -> None:
    """Or there is just nothing to say about it; never a traceback."""
    ended = mujaz(command, "-", "--json", stdin=content)

    assert ended.code == code
    if err is None:  # a summary says that there is none
        assert len(ended.err.splitlines()) == (command == "summary")
    else:
        assert err in ended.err
        assert len(ended.err.splitlines()) == code
    if not code:
        assert json.loads(ended.out)


@pytest.mark.parametrize("command", ["summary", "facts", "add"])
def test_a_file_that_isn_t_there_is_one_line(command: str, mujaz: Run) -> None:
    """Named in it."""
    ended = mujaz(command, "nowhere.txt")

    assert ended.code == 1
    assert ended.err.startswith("mujaz: nowhere.txt")
    assert len(ended.err.splitlines()) == 1


def test_files_and_folders_are_added_and_talked_about(
    mujaz: Run, article: Path, tmp_path: Path
) -> None:
    """For every chat to see; a file twice is one article."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "b.md").write_text(TEXT.replace("12 ألف", "15 ألف"), encoding="utf-8")
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")

    ended = mujaz("add", str(article), str(folder))
    again = mujaz("add", str(article))
    chat = mujaz("chat", "/articles", "/figures")

    assert "held as article 2" in ended.out
    assert "b.md: held as article 3" in ended.out
    assert "empty.txt: empty, left out" in ended.out
    assert "held already as article 2" in again.out
    assert "15 ألف متر مربع" in chat.out


def test_a_file_that_is_no_single_article_is_left_out(
    mujaz: Run, tmp_path: Path
) -> None:
    """And the others are held."""
    (tmp_path / "book.txt").write_text("كلمة " * 20_000, "utf-8")
    (tmp_path / "news.txt").write_text(TEXT, "utf-8")

    told = mujaz("add", str(tmp_path / "book.txt"), str(tmp_path / "news.txt")).out

    assert "book.txt: longer than 50,000 characters, left out" in told
    assert "news.txt: held as article 2" in told


def test_a_chat_says_what_the_bot_would(mujaz: Run) -> None:
    """With its buttons on a line, which can be pressed."""
    ended = mujaz("chat", "/summary 2", "#2", "/start")

    assert ended.code == 0
    assert "[1 أقصر] [2 أطول]" in ended.out
    assert "أهلًا بك في «موجز»" in ended.out
    assert ended.err == ""


def test_a_chat_without_messages_reads_them_and_says_how_to_connect(
    mujaz: Run,
) -> None:
    """What is typed is answered, until the end of input."""
    ended = mujaz("chat", stdin="/figures\n\nأين\n".encode())

    assert ended.code == 0
    assert "MUJAZ_TOKEN" in ended.err
    assert ended.out.startswith("أهلًا بك")
    assert messages.FIGURES_TITLE in ended.out
    assert messages.PLACES_TITLE in ended.out


def test_the_next_digest_is_printed(mujaz: Run, article: Path) -> None:
    """Nothing new, then what was added; and printing it posts nothing."""
    assert mujaz("digest", "--preview").out.strip() == messages.NOTHING_NEW

    mujaz("add", str(article))
    first = mujaz("digest", "--preview")
    again = mujaz("digest", "--preview")

    assert TEXT.splitlines()[0] in first.out
    assert "المصدر: article.txt" in first.out
    assert first == again


def test_a_batch_reads_many_articles(mujaz: Run, tmp_path: Path) -> None:
    """A line in, a line out, a bar on standard error."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [
        {"id": "a", "text": TEXT, "published": "2026-01-05"},
        {"id": 7, "text": "جملة واحدة فقط.", "title": "عنوان"},
    ]
    source.write_text(
        "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8"
    )

    ended = mujaz("batch", str(source), str(target), "--ratio", "0.5")

    told = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert (ended.code, ended.out) == (0, "")
    assert [row["id"] for row in told] == ["a", 7]
    assert told[0]["facts"]["dates"][0]["value"] == "2026-01-04"
    assert told[1]["summary"] == ["جملة واحدة فقط."]
    assert told[1]["facts"]["title"] == "عنوان"


def test_a_batch_that_cannot_be_written_is_one_line(mujaz: Run, tmp_path: Path) -> None:
    """And U+2028 within a text ends no line."""
    source = tmp_path / "in.jsonl"
    row = {"id": 1, "text": "أول\u2028ثان"}
    source.write_text(json.dumps(row, ensure_ascii=False), "utf-8")

    ended = mujaz("batch", str(source), str(tmp_path / "nowhere" / "out.jsonl"))
    well = mujaz("batch", str(source), str(tmp_path / "out.jsonl"))

    assert (ended.code, well.code) == (1, 0)
    assert "out.jsonl cannot be written" in ended.err.splitlines()[-1]


@pytest.mark.parametrize(
    "line", ["x", "[]", '{"id": 1}', '{"id": 1, "text": "أ", "published": "غدا"}']
)
def test_a_line_that_is_no_article_is_named(
    line: str, mujaz: Run, tmp_path: Path
) -> None:
    """By its number."""
    source = tmp_path / "in.jsonl"
    source.write_text(line, "utf-8")

    ended = mujaz("batch", str(source), str(tmp_path / "out.jsonl"))

    assert ended.code == 1
    assert "line 1" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_an_unknown_setting_stops_the_start(
    mujaz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one line."""
    monkeypatch.setenv("MUJAZ_TOKNE", "1:a")

    ended = mujaz("chat", "/start")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("mujaz: unknown setting MUJAZ_TOKNE")
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("chat", "/start"), ("digest", "--preview")])
@pytest.mark.parametrize("path", ["/proc/nowhere/mujaz.sqlite3", "{folder}", "{text}"])
def test_a_database_that_cannot_be_used_is_one_line(
    arguments: tuple[str, ...],
    path: str,
    mujaz: Run,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where it may not be written, where a folder stands, where another file does."""
    path = path.format(folder=article.parent, text=article)
    monkeypatch.setenv("MUJAZ_DATABASE_URL", f"sqlite+aiosqlite:///{path}")

    ended = mujaz(*arguments)

    assert ended.code == 1
    assert ended.err.startswith("mujaz: ")
    assert len(ended.err.splitlines()) == 1


def test_it_runs_as_a_module_and_pays_for_no_telegram(article: Path) -> None:
    """A summary of a file needs neither Telegram nor a database."""
    program = (
        "import runpy, sys; sys.argv[1:] = ['summary', sys.argv[1]]\n"
        "try: runpy.run_module('bot', run_name='__main__')\n"
        "except SystemExit as end: assert not end.code\n"
        "assert not {'telegram', 'sqlalchemy', 'httpx'} & set(sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(article)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "يوسف الشوارب" in ended.stdout.decode()


@pytest.mark.skipif(not SHARED.exists(), reason="the seed article is not here")
def test_the_seeds_summary_stands_by_itself(mujaz: Run) -> None:
    """Three sentences, none of which hangs on one that was left out."""
    seed = SHARED / "data/seed/article.txt"

    lines = mujaz("summary", str(seed), "--sentences", "3").out.splitlines()

    assert len(lines) == 3
    assert not [
        line for line in lines if line.startswith(("وأعرب", "كما ", "وقالوا", "ودعوا"))
    ]
