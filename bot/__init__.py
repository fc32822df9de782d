"""Mujaz: a Telegram bot that reads Arabic news for people."""
