"""Merging: which mentions of a text mean one person.

A shorter name is that of a fuller one if it keeps its first and last word, or if it is
its beginning; a family name alone if only one person of the text bears it; a role
alone if it can only be one person's. Two people are never made one because they share
a family name or a given name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summaries.names.person_mentions import PersonMention, RoleMention
from summaries.names.roles import Role
from summaries.normalise import fold

_LINKS = frozenset(map(fold, ("بن", "ابن", "بنت", "ولد", "ود", "أيت")))
_HOUSE = fold("آل")
_COMPOUND_FIRST = frozenset(map(fold, ("عبد", "أبو", "أبي", "أبا", "بو", "آل")))
_COMPOUND_LAST = frozenset(map(fold, ("الله", "الدين", "الإسلام", "ربه", "الإله")))
_NOBLE = frozenset(map(fold, "دوس فان فون دير دي دا".split()))
_PARTICLES = frozenset(map(fold, "دي دو دا ديل دل دوس فان فون دير تير ماك سان".split()))


def parts_of(keys: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the parts of a name, those of several words together.

    >>> parts_of(("سعد", "بن", "عبد", "الله", "ال", "ماجد"))
    (('سعد',), ('بن', 'عبد', 'الله'), ('ال', 'ماجد'))
    """
    found: list[tuple[str, ...]] = []
    pending: tuple[str, ...] = ()
    for key in keys:
        if key in "-‐‑":
            continue
        if key in _LINKS or key in _COMPOUND_FIRST or (found and key in _PARTICLES):
            pending += (key,)
        elif not found and key in _NOBLE and len(keys) > 1:
            pending += (key,)  # «دوس رييس», «فون آركس»: a family name alone
        elif key in _COMPOUND_LAST and found and not pending:
            found[-1] += (key,)
        else:
            found.append((*pending, key))
            pending = ()
    if pending:
        found.append(pending)
    return tuple(found)


def _comparable(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the parts of a name without «بن» and «آل», each as one word."""
    return tuple(
        "".join(key for key in part if key not in _LINKS and key != _HOUSE)
        for part in parts_of(keys)
    )


def is_form_of(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a name of two parts or more is a shorter form of another.

    >>> is_form_of(("هند", "العلي"), ("هند", "بنت", "سعد", "العلي"))
    True
    >>> is_form_of(("هند", "العلي"), ("هند", "العمر"))
    False
    """
    ours, theirs = _comparable(short), _comparable(full)
    least = 2
    if len(ours) < least or len(ours) > len(theirs) or ours[0] != theirs[0]:
        return False
    if ours == theirs[: len(ours)]:
        return True
    rest = iter(theirs)
    return ours[-1] == theirs[-1] and all(part in rest for part in ours)


@dataclass(kw_only=True, eq=False)
class Someone:
    """A person in the making: the mentions that have been found to mean one."""

    keys: tuple[str, ...]
    """The words of the fullest name."""
    parts: tuple[str, ...]
    """The parts of that name, each as one word, without «بن» and «آل»."""
    named: list[PersonMention] = field(default_factory=list)
    in_roles: list[RoleMention] = field(default_factory=list)

    @property
    def last_part(self) -> tuple[str, ...]:
        """The words of the family name: («قرقاش»), («آل», «ماجد»), («بن», «سعد»)."""
        return parts_of(self.keys)[-1]

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The roles beside the names, in text order, each once."""
        by_text = {
            " ".join(role.keys): role
            for mention in reversed(self.named)
            for role in reversed(mention.roles)
        }
        return tuple(reversed(by_text.values()))

    @cached_property
    def honorifics(self) -> frozenset[str]:
        """The forms of address beside the names, folded."""
        return frozenset(
            fold(mention.honorific) for mention in self.named if mention.honorific
        )


def merged(
    mentions: Iterable[PersonMention], roles: Iterable[RoleMention]
) -> tuple[Someone, ...]:
    """Return the people whom mentions mean, by the place of their first name."""
    ordered = sorted(mentions, key=lambda one: one.name_span)
    people = _by_full_name([one for one in ordered if _is_full(one)])
    people += _by_short_name(people, [one for one in ordered if not _is_full(one)])
    for one in people:
        one.named.sort(key=_place)
    people.sort(key=lambda one: one.named[0].name_span)
    _add_roles(people, roles)
    return tuple(people)


def _place(mention: PersonMention) -> int:
    return mention.name_span.start


def _is_full(mention: PersonMention) -> bool:
    return len(parts_of(mention.keys)) > 1


_MOST_RIVALS = 64
"""Among so many who could be meant, nobody can say which one is."""


def _by_full_name(mentions: Sequence[PersonMention]) -> list[Someone]:
    people: list[Someone] = []
    by_form: dict[tuple[str, ...], list[Someone]] = {}
    for mention in sorted(mentions, key=lambda one: -len(parts_of(one.keys))):
        parts = _comparable(mention.keys)
        one = _fuller(by_form, parts, mention)
        if one is None:
            one = Someone(keys=mention.keys, parts=parts)
            people.append(one)
            for form in _forms(parts):
                by_form.setdefault(form, []).append(one)
        one.named.append(mention)
    return people


def _forms(parts: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return what a shorter form of a name can be looked up by."""
    least = 2
    beginnings = {parts[:end] for end in range(least, len(parts) + 1)}
    return beginnings | {(parts[0], "…", parts[-1])}


def _fuller(
    by_form: dict[tuple[str, ...], list[Someone]],
    parts: tuple[str, ...],
    mention: PersonMention,
) -> Someone | None:
    """Return the one person of whose name another is the same or a shorter form."""
    begun = by_form.get(parts, [])
    ended = by_form.get((parts[0], "…", parts[-1]), [])[:_MOST_RIVALS]
    found = dict.fromkeys(
        [*begun, *(one for one in ended if is_form_of(mention.keys, one.keys))]
    )
    same = [one for one in found if one.parts == parts]
    fuller = same or list(found)
    return fuller[0] if len(fuller) == 1 else None


def _by_short_name(
    full: Sequence[Someone], mentions: Sequence[PersonMention]
) -> list[Someone]:
    """Give single names to those who bear them; return the people left over."""
    by_family: dict[tuple[str, ...], list[Someone]] = {}
    by_given: dict[tuple[str, ...], list[Someone]] = {}
    for one in full:
        by_family.setdefault(one.last_part, []).append(one)
        by_given.setdefault(one.parts[:1], []).append(one)
    others: dict[tuple[str, ...], Someone] = {}
    for mention in mentions:
        parts = _comparable(mention.keys)
        bearers = by_family.get(mention.keys) or by_given.get(parts, [])
        found = _meant(bearers, mention)
        if found:
            found.named.append(mention)
        elif not bearers:
            one = others.setdefault(
                mention.keys, Someone(keys=mention.keys, parts=parts)
            )
            one.named.append(mention)
    return list(others.values())


def _meant(bearers: Sequence[Someone], mention: PersonMention) -> Someone | None:
    """Return the one of some bearers of a name who is meant, by title if need be."""
    if len(bearers) > 1:
        bearers = [one for one in bearers[:_MOST_RIVALS] if _shares_title(one, mention)]
    return bearers[0] if len(bearers) == 1 else None


def _shares_title(person: Someone, mention: PersonMention) -> bool:
    """Tell whether somebody named in full bears a title of a later mention."""
    nouns = {role.noun for role in mention.roles}
    return any(
        (mention.honorific is not None and own.honorific == mention.honorific)
        or any(role.noun in nouns for role in own.roles)
        for own in person.named
    )


# ----------------------------------------------------------------------------- roles


def _add_roles(people: Sequence[Someone], roles: Iterable[RoleMention]) -> None:
    by_noun: dict[str, list[Someone]] = {}
    for one in people:
        nouns = {role.noun for role in one.roles}
        nouns |= {word.removeprefix("ال") for word in one.honorifics}
        for noun in nouns:
            by_noun.setdefault(noun, []).append(one)
    for mention in roles:
        rivals = by_noun.get(mention.role.noun, [])
        found = _holders(rivals, mention.role) if len(rivals) <= _MOST_RIVALS else []
        if len(found) == 1:
            found[0].in_roles.append(mention)


def _holders(people: Sequence[Someone], role: Role) -> list[Someone]:
    """Return whom a role alone can mean."""
    said = [one for one in people if any(_says_same(own, role) for own in one.roles)]
    if said or not role.is_definite:
        return said
    found = [one for one in people if _is_before(one, role) and _holds(one, role)]
    certain = [
        one for one in found if any(own.country == role.country for own in one.roles)
    ]
    return certain if certain and role.country is not None else found


def _says_same(own: Role, role: Role) -> bool:
    """Tell whether a role is another's words or their beginning: «رئيس الوزراء»."""
    return len(role.keys) > 1 and own.keys[: len(role.keys)] == role.keys


def _is_before(person: Someone, role: Role) -> bool:
    return person.named[0].name_span.start < role.span.start


_COLLEGES = frozenset(map(fold, "الوزراء وزراء الحكومة مجلس حكومة".split()))


def _holds(person: Someone, role: Role) -> bool:
    return any(_fits(own, role) for own in person.roles) or (
        len(role.keys) == 1 and role.keys[0] in person.honorifics
    )


def _fits(own: Role, role: Role) -> bool:
    """Tell whether «الوزير الأمريكي» can say in short what a role says in full."""
    if own.noun != role.noun or _gender(own) != _gender(role):
        return False
    if own.keys[1:2] and own.keys[1] in _COLLEGES and role.noun == fold("رئيس"):
        return False
    if None not in (own.country, role.country) and own.country != role.country:
        return False
    known = set(own.keys)
    return all(key in known or _is_nation_of(key, role) for key in role.keys[1:])


def _gender(role: Role) -> bool:
    return role.keys[0].endswith("ه")


def _is_nation_of(key: str, role: Role) -> bool:
    return role.country is not None and key.startswith("ال")
