"""One reply: sentences are composed, turned into speech and delivered, each as soon as it can be.

Two coroutines with a bounded queue between them: ``compose`` makes sentences and starts their speech, ``speak`` delivers it. Nothing
later calls anything earlier. Cancelling ``answer`` stops everything, and nothing of it is left behind.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Protocol

from .ports import TextToSpeech, VendorError

type Put = Callable[[str], Awaitable[None]]
type Compose = Callable[[Put], Awaitable[None]]

BUFFER_BYTES = 8 * 1024 * 1024  # of one reply; at 24 kHz nearly three minutes of speech
AHEAD = 2  # sentences in synthesis at once: the one that plays and the next


class Delivery(Protocol):
    """Where a reply goes. ``audio`` returns when the listener has room for more."""

    async def reply(self, sentence: int, text: str) -> None: ...
    async def begin(self, sentence: int, rate: int) -> None: ...
    async def audio(self, pcm: bytes) -> None: ...
    async def end(self, sentence: int) -> None: ...
    async def voice_lost(self, error: VendorError) -> None: ...

    @property
    def wants_voice(self) -> bool: ...


class Room:
    """How much audio of one reply may wait for its listener, in bytes."""

    def __init__(self, size: int = BUFFER_BYTES) -> None:
        self._free = size
        self._given = asyncio.Event()

    async def take(self, size: int) -> None:
        while self._free < size:
            self._given.clear()
            await self._given.wait()
        self._free -= size

    def give(self, size: int) -> None:
        self._free += size
        self._given.set()


class Speech:
    """The speech of one sentence, read from the vendor to its end into a buffer."""

    def __init__(self, sentence: int, text: str, before: str, room: Room) -> None:
        self.sentence, self.text, self.before, self._room = sentence, text, before, room
        self._chunks: deque[bytes] = deque()
        self._more = asyncio.Event()
        self._done = False
        self._error: VendorError | None = None
        self.reading: asyncio.Task[None] | None = None

    async def read(self, voice: TextToSpeech, slots: asyncio.Semaphore) -> None:
        """Fill the buffer. An error is kept for whoever takes the audio."""
        try:
            async with slots, aclosing(voice.stream(self.text, before=self.before)) as chunks:
                async for chunk in chunks:
                    await self._room.take(len(chunk))
                    self._chunks.append(chunk)
                    self._more.set()
        except VendorError as error:
            self._error = error
        finally:
            self._done = True
            self._more.set()

    async def taken(self) -> AsyncGenerator[bytes]:
        """The audio as it comes. Raises VendorError after what came before it."""
        while True:
            while self._chunks:
                chunk = self._chunks.popleft()
                self._room.give(len(chunk))
                yield chunk
            if self._done:
                break
            self._more.clear()
            await self._more.wait()
        if self._error:
            raise self._error

    def stop(self) -> None:
        """Nobody will take the audio."""
        if self.reading:
            self.reading.cancel()
        for chunk in self._chunks:
            self._room.give(len(chunk))
        self._chunks.clear()


async def answer(
    compose: Compose, voice: TextToSpeech | None, delivery: Delivery, *, deadline_seconds: float | None = None
) -> None:
    """Make one reply and deliver it.

    ``deadline_seconds`` bounds the making, to the last sentence and its audio in the buffer; waiting for the listener does not
    count. Raises TimeoutError past it, and whatever ``compose`` raises.
    """
    pending: asyncio.Queue[Speech | None] = asyncio.Queue()
    try:
        async with asyncio.TaskGroup() as turn:
            turn.create_task(_speak(pending, voice, delivery))
            async with asyncio.timeout(deadline_seconds):
                await _make(compose, voice, delivery, pending, turn)
            pending.put_nowait(None)
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None


async def _make(
    compose: Compose,
    voice: TextToSpeech | None,
    delivery: Delivery,
    pending: asyncio.Queue[Speech | None],
    turn: asyncio.TaskGroup,
) -> None:
    slots, room = asyncio.Semaphore(AHEAD), Room()
    said: list[str] = []
    reading: list[asyncio.Task[None]] = []

    async def put(text: str) -> None:
        speech = Speech(len(said), text, said[-1] if said else "", room)
        said.append(text)
        await delivery.reply(speech.sentence, text)
        if voice and delivery.wants_voice:
            speech.reading = turn.create_task(speech.read(voice, slots))
            reading.append(speech.reading)
            pending.put_nowait(speech)

    await compose(put)
    if reading:
        await asyncio.wait(reading)


async def _speak(pending: asyncio.Queue[Speech | None], voice: TextToSpeech | None, delivery: Delivery) -> None:
    while (speech := await pending.get()) is not None:
        if voice and delivery.wants_voice:
            await _deliver(speech, voice.rate, delivery)
        else:
            speech.stop()


async def _deliver(speech: Speech, rate: int, delivery: Delivery) -> None:
    begun = False
    try:
        async with aclosing(speech.taken()) as chunks:
            async for chunk in chunks:
                if not begun:
                    await delivery.begin(speech.sentence, rate)
                    begun = True
                await delivery.audio(chunk)
    except VendorError as error:
        await delivery.voice_lost(error)
    if begun:
        await delivery.end(speech.sentence)
