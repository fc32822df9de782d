"""Answering questions about an article; one place for every kind of answer."""

from collections.abc import Callable

from bot.errors import NoArticle
from bot.handlers.command import Reply, Request
from bot.model import Article, Briefing, Question, QuestionKind
from bot.services import Services
from bot.views import cards
from bot.views.answer import Answer
from bot.views.keyboards import source_keyboard, summary_keyboard
from bot.views.summary import summary_view


async def current_article(request: Request, services: Services) -> Article:
    """Return the article that a chat talks about.

    Raises:
        NoArticle: There is none at all.
    """
    article = await services.library.current(request.chat_id)
    if article is None:
        raise NoArticle
    return article


_VIEWS: dict[QuestionKind, Callable[[Briefing], Answer]] = {
    "figures": cards.figures_view,
    "who": cards.people_view,
    "orgs": cards.organisations_view,
    "where": cards.places_view,
    "when": cards.dates_view,
    "quotes": cards.quotes_view,
}


async def answer(question: Question, briefing: Briefing, services: Services) -> Answer:
    """Answer a question about an article; the same question, the same answer."""
    number = question.argument
    match question.kind:
        case "summary":
            summary = await services.briefings.summary(
                briefing, number or 1, question.focus
            )
            return summary_view(briefing, summary, question.focus)
        case "who" if number is not None and number < len(briefing.cards.people):
            return cards.person_view(briefing, number)
        case kind:
            return _VIEWS[kind](briefing)


async def reply_to(question: Question, briefing: Briefing, services: Services) -> Reply:
    """Answer a question, with the buttons that belong under the answer."""
    answered = await answer(question, briefing, services)
    if not answered.evidence:
        keyboard = None  # nothing was found, so there is nothing to show of it
    elif question.kind == "summary":
        shown = len(answered.evidence)
        # fewer than asked for is all that speaks of a focus
        all_of_it = question.focus and shown < (question.argument or 1)
        keyboard = summary_keyboard(
            question, shown=shown, total=shown if all_of_it else briefing.length
        )
    else:
        keyboard = source_keyboard(question)
    return Reply(html=answered.html, keyboard=keyboard, question=question)


async def reply_about_current(
    kind: QuestionKind, request: Request, services: Services
) -> Reply:
    """Answer a question that takes no argument about the chat's current article."""
    article = await current_article(request, services)
    briefing = await services.briefings.brief(article)
    question = Question(kind=kind, article_id=article.id)
    return await reply_to(question, briefing, services)


async def reply_about(
    question: Question, request: Request, services: Services
) -> Reply:
    """Answer a question about the article that it names.

    Raises:
        NoArticle: The article is gone, or was never the chat's to see.
    """
    article = await services.library.article(request.chat_id, question.article_id)
    briefing = await services.briefings.brief(article)
    return await reply_to(question, briefing, services)
