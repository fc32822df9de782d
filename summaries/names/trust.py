"""Trust: why a name is expected where one may stand."""

from typing import Literal

Trust = Literal["titled", "given"]
"""A title or a verb stands before it, or it opens as a name does."""
