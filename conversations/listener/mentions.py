"""Every person or animal an English message names by relation: "my friend's mother", "our dog", "grandpa"."""

import re
from dataclasses import dataclass

from .kin import BARE, RELATIONS, SPOKEN_AS
from .loss import Kind, Pronoun

_REL = "|".join(sorted(map(re.escape, RELATIONS), key=len, reverse=True))
_ADJECTIVE = (
    "late dear dearest poor beloved older elder younger little big baby old own sweet beautiful first youngest oldest "
    "eldest twin closest good unborn precious elderly childhood lovely darling only step"
).replace(" ", "|")
_NOT_ADJECTIVE = "said|told|says|and|or|but|with|for|is|was|has|had|in|on|to|of|who|that|job|life|heart|house|home"
_PLURAL_OWNER = "parents|grandparents"
_MENTION = re.compile(
    rf"\b(?:(?P<det>my|our|his|her|their|your|the|a|an) (?:(?:{_ADJECTIVE}) )*"
    rf"(?:(?!(?:{_NOT_ADJECTIVE})\b)[a-z]+ )??"
    rf"(?P<owners>(?:(?:(?:{_REL})(?:'s|s)|{_PLURAL_OWNER}) )*)(?P<rel>{_REL})"
    rf"|(?P<bare>{'|'.join(sorted(BARE, key=len, reverse=True))}))(?P<possessive>'s|s)?\b"
    rf"(?: of (?:(?:my|our) (?P<of>{_REL})|mine|ours)\b)?"
)
_BOTH = re.compile(
    r"\b(?:my |our )?(?P<both>(?:mom|mum|mother|mama) and (?:dad|father|papa)|(?:dad|father) and (?:mom|mum|mother))\b"
    r"|\b(?P<each>my (?:mom|mum|mother) and my (?:dad|father)|my (?:dad|father) and my (?:mom|mum|mother))\b"
)
_ANOTHERS = frozenset("his her their your the a an".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """``who`` speaks of them to the seeker, None where we cannot. ``is_own``: the seeker's, not somebody else's."""

    kind: Kind
    pronoun: Pronoun
    who: str | None
    relation: str
    determiner: str
    is_own: bool
    is_possessive: bool
    start: int
    end: int


def mentions_in(lower: str) -> list[Mention]:
    both = _BOTH.search(lower)
    if both is not None:
        rest = lower[: both.start()] + "_" * (both.end() - both.start()) + lower[both.end() :]
        found = [_parents(both), *_single(rest)]
        return sorted(found, key=lambda mention: mention.start)
    return _single(lower)


def _parents(match: re.Match[str]) -> Mention:
    phrase = (match["both"] or match["each"]).replace("my ", "")
    return Mention(
        Kind.PARENT, Pronoun.THEY, f"your {phrase}", "parents", "my", True, False, match.start(), match.end()
    )


def _single(lower: str) -> list[Mention]:
    return [mention for match in _MENTION.finditer(lower) if (mention := _mention(match, lower)) is not None]


def _mention(match: re.Match[str], lower: str) -> Mention | None:
    determiner = match["det"] or ("my" if _is_own_bare(lower[: match.start()]) else "their")
    if determiner == "your":  # of Rose, or a proverb: nobody of the seeker's
        return None
    relation = match["rel"] or match["bare"]
    kind, pronoun = RELATIONS[relation]
    owner = _owner(match)
    who = _who(determiner, owner, SPOKEN_AS.get(relation, relation), kind)
    is_own = owner == "" and who is not None
    return Mention(
        kind if is_own else Kind.OTHERS,
        pronoun,
        who,
        relation,
        determiner,
        is_own,
        match["possessive"] is not None,
        match.start(),
        match.end(),
    )


def _is_own_bare(before: str) -> bool:
    last = before.split()[-2:]
    return not any(word in _ANOTHERS or word.endswith("'s") for word in last)


def _owner(match: re.Match[str]) -> str:
    """ "friend's " of "my friend's mother", also where it is said "the mother of my friend"."""
    if match["of"]:
        return f"{match['of']}'s "
    return "".join(f"{_possessive(word)} " for word in re.findall(r"[^ ].*?(?:'s|s)(?= |$)", (match["owners"] or "").strip()))


def _possessive(word: str) -> str:
    if word in _PLURAL_OWNER.split("|"):
        return f"{word}'"
    return f"{word.removesuffix('s').removesuffix(chr(39))}'s"


def _who(determiner: str, owner: str, relation: str, kind: Kind) -> str | None:
    if determiner in {"my", "our"} or (owner and determiner == "the"):
        return f"your {owner}{relation}"
    if determiner in {"a", "an"} and not owner and kind in {Kind.FRIEND, Kind.KIN}:
        return f"your {relation}"
    if determiner == "the" and not owner and kind in {Kind.PET, Kind.BABY}:
        return f"the {relation}"
    return None
