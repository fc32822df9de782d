"""Organisations: the bodies that a text names, and everywhere it speaks of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summaries.document import Document
from summaries.names.analysis import Names, names_of
from summaries.names.body_mentions import BodyMention
from summaries.names.claims import Claims
from summaries.names.clitics import Stem
from summaries.names.gazetteer import Phrases, is_of_a_people
from summaries.names.mentions import (
    Mention,
    MentionKind,
    in_text_order,
    mention_at,
)
from summaries.names.vocabulary import is_plainly_common
from summaries.names.words import Words
from summaries.normalise import fold
from summaries.tokens import tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body named in a text: a ministry, a company, a party, an armed group."""

    name: str
    """The fullest form in the text; where a group's name is enough, that alone."""
    aliases: tuple[str, ...] = ()
    """Other forms of the name in the text, the longest first."""
    mentions: tuple[Mention, ...]
    """In text order."""
    reason: str
    """Name of the rule by which the name was found."""

    def as_dict(self) -> dict[str, object]:
        """Return the card as JSON shows it."""
        return {
            "name": self.name,
            "aliases": list(self.aliases),
            "mentions": [mention.as_dict() for mention in self.mentions],
        }


@dataclass(slots=True, kw_only=True, eq=False)
class _Body:
    """A body in the making: the mentions that have been found to mean one."""

    keys: tuple[str, ...]
    """The words of the fullest name, folded, without article and marks."""
    named: list[BodyMention] = field(default_factory=list)
    others: list[Mention] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, those of the mentions first, each once."""
        found = [body.name for body in self.named]
        found += [alias for body in self.named for alias in body.aliases]
        return tuple(dict.fromkeys(found))

    @property
    def heads(self) -> frozenset[str]:
        """The nouns that head its names."""
        return frozenset(body.head for body in self.named if body.head)


def organisations(document: Document) -> tuple[Organisation, ...]:
    """Return the bodies that a text names, by where each is first named.

    >>> text = "دعت منظمة الصحة العالمية إلى الحذر. وقالت المنظمة إن الوباء ينحسر."
    >>> [(found.name, len(found.mentions)) for found in organisations(Document(text))]
    [('منظمة الصحة العالمية', 2)]
    """
    names = names_of(document)
    bodies = _grouped(names.bodies)
    claims = Claims(body.span for body in names.bodies)
    _add_repeated(document, names, bodies, claims)
    _add_short(document, names, bodies, claims)
    cards = [_organisation(document, body) for body in bodies]
    return tuple(sorted(cards, key=lambda card: card.mentions[0].span))


def _organisation(document: Document, body: _Body) -> Organisation:
    fullest = max(body.named, key=_fullness)
    others = {fold(name): name for name in reversed(body.names)}
    others.pop(fold(fullest.name))
    return Organisation(
        name=fullest.name,
        aliases=tuple(sorted(others.values(), key=lambda text: (-len(text), text))),
        mentions=in_text_order(
            [
                *(
                    mention_at(document, one.span, reason=one.reason)
                    for one in body.named
                ),
                *body.others,
            ]
        ),
        reason=fullest.reason,
    )


def _fullness(body: BodyMention) -> tuple[int, int]:
    """Order names by how full they are, of equals the first in the text."""
    return len(_keys(body.name)), -body.span.start


# --------------------------------------------------------------------------- merging


def _keys(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without article and marks."""
    return tuple(
        token.key.removeprefix("ال") for token in tokens(name) if token.is_word
    )


def _grouped(mentions: Sequence[BodyMention]) -> list[_Body]:
    """Put mentions of one body together: same name, an alias, or a shorter form."""
    bodies: list[_Body] = []
    by_name: dict[tuple[str, ...], _Body] = {}
    by_form: dict[tuple[str, ...], list[_Body]] = {}
    for mention in sorted(mentions, key=lambda one: -len(_keys(one.name))):
        usual = (mention.known_as,) if mention.known_as else ()
        names = [_keys(name) for name in (mention.name, *mention.aliases, *usual)]
        body = next((by_name[keys] for keys in names if keys in by_name), None)
        body = body or _fuller(by_form, names[0])
        if body is None:
            body = _Body(keys=names[0])
            bodies.append(body)
            for form in _forms(body.keys):
                by_form.setdefault(form, []).append(body)
        body.named.append(mention)
        for keys in names:
            by_name.setdefault(keys, body)
    for body in bodies:
        body.named.sort(key=lambda one: one.span)
    return bodies


_LEAST = 2
"""Words of a shorter name: one alone is no name."""
_COALITION = fold("تحالف")
_MOST_RIVALS = 64
"""Among so many coalitions, nobody can say which one is meant."""


def _forms(keys: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return what a shorter form of a name can be looked up by: its beginnings."""
    beginnings = {keys[:end] for end in range(_LEAST, len(keys) + 1)}
    return beginnings | ({(_COALITION,)} if keys[:1] == (_COALITION,) else set())


def _fuller(
    by_form: dict[tuple[str, ...], list[_Body]], keys: tuple[str, ...]
) -> _Body | None:
    """Return the one body of which some words are a shorter name.

    That is its beginning, «منظمة الصحة»; of a coalition, «التحالف ضد …», any words.
    """
    found = list(by_form.get(keys, ())) if len(keys) >= _LEAST else []
    if not found and keys[:1] == (_COALITION,):
        rivals = by_form.get((_COALITION,), [])[:_MOST_RIVALS]
        found = [body for body in rivals if _is_within(keys, body.keys)]
    return found[0] if len(found) == 1 else None


def _is_within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(key in rest for key in short)


# ------------------------------------------------------------------- later mentions


def _add_repeated(
    document: Document, names: Names, bodies: Sequence[_Body], claims: Claims
) -> None:
    """Add where a name that only its place explained stands alone: «سابك»."""
    index: Phrases[_Body] = Phrases(
        (" ".join(token.key for token in tokens(name) if token.is_word), body)
        for body in bodies
        for name in body.names
        if _is_telling(name)
    )
    for words in names.sentences:
        for at, match in index.matches(words):
            if match.stem.letters and is_plainly_common(words.key(at)):
                continue
            span = words.span(at, match.end, match.stem)
            if not claims.overlaps(span):
                match.entry.others.append(
                    mention_at(document, span, reason="name found elsewhere")
                )


def _is_telling(name: str) -> bool:
    """Tell whether a name is no common word, so that it means the body anywhere."""
    keys = [token.key for token in tokens(name) if token.is_word]
    least = 3
    return len(keys) > 1 or (
        len(keys) == 1 and len(keys[0]) >= least and not is_plainly_common(keys[0])
    )


def _add_short(
    document: Document, names: Names, bodies: Sequence[_Body], claims: Claims
) -> None:
    """Add where a body's noun with the article means it: «التحالف», «الوزارة»."""
    by_head: dict[str, list[_Body]] = {}
    for body in bodies:
        for head in body.heads:
            by_head.setdefault(head, []).append(body)
    alone = {head: found[0] for head, found in by_head.items() if len(found) == 1}
    definite = {
        head
        for head, body in alone.items()
        if any(one.name.startswith("ال") for one in body.named)
    }
    for words in names.sentences:
        for at, stem, body in _short_in(words, alone):
            span = words.span(at, at + 1, stem)
            known = stem.key[2:] in definite
            if claims.overlaps(span) or not (known or body.named[0].span < span):
                continue
            kind: MentionKind = "name" if known else "role"
            body.others.append(
                mention_at(document, span, kind, reason="short form of a name")
            )


def _short_in(
    words: Words, alone: dict[str, _Body]
) -> Iterator[tuple[int, Stem, _Body]]:
    """Yield each noun with its article that is some body's, and its place."""
    for at in range(len(words)):
        for stem in words.stems(at):
            body = alone.get(stem.key[2:]) if stem.key.startswith("ال") else None
            if body is not None and not _is_another(words, at + 1, body):
                yield at, stem, body
                break


def _is_another(words: Words, at: int, body: _Body) -> bool:
    """Tell whether an adjective makes the noun another's: «الوزارة الفرنسية»."""
    key = words.key(at)
    return (
        key.startswith("ال")
        and is_of_a_people(key)
        and key.removeprefix("ال") not in body.keys
    )
