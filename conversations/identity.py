"""Who is calling: the seeker of a signed cookie or of a bearer token, and whether their page may.

The cookie and the token carry the seeker's key, signed under different salts, so that neither can be used as the other.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner

COOKIE = "rose_seeker"
_ALPHABET_SAFE_SEPARATOR = "."  # a socket subprotocol takes no colon


def cookie_age() -> timedelta:
    return timedelta(days=settings.SEEKER_COOKIE_DAYS)


def _signer(salt: str) -> TimestampSigner:
    return TimestampSigner(salt=f"rose.{salt}", sep=_ALPHABET_SAFE_SEPARATOR)


def sign_cookie(key: str) -> str:
    return _signer("cookie").sign(key)


def sign_token(key: str) -> str:
    """A bearer token for ``key``; fits in a socket subprotocol name."""
    return _signer("bearer").sign(key)


def _unsign(salt: str, signed: str) -> str | None:
    try:
        return _signer(salt).unsign(signed, max_age=cookie_age())
    except BadSignature:
        return None


def key_of_cookie(cookies: Mapping[str, str]) -> str | None:
    """The seeker's key in the cookies; None without a cookie or with one that was tampered with."""
    return _unsign("cookie", cookies[COOKIE]) if COOKIE in cookies else None


def key_of_token(token: str) -> str | None:
    return _unsign("bearer", token)


def is_own_origin(origin: str, host: str) -> bool:
    """Whether a page of ``origin`` was served under ``host``, the request's Host header."""
    parts = urlsplit(origin)
    return bool(host) and parts.scheme in {"http", "https"} and parts.netloc.lower() == host.lower()


def may_open_socket(origin: str, host: str, allowed: Iterable[str]) -> bool:
    """Full-origin check for sockets: the server's own origin or one listed by name; ``*`` opens none."""
    return is_own_origin(origin, host) or origin in (listed for listed in allowed if listed != "*")
