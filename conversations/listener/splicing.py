"""From chosen banks to sentences: fill the slots, leave out what was said before, pick by the hash of the history."""

import re
from hashlib import sha256

from .banks import BANKS, combinations
from .choosing import Plan, Slot
from .languages import Language
from .loss import Loss, Pronoun
from .understanding import Understanding
from .words import normal

_PRONOUNS = {
    Pronoun.HE: {"they": "he", "them": "him", "their": "his", "themself": "himself"},
    Pronoun.SHE: {"they": "she", "them": "her", "their": "her", "themself": "herself"},
    Pronoun.THEY: {"they": "they", "them": "them", "their": "their", "themself": "themselves"},
}
_SLOT = re.compile(r"\{(\w+)\}")


def speak(plan: Plan, understanding: Understanding) -> tuple[str, ...]:
    """One sentence for each slot of ``plan`` that still has an unsaid one; the first slot always has."""
    if plan.story:
        return tuple(plan.story)
    said: list[str] = []
    for number, slot in enumerate(plan.slots):
        sentence = _sentence(slot, number, said, understanding)
        if sentence is not None:
            said.append(sentence)
    return tuple(said)


def _sentence(slot: Slot, number: int, said: list[str], understanding: Understanding) -> str | None:
    values, fresh = values_of(understanding), {normal(sentence) for sentence in said}
    for bank in slot.banks:
        lines = [filled for line in _lines(bank, understanding.language) if (filled := fill(line, values)) is not None]
        unsaid = [line for line in lines if normal(line) not in fresh and not understanding.spoken.has(line)]
        if unsaid:
            return unsaid[_choice(understanding.seed, number, len(unsaid))]
    if slot.is_needed and not said:
        lines = combinations(_written(understanding.language))
        return next((line for line in lines if not understanding.spoken.has(line)), None)
    return None


def _lines(bank: str, language: Language) -> tuple[str, ...]:
    return BANKS[_written(language)].get(bank, ())


def _written(language: Language) -> str:
    return "es" if language is Language.SPANISH else "en"


def _choice(seed: str, number: int, count: int) -> int:
    return int(sha256(f"{seed}{number}".encode()).hexdigest(), 16) % count


def values_of(understanding: Understanding) -> dict[str, str]:
    """What the slots of a line may hold; a slot without a certain value is missing."""
    values = {"feeling": understanding.feeling, "date": understanding.date, **_of_loss(understanding.loss)}
    return {name: value for name, value in values.items() if value}


def _of_loss(loss: Loss | None) -> dict[str, str | None]:
    if loss is None:
        return {}
    return {"who": loss.who, "name": loss.name, "dear": loss.name or loss.who, **_PRONOUNS[loss.pronoun]}


def fill(line: str, values: dict[str, str]) -> str | None:
    """``line`` with its slots filled and a capital in front; None where a value is missing."""
    if any(slot not in values for slot in _SLOT.findall(line)):
        return None
    filled = _SLOT.sub(lambda slot: values[slot[1]], line)
    start = next((index for index, letter in enumerate(filled) if letter.isalnum()), 0)
    return filled[:start] + filled[start].upper() + filled[start + 1 :]
