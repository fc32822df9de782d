"""Speech: what a text says that somebody said.

From the bottom up: `verbs` (the words that report), `marks` (quotation marks matched),
`reading` (a document's tokens with both looked up), `speakers` (who speaks),
`complements` (what was said), `acts` (one act of speech after the other).
"""
