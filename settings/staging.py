"""As production, with room to try things."""

from .production import *  # noqa: F403  (a settings module is its base with changes)
