"""Fact cards as a chat shows them: one face a kind.

Each line names its fact and, where the card itself doesn't say what the fact is about,
shows it in the words of its sentence.
"""

from collections.abc import Sequence

from bot import messages
from bot.messages import Html, bold, plain
from bot.model import Briefing
from bot.views.answer import Answer, excerpt, one_line
from summaries.cards import Date, Figure, Organisation, Person, Place, Quote
from summaries.document import Document
from summaries.normalise import fold
from summaries.spans import Span


def _list(title: str, briefing: Briefing, lines: Sequence[str]) -> Html:
    """Head a list of lines with its title and the article's."""
    head = f"{bold(title)} · {plain(briefing.article.title)}"
    return Html("\n\n".join((head, *lines)))


# ------------------------------------------------------------------------ figures


def _amount(figure: Figure) -> Html:
    """Say a figure with what the text says about its exactness."""
    words = [
        messages.MODIFIERS.get(figure.modifier or "", ""),
        messages.ENDS.get(figure.role or "", ""),
        one_line(figure.text),
    ]
    return bold(" ".join(word for word in words if word))


def _about(document: Document, figure: Figure) -> str:
    """Say what a figure counts: «74 دولة» reads on, «74: الدول المنضوية» explains."""
    if not figure.of:
        return ""
    after = document.text[figure.span.end :].lstrip()
    return f"{' ' if after.startswith(figure.of) else ': '}{plain(one_line(figure.of))}"


def _notes(figure: Figure) -> str:
    """Say what the text only lets one infer: a direction, a currency."""
    notes = [messages.DIRECTIONS[figure.direction]] if figure.direction else []
    inferred = messages.inferred_currency(figure.currency)
    if figure.currency_inferred and inferred:
        notes.append(inferred)
    return f" ({plain('، '.join(notes))})" if notes else ""


def _figure_line(document: Document, figure: Figure) -> str:
    said = f"{_amount(figure)}{_about(document, figure)}{_notes(figure)}"
    return f"• {said}\n<i>{excerpt(document, figure.span)}</i>"


def figures_view(briefing: Briefing) -> Answer:
    """Show each figure, what it counts, and its place in the text."""
    figures = briefing.cards.figures
    if not figures:
        return Answer(html=plain(messages.NO_FIGURES))
    lines = [_figure_line(briefing.document, figure) for figure in figures]
    return Answer(
        html=_list(messages.FIGURES_TITLE, briefing, lines),
        evidence=tuple(figure.span for figure in figures),
    )


# ------------------------------------------------------------------------- people


def _title_of(person: Person) -> str:
    return f"{person.honorific} {person.name}" if person.honorific else person.name


def _said_by(briefing: Briefing, number: int) -> list[Quote]:
    return [quote for quote in briefing.cards.quotes if quote.person == number]


def _role_evidence(document: Document, person: Person) -> list[Span]:
    """Return the sentence parts that state a person's name and roles."""
    first = next(
        (mention for mention in person.mentions if mention.text == person.name),
        person.mentions[0],
    )
    spans = [first.span]
    for mention in person.mentions:
        sentence = document.sentences[mention.sentence]
        for role in person.roles:
            at = sentence.text.find(role)
            if at >= 0:
                start = sentence.span.start + at
                spans.append(Span(start, start + len(role)))
    return list(dict.fromkeys(spans))


def _person_line(briefing: Briefing, number: int) -> str:
    person = briefing.cards.people[number]
    roles = "، ".join(map(one_line, person.roles))
    said = len(_said_by(briefing, number))
    notes = [
        roles,
        messages.sayings(said) if said else "",
    ]
    about = " · ".join(plain(note) for note in notes if note)
    return f"• {bold(one_line(_title_of(person)))}" + (f": {about}" if about else "")


def people_view(briefing: Briefing) -> Answer:
    """Show each person with roles and the number of utterances."""
    people = briefing.cards.people
    if not people:
        return Answer(html=plain(messages.NO_PEOPLE))
    lines = [_person_line(briefing, number) for number in range(len(people))]
    return Answer(
        html=_list(messages.PEOPLE_TITLE, briefing, lines),
        evidence=tuple(
            span
            for person in people
            for span in _role_evidence(briefing.document, person)
        ),
    )


def person_view(briefing: Briefing, number: int) -> Answer:
    """Show one person: roles, other names, and everything attributed to them."""
    person = briefing.cards.people[number]
    parts: list[str] = [bold(one_line(_title_of(person)))]
    parts += [f"• {plain(one_line(role))}" for role in person.roles]
    if person.aliases:
        names = "، ".join(map(one_line, person.aliases))
        parts.append(f"{plain(messages.ALIASES)}: {plain(names)}")
    said = _said_by(briefing, number)
    if said:
        parts.append(bold(messages.SAID_TITLE))
        parts += [_saying(briefing.document, quote) for quote in said]
    else:
        parts.append(plain(messages.NOTHING_SAID))
    return Answer(
        html=Html("\n".join(parts)),
        evidence=(
            *_role_evidence(briefing.document, person),
            *(quote.span for quote in said),
        ),
    )


# -------------------------------------------------------- organisations and places


def _named_line(name: str, note: str, mentions: int) -> str:
    about = f" {plain(note)}" if note else ""
    return f"• {bold(one_line(name))}{about} · {plain(messages.times(mentions))}"


def organisations_view(briefing: Briefing) -> Answer:
    """Show each body with its other names and how often it is named."""
    bodies: tuple[Organisation, ...] = briefing.cards.organisations
    if not bodies:
        return Answer(html=plain(messages.NO_ORGANISATIONS))
    lines = [
        _named_line(
            body.name,
            f"({'، '.join(map(one_line, body.aliases))})" if body.aliases else "",
            len(body.mentions),
        )
        for body in bodies
    ]
    return Answer(
        html=_list(messages.ORGANISATIONS_TITLE, briefing, lines),
        evidence=tuple(body.mentions[0].span for body in bodies),
    )


def _flag(country: str | None) -> str:
    """Return a country's flag, as the two letters of its code give it."""
    letter = ord("\N{REGIONAL INDICATOR SYMBOL LETTER A}") - ord("A")
    return "".join(chr(ord(code) + letter) for code in country or "")


def places_view(briefing: Briefing) -> Answer:
    """Show each place with its country's flag and how often it is named."""
    places: tuple[Place, ...] = briefing.cards.places
    if not places:
        return Answer(html=plain(messages.NO_PLACES))
    lines = [
        _named_line(place.name, _flag(place.country), len(place.mentions))
        for place in places
    ]
    return Answer(
        html=_list(messages.PLACES_TITLE, briefing, lines),
        evidence=tuple(place.mentions[0].span for place in places),
    )


# -------------------------------------------------------------------------- dates


def _date_line(document: Document, date: Date) -> str:
    told = [
        messages.edtf(date.value) if date.value else None,
        messages.hijri(date.hijri) if date.hijri else None,
    ]
    written = set(one_line(date.text).split())
    # what the text says in full already is not said again
    value = "، ".join(text for text in told if text and set(text.split()) - written)
    said = f": {plain(value)}" if value else ""
    return f"• {bold(one_line(date.text))}{said}\n<i>{excerpt(document, date.span)}</i>"


def dates_view(briefing: Briefing) -> Answer:
    """Show each date as written, as a day of the calendar, and what it dates."""
    dates = briefing.cards.dates
    if not dates:
        return Answer(html=plain(messages.NO_DATES))
    lines = [_date_line(briefing.document, date) for date in dates]
    return Answer(
        html=_list(messages.DATES_TITLE, briefing, lines),
        evidence=tuple(date.span for date in dates),
    )


# ------------------------------------------------------------------------- quotes


_DENYING = frozenset(map(fold, messages.DENYING_VERBS))
_THAT = frozenset(map(fold, messages.THAT_WORDS))
_GOVERNED = frozenset(map(fold, messages.SPEECH_PREPOSITIONS))


def _with_links(document: Document, quote: Quote) -> str:
    """Return what was said with the words that tie it to its verb: «إلى أن»."""
    before = [
        *document.tokens_in(Span(max(0, quote.span.start - 24), quote.span.start))
    ]
    start = quote.span.start
    for links in (_THAT, _GOVERNED):
        if before and before[-1].key in links:
            start = before.pop().span.start
    return one_line(Span(start, quote.span.end).of(document.text))


def _saying(document: Document, quote: Quote) -> Html:
    """Show what was said after its verb; only what the text quotes is in «»."""
    verb = one_line(quote.verb)
    if quote.kind == "direct":
        words = f"«{one_line(quote.text)}»"
    else:
        words = _with_links(document, quote)
    denied = quote.denied and fold(verb) not in _DENYING
    denial = f" ({plain(messages.DENIAL)})" if denied else ""
    return Html(f"{plain(verb)}{denial}: <blockquote>{plain(words)}</blockquote>")


def _quote_line(briefing: Briefing, quote: Quote) -> str:
    if quote.person is not None:
        speaker = briefing.cards.people[quote.person].name
    else:
        speaker = quote.speaker or messages.UNKNOWN_SPEAKER
    return f"{bold(one_line(speaker))} · {_saying(briefing.document, quote)}"


def quotes_view(briefing: Briefing) -> Answer:
    """Show each utterance with its speaker and its verb."""
    quotes = briefing.cards.quotes
    if not quotes:
        return Answer(html=plain(messages.NO_QUOTES))
    lines = [_quote_line(briefing, quote) for quote in quotes]
    return Answer(
        html=_list(messages.QUOTES_TITLE, briefing, lines),
        evidence=tuple(quote.span for quote in quotes),
    )
