"""The real thing: a secret key is required, cookies travel over HTTPS only."""

from .base import *  # noqa: F403  (a settings module is its base with changes)
from .base import COOKIES_SECURE

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = COOKIES_SECURE
