"""Reading and writing conversations: plain functions, and the threads they run on.

Sockets reach the database through ``write`` (one thread a process, so that SQLite never waits for itself) and ``read`` (a few). Off
the event loop, off the thread that Django shares among its views.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from .models import DisclosureShown, Message, SafetyEvent, Seeker, Session, Turn

HISTORY_TURNS = 80  # the prompt's token budget is tighter; this bounds the read


class _Threads:
    """The database threads of this process, made when first used (after the fork)."""

    def __init__(self) -> None:
        self.writer: ThreadPoolExecutor | None = None
        self.readers: ThreadPoolExecutor | None = None

    def of_writer(self) -> ThreadPoolExecutor:
        self.writer = self.writer or ThreadPoolExecutor(1, "rose-write")
        return self.writer

    def of_readers(self) -> ThreadPoolExecutor:
        self.readers = self.readers or ThreadPoolExecutor(2, "rose-read")
        return self.readers


_threads = _Threads()


def _run[T](call: Callable[[], T]) -> T:
    try:
        return call()
    finally:
        if connection.vendor != "sqlite":
            connection.close()  # back to the pool; SQLite's file stays open


async def write[**P, T](function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``function`` on the writing thread. Cancelling the caller does not undo what was begun."""
    loop = asyncio.get_running_loop()
    return await asyncio.shield(
        loop.run_in_executor(_threads.of_writer(), _run, partial(function, *args, **kwargs))
    )


async def read[**P, T](function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``function`` on a reading thread."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_threads.of_readers(), _run, partial(function, *args, **kwargs))


def close_threads() -> None:
    """End the threads and their connections; they come back when used again."""
    for threads in (_threads.writer, _threads.readers):
        if threads:
            for _ in range(threads._max_workers):
                threads.submit(connection.close)
            threads.shutdown()
    _threads.writer = _threads.readers = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn as the prompt sees it: what the seeker said and what of the reply was heard."""

    said: str
    heard: str


@dataclass(frozen=True, slots=True)
class SessionRef:
    """What a dialogue needs to know of its session; ``risk`` is what screening remembers."""

    pk: int
    uuid: UUID
    seeker_pk: int
    language: str
    country: str
    age: str
    last_seq: int
    risk: Mapping[str, Any]
    is_ended: bool


def session_of(uuid: UUID, key: str) -> SessionRef | None:
    """The seeker's own session; None for somebody else's as for one that does not exist."""
    row = Session.objects.select_related("seeker").filter(uuid=uuid, seeker__key=key).first()
    if row is None:
        return None
    return SessionRef(
        row.pk,
        row.uuid,
        row.seeker_id,
        row.language,
        row.country,
        row.seeker.age,
        row.last_seq,
        row.risk,
        row.ended_at is not None,
    )


class Standing(Enum):
    """What a turn's row says when a client sends its words."""

    NEW = "new"
    AGAIN = "again"  # it failed before, or was cancelled: it runs once more
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Begun:
    """A turn's row after ``begin_turn``. ``text`` is what is stored of the seeker's words, "" if nothing yet."""

    pk: int
    number: int
    standing: Standing
    owner: str
    text: str
    history: Sequence[Exchange]


class SessionGone(Exception):
    """The session was erased."""


@transaction.atomic
def begin_turn(session: int, client_id: str, input: str, text: str, owner: str) -> Begun:
    """Claim the turn of ``client_id``, with its words if they are known. Raises SessionGone."""
    if Session.objects.select_for_update().filter(pk=session).update(last_activity_at=timezone.now()) == 0:
        raise SessionGone
    turn = Turn.objects.filter(session_id=session, client_id=client_id).first()
    if turn is None:
        last = Turn.objects.filter(session_id=session).aggregate(last=Max("number"))["last"] or 0
        turn = Turn.objects.create(
            session_id=session, number=last + 1, client_id=client_id, input=input, owner=owner
        )
        standing = Standing.NEW
    else:
        standing = _claim_again(turn, owner)
    if text and standing in {Standing.NEW, Standing.AGAIN}:
        _store_words(turn.pk, text)
    words = Message.objects.filter(turn=turn, role=Message.Role.SEEKER).values_list("text", flat=True).first()
    return Begun(
        turn.pk, turn.number, standing, turn.owner, words or "", history(session, before=turn.number)
    )


_RUNS_AGAIN = (Turn.Status.FAILED, Turn.Status.TIMED_OUT, Turn.Status.CANCELLED)


def _claim_again(turn: Turn, owner: str) -> Standing:
    claimed = Turn.objects.filter(pk=turn.pk, status__in=_RUNS_AGAIN).update(
        status=Turn.Status.RUNNING, owner=owner, started_at=timezone.now(), ended_at=None
    )
    if claimed:
        Message.objects.filter(turn=turn, role=Message.Role.ROSE).delete()
        return Standing.AGAIN
    return Standing.RUNNING if turn.status == Turn.Status.RUNNING else Standing.ENDED


def _store_words(turn: int, text: str) -> None:
    Message.objects.update_or_create(turn_id=turn, role=Message.Role.SEEKER, defaults={"text": text})


def history(session: int, before: int) -> list[Exchange]:
    """The turns before number ``before``, oldest first, as they were heard."""
    rows = (
        Message.objects.filter(turn__session_id=session, turn__number__lt=before)
        .order_by("-turn__number")
        .values_list("turn__number", "role", "text", "heard_text")[: 2 * HISTORY_TURNS]
    )
    turns: dict[int, dict[str, str]] = {}
    for number, role, text, heard in rows:
        turns.setdefault(number, {})[role] = text if heard is None else heard
    return [
        Exchange(turns[number].get(Message.Role.SEEKER, ""), turns[number].get(Message.Role.ROSE, ""))
        for number in sorted(turns)
    ]


@dataclass(frozen=True, slots=True)
class Screened:
    """What screening found, as it is stored; ``outcome`` is "" for none."""

    outcome: str
    level: str
    layer: str
    imminent: bool
    risk: Mapping[str, Any]


@transaction.atomic
def store_words(session: int, turn: int, text: str, screened: Screened) -> None:
    """Keep the seeker's words and what screening said of them. Raises SessionGone."""
    if not Turn.objects.filter(pk=turn).exists():
        raise SessionGone
    _store_words(turn, text)
    if screened.outcome:
        Turn.objects.filter(pk=turn).update(outcome=screened.outcome, level=screened.level)
        SafetyEvent.objects.update_or_create(
            turn_id=turn,
            defaults={
                "session_id": session,
                "outcome": screened.outcome,
                "level": screened.level,
                "layer": screened.layer,
                "imminent": screened.imminent,
            },
        )
    Session.objects.filter(pk=session).exclude(risk=screened.risk).update(risk=screened.risk)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a turn ended. ``sentences`` is (where it ends in the text, milliseconds of speech) each; ``heard`` None: all of it."""

    status: str
    reply: str
    sentences: Sequence[tuple[int, int]]
    heard: str | None
    timings: Mapping[str, int | None]
    last_seq: int


@transaction.atomic
def end_turn(session: int, turn: int, owner: str, ending: Ending) -> bool:
    """Store the end of a turn that ``owner`` still owns; False where somebody else ended it."""
    now = timezone.now()
    ended = Turn.objects.filter(pk=turn, status=Turn.Status.RUNNING, owner=owner).update(
        status=ending.status, ended_at=now, timings=dict(ending.timings), owner=""
    )
    if not ended:
        return False
    if ending.reply:
        Message.objects.create(
            turn_id=turn,
            role=Message.Role.ROSE,
            text=ending.reply,
            heard_text=ending.heard,
            sentences=[list(sentence) for sentence in ending.sentences],
            interrupted_at=now if ending.status == Turn.Status.INTERRUPTED else None,
        )
    Session.objects.filter(pk=session).update(last_activity_at=now, last_seq=ending.last_seq)
    return True


def set_heard(session: int, number: int, heard: str | None, *, interrupted: bool = False) -> None:
    """Correct what was heard of an ended turn's reply."""
    rows = Message.objects.filter(turn__session_id=session, turn__number=number, role=Message.Role.ROSE)
    rows.update(heard_text=heard)
    if interrupted:
        rows.filter(interrupted_at=None).update(interrupted_at=timezone.now())


@dataclass(frozen=True, slots=True)
class Reply:
    """A stored reply: its text, (end, ms) of each sentence, and what was heard (None: all)."""

    text: str
    sentences: Sequence[tuple[int, int]]
    heard: str | None


@dataclass(frozen=True, slots=True)
class TurnRow:
    pk: int
    number: int
    client_id: str
    input: str
    status: str
    owner: str
    text: str
    reply: Reply | None


def turn_row(session: int, number: int) -> TurnRow | None:
    """The turn with this number; None where there is none."""
    turn = Turn.objects.filter(session_id=session, number=number).prefetch_related("messages").first()
    if turn is None:
        return None
    said = {message.role: message for message in turn.messages.all()}
    reply = said.get(Message.Role.ROSE)
    return TurnRow(
        turn.pk,
        turn.number,
        turn.client_id,
        turn.input,
        turn.status,
        turn.owner,
        said[Message.Role.SEEKER].text if Message.Role.SEEKER in said else "",
        Reply(reply.text, [(end, ms) for end, ms in reply.sentences], reply.heard_text) if reply else None,
    )


def running_turns(session: int) -> list[TurnRow]:
    """The session's turns that run, by whichever worker."""
    numbers = Turn.objects.filter(session_id=session, status=Turn.Status.RUNNING).values_list("number", flat=True)
    return [row for number in numbers if (row := turn_row(session, number))]


def cancel_utterance(session: int, client_id: str) -> None:
    """The seeker let go of an utterance whose turn failed: it may start anew, and is not retried."""
    Turn.objects.filter(session_id=session, client_id=client_id, status__in=_RUNS_AGAIN).update(
        status=Turn.Status.CANCELLED
    )


def end_orphan(turn: int, owner: str) -> bool:
    """End as failed a running turn whose ``owner`` died; False where it ended meanwhile."""
    return bool(
        Turn.objects.filter(pk=turn, status=Turn.Status.RUNNING, owner=owner).update(
            status=Turn.Status.FAILED, ended_at=timezone.now(), owner=""
        )
    )


def owners_of_running_turns(older_than: timedelta) -> list[tuple[int, str, int, UUID]]:
    """(turn, owner, number, session) of the turns that have run for longer than ``older_than``."""
    rows = Turn.objects.filter(status=Turn.Status.RUNNING, started_at__lt=timezone.now() - older_than)
    return list(rows.values_list("pk", "owner", "number", "session__uuid"))


def disclosures_of(seeker: int) -> list[tuple[str, datetime]]:
    """(kind, when) of the disclosures shown to a seeker, newest first."""
    rows = DisclosureShown.objects.filter(seeker_id=seeker).order_by("-shown_at")
    return list(rows.values_list("kind", "shown_at")[:20])


def record_disclosure(seeker: int, session: int, kind: str, at: datetime) -> None:
    DisclosureShown.objects.create(seeker_id=seeker, session_id=session, kind=kind, shown_at=at)


def erase_sessions(seeker: int, uuids: Iterable[UUID] | None = None) -> list[UUID]:
    """Erase these sessions of a seeker, or all of them; the ones that went."""
    rows = Session.objects.filter(seeker_id=seeker)
    if uuids is not None:
        rows = rows.filter(uuid__in=list(uuids))
    gone = list(rows.values_list("uuid", flat=True))
    rows.delete()
    return gone


def erase_seeker(seeker: int) -> list[UUID]:
    """Erase a seeker and everything of theirs; the sessions that went."""
    with transaction.atomic():
        gone = erase_sessions(seeker)
        Seeker.objects.filter(pk=seeker).delete()
    return gone
