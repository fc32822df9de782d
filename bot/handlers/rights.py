"""Who may decide for a chat: in a group or channel, its administrators alone."""

from telegram import Bot
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, Forbidden

from bot.errors import AskerNotAdministrator, BotNotAdministrator
from bot.handlers.command import Request

RULERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)

_HIDDEN = ("inaccessible", "admin", "kicked", "not a member")
"""Signs that Telegram tells the bot of no member, rather than that there is none."""


async def check_ruler(
    bot: Bot, chat_id: int, user_id: int | None, *, posts: bool = False
) -> None:
    """Let only administrators of a chat pass; with `posts`, only those who may post.

    Raises:
        AskerNotAdministrator: The user is none, or posts in the name of a chat.
        BotNotAdministrator: Telegram doesn't tell the bot, as in a channel of others.
    """
    if user_id is None:
        raise AskerNotAdministrator
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except (BadRequest, Forbidden) as error:
        if any(sign in error.message.lower() for sign in _HIDDEN):
            raise BotNotAdministrator from error
        raise AskerNotAdministrator from error
    # in a channel, posting is a right of its own
    if member.status not in RULERS or (
        posts and getattr(member, "can_post_messages", True) is False
    ):
        raise AskerNotAdministrator


async def check_decides(request: Request) -> None:
    """Let anybody decide for their own chat, and administrators for a group.

    Raises:
        AskerNotAdministrator: A group's member asks who is no administrator.
        BotNotAdministrator: Telegram doesn't tell the bot who is.
    """
    if not request.private:
        await check_ruler(request.bot, request.chat_id, request.user_id)
