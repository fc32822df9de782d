"""Summaries and fact cards of Arabic text: text in, values out.

Nothing here reads a file, a clock or a network; everything that comes out bears the
span of the text that it came from.
"""
