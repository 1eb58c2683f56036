"""Losses that are told without naming a relation: a widow, an orphan, a pregnancy that ended."""

import re

from .loss import Kind, Loss, State
from .mentions import mentions_in

_WIDOW = re.compile(r"\b(?:i am|i'm|im|i became|as|being) (?:now |just )*(?:an? )?(?:young |new )?(widow|widower|widowed|orphan|orphaned)\b")
_PREGNANCY = re.compile(
    r"\b(?:miscarr(?:y|ied|iage|iages|ying)|still ?b(?:orn|irth)|ectopic|lost (?:the|our|my|a) pregnancy"
    r"|(?:lost|losing|buried) (?:the|a) baby)\b"
)
_NOT = re.compile(r"\b(?:not|never|no|\w+n't|almost|nearly|afraid|scared|fear|worried|might|if)\b")


def special_losses(lower: str) -> list[Loss]:
    if pregnancy := _PREGNANCY.search(lower):
        return _pregnancy(lower, pregnancy.start())
    if widow := _WIDOW.search(lower):
        kind = Kind.PARTNER if widow[1].startswith("widow") else Kind.PARENT
        return [Loss(kind, State.DEAD, "your parents" if kind is Kind.PARENT else None)]
    return []


def _pregnancy(lower: str, start: int) -> list[Loss]:
    before = lower[:start]
    if _NOT.search(" ".join(before.split()[-4:])):
        return []
    near = [mention for mention in mentions_in(before) if not re.search(r"\b(?:i|we|told)\b", before[mention.end :])]
    if near and near[-1].kind is Kind.BABY:
        return [Loss(Kind.BABY, State.DEAD, near[-1].who or "your baby")]
    if near and near[-1].kind is not Kind.PARTNER:
        who = near[-1].who
        return [Loss(Kind.OTHERS, State.DEAD, f"{who}'s baby" if who else None)]
    return [Loss(Kind.BABY, State.DEAD, "your baby")]
