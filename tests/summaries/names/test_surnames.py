"""Later mentions by family name alone."""

import pytest

from summaries.cards.people import people
from summaries.document import Document


def _mentions(text: str) -> list[str]:
    (person,) = people(Document(text))
    return [mention.text for mention in person.mentions]


@pytest.mark.parametrize(
    ("name", "later", "mentioned"),
    [
        ("سامي تلحوق", "وبقي تلحوق صامتا.", ["تلحوق"]),
        ("سامي تلحوق", "وصفق الحضور لتلحوق طويلا.", ["تلحوق"]),
        ("سامي المصري", "وقال المصري إنه راض.", ["المصري"]),
        ("سامي المصري", "وزار المتحف المصري صباحا.", []),
        ("سامي المصري", "ورحب الدكتور المصري بالقرار.", ["المصري"]),
        ("سامي المصري", "المصري قال إنه راض.", ["المصري"]),
        ("سامي صالح", "هذا الماء غير صالح للشرب.", []),
        ("سامي آل تلحوق", "وقال آل تلحوق إنه راض.", ["آل تلحوق"]),
        ("سامي ريم", "وكان كل منهم ضيف كريم.", []),
        ("سامي شوقي", "وسامي في البيت.", []),
    ],
)
def test_where_a_family_name_stands_for_somebody(
    name: str, later: str, mentioned: list[str]
) -> None:
    assert _mentions(f"حضر المهندس {name} الجلسة. {later}") == [name, *mentioned]
