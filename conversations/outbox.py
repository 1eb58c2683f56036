"""What leaves a dialogue: one ordered queue of events and audio, for one socket or none.

Text events are numbered and kept in the event stream before they are sent; audio follows in the order it was put. Events that
another worker made for this session arrive already numbered; whatever is missing in between is read from the stream, so that a
socket sees every number once.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from .stream import EventStream
from .wire import WITHOUT_SEQ, Event, dump


class Socket(Protocol):
    """The sending side of one websocket."""

    async def send_text(self, text: str) -> None: ...
    async def send_audio(self, pcm: bytes) -> None: ...
    async def close(self, code: int) -> None: ...


@dataclass(frozen=True, slots=True)
class _Audio:
    turn: int
    pcm: bytes


@dataclass(frozen=True, slots=True)
class _Remote:
    """An event of this session that another worker numbered."""

    seq: int


@dataclass(frozen=True, slots=True)
class _Attach:
    """From here on this socket is served; ``sent`` is the last number it has, None: all up to now."""

    socket: Socket | None
    ready: Callable[[int, bool], Event]
    last_seq: int | None


@dataclass(frozen=True, slots=True)
class _Close:
    code: int


type _Item = Event | _Audio | _Remote | _Attach | _Close
type Publish = Callable[[int], Awaitable[None]]  # tells other workers the number of the newest event


class Outbox:
    """Owns the order of what is sent. ``run`` is its one task; everything else only puts."""

    def __init__(self, session: str, stream: EventStream, publish: Publish, floor: int = 0) -> None:
        self._session, self._stream, self._publish = session, stream, publish
        self._items: deque[_Item] = deque()
        self._wake = asyncio.Event()
        self._empty = asyncio.Event()
        self._empty.set()
        self.seq = floor  # the last number given out that this process knows of
        self._sent = floor  # the last number the socket has
        self.socket: Socket | None = None

    def put(self, event: Event) -> None:
        self._add(event)

    def put_audio(self, turn: int, pcm: bytes) -> None:
        self._add(_Audio(turn, pcm))

    def put_remote(self, seq: int) -> None:
        """Another worker gave out the number ``seq``."""
        self._add(_Remote(seq))

    def attach(self, socket: Socket, ready: Callable[[int, bool], Event], last_seq: int | None) -> None:
        self._add(_Attach(socket, ready, last_seq))

    def detach(self, socket: Socket) -> None:
        if self.socket is socket:
            self.socket = None

    def close(self, code: int) -> None:
        """Close the socket after everything that was put before."""
        self._add(_Close(code))

    def drop_audio(self, turn: int) -> None:
        """Forget what of the turn's audio has not left yet."""
        self._items = deque(item for item in self._items if not (isinstance(item, _Audio) and item.turn == turn))

    async def drained(self) -> None:
        """Returns when everything put so far has left."""
        await self._empty.wait()

    def _add(self, item: _Item) -> None:
        self._items.append(item)
        self._empty.clear()
        self._wake.set()

    async def run(self) -> None:
        """Send what is put, for ever; cancelled by its owner."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._items:
                await self._next()
            self._empty.set()

    async def _next(self) -> None:
        item = self._items.popleft()
        match item:
            case _Audio(pcm=pcm):
                if self.socket:
                    await self._to_socket(self.socket.send_audio(pcm))
            case _Remote(seq=seq):
                await self._catch_up(seq)
            case _Attach():
                await self._attach(item)
            case _Close(code=code):
                if self.socket:
                    await self._to_socket(self.socket.close(code))
                self.socket = None
            case dict() if item["type"] in WITHOUT_SEQ:
                if self.socket:
                    await self._to_socket(self.socket.send_text(dump(item)))
            case dict():
                await self._number_and_send([item, *self._more_events()])

    def _more_events(self) -> list[Event]:
        """The events right behind the first: they are numbered in the same step."""
        more: list[Event] = []
        while self._items and isinstance(head := self._items[0], dict) and head["type"] not in WITHOUT_SEQ:
            more.append(head)
            self._items.popleft()
        return more

    async def _number_and_send(self, events: list[Event]) -> None:
        last = await self._stream.append(self._session, events, self.seq)
        first = last - len(events) + 1
        if self.socket:
            if first > self._sent + 1:
                await self._catch_up(first - 1)
            for seq, event in enumerate(events, first):
                await self._send_numbered(seq, event)
        else:
            await self._publish(last)
        self.seq = max(self.seq, last)

    async def _catch_up(self, seq: int) -> None:
        """Send what the socket lacks, up to ``seq``, from the stream."""
        self.seq = max(self.seq, seq)
        if not self.socket or seq <= self._sent:
            return
        for number, event in await self._stream.after(self._session, self._sent) or []:
            if number <= seq:
                await self._send_numbered(number, event)
        self._sent = max(self._sent, seq)

    async def _attach(self, new: _Attach) -> None:
        self.socket = new.socket
        self.seq = await self._stream.last_seq(self._session, self.seq)
        missed = None
        if new.last_seq is not None:
            missed = await self._stream.after(self._session, new.last_seq)
        self._sent = self.seq if missed is None else (new.last_seq or 0)
        if self.socket:
            await self._to_socket(self.socket.send_text(dump(new.ready(self.seq, missed is not None))))
        for number, event in missed or []:
            await self._send_numbered(number, event)

    async def _send_numbered(self, seq: int, event: Event) -> None:
        self._sent = max(self._sent, seq)
        if self.socket:
            await self._to_socket(self.socket.send_text(dump({**event, "seq": seq})))

    async def _to_socket(self, sending: Awaitable[None]) -> None:
        try:
            await sending
        except OSError:  # the line is gone; the consumer's disconnect says so in a moment
            self.socket = None
