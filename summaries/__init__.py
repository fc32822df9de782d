"""Summaries and fact cards of Arabic text: text in, values out.

Nothing here knows a clock, a network or a chat; everything that comes out bears the
span of the text that it came from.

>>> document = Document("قال وزير المالية سامي حداد إن العجز بلغ 4% هذا العام.")
>>> [sentence.text for sentence in summarise(document, sentences=1).sentences]
['قال وزير المالية سامي حداد إن العجز بلغ 4% هذا العام.']
>>> [figure.text for figure in fact_cards(document).figures]
['4%']
>>> summarise(document, focus="العجز").text == document.text
True
>>> copied = Document(document.text)
>>> group_stories([document, Document("لم يقع شيء أمس."), copied])
((0, 2), (1,))
>>> many = summarise_many([document, copied], words=30)
>>> [chosen.document for chosen in many.sentences]
[0]
>>> [str(numeral.value) for numeral in numerals("مئتي ألف و٩٨٪")]
['200000', '98']
"""

from summaries.cards import (
    Date,
    FactCard,
    FactCards,
    Figure,
    Organisation,
    Person,
    Place,
    Quote,
    fact_cards,
)
from summaries.document import Document, Sentence, Span
from summaries.grouping import group_stories
from summaries.numerals import Numeral, numerals
from summaries.several import SourcedSentence, SourcedSummary, summarise_many
from summaries.summarise import ChosenSentence, Summary, summarise

__all__ = [
    "ChosenSentence",
    "Date",
    "Document",
    "FactCard",
    "FactCards",
    "Figure",
    "Numeral",
    "Organisation",
    "Person",
    "Place",
    "Quote",
    "Sentence",
    "SourcedSentence",
    "SourcedSummary",
    "Span",
    "Summary",
    "fact_cards",
    "group_stories",
    "numerals",
    "summarise",
    "summarise_many",
]
