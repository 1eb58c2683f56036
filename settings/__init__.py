"""Django settings, chosen by ENVIRONMENT: ``DJANGO_SETTINGS_MODULE=settings``.

``settings.env`` alone reads the process environment; ``settings.base`` declares every variable.
"""

from importlib import import_module

from .env import ENVIRONMENT

_chosen = import_module(f".{ENVIRONMENT}", __name__)
globals().update({name: value for name, value in vars(_chosen).items() if name.isupper()})
