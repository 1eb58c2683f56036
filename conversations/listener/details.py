"""The two details beside person and name that may be said back: a feeling and a date."""

import re

_FEELINGS = (
    "empty numb lost heavy broken sad afraid scared ashamed overwhelmed helpless confused restless exhausted tired hollow "
    "shattered bitter anxious devastated heartbroken"
)
_FEELING = re.compile(
    rf"\b(?:i feel|i'm feeling|i am feeling|i felt|i'm|i am|feeling)(?: (?:so|very|really|just|completely|totally|still|always"
    rf"|utterly|a bit|kind of|pretty|also|all))* (?P<feeling>{_FEELINGS.replace(' ', '|')})(?! (?:of|about|to|my|the|weight|him|her))\b"
)
_NUMBERS = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
_DATE = re.compile(
    r"\b(?P<near>yesterday|last night|this morning|last (?:week|month|year|spring|summer|autumn|winter|monday|tuesday|wednesday"
    rf"|thursday|friday|saturday|sunday|christmas))\b|\b(?P<span>(?:{_NUMBERS}|\d{{1,2}}) (?:days?|weeks?|months?|years?)) ago\b"
)
_DAYS = re.compile(r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas)\b")


def feeling_in(plain: str) -> str | None:
    """A feeling the seeker gives as their own."""
    match = _FEELING.search(plain)
    return match["feeling"] if match else None


def date_in(plain: str) -> str | None:
    """When it happened: "last week", "three years" (ago)."""
    match = _DATE.search(plain)
    if match is None:
        return None
    return _DAYS.sub(lambda day: day[0].capitalize(), match["near"] or match["span"])
