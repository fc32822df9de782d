"""Other programs' summarisers behind one face: sentences in, the best of them first.

Each is loaded only when asked for, so that one which isn't installed, or fails, spoils
nothing but its own row. All speak Arabic by their own means: sumy with PyArabic's
tokens, NLTK's stemmer and its own stop words; summa with its own stemmer and stop
words; lexrank with its own stop words; pysummarization with words between blanks, for
it has nothing else.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple, Protocol, cast

Ranker = Callable[[Sequence[str]], list[int]]
"""Sentences → their numbers, the best first."""
Splitter = Callable[[str], list[str]]
Corpus = Sequence[Sequence[str]]
"""Articles as sentences, for those who learn from many which words are rare."""


class Peer(NamedTuple):
    """A summariser of another program."""

    load: Callable[[Corpus], Ranker]
    splitter: Callable[[], Splitter] | None
    """What loads its own cutter of sentences, where it has one."""


# -------------------------------------------------------------------------------- sumy


def _sumy(name: str, _: Corpus) -> Ranker:
    module, kind = name.split(":")
    tokenizer = import_module("sumy.nlp.tokenizers").Tokenizer("arabic")
    dom = import_module("sumy.models.dom")
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), kind)(
        import_module("sumy.nlp.stemmers").Stemmer("arabic")
    )
    summarizer.stop_words = import_module("sumy.utils").get_stop_words("arabic")

    def ranked(sentences: Sequence[str]) -> list[int]:
        order: list[int] = []

        def take_all(rated: Sequence[Any]) -> Sequence[Any]:
            order.extend(one.order for one in rated)
            return rated

        paragraph = dom.Paragraph([dom.Sentence(text, tokenizer) for text in sentences])
        summarizer(dom.ObjectDocumentModel([paragraph]), take_all)
        return order

    return ranked


def _sumy_splitter() -> Splitter:
    parser = import_module("sumy.parsers.plaintext").PlaintextParser
    tokenizer = import_module("sumy.nlp.tokenizers").Tokenizer("arabic")

    def split(text: str) -> list[str]:
        document = parser.from_string(text, tokenizer).document
        return [str(sentence) for sentence in document.sentences]

    return split


# ------------------------------------------------------------------------------- summa

_INNER_STOPS = str.maketrans(".!?", "   ")


def _summa(_: Corpus) -> Ranker:
    summarize = import_module("summa.summarizer").summarize

    def ranked(sentences: Sequence[str]) -> list[int]:
        # one a line, without the stops at which it would cut; it drops them anyhow
        lines = [" ".join(text.translate(_INNER_STOPS).split()) for text in sentences]
        places: defaultdict[str, deque[int]] = defaultdict(deque)
        for number, line in enumerate(lines):
            places[line].append(number)
        found = summarize(
            "\n".join(lines), ratio=1.0, language="arabic", split=True, scores=True
        )
        rated = [(-score, places[line].popleft()) for line, score in found]
        return [number for _, number in sorted(rated)]

    return ranked


def _summa_splitter() -> Splitter:
    cleaner = import_module("summa.preprocessing.textcleaner")

    def split(text: str) -> list[str]:
        return [one for one in cleaner.split_sentences(text) if one.strip()]

    return split


# ----------------------------------------------------------------------------- lexrank


def _lexrank(corpus: Corpus) -> Ranker:
    lexrank = import_module("lexrank")
    model = lexrank.LexRank(corpus, stopwords=lexrank.STOPWORDS["ar"])

    def ranked(sentences: Sequence[str]) -> list[int]:
        scores = model.rank_sentences(sentences, threshold=0.1)
        return sorted(range(len(sentences)), key=lambda number: -scores[number])

    return ranked


# --------------------------------------------------------------------- pysummarization


class _Abstractor(Protocol):
    def summarize(self, text: str, abstractor: object) -> dict[str, Any]: ...

    def listup_sentence(self, text: str) -> list[str]: ...


def _pysummarization_model(delimiters: list[str]) -> _Abstractor:
    module = import_module("pysummarization.nlpbase.auto_abstractor")
    tokenizer = import_module("pysummarization.tokenizabledoc.simple_tokenizer")
    model = module.AutoAbstractor()
    model.tokenizable_doc = tokenizer.SimpleTokenizer()
    model.delimiter_list = delimiters
    return cast("_Abstractor", model)


def _pysummarization(_: Corpus) -> Ranker:
    model = _pysummarization_model(["\n"])
    module = import_module("pysummarization.abstractabledoc.top_n_rank_abstractor")
    abstractor = module.TopNRankAbstractor()

    def ranked(sentences: Sequence[str]) -> list[int]:
        abstractor.top_n = len(sentences)
        text = "\n".join(" ".join(one.split()) for one in sentences)
        scored = model.summarize(text, abstractor)["scoring_data"]
        # of equals the first: better for it than the last, which it takes itself
        return [number for number, _ in sorted(scored, key=lambda one: -one[1])]

    return ranked


def _pysummarization_splitter() -> Splitter:
    # unless told otherwise it cuts at every blank
    model = _pysummarization_model(["\n", "."])

    def split(text: str) -> list[str]:
        found = (one.strip() for one in model.listup_sentence(text))
        return [one for one in found if any(sign.isalnum() for sign in one)]

    return split


# --------------------------------------------------------------------------------- all

_SUMY = {
    "sumy LexRank": "lex_rank:LexRankSummarizer",
    "sumy TextRank": "text_rank:TextRankSummarizer",
    "sumy LSA": "lsa:LsaSummarizer",
    "sumy Luhn": "luhn:LuhnSummarizer",
    "sumy SumBasic": "sum_basic:SumBasicSummarizer",
    "sumy KL": "kl:KLSummarizer",
    "sumy Reduction": "reduction:ReductionSummarizer",
}
PEERS: dict[str, Peer] = {
    **{
        name: Peer(load=partial(_sumy, kind), splitter=_sumy_splitter)
        for name, kind in _SUMY.items()
    },
    "summa TextRank": Peer(load=_summa, splitter=_summa_splitter),
    "lexrank": Peer(load=_lexrank, splitter=None),
    "pysummarization": Peer(load=_pysummarization, splitter=_pysummarization_splitter),
}
