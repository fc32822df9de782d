"""Topics of a supergroup that is a forum."""

from bot.playground.access import require_topics
from bot.playground.memory import JsonObject, Key, Memory, Parameters, RefusalError

_COLOUR = 0x6FB9F0  # of an icon, where none is asked for
_GENERAL = 1  # the topic that every forum has


def create(memory: Memory, parameters: Parameters) -> JsonObject:
    """Answer createForumTopic."""
    chat = memory.chat(parameters)
    require_topics(memory, chat)
    return opened(memory, chat, memory.bot, parameters)


def opened(
    memory: Memory, chat: JsonObject, author: JsonObject, asked: Parameters
) -> JsonObject:
    """Open a topic and return it; the message that says so gives it its id."""
    number = memory.next_id(chat)
    topic = {"name": asked["name"], "icon_color": asked.get("icon_color", _COLOUR)}
    memory.topics[chat["id"], number] = topic | {"is_closed": False}
    memory.put(
        {
            "message_id": number,
            "date": int(memory.clock()),
            "chat": chat,
            "from": author,
            "message_thread_id": number,
            "is_topic_message": True,
            "forum_topic_created": topic,
        }
    )
    return {"message_thread_id": number, **topic}


def edit(memory: Memory, parameters: Parameters) -> bool:
    """Answer editForumTopic."""
    topic = memory.topics[_managed(memory, parameters)]
    name = parameters.get("name") or topic["name"]
    if name == topic["name"]:
        raise RefusalError(400, "Bad Request: TOPIC_NOT_MODIFIED")
    topic["name"] = name
    return True


def close(memory: Memory, parameters: Parameters) -> bool:
    """Answer closeForumTopic."""
    return _turn(memory, parameters, is_closed=True)


def reopen(memory: Memory, parameters: Parameters) -> bool:
    """Answer reopenForumTopic."""
    return _turn(memory, parameters, is_closed=False)


def delete(memory: Memory, parameters: Parameters) -> bool:
    """Answer deleteForumTopic: its messages go with it."""
    key = _managed(memory, parameters)
    del memory.topics[key]
    gone = [
        place
        for place, message in memory.messages.items()
        if (place[0], message.get("message_thread_id")) == key
    ]
    for chat, number in gone:
        del memory.messages[chat, number]
        memory.tell("deleted", {"chat_id": chat, "message_id": number})
    return True


def placed(memory: Memory, chat: JsonObject, thread: int | None) -> JsonObject:
    """Return the fields of a message that stands in a topic.

    Raises:
        RefusalError: There is no such topic, or it is closed.
    """
    if thread is None or (chat.get("is_forum") and thread == _GENERAL):
        return {}
    topic = memory.topics.get((chat["id"], thread))
    if topic is None:
        raise RefusalError(400, "Bad Request: message thread not found")
    if topic["is_closed"]:
        raise RefusalError(400, "Bad Request: TOPIC_CLOSED")
    return {"message_thread_id": thread, "is_topic_message": True}


def _turn(memory: Memory, parameters: Parameters, *, is_closed: bool) -> bool:
    topic = memory.topics[_managed(memory, parameters)]
    if topic["is_closed"] == is_closed:
        raise RefusalError(400, "Bad Request: TOPIC_NOT_MODIFIED")
    topic["is_closed"] = is_closed
    return True


def _managed(memory: Memory, parameters: Parameters) -> Key:
    """Return which topic a request is about, once the bot may manage it."""
    chat = memory.chat(parameters)
    require_topics(memory, chat)
    key = (chat["id"], parameters["message_thread_id"])
    if key not in memory.topics:
        raise RefusalError(400, "Bad Request: TOPIC_ID_INVALID")
    return key
