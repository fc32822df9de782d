"""What the bot does, apart from how it is asked: decide, then do."""
