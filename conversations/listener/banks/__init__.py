"""The reviewed phrases, as data: ``<language>/<file>.toml`` holds ``[bank] part = [sentences]``, read as ``bank.part``.

Slots: ``{who}`` ("your mother"), ``{name}``, ``{dear}`` (name, else who), ``{they} {them} {their}`` (of the lost one),
``{feeling}``, ``{date}``. ``{they}`` is followed by a past tense or a modal only, so that it fits he, she and they.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Story:
    about: tuple[str, ...]
    lines: tuple[str, ...]


def _read(language: str) -> dict[str, tuple[str, ...]]:
    banks: dict[str, tuple[str, ...]] = {}
    for path in sorted((_HERE / language).glob("*.toml")):
        for bank, parts in tomllib.loads(path.read_text()).items():
            if bank != "story":
                banks |= {f"{bank}.{part}": tuple(lines) for part, lines in parts.items()}
    return banks


def _stories(language: str) -> tuple[Story, ...]:
    raw = tomllib.loads((_HERE / language / "stories.toml").read_text())["story"]
    return tuple(Story(tuple(story["about"]), tuple(story["lines"])) for story in raw)


BANKS = {language: _read(language) for language in ("en", "es")}
STORIES = {language: _stories(language) for language in ("en", "es")}


def combinations(language: str) -> Iterator[str]:
    """Some thousand short lines of presence, for a session that has used up every other."""
    banks = BANKS[language]
    for parts in product(banks["presence.end"], banks["presence.middle"], banks["presence.start"]):
        yield f"{' '.join(reversed(parts))}."
