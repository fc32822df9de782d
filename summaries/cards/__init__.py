"""Fact cards: the figures, people, organisations, places, dates and quotes of a text.

Each card bears the span of its evidence. A new kind is one module with a dataclass and
an extractor, named in `FactCards` and in `fact_cards`.
"""
