"""From a history to a reply: understand, choose, find the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.pipeline.ports import ChatMessage

from .choosing import choose
from .splicing import speak
from .understanding import understand


@dataclass(frozen=True, slots=True)
class Reply:
    """One to three sentences; up to eight when a story was asked for. Together they hold one question at most."""

    sentences: tuple[str, ...]


def respond(history: Sequence[ChatMessage]) -> Reply:
    """Answer the newest message of ``history``, which is the seeker's. The same history gets the same reply.

    No sentence of the reply was said before in ``history``. System messages are not read.
    """
    understanding = understand(history)
    return Reply(speak(choose(understanding), understanding))
