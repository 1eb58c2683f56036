"""From a language model's pieces to sentences, with a way out when the model stalls or is away."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing

from .ports import ChatMessage, LanguageModel, VendorError
from .sentences import Splitter
from .turn import Put

STALL_SECONDS = 0.35  # a first clause leaves early when the model says nothing more for so long

type Rung = tuple[str, LanguageModel]  # its name and the model


async def compose_from(
    rungs: Sequence[Rung],
    messages: Sequence[ChatMessage],
    put: Put,
    *,
    on_token: Callable[[], None],
    on_fall: Callable[[str, VendorError], Awaitable[None]],
    stall_seconds: float = STALL_SECONDS,
) -> None:
    """Put the reply of the first rung that answers.

    ``on_fall`` is told which rung failed. A rung that fails after a sentence was put ends the reply there: what was said stands, and
    nobody says it again in other words. Raises the last VendorError when every rung failed.
    """
    last: VendorError | None = None
    for name, model in rungs:
        said = 0

        async def count_and_put(sentence: str) -> None:
            nonlocal said
            said += 1
            await put(sentence)

        try:
            await _one(model, messages, count_and_put, on_token, stall_seconds)
            if said:
                return
            last = VendorError(name, "chat", "empty", retryable=True)
        except VendorError as error:
            last = error
        await on_fall(name, last)
        if said:
            return
    raise last or VendorError("none", "chat", "no_model", retryable=False)


async def _one(
    model: LanguageModel,
    messages: Sequence[ChatMessage],
    put: Put,
    on_token: Callable[[], None],
    stall_seconds: float,
) -> None:
    splitter = Splitter()
    async with aclosing(model.stream(messages)) as pieces:
        piece = await _first_sentence(pieces, splitter, put, on_token, stall_seconds)
        if piece is None:
            return
        async for piece in pieces:
            for sentence in splitter.feed(piece):
                await put(sentence)
    for sentence in splitter.flush():
        await put(sentence)


async def _first_sentence(
    pieces: AsyncGenerator[str], splitter: Splitter, put: Put, on_token: Callable[[], None], stall_seconds: float
) -> str | None:
    """Feed the splitter until something was put; "" then. None when the model ended first (what is left was put)."""
    while True:
        coming = asyncio.ensure_future(anext(pieces, None))
        try:
            ready, _ = await asyncio.wait({coming}, timeout=stall_seconds)
            if not ready and (clause := splitter.clause()):
                await put(clause)
                await asyncio.wait({coming})
            piece = await coming
        finally:
            if not coming.done():
                coming.cancel()
                await asyncio.wait({coming})
        if piece is None:
            for sentence in splitter.flush():
                await put(sentence)
            return None
        on_token()
        if sentences := splitter.feed(piece):
            for sentence in sentences:
                await put(sentence)
            return ""
