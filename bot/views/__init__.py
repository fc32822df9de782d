"""Model values → what a chat shows."""
