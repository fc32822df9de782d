"""The command line: `mujaz …`; thin, and quick to start.

Each command imports what it needs when it runs: a summary of a file pays for no
Telegram and no database. Data go to standard output, all else to standard error.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.errors import BotError

if TYPE_CHECKING:  # the imports that commands pay for when they run
    import datetime as dt

    from bot.settings import Settings
    from summaries import Document

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Mujaz reads Arabic news: summaries and fact cards, cited line by line.",
)

_File = Annotated[str, typer.Argument(metavar="FILE|-", help="a text file, or - ")]


def main() -> None:
    """Run the command line; understood failures are one line and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        # Arabic on a terminal of another encoding must not end the program
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except BotError as error:
        _fail(str(error))
    except BrokenPipeError:  # the reader of our output has gone
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def _fail(message: str) -> NoReturn:
    """End with one clear line."""
    typer.echo(f"mujaz: {message}", err=True)
    sys.exit(1)


def _note(message: str) -> None:
    """Say what the data on standard output don't tell."""
    typer.echo(f"mujaz: {message}", err=True)


def _why_nothing(document: "Document", focus: str | None) -> str:
    """Say why a text has no summary."""
    from summaries.summarise import has_arabic

    if not document.text.strip():
        return "the text is empty: there is nothing to summarise"
    if not has_arabic(document.text):
        return "the text has no Arabic in it: there is nothing to summarise"
    return f"the text doesn't speak of {focus}"


def _settings() -> "Settings":
    from bot.settings import load

    return load()


@app.callback(invoke_without_command=True)
def run(context: typer.Context) -> None:
    """Run the bot on Telegram; without a token, a chat with it in the browser."""
    if context.invoked_subcommand is not None:
        return
    settings = _settings()
    if settings.token is None:
        from bot.trying import play

        play(settings, port=None, database=None, browser=True)
        return
    from bot.running import run_on_telegram

    run_on_telegram(settings)


@app.command()
def playground(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="of the page; 0 is any that is free"),
    ] = None,
    database: Annotated[
        Path | None, typer.Option(help="a file to keep; without one, nothing is kept")
    ] = None,
    browser: Annotated[bool, typer.Option(help="open the page")] = True,
) -> None:
    """Speak with the bot in the browser: a Telegram of this machine's own."""
    from bot.trying import play

    play(_settings(), port=port, database=database, browser=browser)


@app.command()
def chat(
    messages: Annotated[
        list[str] | None, typer.Argument(metavar="[MESSAGE]...", help="what to say")
    ] = None,
) -> None:
    """Speak with the bot here: send each MESSAGE, or read them from the terminal."""
    from bot.running import converse

    converse(_settings(), messages or ["/start"], interactive=not messages)


def _document(file: str, published: "dt.date | None" = None) -> "Document":
    from bot.articles.files import decoded, read_text
    from summaries import Document

    if file == "-":
        text = decoded(sys.stdin.buffer.read(), "standard input")
    else:
        text = read_text(Path(file))
    return Document(text, published=published)


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


@app.command()
def summary(  # noqa: PLR0913, PLR0917 - each is an option
    file: _File,
    sentences: Annotated[int | None, typer.Option(min=1, help="so many")] = None,
    ratio: Annotated[float | None, typer.Option(min=0, max=1, help="of words")] = None,
    words: Annotated[int | None, typer.Option(min=1, help="at most")] = None,
    focus: Annotated[
        str | None, typer.Option(metavar="WORDS", help="what it is to be about")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="print JSON")] = False,
) -> None:
    """Print a summary of a text: three sentences, or what a budget allows."""
    from summaries import summarise
    from summaries.asked import subjects
    from summaries.mentions import mentions

    budgets = {"sentences": sentences, "ratio": ratio, "words": words}
    given = [name for name, value in budgets.items() if value is not None]
    if len(given) > 1:
        message = f"give one of --{' or --'.join(given)}"
        raise typer.BadParameter(message)
    if focus is not None and not subjects(focus):
        message = f"--focus has no word in it: {focus!r}"
        raise typer.BadParameter(message)
    document = _document(file)
    default = None if given else 3
    chosen = summarise(
        document,
        sentences=sentences or default,
        ratio=ratio,
        words=words,
        focus=focus,
    )
    if not chosen.sentences:
        _note(_why_nothing(document, focus))
    elif focus is not None and (found := mentions(document, focus)).subjects:
        for subject in found.unspoken:
            _note(f"the text doesn't speak of {subject}")
    if as_json:
        told = [
            {
                "index": sentence.index,
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": sentence.text,
                "score": round(sentence.score, 4),
                "reasons": list(sentence.reasons),
                "speaker": sentence.speaker and sentence.speaker.name,
            }
            for sentence in chosen.sentences
        ]
        _print_json({"title": document.title, "sentences": told})
        return
    for sentence in chosen.sentences:
        typer.echo(sentence.shown)


def _date(text: str | None) -> "dt.date | None":
    import datetime as dt

    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError as error:
        message = f"{text!r} is no date like 2018-02-13"
        raise typer.BadParameter(message) from error


_KINDS = ("figures", "people", "organisations", "places", "dates", "quotes")
_EXPLAIN = "say where each card stands, and by which rule"


@app.command()
def facts(
    file: _File,
    kind: Annotated[
        list[str] | None, typer.Option(help=f"one of {', '.join(_KINDS)}; repeatable")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="YYYY-MM-DD, from which «أمس» counts")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="print JSON")] = False,
    explain: Annotated[bool, typer.Option("--explain", help=_EXPLAIN)] = False,
) -> None:
    """Print the fact cards of a text."""
    if explain and as_json:
        message = "--explain is for reading, --json for programs; give one of them"
        raise typer.BadParameter(message)
    kinds = tuple(dict.fromkeys(kind or _KINDS))
    if unknown := set(kinds) - set(_KINDS):
        message = f"no kind {', '.join(sorted(unknown))}; kinds: {', '.join(_KINDS)}"
        raise typer.BadParameter(message)
    from summaries import fact_cards

    cards = fact_cards(_document(file, _date(published)))
    if explain:
        from summaries.cards.explanation import explained

        for explanation in explained(cards, kinds):
            typer.echo(explanation.told(cards.document))
        return
    if as_json:
        told = cards.as_dict()
        _print_json(
            {name: told[name] for name in told if name in kinds or name not in _KINDS}
        )
        return
    from bot.running import facts_as_text

    typer.echo(facts_as_text(cards, kinds))


@app.command()
def add(
    sources: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="text files and folders")
    ],
) -> None:
    """Put articles into the library, for every chat to see."""
    from bot.running import hold_files

    for line in hold_files(_settings(), sources):
        typer.echo(line)


@app.command()
def batch(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl")],
    target: Annotated[Path, typer.Argument(metavar="OUT.jsonl")],
    ratio: Annotated[float, typer.Option(min=0, max=1, help="of the words")] = 0.3,
) -> None:
    """Read many articles: {"id", "text", "title"?, "published"?} a line."""
    from bot.articles.batches import brief_lines, rows

    articles = rows(source)
    # written beside it first, so that a failure leaves no half of a file
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        with (
            unfinished.open("w", encoding="utf-8") as output,
            typer.progressbar(articles, file=sys.stderr) as shown,
        ):
            for line in brief_lines(shown, ratio=ratio):
                output.write(f"{line}\n")
        unfinished.replace(target)
    except OSError as error:
        _fail(f"{target} cannot be written: {error.strerror}")


@app.command()
def digest(
    preview: Annotated[
        bool, typer.Option("--preview", help="print, don't post")
    ] = False,
    chat_id: Annotated[
        int | None,
        typer.Option("--chat", help="of this chat; default: the next of all"),
    ] = None,
) -> None:
    """Print the next digest without posting it."""
    if not preview:
        message = "digests are posted by schedule; --preview prints the next one"
        raise typer.BadParameter(message)
    from bot.running import preview_digest

    typer.echo(preview_digest(_settings(), chat_id))


@app.command()
def doctor() -> None:
    """Check settings, token, database and clock; say what is wrong and the mend."""
    from bot.doctor import examine

    findings = examine()
    for finding in findings:
        typer.echo(f"{'ok ' if finding.well else 'BAD'}  {finding.line}")
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)
