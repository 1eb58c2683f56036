"""Client and server events of protocol version 1: the only place that knows their JSON.

``docs/wire-protocol.md`` describes the same for readers; a test compares the two.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

PROTOCOL: Final = 1
SUBPROTOCOL: Final = "rose.v1"
BEARER: Final = "bearer."
WITHOUT_SEQ: Final = frozenset({"ready", "pong", "reconnect", "listening", "duck", "unduck"})

type Event = dict[str, Any]


class BadInput(Exception):
    """A message that cannot be taken. ``code`` names what is wrong with it; no text of the client is repeated."""

    def __init__(self, code: str, message: str, *, retryable: bool = False) -> None:
        super().__init__(code)
        self.code, self.message, self.retryable = code, message, retryable


@dataclass(frozen=True, slots=True)
class Hello:
    mode: str
    speech: bool
    last_seq: int | None


@dataclass(frozen=True, slots=True)
class SpeechStart:
    utterance: str


@dataclass(frozen=True, slots=True)
class SpeechEnd:
    utterance: str


@dataclass(frozen=True, slots=True)
class SpeechCancel:
    utterance: str


@dataclass(frozen=True, slots=True)
class Text:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Interrupt:
    turn: int
    played_ms: int


@dataclass(frozen=True, slots=True)
class Played:
    turn: int
    ms: int


@dataclass(frozen=True, slots=True)
class Speak:
    turn: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Retry:
    turn: int


@dataclass(frozen=True, slots=True)
class Ping:
    t: float | str


type ClientEvent = Hello | SpeechStart | SpeechEnd | SpeechCancel | Text | Interrupt | Played | Speak | Retry | Ping

MODES: Final = ("push_to_talk", "hands_free", "text")
_LONGEST_ID = 36


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31


def _is_id(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_ID and value.isprintable()


def _is_time(value: object) -> bool:
    return (isinstance(value, (int, float)) and not isinstance(value, bool)) or (
        isinstance(value, str) and len(value) <= 64
    )


_CHECKS: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "count": (_is_count, "a whole number"),
    "id": (_is_id, f"a text of 1 to {_LONGEST_ID} characters"),
    "text": (lambda value: isinstance(value, str), "a text"),
    "bool": (lambda value: isinstance(value, bool), "true or false"),
    "mode": (lambda value: value in MODES, "one of " + ", ".join(MODES)),
    "time": (_is_time, "a number or a short text"),
}

# type on the wire → (class, its required fields, its optional fields)
CLIENT_EVENTS: Final[Mapping[str, tuple[type[Any], Mapping[str, str], Mapping[str, str]]]] = {
    "hello": (Hello, {"mode": "mode", "speech": "bool"}, {"last_seq": "count"}),
    "speech.start": (SpeechStart, {"utterance": "id"}, {}),
    "speech.end": (SpeechEnd, {"utterance": "id"}, {}),
    "speech.cancel": (SpeechCancel, {"utterance": "id"}, {}),
    "text": (Text, {"id": "id", "text": "text"}, {}),
    "interrupt": (Interrupt, {"turn": "count", "played_ms": "count"}, {}),
    "played": (Played, {"turn": "count", "ms": "count"}, {}),
    "speak": (Speak, {"turn": "count", "sentence": "count"}, {}),
    "retry": (Retry, {"turn": "count"}, {}),
    "ping": (Ping, {"t": "time"}, {}),
}


def parse(text: str) -> ClientEvent:
    """The event in a text frame. Raises BadInput with the code that names what is wrong."""
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        raise BadInput("bad_json", "The message is not JSON.") from None
    if not isinstance(message, dict):
        raise BadInput("not_an_object", "The message is not a JSON object.")
    kind = message.get("type")
    known = CLIENT_EVENTS.get(kind) if isinstance(kind, str) else None
    if known is None:
        raise BadInput("unknown_type", "The message has no known type.")
    make, required, optional = known
    return _build(make, message, required, optional)


def _build(
    make: type[Any], message: Mapping[str, Any], required: Mapping[str, str], optional: Mapping[str, str]
) -> ClientEvent:
    fields: dict[str, Any] = dict.fromkeys(optional)
    for name, kind in {**required, **optional}.items():
        value = message.get(name)
        if value is None:
            if name in required:
                raise BadInput("missing_field", f"The field {name} is missing.")
            continue
        is_right, expected = _CHECKS[kind]
        if not is_right(value):
            raise BadInput("wrong_field", f"The field {name} must be {expected}.")
        fields[name] = value
    event: ClientEvent = make(**fields)
    return event


def dump(event: Event) -> str:
    """An event as a text frame."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


type Status = Literal["completed", "interrupted", "failed", "timed_out", "unheard"]


def ready(session: str, seq: int, engines: Mapping[str, str], *, resumed: bool) -> Event:
    return {
        "type": "ready",
        "protocol": PROTOCOL,
        "session": session,
        "seq": seq,
        "engines": dict(engines),
        "resumed": resumed,
    }


def turn_started(turn: int, input: str, client_id: str) -> Event:
    return {"type": "turn.started", "turn": turn, "input": input, "id": client_id}


def transcript(turn: int, text: str) -> Event:
    return {"type": "transcript", "turn": turn, "text": text}


def reply(turn: int, sentence: int, text: str) -> Event:
    return {"type": "reply", "turn": turn, "sentence": sentence, "text": text}


def speech_begin(turn: int, sentence: int, rate: int) -> Event:
    return {"type": "speech.begin", "turn": turn, "sentence": sentence, "format": "pcm_s16le", "rate": rate}


def speech_end(turn: int, sentence: int, ms: int) -> Event:
    return {"type": "speech.end", "turn": turn, "sentence": sentence, "ms": ms}


def turn_ended(turn: int, status: str, timings: Mapping[str, int | None], heard_text: str | None) -> Event:
    ended: Event = {"type": "turn.ended", "turn": turn, "status": status, "timings": dict(timings)}
    return ended if heard_text is None else {**ended, "heard_text": heard_text}


def safety(turn: int, outcome: str, level: str, resources: list[dict[str, str]]) -> Event:
    return {"type": "safety", "turn": turn, "outcome": outcome, "level": level, "resources": resources}


def disclosure(kind: str, text: str) -> Event:
    return {"type": "disclosure", "kind": kind, "text": text}


def notice(code: str, text: str) -> Event:
    return {"type": "notice", "code": code, "text": text}


def error(code: str, message: str, *, retryable: bool = False, turn: int | None = None) -> Event:
    event: Event = {"type": "error", "code": code, "message": message, "retryable": retryable}
    return event if turn is None else {**event, "turn": turn}


def session_ended(by: str) -> Event:
    return {"type": "session.ended", "by": by}


def reconnect(after_ms: int) -> Event:
    return {"type": "reconnect", "after_ms": after_ms}


def pong(t: float | str) -> Event:
    return {"type": "pong", "t": t}
