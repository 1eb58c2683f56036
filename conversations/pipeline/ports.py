"""What a turn needs from outside: one small Protocol per kind of vendor.

Adapters live in ``conversations.vendors``; this module knows none of them.
"""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

type Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message of a chat: ``user`` is the seeker, ``assistant`` is Rose."""

    role: Role
    content: str


class VendorError(Exception):
    """A vendor did not do what was asked.

    Carries no words of the seeker: ``vendor`` and ``operation`` are ours, ``code`` is a short name such as
    ``timeout``, ``rate_limited``, ``http_503``, ``truncated``, ``garbage``. ``retry_after`` is in seconds.
    Raise it ``from None`` where the cause may hold a seeker's words.
    """

    def __init__(
        self, vendor: str, operation: str, code: str, *, retryable: bool, retry_after: float | None = None
    ) -> None:
        super().__init__(f"{vendor} {operation}: {code}")
        self.vendor, self.operation, self.code = vendor, operation, code
        self.retryable, self.retry_after = retryable, retry_after


class SpeechToText(Protocol):
    async def transcribe(self, pcm: bytes, *, language: str) -> str:
        """The words in ``pcm`` (s16le, mono, 16 kHz); "" when there were none.

        ``language`` is an ISO 639-1 code, or "" to let the vendor find out. Raises VendorError.
        """
        ...


class LanguageModel(Protocol):
    def stream(self, messages: Sequence[ChatMessage]) -> AsyncGenerator[str]:
        """Pieces of the reply as they are made. Raises VendorError, also for a reply cut off in the middle."""
        ...


class TextToSpeech(Protocol):
    @property
    def rate(self) -> int:
        """Samples per second of what ``stream`` yields."""
        ...

    def stream(self, text: str, *, before: str = "") -> AsyncGenerator[bytes]:
        """Speech for ``text`` as PCM s16le mono, in pieces of any (even) length, as they come.

        ``before`` is what was spoken just before in the same reply, for intonation. Raises VendorError.
        """
        ...


class Embedder(Protocol):
    async def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector per text. Raises VendorError."""
        ...
