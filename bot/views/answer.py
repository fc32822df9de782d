"""Answer: what the bot says about an article, with the evidence of each line."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.messages import Html, bold, plain
from summaries.cards import Figure
from summaries.document import Document, Sentence
from summaries.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the bot says about an article, and the parts of the text behind it."""

    html: Html
    evidence: tuple[Span, ...] = ()
    """In the article's text, in the order of the lines that rest on them."""


def one_line(text: str) -> str:
    """Fold the blanks and line breaks of a stretch of text."""
    return " ".join(text.split())


def marked(text: str, within: Span, spans: Iterable[Span]) -> Html:
    """Show a stretch of a text on one line, with some spans of it in bold.

    Spans are clipped to the stretch; those that overlap are marked as one.
    """
    pieces: list[str] = []
    at = within.start
    for span in sorted(spans):
        start, end = max(span.start, at), min(span.end, within.end)
        if start >= end:
            continue
        pieces += [plain(text[at:start]), bold(text[start:end])]
        at = end
    pieces.append(plain(text[at : within.end]))
    return Html(one_line("".join(pieces)))


def counted(document: Document, figure: Figure) -> str:
    """Say a figure with what it counts, where that follows it: «7 أشخاص».

    A count's own text is its number alone, which says nothing out of its sentence.
    """
    after = document.text[figure.span.end :]
    if figure.kind == "count" and figure.of and after.lstrip().startswith(figure.of):
        return one_line(f"{figure.text} {figure.of}")
    return one_line(figure.text)


_BEFORE, _AFTER = 7, 7
"""Words of a sentence that are shown on each side of a fact."""


def excerpt(document: Document, span: Span) -> Html:
    """Show a fact in the words round it, itself in bold; cuts are marked by «…»."""
    sentence = document.sentence_at(span.start)
    tokens = document.tokens_in(sentence.span)
    words = [number for number, token in enumerate(tokens) if token.kind != "mark"]
    before = [n for n in words if tokens[n].span.end <= span.start][-_BEFORE:]
    after = [n for n in words if tokens[n].span.start >= span.end][:_AFTER]
    start, end = sentence.span
    if before and words[0] != before[0]:
        start = tokens[before[0]].span.start
    if after and words[-1] != after[-1]:
        end = tokens[after[-1]].span.end
    opening = "… " if start > sentence.span.start else ""
    closing = " …" if end < sentence.span.end else ""
    shown = marked(document.text, Span(min(start, span.start), end), [span])
    return Html(f"{opening}{shown}{closing}")


def cited(document: Document, evidence: Iterable[Span]) -> dict[Sentence, list[Span]]:
    """Sort evidence by the sentences that hold it, in text order.

    A span that reaches over several sentences is evidence in each of them.
    """
    found: dict[Sentence, list[Span]] = {}
    for span in sorted(set(evidence)):
        first = document.sentence_at(span.start).index
        for sentence in document.sentences[first:]:
            if sentence.span.start >= span.end:
                break
            found.setdefault(sentence, []).append(span)
    return found
