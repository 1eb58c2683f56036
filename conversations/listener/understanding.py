"""What the history says: a pure reading, from which ``choosing`` decides."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from conversations.pipeline.ports import ChatMessage

from .details import date_in, feeling_in
from .languages import Language, language_of
from .loss import Kind, Loss, State
from .losses import losses_in, pronoun_losses
from .losses_es import losses_in_spanish, with_spanish_name
from .mentions import mentions_in
from .names import pronoun_of, with_name
from .special import special_losses
from .topics import Ask, Topic, asks_of, topic_of
from .words import Spoken, Text, read


@dataclass(frozen=True, slots=True)
class Understanding:
    """``topics`` are those of earlier messages. ``seed`` stands for the whole history."""

    text: Text
    language: Language
    spoken: Spoken
    seed: str
    loss: Loss | None = None
    is_new_loss: bool = False
    is_cleared: bool = False  # the seeker has said that nobody died
    asks: frozenset[Ask] = frozenset()
    topic: Topic | None = None
    topics: tuple[Topic, ...] = ()
    feeling: str | None = None
    date: str | None = None
    last_reply: str = ""
    is_naming: bool = False


@dataclass(slots=True)
class _Reading:
    """What is known after each of the seeker's messages."""

    language: Language = Language.ENGLISH
    losses: list[Loss] = field(default_factory=list)
    loss: Loss | None = None
    is_new_loss: bool = False
    is_cleared: bool = False
    is_naming: bool = False
    topics: list[Topic] = field(default_factory=list)


def understand(history: Sequence[ChatMessage]) -> Understanding:
    """Read ``history``, whose last message is the seeker's."""
    said = [message.content for message in history if message.role == "user"]
    replies = [message.content for message in history if message.role == "assistant"]
    reading, text = _Reading(), read("")
    for message in said:
        text = read(message)
        _take_in(reading, text)
    topic = topic_of(text.plain, reading.language)
    return Understanding(
        text=text,
        language=reading.language,
        spoken=Spoken.of(replies),
        seed=sha256("\x1f".join(f"{message.role}:{message.content}" for message in history).encode()).hexdigest(),
        loss=reading.loss,
        is_new_loss=reading.is_new_loss,
        is_cleared=reading.is_cleared,
        asks=asks_of(text.plain, reading.language),
        topic=topic,
        topics=tuple(reading.topics[:-1] if topic else reading.topics),
        feeling=feeling_in(text.plain),
        date=date_in(text.plain),
        last_reply=replies[-1] if replies else "",
        is_naming=reading.is_naming,
    )


def _take_in(reading: _Reading, text: Text) -> None:
    reading.language = language_of(text.plain, reading.language)
    reading.is_new_loss = reading.is_cleared = reading.is_naming = False
    topic = topic_of(text.plain, reading.language)
    if topic is not None:
        reading.topics.append(topic)
    _take_in_losses(reading, _told(reading, text))
    if reading.loss is not None:
        _learn(reading, text)


def _told(reading: _Reading, text: Text) -> list[Loss]:
    if reading.language is Language.SPANISH:
        return losses_in_spanish(text)
    found = special_losses(text.lower) or losses_in(text.lower)
    return found or _corrected(reading, text) or _unnamed(reading, text)


def _corrected(reading: _Reading, text: Text) -> list[Loss]:
    """ "No, it was my father"."""
    mentions = mentions_in(text.lower)
    is_correction = text.plain.startswith(("no ", "not ", "i meant ", "i said ", "actually "))
    if not is_correction or reading.loss is None or not mentions or len(text.plain.split()) > 9:
        return []
    meant = mentions[-1]
    if meant.is_possessive or meant.who is None or meant.who == reading.loss.who:
        return []
    return [Loss(meant.kind, reading.loss.state, meant.who, meant.pronoun)]


def _unnamed(reading: _Reading, text: Text) -> list[Loss]:
    """ "She died this morning": of whom we spoke, else of somebody not yet named."""
    unnamed = pronoun_losses(text.lower)
    if unnamed is None:
        return []
    pronoun, state = unnamed
    known = reading.loss
    if mentions_in(text.lower) and known is None:
        return [Loss(Kind.KIN, state)]
    if known is not None and known.pronoun in {pronoun, "they"}:
        return [replace(known, state=state, pronoun=pronoun)]
    return [Loss(Kind.KIN, state, None, pronoun)] if known is None else []


def _take_in_losses(reading: _Reading, told: list[Loss]) -> None:
    _clear(reading, told)
    grieved = [loss for loss in told if loss.state is not State.LIVING]
    if not grieved:
        return
    if len({loss.who for loss in grieved}) > 1 and all(loss.state is State.DEAD for loss in grieved):
        reading.loss, reading.is_new_loss = Loss(Kind.MANY, State.DEAD), True
        reading.losses += grieved
        return
    loss = grieved[-1]
    known = next((known for known in reading.losses if known.who == loss.who and known.kind == loss.kind), None)
    if known is not None and (known.state is loss.state or loss.state in {State.MISSED, State.FEARED}):
        reading.loss = replace(known, name=loss.name or known.name)
        return
    if known is not None:
        reading.losses.remove(known)
        loss = replace(loss, name=loss.name or known.name)
    reading.losses.append(loss)
    reading.loss, reading.is_new_loss = loss, True


def _clear(reading: _Reading, told: list[Loss]) -> None:
    """Somebody said not to have died is mourned no more."""
    living = {loss.who for loss in told if loss.state is State.LIVING}
    if not living:
        return
    reading.losses = [loss for loss in reading.losses if loss.who not in living]
    if reading.loss is None or reading.loss.who in living:
        reading.loss = reading.losses[-1] if reading.losses else None
        reading.is_cleared = True


def _learn(reading: _Reading, text: Text) -> None:
    """A name or a pronoun for the loss that is spoken of."""
    before = reading.loss
    if before is None or before.kind is Kind.MANY:
        return
    if reading.language is Language.SPANISH:
        reading.loss = with_spanish_name(before, text)
    else:
        reading.loss = pronoun_of(with_name(before, text), text)
    reading.is_naming = reading.loss.name is not None and reading.loss.name != before.name and not reading.is_new_loss
    reading.losses = [reading.loss if loss is before else loss for loss in reading.losses]
