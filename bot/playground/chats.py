"""Chats and their members, as the Bot API tells of them."""

from bot.playground.access import require_place
from bot.playground.memory import JsonObject, Memory, Parameters, RefusalError


def get_chat(memory: Memory, parameters: Parameters) -> JsonObject:
    """Tell all about a chat."""
    more = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    return memory.chat(parameters) | more


def get_member(memory: Memory, parameters: Parameters) -> JsonObject:
    """Tell what a user is in a chat; who is unknown has left."""
    chat = memory.chat(parameters)
    if chat["type"] in ("group", "supergroup"):
        require_place(memory, chat)
    user, own = parameters["user_id"], memory.bot["id"]
    managed = {one["user"]["id"] for one in memory.administrators(chat)}
    if chat["type"] == "channel" and user != own and own not in managed:
        raise RefusalError(400, "Bad Request: member list is inaccessible")
    known = memory.member(chat, user)
    if known is not None:
        return known
    stranger = {"id": user, "is_bot": False, "first_name": ""}
    return {"status": "left", "user": stranger}


def get_administrators(memory: Memory, parameters: Parameters) -> list[JsonObject]:
    """Tell who manages a chat."""
    chat = memory.chat(parameters)
    if chat["type"] == "private":
        raise RefusalError(
            400, "Bad Request: there are no administrators in the private chat"
        )
    if chat["type"] != "channel":
        require_place(memory, chat)
    return memory.administrators(chat)


def leave(memory: Memory, parameters: Parameters) -> bool:
    """Take the bot out of a chat."""
    chat = memory.chat(parameters)
    if chat["type"] == "private":
        raise RefusalError(
            400, "Bad Request: chat member status can't be changed in private chats"
        )
    require_place(memory, chat)
    memory.set_member(chat, member_of(memory.bot, "left"))
    memory.tell("chat", {"chat": chat | {"members": memory.members[chat["id"]]}})
    return True


def is_inside(member: JsonObject | None) -> bool:
    """Tell whether somebody of whom this is known is in the chat."""
    return member is not None and member["status"] not in ("left", "kicked")


def member_of(user: JsonObject, status: str, **rights: bool) -> JsonObject:
    """Return a user who is something in a chat.

    Raises:
        RefusalError: There is no such status.
    """
    match status:
        case "creator":
            return creator(user)
        case "administrator":
            return administrator(user, **rights)
        case "member" | "left":
            return {"status": status, "user": user}
        case "kicked":
            return {"status": status, "user": user, "until_date": 0}
        case "restricted":
            return restricted(user, **rights)
        case _:
            raise RefusalError(400, f"Bad Request: no status {status}")


def creator(user: JsonObject) -> JsonObject:
    """Return a user as a chat's owner."""
    return {"status": "creator", "user": user, "is_anonymous": False}


def administrator(user: JsonObject, **rights: bool) -> JsonObject:
    """Return a user as an administrator who may post, and whatever ``rights`` say."""
    allowed = {"can_manage_chat", "can_post_messages", "can_edit_messages"}
    return {
        "status": "administrator",
        "user": user,
        "can_be_edited": False,
        "is_anonymous": False,
        **{right: right in allowed for right in _RIGHTS},
        **rights,
    }


def restricted(user: JsonObject, **rights: bool) -> JsonObject:
    """Return a user who may do nothing in a group but what ``rights`` say."""
    return {
        "status": "restricted",
        "user": user,
        "is_member": True,
        "until_date": 0,
        **dict.fromkeys(_PERMISSIONS, False),
        **rights,
    }


_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
)
