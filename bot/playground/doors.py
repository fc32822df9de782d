"""Who may come in: programs of this machine, and pages that this machine served.

A page of another site, open in the same browser, must neither read nor act here: it
says where it comes from; and a name that it made point to this machine is none of ours.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope

_HERE = {"localhost", "127.0.0.1", "::1"}


def is_from_here(scope: Scope) -> bool:
    """Tell whether a request is for this machine, and of no other site's page."""
    headers = Headers(scope=scope)
    if headers.get("sec-fetch-site") == "cross-site" and scope["path"] != "/":
        return False  # as a picture's address may be, which tells no origin
    return _is_here(f"//{headers.get('host', '')}") and all(
        _is_here(origin) for origin in headers.getlist("origin")
    )


def _is_here(address: str) -> bool:
    """Tell whether an address is one of this machine."""
    try:
        return urlsplit(address).hostname in _HERE
    except ValueError:
        return False
