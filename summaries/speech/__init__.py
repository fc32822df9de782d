"""Speech: what a text says that somebody said.

From the bottom up: `verbs` (the words that report), `marks` (quotation marks matched),
`reading` (a document's tokens with both looked up), `phrases` and `adjuncts` (where
noun phrases end), `speakers` and `voices` (who speaks), `markers` and `openings` (where
what was said begins), `closings` and `complements` (where it ends), `conditions` (what
makes a verb a report), `acts` (one act of speech after the other).
"""
