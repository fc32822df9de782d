"""Merging: which mentions of a text mean one person.

A shorter name is that of a fuller one if it keeps its first and last word, or if it is
its beginning; a family name alone if only one person of the text bears it; a role
alone if it can only be one person's. Two people are never made one because they share
a family name or a given name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summaries.names.person_mentions import PersonMention, RoleMention
from summaries.names.roles import Role
from summaries.normalise import fold

_LINKS = frozenset(map(fold, ("بن", "ابن", "بنت", "ولد")))
_HOUSE = fold("آل")
_COMPOUND_FIRST = frozenset(map(fold, ("عبد", "أبو", "أبي", "أبا", "بو", "آل")))
_COMPOUND_LAST = frozenset(map(fold, ("الله", "الدين", "الإسلام", "ربه", "الإله")))
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


@dataclass(slots=True, kw_only=True, eq=False)
class Someone:
    """A person in the making: the mentions that have been found to mean one."""

    keys: tuple[str, ...]
    """The words of the fullest name."""
    named: list[PersonMention] = field(default_factory=list)
    in_roles: list[RoleMention] = field(default_factory=list)

    @property
    def first_name(self) -> str:
        """The first part, as one word."""
        return _comparable(self.keys)[0]

    @property
    def last_part(self) -> tuple[str, ...]:
        """The words of the family name: («قرقاش»), («آل», «ماجد»), («بن», «سعد»)."""
        return parts_of(self.keys)[-1]

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles beside the names, in text order, each once."""
        by_text = {
            " ".join(role.keys): role
            for mention in reversed(self.named)
            for role in reversed(mention.roles)
        }
        return tuple(reversed(by_text.values()))

    @property
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
    _add_short_names(people, [one for one in ordered if not _is_full(one)])
    people.sort(key=lambda one: min(one.named, key=_place).name_span)
    _add_roles(people, roles)
    return tuple(people)


def _place(mention: PersonMention) -> int:
    return mention.name_span.start


def _is_full(mention: PersonMention) -> bool:
    return len(parts_of(mention.keys)) > 1


def _by_full_name(mentions: Sequence[PersonMention]) -> list[Someone]:
    people: list[Someone] = []
    for mention in sorted(mentions, key=lambda one: -len(parts_of(one.keys))):
        fuller = [one for one in people if is_form_of(mention.keys, one.keys)]
        same = [
            one for one in fuller if _comparable(one.keys) == _comparable(mention.keys)
        ]
        if len(same or fuller) == 1:
            (same or fuller)[0].named.append(mention)
        else:
            people.append(Someone(keys=mention.keys, named=[mention]))
    return people


def _add_short_names(people: list[Someone], mentions: Sequence[PersonMention]) -> None:
    full = tuple(people)
    for mention in mentions:
        found = _bearers(full, mention)
        if not found:
            found = [one for one in people if one.keys == mention.keys]
        if len(found) == 1:
            found[0].named.append(mention)
        elif not found:
            people.append(Someone(keys=mention.keys, named=[mention]))


def _bearers(people: Sequence[Someone], mention: PersonMention) -> list[Someone]:
    """Return whom a single name can mean: by family name, else by given name."""
    found = [one for one in people if one.last_part == mention.keys] or [
        one for one in people if (one.first_name,) == _comparable(mention.keys)
    ]
    if len(found) > 1:
        alike = [one for one in found if _shares_title(one, mention)]
        return alike if len(alike) == 1 else found
    return found


def _shares_title(person: Someone, mention: PersonMention) -> bool:
    nouns = {role.noun for role in person.roles}
    return any(role.noun in nouns for role in mention.roles) or (
        mention.honorific is not None and fold(mention.honorific) in person.honorifics
    )


# ----------------------------------------------------------------------------- roles


def _add_roles(people: Sequence[Someone], roles: Iterable[RoleMention]) -> None:
    for mention in roles:
        found = _holders(people, mention.role)
        if len(found) == 1:
            found[0].in_roles.append(mention)


def _holders(people: Sequence[Someone], role: Role) -> list[Someone]:
    """Return whom a role alone can mean."""
    said = [one for one in people if any(_says_same(own, role) for own in one.roles)]
    if said or not role.is_definite:
        return said
    before = [one for one in people if _is_before(one, role)]
    found = [one for one in before if _holds(one, role)]
    if role.country is not None:
        certain = [
            one
            for one in found
            if any(own.country == role.country for own in one.roles)
        ]
        return certain or found
    return found


def _says_same(own: Role, role: Role) -> bool:
    """Tell whether a role is another's words or their beginning: «رئيس الوزراء»."""
    return len(role.keys) > 1 and own.keys[: len(role.keys)] == role.keys


def _is_before(person: Someone, role: Role) -> bool:
    return min(mention.name_span.start for mention in person.named) < role.span.start


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
