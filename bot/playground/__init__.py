"""A local Telegram, for trying the bot with no token."""
