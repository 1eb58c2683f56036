"""Whom a seeker speaks of, and what is known of them."""

from dataclasses import dataclass
from enum import StrEnum


class Pronoun(StrEnum):
    HE = "he"
    SHE = "she"
    THEY = "they"


class State(StrEnum):
    """What the seeker says has happened to a person."""

    DEAD = "dead"
    BY_SUICIDE = "suicide"
    DYING = "dying"
    ILL = "ill"
    FEARED = "feared"
    MISSED = "missed"  # "I miss my dad" says neither that he died nor that he lives
    LIVING = "living"


class Kind(StrEnum):
    """The phrase bank that speaks of this relation."""

    PARENT = "parent"
    PARTNER = "partner"
    CHILD = "child"
    BABY = "baby"
    SIBLING = "sibling"
    ELDER = "elder"
    FRIEND = "friend"
    PET = "pet"
    KIN = "kin"  # relatives without a bank of their own, and somebody whose relation is not known
    OTHERS = "others"  # somebody else's loss: "my friend's mother"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Loss:
    """``who`` says the relation back ("your mother"), None where it is not certain."""

    kind: Kind
    state: State
    who: str | None = None
    pronoun: Pronoun = Pronoun.THEY
    name: str | None = None
