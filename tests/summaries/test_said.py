"""What was said already is found again."""

from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from summaries.said import Said

_STEMS = st.lists(
    st.frozensets(st.sampled_from("ابتثجحخد"), min_size=1, max_size=6), max_size=10
)


@given(_STEMS)
def test_near_repetition_is_found_whatever_came_between(
    stems: list[frozenset[str]],
) -> None:
    said = Said(stems, Counter(chain.from_iterable(stems)))
    added: list[int] = []
    for number, ours in enumerate(stems):
        expected = any(
            len(ours & stems[other]) >= 0.6 * len(ours | stems[other])
            for other in added
        )
        assert said.repeats(number) is expected
        said.add(number)
        added.append(number)
