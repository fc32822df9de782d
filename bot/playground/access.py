"""What the bot may do in a chat, and how Telegram refuses the rest."""

from bot.playground.memory import JsonObject, Memory, RefusalError


def require_access(memory: Memory, chat: JsonObject) -> None:
    """Do nothing if the bot may write to a chat.

    Raises:
        RefusalError: It may not, or the chat has moved.
    """
    if chat["id"] in memory.migrated:
        raise RefusalError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=memory.migrated[chat["id"]],
        )
    require_place(memory, chat)
    if chat["type"] == "channel" and not _has(memory, chat, "can_post_messages"):
        raise RefusalError(
            400, "Bad Request: need administrator rights in the channel chat"
        )
    member = memory.member(chat, memory.bot["id"]) or {}
    if not member.get("can_send_messages", True):
        raise RefusalError(
            400, "Bad Request: not enough rights to send text messages to the chat"
        )


def require_place(memory: Memory, chat: JsonObject) -> None:
    """Do nothing if the bot is in a chat.

    Raises:
        RefusalError: It was blocked, or isn't there.
    """
    member = memory.member(chat, memory.bot["id"])
    status = member["status"] if member else None
    if chat["type"] == "private":
        if status == "kicked":
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        if status is None and memory.strict:
            raise RefusalError(
                403, "Forbidden: bot can't initiate conversation with a user"
            )
        return
    if status == "kicked":
        raise RefusalError(
            403, f"Forbidden: bot was kicked from the {chat['type']} chat"
        )
    unknown = status is None and (memory.strict or chat["type"] == "channel")
    if unknown or status == "left":
        raise RefusalError(
            403, f"Forbidden: bot is not a member of the {chat['type']} chat"
        )


def may_delete(memory: Memory, message: JsonObject) -> bool:
    """Tell whether the bot may take a message away."""
    chat = message["chat"]
    own = (chat["id"], message["message_id"]) in memory.own
    if own or chat["type"] == "private" or not memory.strict:
        return True
    return _has(memory, chat, "can_delete_messages")


def may_edit(memory: Memory, message: JsonObject) -> bool:
    """Tell whether the bot may change a message."""
    chat = message["chat"]
    if (chat["id"], message["message_id"]) in memory.own:
        return True
    return chat["type"] == "channel" and _has(memory, chat, "can_edit_messages")


def require_topics(memory: Memory, chat: JsonObject) -> None:
    """Do nothing if the bot may manage the topics of a chat.

    Raises:
        RefusalError: It has none, or others do.
    """
    require_access(memory, chat)
    if not chat.get("is_forum"):
        raise RefusalError(400, "Bad Request: the chat is not a forum")
    if not _has(memory, chat, "can_manage_topics"):
        raise RefusalError(400, "Bad Request: not enough rights to manage topics")


def _has(memory: Memory, chat: JsonObject, right: str) -> bool:
    """Tell whether the bot has a right of administrators; owners have all."""
    member = memory.member(chat, memory.bot["id"]) or {}
    return bool(member.get("status") == "creator" or member.get(right))
