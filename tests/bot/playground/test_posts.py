"""Messages of the bot: sent, edited, deleted, refused."""

import pytest

from bot.playground.api import answer
from bot.playground.chats import administrator
from bot.playground.memory import Memory, Upload
from tests.bot.playground.conftest import CHANNEL, READER, Refused

PICTURE = Upload(name="card.png", content=b"png", mime_type="image/png")


def test_a_sent_message_comes_back_whole(memory: Memory) -> None:
    keyboard = {"inline_keyboard": [[{"text": "أقصر", "callback_data": "s"}]]}
    first = answer(memory, "sendMessage", {"chat_id": 7, "text": "أولى"})
    second = answer(
        memory,
        "sendMessage",
        {
            "chat_id": 7,
            "text": "<b>ثانية</b> ",
            "parse_mode": "HTML",
            "reply_markup": keyboard,
            "reply_parameters": {"message_id": first["message_id"]},
        },
    )

    assert second["message_id"] > first["message_id"]
    assert second["date"] > first["date"]
    assert second["chat"] == {"id": 7, "type": "private"}
    assert second["from"]["is_bot"]
    assert second["text"] == "ثانية"
    assert second["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert second["reply_markup"] == keyboard
    assert second["reply_to_message"] == first


def test_entities_may_be_given_instead_of_markup(memory: Memory) -> None:
    bold = {"type": "bold", "offset": 1, "length": 3}
    sent = {"chat_id": 7, "text": " قمة", "entities": [bold]}

    assert answer(memory, "sendMessage", sent)["entities"] == [bold | {"offset": 0}]


def test_a_post_in_a_channel_comes_from_the_channel(memory: Memory) -> None:
    post = answer(memory, "sendMessage", {"chat_id": "@Morning", "text": "قمة"})

    assert post["chat"] == post["sender_chat"] == CHANNEL
    assert "from" not in post


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"chat_id": 7, "text": " "}, "message text is empty"),
        ({"chat_id": 7, "text": "ق" * 4097}, "message is too long"),
        ({"chat_id": 7, "text": "\ud83c"}, "strings must be encoded in UTF-8"),
        (
            {"chat_id": 7, "text": "<b>", "parse_mode": "HTML"},
            "can't parse entities: can't find end tag corresponding to start tag \"b\"",
        ),
        ({"chat_id": 7, "text": "*", "parse_mode": "Other"}, "unsupported parse_mode"),
        ({"chat_id": -6, "text": "قمة"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "قمة"}, "chat not found"),
        ({"chat_id": "قناة", "text": "قمة"}, "chat not found"),
        (
            {"chat_id": 7, "text": "قمة", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
    ],
)
def test_a_wrong_message_is_refused(
    parameters: dict[str, object], words: str, refused: Refused
) -> None:
    assert refused("sendMessage", **parameters) == (
        400,
        f"Bad Request: {words}",
    )


def test_a_reply_may_do_without_its_message(memory: Memory) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    sent = {"chat_id": 7, "text": "قمة", "reply_parameters": reply}

    assert "reply_to_message" not in answer(memory, "sendMessage", sent)


def test_a_reply_tells_nothing_of_what_its_message_replied_to(memory: Memory) -> None:
    sent = {"chat_id": 7, "text": "قمة"}
    number = answer(memory, "sendMessage", sent)["message_id"]
    for _ in range(2):
        reply = {"reply_parameters": {"message_id": number}}
        last = answer(memory, "sendMessage", sent | reply)
        number = last["message_id"]

    assert "reply_to_message" not in last["reply_to_message"]


def test_files_come_back_as_telegram_keeps_them(memory: Memory) -> None:
    sent = {"chat_id": 7, "caption": "<i>أرقام</i>", "parse_mode": "HTML"}
    photo = answer(memory, "sendPhoto", sent | {"photo": PICTURE})
    document = answer(memory, "sendDocument", {"chat_id": 7, "document": PICTURE})
    again = answer(
        memory,
        "sendDocument",
        {"chat_id": 7, "document": document["document"]["file_id"]},
    )

    assert photo["caption"] == "أرقام"
    assert photo["caption_entities"] == [{"type": "italic", "offset": 0, "length": 5}]
    assert photo["photo"][0]["file_size"] == len(PICTURE.content)
    assert document["document"]["file_name"] == "card.png"
    assert again["document"]["file_id"] == document["document"]["file_id"]


def test_a_long_caption_is_refused(refused: Refused) -> None:
    long = {"chat_id": 7, "photo": PICTURE, "caption": "ق" * 1025}

    assert refused("sendPhoto", **long) == (
        400,
        "Bad Request: message caption is too long",
    )


def test_an_edit_changes_text_and_keyboard(memory: Memory) -> None:
    keyboard = {"inline_keyboard": [[{"text": "أقصر", "callback_data": "s"}]]}
    sent = {"chat_id": 7, "text": "<b>أ</b>", "parse_mode": "HTML"}
    number = answer(memory, "sendMessage", sent | {"reply_markup": keyboard})
    place = {"chat_id": 7, "message_id": number["message_id"]}

    edited = answer(memory, "editMessageText", {**place, "text": "ب"})

    assert edited["text"] == "ب"
    assert "entities" not in edited
    assert "reply_markup" not in edited
    assert edited["edit_date"] > edited["date"]
    again = answer(
        memory, "editMessageReplyMarkup", {**place, "reply_markup": keyboard}
    )
    assert (again["text"], again["reply_markup"]) == ("ب", keyboard)


def test_a_caption_may_be_taken_away(memory: Memory) -> None:
    sent = {"chat_id": 7, "photo": PICTURE, "caption": "أرقام"}
    number = answer(memory, "sendPhoto", sent)["message_id"]

    edited = answer(memory, "editMessageCaption", {"chat_id": 7, "message_id": number})

    assert "caption" not in edited
    assert edited["photo"]


def test_an_edit_that_changes_nothing_is_refused(
    memory: Memory, refused: Refused
) -> None:
    sent = {"chat_id": 7, "text": "<b>قمة</b>", "parse_mode": "HTML"}
    number = answer(memory, "sendMessage", sent)["message_id"]
    bold = {"type": "bold", "offset": 0, "length": 3}

    code, words = refused(
        "editMessageText",
        chat_id=7,
        message_id=number,
        text="قمة",
        entities=[bold],
    )

    assert code == 400
    assert words.startswith("Bad Request: message is not modified: specified new")


def test_only_the_bots_own_messages_can_be_edited(
    memory: Memory, refused: Refused
) -> None:
    memory.messages[7, 50] = {
        "message_id": 50,
        "chat": {"id": 7, "type": "private"},
        "from": READER,
        "text": "سؤال",
    }

    assert refused("editMessageText", chat_id=7, message_id=50, text="ج") == (
        400,
        "Bad Request: message can't be edited",
    )
    assert refused("editMessageText", chat_id=7, message_id=51, text="ج") == (
        400,
        "Bad Request: message to edit not found",
    )


def test_messages_of_inline_queries_can_be_edited(memory: Memory) -> None:
    edit = {"inline_message_id": "x", "text": "قمة"}

    assert answer(memory, "editMessageText", edit) is True


def test_a_deleted_message_is_gone(memory: Memory, refused: Refused) -> None:
    number = answer(memory, "sendMessage", {"chat_id": 7, "text": "قمة"})["message_id"]

    assert answer(memory, "deleteMessage", {"chat_id": 7, "message_id": number})
    assert refused("deleteMessage", chat_id=7, message_id=number) == (
        400,
        "Bad Request: message to delete not found",
    )


def test_the_bot_must_be_allowed_to_post(memory: Memory, refused: Refused) -> None:
    memory.add(CHANNEL, [administrator(memory.bot, can_post_messages=False)])

    assert refused("sendMessage", chat_id=-1001, text="قمة") == (
        400,
        "Bad Request: need administrator rights in the channel chat",
    )
    assert answer(memory, "leaveChat", {"chat_id": -1001})
    assert refused("sendMessage", chat_id=-1001, text="قمة") == (
        403,
        "Forbidden: bot is not a member of the channel chat",
    )


def test_what_telegram_finds_in_a_text_is_marked(memory: Memory) -> None:
    sent = {"chat_id": 7, "parse_mode": "HTML"}
    text = "<b>/who</b> ثم #قمة و<code>/not</code> وnews.example"

    found = answer(memory, "sendMessage", {**sent, "text": text})["entities"]

    assert [one["type"] for one in found] == ["bold", "bot_command", "hashtag", "code"]


def test_a_hundred_marks_are_kept_and_no_more(memory: Memory) -> None:
    sent = answer(memory, "sendMessage", {"chat_id": 7, "text": "/who " * 120})

    assert len(sent["entities"]) == 100
    assert sent["text"].count("/who") == 120


def test_an_album_is_sent_together(memory: Memory) -> None:
    media = [
        {"type": "photo", "media": "attach://one", "caption": "أرقام"},
        {"type": "photo", "media": "attach://two"},
    ]

    sent = answer(
        memory,
        "sendMediaGroup",
        {"chat_id": 7, "media": media, "one": PICTURE, "two": PICTURE},
    )

    assert len({one["media_group_id"] for one in sent}) == 1
    assert [one.get("caption") for one in sent] == ["أرقام", None]
    assert all(one["photo"][0]["file_size"] == len(PICTURE.content) for one in sent)


def test_an_album_of_pictures_and_files_is_refused(refused: Refused) -> None:
    media = [{"type": kind, "media": "x"} for kind in ("photo", "document")]

    assert refused("sendMediaGroup", chat_id=7, media=media) == (
        400,
        "Bad Request: document can't be mixed with other media types",
    )


def test_a_file_takes_the_place_of_another(memory: Memory) -> None:
    sent = {"chat_id": 7, "photo": PICTURE, "caption": "أرقام"}
    number = answer(memory, "sendPhoto", sent)["message_id"]
    media = {"type": "document", "media": "attach://new"}

    edited = answer(
        memory,
        "editMessageMedia",
        {"chat_id": 7, "message_id": number, "media": media, "new": PICTURE},
    )

    assert edited["document"]["file_name"] == "card.png"
    assert "photo" not in edited
    assert "caption" not in edited


@pytest.mark.parametrize(
    ("method", "changed", "what"),
    [
        ("editMessageText", {"text": "ب"}, "text"),
        ("editMessageCaption", {"caption": "ب"}, "caption"),
        ("editMessageMedia", {"media": {"type": "photo", "media": "x"}}, "media"),
    ],
)
def test_an_edit_needs_something_to_edit(
    method: str,
    changed: dict[str, object],
    what: str,
    memory: Memory,
    refused: Refused,
) -> None:
    picture = answer(memory, "sendPhoto", {"chat_id": 7, "photo": PICTURE})
    text = answer(memory, "sendMessage", {"chat_id": 7, "text": "أ"})
    wrong = picture if what == "text" else text

    assert refused(method, chat_id=7, message_id=wrong["message_id"], **changed) == (
        400,
        f"Bad Request: there is no {what} in the message to edit",
    )


def test_a_quote_must_stand_in_what_it_answers(
    memory: Memory, refused: Refused
) -> None:
    first = answer(memory, "sendMessage", {"chat_id": 7, "text": "🌍 قمة اليوم"})
    reply = {"message_id": first["message_id"], "quote": "قمة"}
    sent = {"chat_id": 7, "text": "أ", "reply_parameters": reply}

    quoted = answer(memory, "sendMessage", sent)["quote"]

    assert quoted == {"text": "قمة", "position": 3, "is_manual": True}
    wrong = {"reply_parameters": reply | {"quote": "أخرى"}}
    assert refused("sendMessage", **(sent | wrong)) == (
        400,
        "Bad Request: QUOTE_TEXT_INVALID",
    )
