"""The page in a browser: a newcomer's way, and everything that it can show and do."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bot import messages
from tests.e2e.looking import PHONE, WIDE, Looker, picture
from tests.e2e.playing import (
    CHANNEL_ID,
    GROUP_ID,
    HOME,
    PATIENCE,
    ROOT,
    Program,
    running,
    until,
)

ARTICLE = (ROOT / "bot/playground/page/article.txt").read_text("utf-8").strip()
TITLE = ARTICLE.splitlines()[0]
WORDS = messages.PAGE

expect.set_options(timeout=PATIENCE * 1000)


def pane(page: Page, chat: int = HOME) -> Locator:
    """Return a chat's place on the page."""
    return page.locator(f'[id="pane{chat}"]')


def last(page: Page, chat: int = HOME) -> Locator:
    """Return the last message of a chat that isn't the person's."""
    return pane(page, chat).locator(".theirs").last


def type_in(page: Page, text: str, chat: int = HOME) -> None:
    """Write a text as somebody would, and send it."""
    box = pane(page, chat).locator("textarea")
    box.fill(text)
    box.press("Enter")


def ask(page: Page, text: str, answer: str) -> Locator:
    """Write a text, and return the bot's answer once it says something."""
    count = pane(page).locator(".theirs").count()
    type_in(page, text)
    expect(pane(page).locator(".theirs")).not_to_have_count(count)
    expect(last(page)).to_contain_text(_read(answer))
    return last(page)


def _read(words: str) -> re.Pattern[str]:
    """Return what finds words as they are read, isolates or not between them."""
    return re.compile("[\u2068\u2069]*".join(map(re.escape, words)))


def is_whole(page: Page) -> bool:
    """Tell whether nothing on the page is wider than the screen."""
    told: bool = page.evaluate(
        "() => [document.documentElement, document.body].every("
        "one => one.scrollWidth <= innerWidth)"
        " && [...document.querySelectorAll('.scroll, .composer, .bar')].every("
        "one => one.scrollWidth <= one.clientWidth + 1)"
    )
    return told


# ------------------------------------------------------------------ a newcomer's way


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["wide", "phone"])
def test_a_newcomer_reads_asks_and_sees_a_digest_arrive(
    *, dark: bool, phone: bool, own_program: Program, looker: Looker
) -> None:
    """The whole way with nothing but presses; pictures are kept of each stage."""
    stage = f"{'phone' if phone else 'wide'}-{'dark' if dark else 'light'}"
    page = looker.open(own_program, PHONE if phone else WIDE, dark=dark)
    expect(page).to_have_title(WORDS["title"])
    expect(pane(page).locator(".blank")).to_contain_text(messages.BOT_DESCRIPTION)
    picture(page, f"{stage}-1-welcome")

    pane(page).get_by_role("button", name=WORDS["start"]).click()
    expect(last(page)).to_contain_text("أهلًا بك في «موجز»")
    pane(page).locator(".keyboard").get_by_role("button", name="الملخص").click()
    expect(last(page)).to_contain_text("الملخص: ")
    picture(page, f"{stage}-2-summary")
    last(page).locator(".inline").get_by_role("button", name="المصدر").click()
    expect(last(page)).to_contain_text(messages.SOURCE_TITLE)
    expect(last(page).locator("blockquote b").first).to_be_visible()
    picture(page, f"{stage}-3-source")

    channel = pane(page, CHANNEL_ID)
    for press, answer in [
        (WORDS["guide_article_do"], TITLE),
        ("mujaz_morning", "سيُنشر الموجز"),
    ]:
        _show(page, messages.PLAYGROUND_CHANNEL, wanted=phone)
        picture(page, f"{stage}-4-guide")
        channel.locator(".guide").get_by_role("button", name=press).click()
        expect(last(page)).to_contain_text(answer)
    _show(page, messages.PLAYGROUND_CHANNEL, wanted=phone)
    channel.locator(".guide").get_by_role("button", name="08:00").last.click()
    expect(channel.locator(".theirs")).to_contain_text(TITLE)
    expect(page.locator("#clock")).to_contain_text("08:00")
    expect(channel.locator(".blank")).to_be_hidden()
    picture(page, f"{stage}-5-digest")
    _show(page, messages.TERMINAL_TITLE, wanted=phone)
    ask(page, "ملخص 2", "الملخص: ")
    picture(page, f"{stage}-6-whole")

    assert is_whole(page)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (max(map(int, re.findall(r"\d+", ground)[:3])) < 64) == dark


def _show(page: Page, title: str, *, wanted: bool) -> None:
    """Go to a chat where only one is shown at a time."""
    if wanted:
        page.get_by_role("tab", name=title).first.click()


def test_every_key_of_the_bots_keyboard_is_answered(
    program: Program, looker: Looker
) -> None:
    page = looker.open(program)
    ask(page, "/start", "أهلًا بك")
    keys = pane(page).locator(".keyboard button")
    said = pane(page).locator(".theirs")

    expect(keys).to_have_text([key for row in messages.KEYBOARD for key in row])
    for index in range(keys.count()):
        count = said.count()
        keys.nth(index).click()
        expect(said).to_have_count(count + 1)
        expect(pane(page).locator(".mine").last).to_contain_text(
            keys.nth(index).inner_text()
        )

    pane(page).get_by_role("button", name=WORDS["keyboard"]).click()
    expect(keys.first).to_be_hidden()


def test_a_button_changes_its_message_in_place(
    program: Program, looker: Looker
) -> None:
    """And what was changed says so."""
    page = looker.open(program)
    answer = ask(page, "/settings", messages.SETTINGS_TITLE)
    long = answer.locator(".inline").get_by_role(
        "button", name=messages.LENGTHS["long"]
    )

    long.click()

    expect(long).to_have_text(f"{messages.CHOSEN_MARK} {messages.LENGTHS['long']}")
    expect(answer.locator("footer")).to_contain_text(WORDS["edited"])
    expect(long).not_to_have_attribute("aria-busy", "true")


def test_what_was_changed_keeps_its_day_and_the_focus(
    own_program: Program, looker: Looker
) -> None:
    """The next message is of the same day still, and the next key goes on there."""
    page = looker.open(own_program)
    answer = ask(page, "/settings", messages.SETTINGS_TITLE)
    long = answer.locator(".inline").get_by_role(
        "button", name=messages.LENGTHS["long"]
    )

    long.press("Enter")

    expect(answer.locator("footer")).to_contain_text(WORDS["edited"])
    assert page.evaluate("document.activeElement.closest('.theirs') !== null")
    own_program.call("sendMessage", chat_id=HOME, text="وبعد")
    expect(last(page)).to_contain_text("وبعد")
    expect(pane(page).locator(".day")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 360])
def test_the_smallest_phones_show_all(
    width: int, program: Program, looker: Looker
) -> None:
    """Whatever the day, its name gives way."""
    page = looker.open(program, {"width": width, "height": 640})
    page.locator("#clock span").evaluate(
        "one => { one.textContent = 'الأربعاء، 30 سبتمبر'; }"
    )

    assert is_whole(page)


def test_a_command_in_a_message_can_be_pressed(
    program: Program, looker: Looker
) -> None:
    page = looker.open(program)

    ask(page, "/start", "أهلًا بك").get_by_role("button", name="/figures").click()

    expect(last(page)).to_contain_text(messages.FIGURES_TITLE)


# ------------------------------------------------------------------------ by keyboard


def test_it_can_be_used_by_keyboard_alone(own_program: Program, looker: Looker) -> None:
    """Commands from the menu, a button, the tabs, the clock and back."""
    page = looker.open(own_program)
    keys = page.keyboard
    keys.type("/sou")
    expect(pane(page).get_by_role("option")).to_have_text(re.compile("^/source"))
    keys.press("Backspace")
    keys.press("Backspace")
    picture(page, "wide-commands")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        keys.press(key)
    expect(last(page)).to_contain_text(messages.NO_SOURCE[:20])
    keys.type("ملخص 3")
    keys.press("Enter")
    expect(last(page)).to_contain_text("الملخص: ")

    last(page).get_by_role("button", name=messages.LONGER).focus()
    keys.press("Enter")
    expect(last(page).locator("footer")).to_contain_text(WORDS["edited"])
    tabs = page.get_by_role("tab").and_(page.locator(":visible"))
    tabs.first.focus()
    keys.press("ArrowLeft")
    expect(pane(page, GROUP_ID)).to_be_visible()
    expect(tabs.last).to_be_focused()
    page.locator("#clock").focus()
    keys.press("Enter")
    expect(page.locator("#clock-panel")).to_be_visible()
    keys.press("Escape")
    keys.press("/")

    expect(page.locator("#clock-panel")).to_be_hidden()
    expect(pane(page).locator("textarea")).to_be_focused()


def test_the_menu_offers_every_command(program: Program, looker: Looker) -> None:
    """With what it does, and goes away when it is left."""
    page = looker.open(program, PHONE)
    menu = pane(page).get_by_role("button", name=WORDS["commands"])
    offered = pane(page).get_by_role("option")

    menu.click()
    expect(offered).to_have_count(len(messages.DESCRIPTIONS))
    expect(offered.filter(has_text="/figures")).to_contain_text(
        messages.DESCRIPTIONS["figures"]
    )
    picture(page, "phone-commands")
    page.keyboard.press("Escape")

    expect(offered).to_have_count(0)
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_lines_can_be_broken_before_a_text_is_sent(
    program: Program, looker: Looker
) -> None:
    page = looker.open(program)
    box = pane(page).locator("textarea")

    box.press_sequentially("سطر")
    box.press("Shift+Enter")
    box.press_sequentially("ثان")
    box.press("Enter")

    expect(pane(page).locator(".mine .text").last).to_have_text("سطر\nثان")
    expect(box).to_have_value("")


# --------------------------------------------------------- what else than text is sent


def test_an_article_is_pasted_and_asked_about(program: Program, looker: Looker) -> None:
    page = looker.open(program)
    page.evaluate("text => navigator.clipboard.writeText(text)", ARTICLE)

    pane(page).locator("textarea").click()
    page.keyboard.press("Control+V")
    pane(page).get_by_role("button", name=WORDS["send"], exact=True).click()
    expect(last(page)).to_contain_text(TITLE)

    ask(page, "أرقام", "3.5 مليون ريال سعودي")
    picture(page, "wide-figures")


def test_a_news_item_is_forwarded(program: Program, looker: Looker) -> None:
    """With where it comes from and its day, from which «أمس» is told."""
    page = looker.open(program, PHONE)
    pane(page).get_by_role("button", name=WORDS["attach"]).click()
    pane(page).get_by_role("button", name=WORDS["forward"]).click()
    dialog = page.locator("#forward")
    picture(page, "phone-forward")

    dialog.get_by_label(WORDS["forward_source"]).fill("قناة <b>التجربة</b>")
    dialog.get_by_label(WORDS["forward_date"]).fill("2026-03-10")
    dialog.get_by_label(WORDS["forward_text"]).fill(
        ARTICLE.replace("يوم السبت", "أمس").replace("هند", "سعاد")
    )
    dialog.get_by_role("button", name=WORDS["send"]).click()
    expect(pane(page).locator(".origin").last).to_have_text(
        f"{WORDS['forwarded_from']} قناة <b>التجربة</b>"
    )

    ask(page, "/when", "9 مارس 2026")


def test_a_post_of_the_channel_is_forwarded_to_the_bot(
    program: Program, looker: Looker
) -> None:
    """It becomes an article, whose source is the channel."""
    page = looker.open(program)
    text = ARTICLE.replace("هند السعدي", "منى الشامي")
    type_in(page, text, CHANNEL_ID)

    post = pane(page, CHANNEL_ID).locator(".message").last
    expect(post).to_contain_text("منى الشامي")
    post.get_by_role("button", name=WORDS["forward_to_bot"]).click()

    expect(pane(page).locator(".origin").last).to_contain_text(
        messages.PLAYGROUND_CHANNEL
    )
    expect(last(page)).to_contain_text("حُفظ الخبر")


def test_a_file_is_sent_shown_and_fetched(
    program: Program, looker: Looker, tmp_path: Path
) -> None:
    """Byte for byte, under its Arabic name."""
    file = tmp_path / "تقرير 2026.txt"
    file.write_text("نص الملف", "utf-8")
    page = looker.open(program)

    pane(page).locator("textarea").fill("شرح الملف")
    pane(page).locator("input[type=file]").set_input_files(file)
    sent = pane(page).locator(".mine").last
    expect(sent).to_contain_text("شرح الملف")
    expect(sent.locator(".file bdi").first).to_have_text(file.name)
    with page.expect_download() as fetched:
        sent.locator(".file").click()

    assert fetched.value.path().read_bytes() == file.read_bytes()
    assert fetched.value.suggested_filename == file.name
    expect(pane(page).locator("textarea")).to_have_value("")


# ------------------------------------------------------------------ what the bot sends


def test_pictures_and_documents_of_the_bot_are_shown(
    program: Program, looker: Looker
) -> None:
    page = looker.open(program, PHONE)
    ask(page, "/start", "أهلًا بك")
    drawn = page.locator(".bar").screenshot()

    program.call(
        "sendPhoto",
        {"photo": ("a.png", drawn)},
        chat_id=HOME,
        caption="شرح <b>الصورة</b>",
    )
    program.call("sendDocument", {"document": ("a.pdf", b"%PDF-")}, chat_id=HOME)
    image = pane(page).locator(".picture img").last
    message = pane(page).locator(".message").filter(has=page.locator(".picture"))
    expect(message).to_contain_text("شرح <b>الصورة</b>")
    expect(last(page).locator(".file")).to_contain_text("a")

    until(lambda: image.evaluate("one => one.complete && one.naturalWidth > 300"))
    expect(last(page)).to_be_in_viewport(ratio=0.9)
    assert is_whole(page)
    picture(page, "phone-picture")


FORMATTED = (
    "<b>عريض <i>ومائل</i></b> <u>خط</u> <s>شطب</s> <code>f(x)</code> "
    "<tg-spoiler>سر</tg-spoiler>\n"
    '<pre><code class="language-python">print(1)</code></pre>\n'
    '<a href="https://example.com/a">رابط</a> https://example.org/b #وسم '
    "@mujaz_morning\n"
    "<blockquote>اقتباس</blockquote>\n"
    f"<blockquote expandable>{'سطر من اقتباس طويل. ' * 60}آخره</blockquote>\nانتهى"
)


def test_formatting_is_shown_as_it_is_meant(program: Program, looker: Looker) -> None:
    """Nested, hidden, folded; and what can be pressed can be pressed."""
    page = looker.open(program, PHONE)
    program.call("sendMessage", chat_id=HOME, text=FORMATTED, parse_mode="HTML")
    text = last(page).locator(".text")
    expect(text).to_contain_text("انتهى")

    for tag, words in [
        ("b", "عريض ومائل"),
        ("b > i", "ومائل"),
        ("u", "خط"),
        ("s", "شطب"),
        ("code", "f(x)"),
        ("pre", "print(1)"),
        ("a[href='https://example.com/a']", "رابط"),
        ("a[href='https://example.org/b']", "https://example.org/b"),
        ("blockquote:not(.expandable)", "اقتباس"),
    ]:
        expect(text.locator(tag).first).to_have_text(words)
    expect(text.get_by_role("button", name=WORDS["hidden"])).to_be_visible()
    text.locator(".spoiler").click()
    expect(text.locator(".spoiler")).to_have_count(0)
    quote = text.locator(".expandable")
    folded = quote.evaluate("one => one.clientHeight")
    picture(page, "phone-formatting")
    quote.get_by_role("button", name=WORDS["more"]).click()
    assert quote.evaluate("one => one.clientHeight") > 2 * folded
    quote.get_by_role("button", name=WORDS["less"]).click()
    assert quote.evaluate("one => one.clientHeight") == folded
    assert is_whole(page)
    text.get_by_role("button", name="@mujaz_morning").click()

    expect(pane(page, CHANNEL_ID)).to_be_visible()
    expect(pane(page)).to_be_hidden()


def test_what_the_bot_is_doing_is_told_until_it_has_done_it(
    program: Program, looker: Looker
) -> None:
    page = looker.open(program)
    acting = pane(page).locator(".acting")

    program.call("sendChatAction", chat_id=HOME, action="typing")
    expect(acting).to_contain_text(WORDS["typing"])
    program.call("sendChatAction", chat_id=HOME, action="upload_photo")
    expect(acting).to_contain_text(WORDS["sends_photo"])
    program.call("sendMessage", chat_id=HOME, text="تم")

    expect(acting).to_be_hidden()


def test_edits_and_deletions_are_followed(program: Program, looker: Looker) -> None:
    """Also by a page that is opened later."""
    page = looker.open(program)
    first = program.call("sendMessage", chat_id=HOME, text="الأول <كما هو>")
    second = program.call("sendMessage", chat_id=HOME, text="الثاني")
    expect(last(page)).to_contain_text("الثاني")

    program.call(
        "editMessageText",
        chat_id=HOME,
        message_id=first["message_id"],
        text="الأول بعد تعديله",
    )
    program.call("deleteMessage", chat_id=HOME, message_id=second["message_id"])

    for one in (page, looker.open(program)):
        expect(last(one).locator(".text")).to_have_text("الأول بعد تعديله")
        expect(last(one)).to_contain_text(WORDS["edited"])


def test_other_buttons_copy_and_open(program: Program, looker: Looker) -> None:
    page = looker.open(program)
    rows = [
        [
            {"text": "انسخ", "copy_text": {"text": "المنسوخ"}},
            {"text": "افتح", "url": "https://example.com/news"},
        ]
    ]
    program.call(
        "sendMessage",
        chat_id=HOME,
        text="أزرار",
        reply_markup={"inline_keyboard": rows},
    )

    last(page).get_by_role("button", name="انسخ").click()

    expect(page.locator("#toast")).to_have_text(WORDS["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == "المنسوخ"
    expect(last(page).get_by_role("link", name="افتح")).to_have_attribute(
        "href", "https://example.com/news"
    )


# ---------------------------------------------------------- chats, clock, connection


def test_a_message_that_was_not_seen_is_counted(
    program: Program, looker: Looker
) -> None:
    """On the tab of its chat, until that is opened."""
    page = looker.open(program, PHONE)
    tab = page.get_by_role("tab", name=messages.PLAYGROUND_CHANNEL)

    program.call("sendMessage", chat_id=CHANNEL_ID, text="منشور")
    expect(tab.locator(".count")).to_have_text("1")
    picture(page, "phone-unread")
    tab.click()

    expect(pane(page, CHANNEL_ID).locator(".theirs").last).to_contain_text("منشور")
    expect(tab.locator(".count")).to_be_hidden()


def test_a_long_answer_is_shown_from_its_beginning(
    program: Program, looker: Looker
) -> None:
    """What comes while somebody reads on is counted, and moves nothing."""
    page = looker.open(program, PHONE)
    latest = pane(page).get_by_role("button", name=WORDS["latest"])
    text = "\n".join(f"سطر {number}" for number in range(60))

    program.call("sendMessage", chat_id=HOME, text=text)
    expect(last(page)).to_contain_text("سطر 59")
    until(lambda: _top(last(page)) < 200)
    assert _top(last(page)) > 0
    long = last(page).element_handle()
    program.call("sendMessage", chat_id=HOME, text="بعده")
    expect(latest).to_have_text("1")
    picture(page, "phone-long")
    assert 0 < (long.bounding_box() or {"y": 0})["y"] < 200

    latest.click()
    expect(last(page)).to_be_in_viewport(ratio=1)
    expect(latest).to_be_hidden()


def _top(message: Locator) -> float:
    """Return how far below the top of the screen a message begins."""
    box = message.bounding_box()
    assert box is not None
    return box["y"]


def test_a_group_talks_with_the_bot_by_commands(
    program: Program, looker: Looker
) -> None:
    """With everybody's name, and with what an answer answers."""
    page = looker.open(program)
    page.get_by_role("tab", name=messages.PLAYGROUND_GROUP).click()

    type_in(page, "/where", GROUP_ID)

    answer = last(page, GROUP_ID)
    expect(answer).to_contain_text(messages.PLACES_TITLE)
    expect(answer.locator(".who")).to_have_text(messages.TERMINAL_TITLE)
    expect(answer.locator(".replied")).to_contain_text("/where")
    picture(page, "wide-group")


def test_a_chat_that_is_opened_meanwhile_is_shown(
    program: Program, looker: Looker
) -> None:
    page = looker.open(program)
    title = "قناة </bdi><b>جديدة"

    program.post(
        "chats", type="channel", title=title, username="new_one", bot="administrator"
    )

    tab = page.get_by_role("tab", name=title)
    tab.click()
    expect(page.locator(".pane.chosen h2")).to_have_text(title)
    expect(page.locator(".pane.chosen .guide")).to_contain_text("@new_one")


def test_the_clock_is_moved_and_tells_the_bots_hour(
    program: Program, looker: Looker
) -> None:
    """Whatever zone the browser is in."""
    page = looker.open(program)
    page.locator("#clock").click()
    panel = page.locator("#clock-panel")
    expect(panel.locator(".moment")).to_contain_text("بتوقيت الرياض")
    picture(page, "wide-clock")
    before = program.get("state")["now"]

    panel.get_by_role("button", name=WORDS["clock_six"]).click()
    until(lambda: program.get("state")["now"] > before + 21_599)
    panel.get_by_label(WORDS["clock_at"]).fill("06:30")
    panel.get_by_role("button", name=WORDS["clock_move"]).click()

    expect(page.locator("#clock")).to_contain_text("06:30")
    assert int(program.get("state")["now"] // 60 % 1440) == 3 * 60 + 30  # in UTC


def test_what_happens_while_the_connection_is_cut_is_shown_after_it(
    program: Program, looker: Looker
) -> None:
    """And until then the page says that it is cut."""
    page = looker.open(program)
    page.context.set_offline(offline=True)
    page.evaluate("dispatchEvent(new Event('offline'))")
    sent = program.call("sendMessage", chat_id=HOME, text="رسالة في الغياب")

    page.context.set_offline(offline=False)

    expect(page.locator(f'[id="m{HOME}.{sent["message_id"]}"]')).to_contain_text(
        "رسالة في الغياب"
    )


def test_a_program_that_ends_is_told_of_and_found_again(
    looker: Looker, tmp_path: Path
) -> None:
    """Started anew it knows nothing of what was shown, and neither does the page."""
    with running(tmp_path) as program:
        page = looker.open(program, PHONE)
        ask(page, "/start", "أهلًا بك")
        port = program.address.rstrip("/").rpartition(":")[2]
    expect(page.locator("#lost")).to_be_visible()
    picture(page, "phone-lost")

    with running(tmp_path, "playground", "--port", port, "--no-browser"):
        expect(page.locator("#lost")).to_be_hidden()
        expect(pane(page).locator(".blank")).to_be_visible()
    expected = "Failed to load resource"
    looker.faults[:] = [one for one in looker.faults if expected not in one]


def test_the_look_that_was_chosen_is_kept(program: Program, looker: Looker) -> None:
    page = looker.open(program)
    look = page.locator("#theme")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)

    for name in ("theme_auto", "theme_light", "theme_dark"):
        expect(look).to_have_attribute("title", WORDS[name])
        if name != "theme_dark":
            look.click()
    page.reload()

    expect(look).to_have_attribute("title", WORDS["theme_dark"])
    assert page.evaluate(ground) != light


# ------------------------------------------------------------------------- ill will


def test_nothing_that_is_sent_becomes_part_of_the_page(
    own_program: Program, looker: Looker
) -> None:
    """Neither tags, nor scripts, nor a text that turns the one beside it."""
    program = own_program
    page = looker.open(program, PHONE)
    nasty = (
        '<img src=x onerror="alert(1)"><script>window.caught = 1</script>'
        "</li></ol><style>*{display:none}</style> \u202e\u2067قلب"
    )
    for chat in (HOME, CHANNEL_ID):
        program.post("say", chat_id=chat, text=nasty)
    program.post(
        "say", chat_id=HOME, text=ARTICLE, forwarded_from={"title": nasty, "date": 1}
    )
    program.call(
        "sendMessage",
        chat_id=HOME,
        text="أزرار",
        reply_markup={
            "inline_keyboard": [
                [{"text": nasty, "callback_data": "x"}],
                [{"text": "🕊" * 300, "callback_data": "y"}],
            ]
        },
    )
    program.call(
        "sendDocument",
        {"document": ("<b>a</b>\u202egnp.html", b"<script>window.caught = 1</script>")},
        chat_id=HOME,
    )
    program.post("say", chat_id=HOME, text="😀" * 2048)
    program.post("say", chat_id=HOME, text="W" * 4096)
    answered = ask(page, "/start", "أهلًا بك")

    expect(answered).to_be_in_viewport(ratio=0.5)
    assert page.evaluate("window.caught") is None
    assert page.locator("main img, main script, main style").count() == 0
    expect(pane(page).locator(".mine .text").first).to_contain_text("<img src=x")
    assert is_whole(page)
    # a line beside an unclosed isolate reads from the right as ever
    assert (
        page.locator(".log time").last.evaluate(
            "one => getComputedStyle(one).direction"
        )
        == "rtl"
    )
    picture(page, "phone-hostile-end")
    pane(page).locator(".mine").first.scroll_into_view_if_needed()
    picture(page, "phone-hostile")


def test_a_button_with_forged_data_is_refused_in_words(
    program: Program, looker: Looker
) -> None:
    """The page shows the bot's own alert."""
    page = looker.open(program, PHONE)
    keyboard = {"inline_keyboard": [[{"text": "زر", "callback_data": "forged:<b>"}]]}
    program.call("sendMessage", chat_id=HOME, text="زر", reply_markup=keyboard)

    last(page).get_by_role("button", name="زر").click()

    expect(page.locator("#alert")).to_contain_text(messages.OLD_BUTTON)
    picture(page, "phone-alert")
    page.locator("#alert").get_by_role("button").click()
    expect(page.locator("#alert")).to_be_hidden()


def test_what_the_server_refuses_is_told_and_the_text_is_kept(
    program: Program, looker: Looker
) -> None:
    """So that it need not be written twice."""
    page = looker.open(program)
    box = pane(page).locator("textarea")
    page.route("**/playground/say", lambda route: route.abort())

    type_in(page, "نص مهم")

    expect(page.locator("#toast")).to_contain_text(WORDS["failed"])
    expect(box).to_have_value("نص مهم")
    expected = "Failed to load resource"
    looker.faults[:] = [one for one in looker.faults if expected not in one]
