"""Migrations: how the tables came to be what they are, one step a file.

A step says by itself what it makes and imports nothing of the program, so that it
does tomorrow what it did today. A new step: copy the shape of the last one, set
``down_revision`` to its ``revision``, and `bot.storage.engine.HEAD` to the new one's.
"""
