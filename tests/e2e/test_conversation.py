"""Talking with the bot over HTTP: commands, buttons, articles, digests, nonsense."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import messages
from bot.errors import TextTooLong, UnreadableFile
from bot.handlers import COMMANDS
from bot.playground.memory import JsonObject
from bot.views import keyboards
from tests.e2e.playing import (
    CHANNEL_ID,
    GROUP_ID,
    HOME,
    ROOT,
    Program,
    complaints,
    running,
    until,
)

ARTICLE = (ROOT / "bot/playground/page/article.txt").read_text("utf-8")
TITLE = ARTICLE.splitlines()[0]
AT = dt.time(8)
ZONE = ZoneInfo("Asia/Riyadh")

ANSWERS = {
    "start": "أهلًا بك في «موجز»",
    "help": "كيف تستعمل «موجز»؟",
    "summary": "الملخص: ",
    "figures": messages.FIGURES_TITLE,
    "who": messages.PEOPLE_TITLE,
    "orgs": messages.ORGANISATIONS_TITLE,
    "where": messages.PLACES_TITLE,
    "when": messages.DATES_TITLE,
    "quotes": messages.QUOTES_TITLE,
    "source": messages.SOURCE_TITLE,
    "why": messages.WHY_TITLE,
    "articles": "الأخبار المحفوظة: ",
    "schedule": "لموجز يصل في موعده",
    "settings": messages.SETTINGS_TITLE,
    "privacy": "الخصوصية",
    "forget": messages.FORGET_QUESTION,
}


def read(message: JsonObject) -> str:
    """Return a message's text as it is read."""
    text: str = message["text"]
    return text.translate(dict.fromkeys(map(ord, "\u2068\u2069")))


def buttons(message: JsonObject) -> list[JsonObject]:
    """Return the buttons under a message that tell the bot something."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [one for row in rows for one in row if "callback_data" in one]


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_is_answered(name: str, program: Program) -> None:
    sample = {"text": "", "callback_data": f"{keyboards.USE}:1"}
    _press(program, program.ask("/articles"), sample)
    program.ask("/summary 2")  # that there be something to show the source of

    assert ANSWERS[name] in read(program.ask(f"/{name}"))


def test_the_menu_names_every_command(program: Program) -> None:
    """As the page offers them."""
    menu = program.get("state")["bot"]["commands"]

    assert [one["command"] for one in menu] == [command.name for command in COMMANDS]
    assert all(one["description"] for one in menu)


def test_a_group_is_answered_when_it_commands(program: Program) -> None:
    """And left alone when its people talk."""
    [talk] = program.post("say", chat_id=GROUP_ID, text="صباح الخير")["message_ids"]
    answer = program.ask("/figures@mujaz_bot", GROUP_ID)

    assert messages.FIGURES_TITLE in read(answer)
    assert program.said(talk, GROUP_ID)[0] == answer


def test_every_button_that_can_be_reached_does_something(own_program: Program) -> None:
    """Pressed one after the other, those that come up on the way included."""
    program = own_program
    for number in range(9):  # so many that their list has two pages
        program.ask(ARTICLE.replace("12 ورشة", f"{number + 20} ورشة"))
    program.ask("/schedule 08:00")
    waiting = [
        (message, button)
        for command in COMMANDS
        if (message := program.ask(f"/{command.name}"))
        for button in buttons(message)
    ]
    pressed: set[str] = set()

    while waiting:
        message, button = waiting.pop(0)
        data = button["callback_data"]
        if data in pressed or data.startswith(f"{keyboards.FORGET}:"):
            continue
        pressed.add(data)
        shown = _press(program, message, button)
        waiting += [(shown, one) for one in buttons(shown)]
    question = program.ask("/forget")
    shown = _press(program, question, buttons(question)[0])

    assert read(shown) == messages.FORGOTTEN
    assert {data.partition(":")[0] for data in pressed} == {
        keyboards.ANSWER,
        keyboards.REPLACE,
        keyboards.SOURCE,
        keyboards.WHY,
        keyboards.USE,
        keyboards.PAGE,
        keyboards.LENGTH,
        keyboards.DIGITS,
        keyboards.CANCEL,
    }


def _press(program: Program, message: JsonObject, button: JsonObject) -> JsonObject:
    """Press a button; return the message that it brings or changes."""
    events = program.events(program.get("state")["last"])
    query = program.press(message, button["callback_data"])
    answered: JsonObject | None = None
    shown: JsonObject | None = None
    # what is chosen already changes nothing when it is chosen again
    if button["text"].startswith(messages.CHOSEN_MARK):
        shown = message
    for name, what in events:
        if name == "answer" and what["callback_query_id"] == query:
            answered = what
        elif name in ("message", "edited"):
            shown = what["message"]
        if answered and shown:
            break
    events.close()  # type: ignore[attr-defined]
    assert answered is not None
    assert shown is not None
    assert not answered.get("show_alert")
    assert messages.UNEXPECTED not in shown["text"]
    return shown


def test_an_article_that_is_pasted_is_read(program: Program) -> None:
    """What is asked next is about it."""
    held = read(program.ask(ARTICLE))

    assert TITLE in held
    assert "3.5 مليون ريال سعودي" in read(program.ask("أرقام"))
    assert "هند السعدي" in read(program.ask("من"))


def test_an_article_that_is_too_long_for_a_message_is_one_article(
    program: Program,
) -> None:
    """Cut as Telegram's programs cut it, and put together again."""
    lines = [
        f"{line} ({number})." for number in range(12) for line in [ARTICLE[80:560]]
    ]
    text = "مقال طويل يأتي في رسالتين\n\n" + "\n\n".join(lines)

    said = program.post("say", chat_id=HOME, text=text)["message_ids"]
    answers = until(
        lambda: found if len(found := program.said(said[-1])) == len(said) else None
    )

    assert len(said) == 2
    assert "حُفظ الخبر" in read(answers[0])
    assert "أُضيفت التتمة" in read(answers[1])


def test_a_forwarded_post_brings_its_source_and_its_day(program: Program) -> None:
    """From which its «أمس» is told, and its day of the week."""
    text = ARTICLE.replace("يوم السبت", "أمس").replace("بلدية", "محافظة", 1)
    date = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC).timestamp()

    program.ask(text, forwarded_from={"title": "وكالة التجربة", "date": date})
    [post] = [
        one
        for one in program.messages()
        if one.get("forward_origin", {}).get("date") == date
    ]

    assert post["forward_origin"]["chat"]["title"] == "وكالة التجربة"
    assert "الاثنين 9 مارس 2026" in read(program.ask("/when"))


@pytest.mark.parametrize("days", [1, 2])
def test_a_digest_comes_to_the_channel_when_the_clock_is_moved(
    days: int, own_program: Program
) -> None:
    """Once, with what is new; a slot within a leap is none that was missed."""
    program = own_program
    program.ask(ARTICLE)
    made = program.ask("موعد @mujaz_morning 08:00")

    program.post("clock", seconds=days * 86_400)
    [digest] = until(lambda: program.said(0, CHANNEL_ID))
    program.post("clock", seconds=86_400)
    listed = _listed(program, messages.POST_STATES["sent"])

    assert "@mujaz_morning" in read(made)
    assert TITLE in read(digest)
    assert digest["sender_chat"]["id"] == CHANNEL_ID
    assert program.said(0, CHANNEL_ID) == [digest]
    assert messages.POST_STATES["missed"] not in listed


def _listed(program: Program, sign: str) -> str:
    """Return the list of schedules, once it says something."""

    def look() -> str | None:
        told = read(program.ask("/schedule"))
        return told if sign in told else None

    return until(look)


def test_a_digest_comes_at_its_hour(own_program: Program) -> None:
    """Not a quarter of an hour before it."""
    program = own_program
    program.ask(ARTICLE)
    program.ask("/schedule @mujaz_morning 08:00")
    now = dt.datetime.fromtimestamp(program.get("state")["now"], ZONE)
    slot = dt.datetime.combine(now.date() + dt.timedelta(days=1), AT, ZONE)

    program.post("clock", seconds=(slot - now).total_seconds() - 900)
    listed = program.ask("/schedule")
    before = program.said(0, CHANNEL_ID)
    program.post("clock", seconds=901)

    assert before == []
    assert "النشر القادم" in read(listed)
    assert until(lambda: program.said(0, CHANNEL_ID))


def test_a_digest_that_waits_is_posted_by_the_next_run(tmp_path: Path) -> None:
    """Schedules and articles lie in the database; channels have the same ids again."""
    chosen = ("playground", "--port", "0", "--no-browser", "--database", "kept.sqlite3")
    with running(tmp_path, *chosen) as program:
        program.ask(ARTICLE)
        program.ask("/schedule @mujaz_morning 08:00")
    with running(tmp_path, *chosen) as program:
        program.post("clock", seconds=86_400)
        [digest] = until(lambda: program.said(0, CHANNEL_ID))

    assert TITLE in read(digest)


HOSTILE = {
    "html": "<b>غامق</b><script>alert(1)</script>&lt;&amp;<a href='javascript:1'>x</a>",
    "bidi": "\u202eقلب\u202c \u2067عزل بلا نهاية \u200f\u200e\u2066 " * 30,
    "emoji": "😀" * 2048,
    "combining": "ا" + "\u0651\u064b" * 1000,
    "controls": "\x00\x01\x1b[2J\u2028\u2029\ufeff نص",
    "one word": "ك" * 4096,
    "command": "/summary " + "9" * 4000,
    "no such command": "/" + "a" * 60,
    "word and name": "من " + "<&>" * 500,
    "html article": "<b>" + "كلمة &amp; أخرى </b><i " * 60,
    "schedule": "/schedule @mujaz_morning 99:99 \u202e" + "الأحد-" * 300,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_message_is_answered_in_words(text: str, program: Program) -> None:
    """And the next one as ever."""
    answer = program.ask(text)

    assert answer["text"]
    assert read(answer) != messages.UNEXPECTED
    assert ANSWERS["start"] in read(program.ask("/start"))


@pytest.mark.parametrize(
    "data",
    [
        "nonsense",
        "replace:summary:1:999999999999999999999",
        "answer:who:-1:",
        "use:99999",
        "cancel:٣",
        "length:<b>",
        ":::",
        "ش" * 32,
    ],
)
def test_a_forged_button_is_answered_in_words(data: str, program: Program) -> None:
    """Nobody made it; whoever can press a button can send any data."""
    message = program.ask("/summary 2")
    before = program.get("state")["last"]

    query = program.press(message, data)
    told = next(
        (name, what)
        for name, what in program.events(before)
        if name == "message" or what.get("callback_query_id") == query
    )

    assert told[0] == "answer"
    assert ANSWERS["start"] in read(program.ask("/start"))


def test_a_channel_that_casts_the_bot_out_gets_no_digest(tmp_path: Path) -> None:
    """Its schedule stops, and says so; the log tells the operator in a line."""
    with running(tmp_path) as program:
        program.ask(ARTICLE)
        program.ask("/schedule @mujaz_morning 08:00")
        program.post("members", chat_id=CHANNEL_ID, status="left")
        program.post("clock", seconds=86_400)

        listed = _listed(program, messages.SCHEDULE_STOPPED)
        [warning] = complaints(program)

        assert messages.POST_STATES["failed"] in listed
        assert program.said(0, CHANNEL_ID) == []
        assert warning.endswith("refuses posts: schedule stopped")


def test_a_group_that_becomes_a_supergroup_keeps_its_schedule(
    own_program: Program,
) -> None:
    """Its digest comes to where the group has moved."""
    program = own_program
    program.ask("/schedule 08:00", GROUP_ID)
    moved = program.post("migrate", chat_id=GROUP_ID)["chat"]["id"]

    listed = program.ask("/schedule", moved)

    assert "الساعة 08:00" in read(listed)


def test_a_file_alone_is_answered_with_what_is_read(own_program: Program) -> None:
    """It isn't called too short: nobody has read it."""
    own_program.ask("/start")
    sent = own_program.client.post(
        "/playground/file",
        data={"chat_id": HOME},
        files={"file": ("خبر.pdf", b"%PDF-", "application/pdf")},
    ).json()["message"]["message_id"]

    said = until(lambda: own_program.said(sent))[0]

    assert read(said) == messages.NO_TEXT


def _sent_file(program: Program, content: bytes) -> str:
    """Send a text file; return what the bot says to it."""
    sent = program.client.post(
        "/playground/file",
        data={"chat_id": HOME},
        files={"file": ("خبر.TXT", content, "text/plain")},
    ).json()["message"]["message_id"]
    return read(until(lambda: program.said(sent))[0])


def test_a_text_file_is_an_article(own_program: Program) -> None:
    own_program.ask("/start")

    said = _sent_file(own_program, ARTICLE.encode("utf-16"))

    assert TITLE in said
    assert TITLE in read(own_program.ask("/summary 1"))


def test_a_file_that_is_no_text_is_told_so(own_program: Program) -> None:
    own_program.ask("/start")

    assert _sent_file(own_program, b"\xff\x00\xd9") == messages.error(UnreadableFile())
    assert _sent_file(own_program, b"a" * 1_000_001) == messages.error(TextTooLong())
