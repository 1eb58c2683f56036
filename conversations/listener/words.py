"""Text as the listener reads it: speech to text gives it with or without punctuation and capitals."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[.!?;:…,]")
_STOPS = str.maketrans("!?;:…", ".....")


@dataclass(frozen=True, slots=True)
class Text:
    """One message. ``cased`` and ``lower`` are its tokens joined by single spaces, letter for letter the same length;
    stops are " . " and commas " , ". ``plain`` is ``lower`` without stops and commas."""

    cased: str
    lower: str
    plain: str


def read(message: str) -> Text:
    tokens = _TOKEN.findall(message.replace("\u2019", "'").replace("-", " "))
    cased = " ".join(tokens).translate(_STOPS)
    lower = cased.lower()
    if len(lower) != len(cased) or _shouts(tokens):  # a capital says nothing in a text made of capitals
        cased = lower
    return Text(cased, lower, " ".join(lower.replace(".", " ").replace(",", " ").split()))


def _shouts(tokens: list[str]) -> bool:
    words = [token for token in tokens if token[0].isalpha()]
    return len(words) > 1 and sum(word[0].isupper() for word in words) > len(words) * 0.6


def normal(sentence: str) -> str:
    """What is compared when asking whether a sentence was said before: its words, in lower case."""
    return " ".join(re.findall(r"\w+", sentence.lower()))


@dataclass(frozen=True, slots=True)
class Spoken:
    """Everything Rose has said in a session."""

    text: str

    @classmethod
    def of(cls, replies: Iterable[str]) -> "Spoken":
        return cls(" | ".join(["", *(normal(reply) for reply in replies), ""]))

    def has(self, sentence: str) -> bool:
        """Whether the words of ``sentence`` were said in this order, alone or within a longer reply."""
        return f" {normal(sentence)} " in self.text
