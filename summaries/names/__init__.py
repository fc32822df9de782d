"""Names of people, organisations and places: finding and merging them.

From the ground up: `clitics` and `words` (a sentence as grammar looks at it),
`vocabulary`, `gazetteer` and `title_words` (what a word can be), `runs` (where a
person's name ends), `body_nouns`, `body_ends` and `bodies` (organisations), `spots`
(places), `honorifics`, `roles` and `apposition` (what stands beside a name), `finding`
(people, each by its evidence: one more voter is one more rule there), `surnames` and
`merging` (which mentions mean one person).

`analysis.names_of(document)` holds all that was found, each with its span, as
`person_mentions.PersonMention`, `bodies.BodyMention` and `spots.Spot`;
`analysis.person_at(document, offset)` says who is named at an offset.
"""
