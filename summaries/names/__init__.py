"""Names of people, organisations and places: finding and merging them.

From the ground up: `clitics` and `words` (a sentence as grammar looks at it),
`vocabulary`, `gazetteer` and `title_words` (what a word can be), `runs` (where a
person's name ends), `body_nouns`, `body_ends` and `bodies` (organisations), `spots`
(places), `honorifics`, `role_ends`, `roles` and `apposition` (what stands beside a
name), `finding` (people, each by its evidence), `surnames` and `merging` (which
mentions mean one person).

`by_rules` puts these together. A `tagger` that was trained on annotated news (`corpus`,
`training`, `MODEL.md`) reads the words by their `features` and by the `marks` that the
rules made, and `voting` decides which names are shown (of people: `people_votes`).

`analysis.names_of(document)` holds all that was found, each with its span, as
`person_mentions.PersonMention`, `bodies.BodyMention` and `spots.Spot`;
`analysis.person_at(document, offset)` says who is named at an offset.
"""
