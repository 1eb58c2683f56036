"""The application a server runs: HTTP to Django, sockets to the dialogue consumer."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

from django.core.asgi import get_asgi_application

django_application = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import re_path

from conversations.consumers import DialogueConsumer, UnknownPathConsumer
from conversations.wiring import start, stop

application = ProtocolTypeRouter(
    {
        "http": django_application,
        "websocket": URLRouter(
            [
                re_path(
                    r"^ws/sessions/(?P<session>[0-9a-fA-F-]{36})/$",
                    DialogueConsumer.as_asgi(),
                ),
                re_path(r"", UnknownPathConsumer.as_asgi()),
            ]
        ),
    }
)


async def startup() -> None:
    """Called by the server on the worker's own loop, before the first request where it can."""
    await start()


async def shutdown() -> None:
    """Called by the server on SIGTERM, on the worker's own loop: ends what runs, within the drain time."""
    await stop()
