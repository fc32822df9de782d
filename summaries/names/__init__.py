"""Names of people, organisations and places: finding and merging them.

From the ground up: `clitics` and `words` (a sentence as grammar looks at it),
`vocabulary` and `gazetteer` (what a word can be), `runs` (where a name ends), `titles`,
`bodies` and `spots` (roles, organisations, places), `finding` (people, by evidence),
`surnames` and `merging` (which mentions mean one person). `analysis.names_of(document)`
holds all that was found, each with its span; `person_at` finds who is named at an
offset.
"""
