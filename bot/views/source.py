"""The sentences behind an answer, each in its context."""

from collections.abc import Iterable, Mapping, Sequence

from bot import messages
from bot.messages import Html
from bot.model import Briefing
from bot.views.answer import cited, marked
from summaries.document import Document
from summaries.spans import Span


def _stretches(document: Document, indexes: Iterable[int]) -> list[range]:
    """Give each sentence its neighbours, and join stretches that meet."""
    last = len(document.sentences) - 1
    stretches: list[range] = []
    for index in sorted(indexes):
        start, stop = max(0, index - 1), min(last, index + 1) + 1
        if stretches and start <= stretches[-1].stop:
            stretches[-1] = range(stretches[-1].start, stop)
        else:
            stretches.append(range(start, stop))
    return stretches


def _paragraphs(
    document: Document, stretch: range, uses: Mapping[int, Sequence[Span]]
) -> str:
    """Show a stretch of sentences, with a line break where a paragraph ends."""
    shown: list[str] = []
    before = None
    for sentence in document.sentences[stretch.start : stretch.stop]:
        if before is not None:
            shown.append(" " if before == sentence.paragraph else "\n")
        shown.append(marked(document.text, sentence.span, uses.get(sentence.index, ())))
        before = sentence.paragraph
    return "".join(shown)


def source_view(briefing: Briefing, evidence: Iterable[Span]) -> Html:
    """Show the sentences that hold the evidence, with their neighbours.

    The parts used are in bold; «…» stands where sentences were left out.
    """
    document = briefing.document
    uses = {
        sentence.index: spans for sentence, spans in cited(document, evidence).items()
    }
    blocks = []
    for stretch in _stretches(document, uses):
        shown = _paragraphs(document, stretch, uses)
        opening = "… " if stretch.start > 0 else ""
        closing = " …" if stretch.stop < len(document.sentences) else ""
        blocks.append(f"<blockquote>{opening}{shown}{closing}</blockquote>")
    head = (
        f"{messages.bold(messages.SOURCE_TITLE)} · "
        f"{messages.plain(briefing.article.title)}"
    )
    return Html("\n\n".join((head, *blocks)))
