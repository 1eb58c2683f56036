"""One's own machine: easy to look into, nothing to set up."""

from .base import *  # noqa: F403  (a settings module is its base with changes)

DEBUG = True
