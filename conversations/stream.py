"""Events of live sessions, numbered and kept for a while, so that a reconnect misses nothing.

One Redis stream a session: capped, short-lived, deleted on erasure. The number of an event is its id in the stream. Without Redis
the numbers are given by this process and nothing can be read again.
"""

import json
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from .wire import Event

log = structlog.get_logger(__name__)

# Numbers and keeps several events in one step, so that two workers never give out the same number.
_APPEND = """
local seq = tonumber(redis.call('GET', KEYS[1]) or ARGV[1])
if seq < tonumber(ARGV[1]) then seq = tonumber(ARGV[1]) end
for i = 5, #ARGV do
  seq = seq + 1
  redis.call('XADD', KEYS[2], 'MAXLEN', ARGV[2], seq .. '-0', 'event', ARGV[i])
end
redis.call('SET', KEYS[1], seq, 'EX', ARGV[4])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return seq
"""


class EventStream(Protocol):
    async def append(self, session: str, events: Sequence[Event], floor: int) -> int:
        """Keep ``events``; the number of the last one. The first gets the number after the last one given out,
        or after ``floor`` where that is higher."""
        ...

    async def last_seq(self, session: str, floor: int) -> int:
        """The last number given out, at least ``floor``."""
        ...

    async def after(self, session: str, seq: int) -> list[tuple[int, Event]] | None:
        """All events with a higher number, in order; None where some of them are gone."""
        ...

    async def forget(self, session: str) -> None: ...


class ProcessStream:
    """Numbers without Redis: for a machine of one process, and while Redis is away."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[str, list[tuple[int, Event]]] = {}
        self._seq: dict[str, int] = {}

    async def append(self, session: str, events: Sequence[Event], floor: int) -> int:
        seq = await self.last_seq(session, floor)
        kept = self._kept.setdefault(session, [])
        kept += [(seq + i, event) for i, event in enumerate(events, 1)]
        del kept[: -self._most]
        self._seq[session] = seq + len(events)
        return self._seq[session]

    async def last_seq(self, session: str, floor: int) -> int:
        return max(self._seq.get(session, 0), floor)

    async def after(self, session: str, seq: int) -> list[tuple[int, Event]] | None:
        later = [kept for kept in self._kept.get(session, []) if kept[0] > seq]
        return _whole(later, seq, self._seq.get(session))

    async def forget(self, session: str) -> None:
        self._kept.pop(session, None)
        self._seq.pop(session, None)


class RedisStream:
    """Numbers and keeps events in Redis; falls back to this process while Redis does not answer."""

    RETRY_SECONDS = 2.0  # a Redis that hangs must not cost every event its timeout

    def __init__(
        self,
        redis: Redis,
        *,
        most: int,
        seconds: int,
        seq_seconds: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._redis, self._most, self._seconds, self._seq_seconds = redis, most, seconds, seq_seconds
        self._script = redis.register_script(_APPEND)
        self._alone = ProcessStream(most)
        self._clock, self._away_until = clock, 0.0

    @staticmethod
    def _keys(session: str) -> tuple[str, str]:
        return f"rose:{{{session}}}:seq", f"rose:{{{session}}}:events"

    def _is_away(self) -> bool:
        return self._clock() < self._away_until

    def _note_away(self, error: Exception) -> None:
        self._away_until = self._clock() + self.RETRY_SECONDS
        log.warning("stream.away", error=type(error).__name__)

    async def append(self, session: str, events: Sequence[Event], floor: int) -> int:
        if not self._is_away():
            args = [floor, self._most, self._seconds, self._seq_seconds, *(json.dumps(event) for event in events)]
            try:
                return int(await self._script(keys=list(self._keys(session)), args=args))
            except (RedisError, OSError) as error:
                self._note_away(error)
        return await self._alone.append(session, events, floor)

    async def last_seq(self, session: str, floor: int) -> int:
        if not self._is_away():
            try:
                return max(int(await self._redis.get(self._keys(session)[0]) or 0), floor)
            except (RedisError, OSError) as error:
                self._note_away(error)
        return await self._alone.last_seq(session, floor)

    async def after(self, session: str, seq: int) -> list[tuple[int, Event]] | None:
        if not self._is_away():
            try:
                return await self._read(session, seq)
            except (RedisError, OSError) as error:
                self._note_away(error)
        return await self._alone.after(session, seq)

    async def _read(self, session: str, seq: int) -> list[tuple[int, Event]] | None:
        counter, events = self._keys(session)
        async with self._redis.pipeline(transaction=True) as both:
            both.get(counter)
            both.xrange(events, f"({seq}-0")
            last, rows = await both.execute()
        later = [(int(row_id.split(b"-")[0]), json.loads(fields[b"event"])) for row_id, fields in rows]
        return _whole(later, seq, None if last is None else int(last))

    async def forget(self, session: str) -> None:
        await self._alone.forget(session)
        try:
            await self._redis.delete(*self._keys(session))
        except (RedisError, OSError) as error:
            self._note_away(error)


def _whole(later: list[tuple[int, Event]], seq: int, last: int | None) -> list[tuple[int, Event]] | None:
    """``later`` if nothing after ``seq`` is missing up to ``last``, the last number given out (None: not known)."""
    if last is None or seq > last:
        return None
    return later if [number for number, _ in later] == list(range(seq + 1, last + 1)) else None
