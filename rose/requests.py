"""An id for every request: in its log lines, in errors, in the ``X-Request-ID`` of the answer."""

import uuid
from collections.abc import Awaitable, Callable

import structlog
from django.http import HttpRequest, HttpResponseBase

HEADER = "X-Request-ID"


def new_request_id() -> str:
    return uuid.uuid4().hex[:16]


def request_id_of(request: HttpRequest) -> str:
    return getattr(request, "request_id", "") or new_request_id()


class RequestIdMiddleware:
    """Async only: under ASGI nothing may hold a thread for the length of a turn."""

    async_capable = True
    sync_capable = False

    def __init__(self, get_response: Callable[[HttpRequest], Awaitable[HttpResponseBase]]) -> None:
        from asgiref.sync import markcoroutinefunction

        self._get_response = get_response
        markcoroutinefunction(self)

    async def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request_id = new_request_id()
        request.request_id = request_id  # type: ignore[attr-defined]  # Django's way to hand things along
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = await self._get_response(request)
        response[HEADER] = request_id
        return response
