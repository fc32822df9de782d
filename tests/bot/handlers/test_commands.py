"""Every command through the real application, each request checked on its way."""

import datetime as dt

import pytest
from telegram.constants import BotCommandLimit

from bot import messages
from bot.errors import AskerNotAdministrator, BadTime
from bot.handlers import COMMANDS
from bot.model import Question
from bot.playground.chats import administrator, creator
from tests.bot.conftest import Clock, Say
from tests.bot.fakes import CHANNEL, GROUP, READER, Telegram, bad_request, forbidden

ARTICLE = """\
بلدية المرسى تفتتح مكتبة عامة جديدة

افتتح رئيس بلدية المرسى كمال الطرابلسي أمس مكتبة عامة تضم 12 ألف كتاب في حي النصر \
بتونس. وقال الطرابلسي إن المشروع كلف 3 ملايين دينار تونسي، وإن المكتبة ستفتح أبوابها \
ستة أيام في الأسبوع. وأضاف أن «القراءة حق لكل طفل».

وأكدت مديرة المكتبة سلوى بن يوسف أن عدد المشتركين بلغ 450 مشتركا في اليوم الأول، \
مشيرة إلى أن وزارة الثقافة قدمت ربع الكتب. ويأتي الافتتاح ضمن خطة أعلنتها البلدية في \
مارس الماضي لإنشاء خمس مكتبات في المدينة قبل نهاية العام المقبل.
"""


def test_the_menu_keeps_telegrams_limits() -> None:
    """And every command has its own name."""
    names = [command.name for command in COMMANDS]

    assert len(set(names)) == len(names) <= BotCommandLimit.MAX_COMMAND_NUMBER
    assert all(
        len(command.description) <= BotCommandLimit.MAX_DESCRIPTION
        for command in COMMANDS
    )


@pytest.mark.usefixtures("application")
async def test_the_menu_and_the_descriptions_are_set_at_start(
    telegram: Telegram,
) -> None:
    """In Arabic, once."""
    [menu] = telegram.called("setMyCommands")

    assert len(menu["commands"]) == len(COMMANDS)
    assert telegram.called("setMyDescription") == [
        {"description": messages.BOT_DESCRIPTION}
    ]


async def test_start_greets_and_names_the_sample(say: Say, telegram: Telegram) -> None:
    """There is something to talk about at once, and a keyboard to do it with."""
    told = await say("/start")

    assert told.startswith("أهلًا بك في «موجز»")
    assert "الخبر الحالي: التحالف الدولي في الكويت" in told
    assert telegram.last["reply_markup"]["is_persistent"]


async def test_help_tells_every_command_with_a_word(say: Say) -> None:
    """Each on a line that begins in Arabic, so that it reads from the right."""
    lines = (await say("/help")).splitlines()

    for command in COMMANDS:
        [line] = [line for line in lines if f" /{command.name}: " in line]
        assert line.startswith(command.words[0])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("/summary 2", ["بلدية المرسى تفتتح مكتبة", "• افتتح رئيس بلدية المرسى"]),
        ("/figures", ["الأرقام", "12 ألف", "3 ملايين دينار تونسي", "450"]),
        ("/who", ["الشخصيات", "كمال الطرابلسي: رئيس بلدية المرسى", "سلوى بن يوسف"]),
        ("/orgs", ["الجهات", "وزارة الثقافة"]),
        ("/where", ["الأماكن", "تونس"]),
        ("/when", ["التواريخ والأوقات", "أمس"]),
        ("/quotes", ["التصريحات", "كمال الطرابلسي · قال", "«القراءة حق لكل طفل»"]),
        ("أرقام", ["12 ألف"]),
        ("من", ["كمال الطرابلسي"]),
        ("أين؟", ["تونس"]),
    ],
)
async def test_an_article_sent_is_answered_about(
    text: str, parts: list[str], say: Say
) -> None:
    """By command and by word."""
    assert (
        "حُفظ الخبر، وهو الآن الخبر الحالي: بلدية المرسى تفتتح مكتبة عامة جديدة"
        in await say(ARTICLE)
    )

    told = await say(text)

    for part in parts:
        assert part in told


@pytest.mark.parametrize(
    ("argument", "lines"),
    [("1", 1), ("٣", 3), ("جملتين", 2), ("ثلاث جمل", 3), ("قصير", 1), ("طويل", 3)],
)
async def test_a_summary_is_as_long_as_asked(
    argument: str, lines: int, say: Say
) -> None:
    """In digits, in words, or by size."""
    await say(ARTICLE)

    told = await say(f"/summary {argument}")

    assert told.count("• ") == lines


async def test_a_summary_is_as_long_as_the_settings_say(
    say: Say, telegram: Telegram
) -> None:
    """Until another length is asked for."""
    await say(ARTICLE)
    medium = (await say("/summary")).count("• ")
    await say("/settings")
    told = await say.press("طويل")

    assert "طول الملخص: طويل" in told
    assert "✓ طويل" in telegram.last.labels
    assert (await say("/summary")).count("• ") > medium


async def test_shorter_and_longer_change_the_message_in_place(
    say: Say, telegram: Telegram
) -> None:
    """And its buttons go on meaning its own article."""
    await say(ARTICLE)
    await say("/summary 2")
    place = telegram.last.message["message_id"]
    await say("/articles")

    longer = await say.press("أطول")

    assert longer.count("• ") == 3
    assert telegram.last.method == "editMessageText"
    assert telegram.last.message["message_id"] == place
    assert (await say.press("أقصر")).count("• ") == 2


@pytest.mark.parametrize(
    "text",
    [
        "/summary المشتركين",
        "ملخص عن المشتركين",
        "/summary 3 جمل عن المشتركين",
        "لخص لي المشترك",
    ],
)
async def test_a_summary_is_about_what_was_asked(
    text: str, say: Say, telegram: Telegram
) -> None:
    """By command and by word; the word is shown where it stands."""
    await say(ARTICLE)

    told = await say(text)

    assert told.count("• ") == 1
    assert "وأكدت مديرة المكتبة" in told
    assert "<b>المشتركين</b>" in telegram.last["text"]
    assert "جملة واحدة من أصل" in told


async def test_what_the_article_does_not_speak_of_is_said(say: Say) -> None:
    """With what to do next; whatever the words hold, they are no markup."""
    await say(ARTICLE)

    told = await say("/summary النفط <b>&")

    assert "لا يتحدث هذا الخبر عن النفط <b>&" in told
    assert "/summary" in told
    assert say.telegram.last.labels == []


async def test_the_buttons_of_a_summary_about_a_word_go_on_about_it(say: Say) -> None:
    """Longer, shorter, the source and the reasons; whatever is asked in between."""
    await say(ARTICLE)
    await say("/summary 1 المكتبة")
    longer, source = say.telegram.button("أطول"), say.telegram.button("المصدر")
    why = say.telegram.button("لماذا؟")
    await say("/articles")

    assert (await say.callback(longer)).count("• ") == 2
    assert "عن «المكتبة»" in await say.press("أقصر")
    assert "افتتح رئيس بلدية المرسى" in await say.callback(source)
    assert "تتحدث عن «المكتبة»" in await say.callback(why)


async def test_all_that_is_said_of_a_word_grows_no_longer(say: Say) -> None:
    """There is no button that would change nothing."""
    await say(ARTICLE)

    await say("/summary 3 المشتركين")

    assert "أطول" not in say.telegram.last.labels


async def test_more_words_than_a_button_holds_are_cut(say: Say) -> None:
    """The summary is about the first of them, and says so."""
    await say(ARTICLE)

    told = await say("/summary المكتبة " + "ومشروع البلدية الجديد في المدينة " * 4)

    assert "عن «المكتبة ومشروع البلدية" in told
    assert "أقصر" in say.telegram.last.labels or "المصدر" in say.telegram.last.labels


@pytest.mark.parametrize("command", ["/summary", "ملخص عن"])
async def test_a_word_longer_than_any_is_not_looked_for(say: Say, command: str) -> None:
    """Nor is the whole article summarised instead."""
    await say(ARTICLE)

    assert await say(f"{command} {'م' * 3000}") == messages.TOO_LONG_TO_SEEK


async def test_what_is_not_spoken_of_is_told_beside_the_rest(say: Say) -> None:
    """And the reasons name the subject that each sentence speaks of."""
    await say(ARTICLE)

    told = await say("/summary 2 المكتبة والقمر")

    assert "عن «المكتبة»: " in told
    assert "ولا يتحدث الخبر عن «القمر»." in told
    assert "تتحدث عن «المكتبة»" in await say("/why")


async def test_why_tells_the_reasons_for_each_sentence(say: Say) -> None:
    """By button, by word and by command, about the last summary."""
    await say(ARTICLE)
    await say("/summary 2")

    told = await say.press("لماذا؟")

    assert told.startswith("لماذا هذه الجُمل؟ · بلدية المرسى تفتتح")
    assert "• افتتح رئيس بلدية المرسى كمال الطرابلسي أمس …\nتفتتح الخبر" in told
    assert told.count("• ") == 2
    assert await say("لماذا؟") == told
    assert await say("/why") == told


async def test_why_of_a_summary_that_is_no_more_says_so(say: Say) -> None:
    """The article went on in a second message; or there never was such a summary."""
    await say(ARTICLE * 8)
    await say("/summary")
    await say("وختم رئيس البلدية بأن 77 متطوعا شاركوا في العمل.")
    empty = Question(kind="summary", article_id=1, argument=2, focus="القمر")

    assert await say("/why") == messages.NOTHING_TO_EXPLAIN
    told = await say.callback(f"why:{empty.encode()}")
    assert told.startswith("لا يتحدث هذا الخبر عن القمر؛")


async def test_why_of_what_is_not_spoken_of_says_it_again(say: Say) -> None:
    """No summary was given: that the article lacks the word is the reason."""
    await say(ARTICLE)

    told = await say("/summary القمر")

    assert "لا يتحدث هذا الخبر عن القمر؛" in told
    assert await say("/why") == told.split("\n\n")[-1]


async def test_why_names_the_figure_that_tells_most(say: Say) -> None:
    """Where a chosen sentence has it."""
    await say(ARTICLE)
    await say("/summary 6")

    assert "فيها الرقم الأبرز: 3 ملايين دينار تونسي" in await say("/why")


async def test_why_without_a_summary_says_what_to_ask_first(say: Say) -> None:
    """Before any answer, after another one, and when the article is gone."""
    assert await say("/why") == messages.NOTHING_TO_EXPLAIN.replace("\u2068", "")
    await say(ARTICLE)
    await say("/figures")
    assert await say("/why") == messages.NOTHING_TO_EXPLAIN
    await say("/summary")
    await say("/forget")
    await say.press("نعم، احذفها")
    assert await say("/why") == messages.NOTHING_TO_EXPLAIN


async def test_a_button_pressed_twice_says_the_same_without_an_error(
    say: Say, telegram: Telegram
) -> None:
    """Telegram refuses an edit that changes nothing."""
    await say(ARTICLE)
    await say("/summary 2")
    data = telegram.button("أطول")
    await say.callback(data)

    assert await say.callback(data) == ""


async def test_buttons_under_a_summary_answer_about_its_article(say: Say) -> None:
    """Also when another article is the current one by then."""
    await say("/summary")
    await say(ARTICLE)

    assert "200 مليون دولار" in await say.press("الأرقام")
    assert "ريكس تيلرسون" in await say.press("الشخصيات")


async def test_source_shows_the_sentences_behind_the_last_answer(
    say: Say, telegram: Telegram
) -> None:
    """Each with its neighbours, the used part in bold."""
    await say(ARTICLE)
    await say("/who سلوى")

    told = await say("/source")

    assert "وأكدت مديرة المكتبة سلوى بن يوسف" in told
    assert "وأضاف أن «القراءة حق لكل طفل»." in told
    assert "<b>سلوى بن يوسف</b>" in telegram.last["text"]


async def test_the_source_button_means_the_answer_above_it(say: Say) -> None:
    """Not the last one."""
    await say(ARTICLE)
    await say("/where")
    where = say.telegram.button("المصدر")
    await say("/figures")

    told = await say.callback(where)

    assert "بتونس" in told
    assert "450 مشتركا" not in told


async def test_source_before_any_answer_says_so(say: Say) -> None:
    """Kindly."""
    assert await say("/source") == messages.NO_SOURCE


async def test_source_of_an_answer_that_found_nothing_says_the_same(say: Say) -> None:
    """There is nothing to show."""
    await say(
        "سطر أول من خبر طويل لا رقم فيه ولا اسم\n\n" + "يمشي الناس في الطريق " * 20
    )
    nothing = await say("/figures")

    assert nothing == "لم يذكر الخبر أرقامًا."
    assert await say("/source") == nothing


async def test_who_with_a_name_tells_of_that_person_alone(say: Say) -> None:
    """Roles, and everything attributed to them."""
    told = await say("/who الخالد")

    assert told.startswith("الشيخ صباح الخالد")
    assert "وزير خارجية الكويت" in told
    assert "«ما زال يواجه تهديدا مباشرا»" in told
    assert "قرقاش" not in told
    assert (await say("من هو خالد؟")).startswith("الشيخ صباح الخالد")


async def test_quotes_of_a_name_are_of_that_person(say: Say) -> None:
    """And a name that nobody has asks for all of them."""
    assert (await say("ماذا قال الخالد؟")).startswith("الشيخ صباح الخالد")
    assert "أنور بن محمد قرقاش" in await say("من قال هذا؟")


async def test_who_with_an_unknown_name_says_so(say: Say) -> None:
    """The name is shown, whatever it holds."""
    assert "لا أجد في الخبر شخصًا باسم <b>&" in await say("/who <b>&")


async def test_who_with_a_name_of_two_people_asks_which(say: Say) -> None:
    """Instead of choosing."""
    await say(
        "قال وزير المالية سامي حداد إن العجز تراجع. وردت وزيرة التجارة ليلى حداد "
        "بأن الأسعار ارتفعت." + " وتواصلت المناقشات في القاعة حتى المساء." * 10
    )

    told = await say("/who حداد")

    assert "سامي حداد" in told
    assert "ليلى حداد" in told
    assert "اكتب «من» ثم الاسم كاملًا" in told


async def test_articles_are_listed_and_chosen(
    say: Say, telegram: Telegram, clock: Clock
) -> None:
    """Newest first; the current one is marked."""
    clock.pass_time(minutes=1)
    await say(ARTICLE)

    told = await say("/articles")

    assert told == "الأخبار المحفوظة: خبران"
    assert telegram.last.labels[0].startswith("◂ بلدية المرسى")
    await say.press(telegram.last.labels[1])
    assert "ريكس تيلرسون" in await say("/who")


async def test_the_list_of_articles_is_turned(
    say: Say, telegram: Telegram, clock: Clock
) -> None:
    """Forth and back, in place."""
    for number in range(10):
        clock.pass_time(minutes=1)
        await say(ARTICLE.replace("450", str(450 + number)))
    await say("/articles")
    first = telegram.last.labels

    await say.press("الأقدم")
    second = telegram.last.labels
    await say.press("الأحدث")

    assert (len(first), first[-1], len(second), second[-1]) == (
        9,
        "الأقدم",
        4,
        "الأحدث",
    )
    assert telegram.last.labels == first


async def test_the_same_article_sent_again_is_one(say: Say, clock: Clock) -> None:
    """And becomes the current one."""
    await say(ARTICLE)
    clock.pass_time(minutes=5)

    assert "محفوظ من قبل" in await say(ARTICLE)
    assert "خبران" in await say("/articles")


async def test_a_text_in_several_messages_is_one_article(
    say: Say, clock: Clock
) -> None:
    """Telegram's programs split a long text; what comes later is another matter."""
    first, rest = ARTICLE * 8, "وختم رئيس البلدية بأن 77 متطوعا شاركوا في العمل."
    await say(first)
    clock.pass_time(seconds=2)

    told = await say(rest)
    figures = await say("/figures")
    clock.pass_time(minutes=1)
    later = await say(rest)

    assert "أُضيفت التتمة إلى الخبر: بلدية المرسى" in told
    assert "77" in figures
    assert "خبران" in await say("/articles")
    assert later == messages.TOO_SHORT


async def test_articles_read_together_after_a_pause_stay_apart(say: Say) -> None:
    """What counts is when they were sent, not when the bot came to read them."""
    await say(ARTICLE * 8)
    say.telegram.now += 3600
    await say(ARTICLE.replace("450", "460"))

    assert "3 أخبار" in await say("/articles")


async def test_a_remark_after_a_long_article_is_no_part_of_it(say: Say) -> None:
    """Nor is an article after one whose last part was short."""
    await say(ARTICLE * 8)
    assert await say("شكرا جزيلا لك") == messages.TOO_SHORT

    await say("وختم رئيس البلدية بأن 77 متطوعا شاركوا في العمل.")
    told = await say(ARTICLE.replace("450", "460"))

    assert "أُضيفت" not in told


async def test_a_text_pasted_first_gets_its_day_when_it_is_forwarded(say: Say) -> None:
    """And what was read without it is read anew."""
    await say(ARTICLE)
    assert "2018" not in await say("/when")

    await say.telegram.forwarded_message(ARTICLE).to(say.application)

    assert "أمس: الاثنين 12 فبراير 2018" in await say("/when")


async def test_a_posts_day_is_that_of_its_readers(say: Say) -> None:
    """Half past midnight in Riyadh is still yesterday in UTC."""
    say.telegram.now += 10.5 * 3600  # forwarded an hour after it was posted
    await say.telegram.forwarded_message(ARTICLE).to(say.application)

    assert "أمس: الثلاثاء 13 فبراير 2018" in await say("/when")


async def test_an_answer_without_end_is_cut_short(say: Say, telegram: Telegram) -> None:
    """Dozens of messages would only meet Telegram's limits."""
    for number in range(8):
        await say(ARTICLE.replace("450", str(450 + number)) * 8)
    before = len(telegram.sent)

    told = await say("/figures")

    assert len(telegram.sent) - before == 7
    assert told.endswith(messages.CUT_SHORT)


async def test_posts_forwarded_together_stay_apart(say: Say) -> None:
    """Each is an article of its own."""
    telegram = say.telegram
    await telegram.forwarded_message(ARTICLE * 8).to(say.application)
    await telegram.forwarded_message(ARTICLE.replace("450", "460")).to(say.application)

    assert "3 أخبار" in await say("/articles")


async def test_parts_of_a_text_without_end_are_refused(say: Say) -> None:
    """An article has bounds."""
    for _ in range(24):
        await say("كلمة " * 818)

    assert "النص أطول" in await say("كلمة " * 818)


async def test_a_forwarded_post_brings_its_day(say: Say, telegram: Telegram) -> None:
    """So that «أمس» can be told."""
    await telegram.forwarded_message(ARTICLE).to(say.application)

    assert "أمس: الاثنين 12 فبراير 2018" in await say("/when")


async def test_digits_are_as_the_reader_chose(say: Say) -> None:
    """In answers and pages alike."""
    await say(ARTICLE)
    await say("/settings")
    await say.press("٠١٢٣")

    assert "٤٥٠" in await say("/figures")


async def test_privacy_is_told_and_forgetting_is_asked_for_twice(say: Say) -> None:
    """Nothing is deleted by a word."""
    await say(ARTICLE)
    assert "/forget" in await say("/privacy")
    await say("/forget")
    assert "خبران" in await say("/articles")

    await say("/forget")
    assert await say.press("نعم، احذفها") == messages.FORGOTTEN
    assert "خبر واحد" in await say("/articles")


@pytest.mark.parametrize("text", ["ما رأيك في هذا", "😀", "كلمة " * 59])
async def test_what_is_neither_article_nor_command_is_answered(
    text: str, say: Say
) -> None:
    """With what can be done."""
    assert await say(text) == messages.TOO_SHORT.replace("\N{FIRST STRONG ISOLATE}", "")


async def test_a_text_in_another_language_is_refused(say: Say) -> None:
    """In words."""
    assert await say("word " * 80) == messages.NO_ARABIC


@pytest.mark.parametrize(
    "text",
    [
        "<b>&amp;</b> " + "كلمة <i> & </x> " * 30,
        "\u202eمقلوب " * 70,
        "ا" * 3000 + " كلمة" * 60,
        "كلمة\u0000 " * 60,
        "«" * 200 + " كلمة" * 60,
    ],
    ids=["markup", "bidi", "one letter", "nul", "quotes"],
)
async def test_hostile_articles_are_answered_about(text: str, say: Say) -> None:
    """Every command says something, and nothing becomes markup."""
    await say(text)

    for command in ("/summary", "/figures", "/who", "/orgs", "/where", "/when"):
        assert await say(command)
    assert await say("/quotes")
    assert await say("/source")


@pytest.mark.parametrize(
    "data",
    [
        "x",
        "answer:",
        "answer:who:x:",
        "answer:nothing:1:",
        "source:summary:1:y",
        "why:",
        "why:nothing:1:",
        "answer:summary:1:2:",
        "answer:summary:1:2:é",
        "answer:summary:1:2:abc$",
        "use:abc",
        "use:٣",
        "page:-1",
        "length:huge",
        "digits:roman",
        "cancel:1;drop",
        f"use:{'9' * 40}",
    ],
)
async def test_forged_button_data_are_refused_in_words(data: str, say: Say) -> None:
    """And change nothing."""
    await say("/start")
    await say.callback(data)

    [*_, answer] = say.telegram.called("answerCallbackQuery")
    assert answer["text"] == messages.OLD_BUTTON


@pytest.mark.parametrize("action", ["answer", "replace", "source", "why"])
async def test_a_button_of_an_article_that_is_gone_says_so(
    action: str, say: Say
) -> None:
    """Or of one that the chat may not see."""
    await say("/start")
    question = Question(kind="summary", article_id=999, argument=2, focus="النفط")
    await say.callback(f"{action}:{question.encode()}")

    [*_, answer] = say.telegram.called("answerCallbackQuery")
    assert "لا أجد هذا الخبر" in answer["text"]


async def test_one_chats_articles_are_not_anothers(say: Say) -> None:
    """Whatever number a button holds."""
    await say(ARTICLE)
    other = {"id": 1002, "type": "private", "first_name": "عمر"}
    say.telegram.memory.add(other)

    told = await say("/articles", chat=other, user={**other, "is_bot": False})

    assert "خبر واحد" in told


async def test_a_group_is_answered_by_command_only(say: Say) -> None:
    """People there speak with each other."""
    assert await say(ARTICLE, chat=GROUP) == ""
    assert await say("أرقام", chat=GROUP) == ""
    assert "200 مليون دولار" in await say("/figures", chat=GROUP)


async def test_edits_and_channel_posts_are_left_alone(say: Say) -> None:
    """An edit is no new question."""
    telegram = say.telegram
    await telegram.edited_message("/figures").to(say.application)
    await telegram.message("/figures", chat=CHANNEL).to(say.application)

    assert telegram.sent == []


async def test_a_group_that_became_a_supergroup_keeps_its_choice(say: Say) -> None:
    """Its settings go along."""
    new = -1_001_000_000_001
    await say.telegram.message("", chat=GROUP, migrate_to_chat_id=new).to(
        say.application
    )

    assert await say("/settings", chat={**GROUP, "id": new, "type": "supergroup"})


# --------------------------------------------------------------------- schedules


async def test_a_schedule_in_a_private_chat(say: Say) -> None:
    """Made, listed with its next slot, cancelled."""
    assert "لا مواعيد" in await say("/schedule")

    made = await say("/schedule 08:00")
    listed = await say("/schedule")

    assert "سيُنشر الموجز هنا: كل يوم، الساعة 08:00 بتوقيت الرياض" in made
    assert "النشر القادم: الثلاثاء 6 يناير 2026، الساعة 08:00" in listed
    assert await say("/schedule إلغاء 1") == "أُلغي الموعد 1."
    assert "لا مواعيد" in await say("/schedule")


async def test_a_schedule_is_cancelled_by_its_button(say: Say) -> None:
    """In place."""
    await say("/schedule 08:00 الجمعة Africa/Cairo")
    await say("/schedule")

    assert "لا مواعيد" in await say.press("إلغاء الموعد 1")


async def test_a_schedule_for_a_channel_of_both(say: Say) -> None:
    """Who asks and the bot manage it."""
    told = await say("/schedule @morning_news 18:30 الأحد-الخميس")

    assert "في @morning_news: الأحد والاثنين والثلاثاء والأربعاء والخميس" in told


async def test_a_schedule_for_a_channel_by_its_number(say: Say) -> None:
    """A private channel has no name."""
    assert "@morning_news" in await say(f"/schedule {CHANNEL['id']} 18:30")


async def test_a_channel_of_others_is_refused(say: Say, telegram: Telegram) -> None:
    """Who asks must be an administrator."""
    telegram.channel(administrators=[{"id": 5, "is_bot": False, "first_name": "x"}])

    assert "هذا الطلب للمشرفين وحدهم" in await say("/schedule @morning_news 18:30")


async def test_a_channel_without_the_bot_is_refused(
    say: Say, telegram: Telegram
) -> None:
    """The bot must be one, too."""
    telegram.channel(bot=False)

    told = await say("/schedule @morning_news 18:30")

    assert "لست مشرفًا" in told or "لا أجد هذه القناة" in told


async def test_a_channel_that_isn_t_there_is_refused(say: Say) -> None:
    """With what to do about it."""
    assert "لا أجد هذه القناة" in await say("/schedule @nowhere_at_all 18:30")
    assert "لا أجد هذه القناة" in await say("/schedule -1009999999999 18:30")


async def test_members_that_telegram_hides_are_the_bots_lack_of_rights(
    say: Say, telegram: Telegram
) -> None:
    """Telegram tells a channel's members to its administrators only."""
    telegram.fail(
        "getChatMember", bad_request("Bad Request: member list is inaccessible")
    )

    assert "لست مشرفًا" in await say("/schedule @morning_news 18:30")


async def test_a_group_is_decided_for_by_its_administrators(
    say: Say, telegram: Telegram
) -> None:
    """Anybody else is told so."""
    assert "مشرف" in await say("/schedule 08:00", chat=GROUP)
    telegram.fail("getChatMember", forbidden("Forbidden: bot was kicked"))
    assert "مشرف" in await say("/schedule 08:00", chat=GROUP)


async def test_a_groups_schedules_and_settings_are_its_administrators(
    say: Say,
) -> None:
    """A channel of one's own gives no right over the group's articles."""
    told = await say("/schedule @morning_news 08:00", chat=GROUP)
    await say("/settings", chat=GROUP)
    await say.press("طويل")

    [*_, answer] = say.telegram.called("answerCallbackQuery")
    assert told == messages.error(AskerNotAdministrator())
    assert answer["text"] == told
    assert "طول الملخص: متوسط" in await say("/settings", chat=GROUP)


async def test_a_channels_administrator_who_may_not_post_is_refused(
    say: Say, telegram: Telegram
) -> None:
    """Neither by hand nor by the bot."""
    owner = {"id": 5, "is_bot": False, "first_name": "x"}
    telegram.memory.add(
        CHANNEL,
        [
            creator(owner),
            administrator(READER, can_post_messages=False),
            administrator(telegram.memory.bot),
        ],
    )

    told = await say("/schedule @morning_news 18:30")

    assert told == messages.error(AskerNotAdministrator())


@pytest.mark.parametrize("text", ["/schedule غدا", "/schedule 99:99"])
async def test_a_time_that_isn_t_understood_is_refused(text: str, say: Say) -> None:
    """With an example."""
    assert await say(text) == messages.error(BadTime())


async def test_a_schedule_that_isn_t_there_cannot_be_cancelled(say: Say) -> None:
    """Neither by number nor by an old button."""
    await say("/schedule 08:00")
    await say("/schedule")
    data = say.telegram.button("إلغاء الموعد 1")

    assert "لا موعد بهذا الرقم" in await say("/schedule إلغاء 7")
    await say.callback(data)
    await say.callback(data)
    [*_, answer] = say.telegram.called("answerCallbackQuery")
    assert "لا موعد بهذا الرقم" in answer["text"]


async def test_a_chat_has_a_limited_number_of_schedules(say: Say) -> None:
    """And is told so."""
    for minute in range(20):
        await say(f"/schedule 08:{minute:02}")

    assert "الحد الأقصى" in await say("/schedule 09:00")


def test_the_days_of_the_fixture_are_what_the_tests_say() -> None:
    """The clock of these tests stands on a Monday."""
    assert Clock().now.date() == dt.date(2026, 1, 5)
    assert Clock().now.weekday() == 0
