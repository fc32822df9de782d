"""The bots of load.py, each as a process of its own.

load_bots.py echo|mujaz ADDRESS FOLDER
"""

import sys
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from telegram import Update
from telegram.ext import AIORateLimiter, Application, MessageHandler, filters

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot import app  # noqa: E402 - the path is set above
from bot.handlers.pacing import Pacing  # noqa: E402
from bot.playground.server import TOKEN  # noqa: E402
from bot.settings import Settings  # noqa: E402


class Unpaced(Pacing):
    """Waits only when it is told to."""

    def __init__(self) -> None:
        AIORateLimiter.__init__(  # none of the base's own limits
            self, overall_max_rate=0, group_max_rate=0, max_retries=3
        )


async def _echo(update: Update, context: object) -> None:
    del context
    message = update.effective_message
    if message is not None and message.text:
        await message.reply_text(message.text)


def echo(address: str) -> Application[Any, Any, Any, Any, Any, Any]:
    """Return a bare bot that sends back what it gets."""
    builder = Application.builder().token(TOKEN).base_url(f"{address}/bot")
    made = builder.concurrent_updates(True).build()  # noqa: FBT003 - PTB's own
    made.add_handler(MessageHandler(filters.ALL, _echo))
    return made


def mujaz(address: str, folder: str) -> Application[Any, Any, Any, Any, Any, Any]:
    """Return Mujaz, its own pacing off."""
    app.Pacing = Unpaced  # type: ignore[attr-defined] # the only seam there is
    settings = Settings(
        token=SecretStr(TOKEN),
        database_url=f"sqlite+aiosqlite:///{folder}/mujaz.sqlite3",
    )
    return app.build(settings, base_url=f"{address}/bot")


if __name__ == "__main__":
    _, name, address, folder = sys.argv
    made = echo(address) if name == "echo" else mujaz(address, folder)
    made.run_polling(allowed_updates=["message", "callback_query"])
