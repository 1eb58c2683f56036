"""Who has died, is dying or is feared for, in one English message. Sure of it, or silent."""

import re
from dataclasses import replace

from .loss import Kind, Loss, Pronoun, State
from .mentions import Mention, mentions_in

_SUICIDE = (
    r"(?:killed|hanged|hung|shot|drowned) (?:him|her|them)(?:self|selves)|took (?:his|her|their) own li(?:fe|ves)"
    r"|committed suicide|died (?:by|of|from) suicide|ended (?:his|her|their) (?:own )?li(?:fe|ves)|suicide"
)
_DEATH = (
    r"died|passed (?:away|on)|passed(?! (?:out|his|her|the|a|an|out|by|me|my|on the|their|up|through|it|from (?!cancer|a heart))\b)"
    r"|dead|gone(?! (?:to|for|on|out|back|from|through|crazy|home|away)\b)|killed|murdered|deceased"
    r"|no longer (?:here|with us|alive)|lost (?:his|her|their) (?:life|lives|battle|fight)|(?:didn't|did not) make it"
    r"|put (?:down|to sleep)|crossed the rainbow bridge|slipped away|drowned|perished"
)
_OF_SOMEBODY = "death|funeral|passing|suicide|grave|ashes|memorial|wake|burial|gravestone|headstone|obituary"
_PREDICATE = re.compile(rf"\b(?:(?P<suicide>{_SUICIDE})|(?P<death>{_DEATH})|(?P<noun>{_OF_SOMEBODY})|(?P<future>dies?))\b")
_LOST = re.compile(
    r"\b(?P<verb>lost|losing|lose|buried|burying|bury|cremated|mourn|mourning|grieve|grieving|(?:death|loss|passing|funeral"
    r"|ashes|grave|suicide) (?:of|for)|put down|put to sleep|outlived)(?: for| both| just| also)* $"
)
_NOT = re.compile(
    r"\b(?:not|never|\w+n't|cannot|almost|nearly|if|may|might|could|would|will|must|should|afraid|scared|fear\w*|terrified"
    r"|worried|dread\w*|dream\w*|thought|imagin\w+|nightmare|wish\w*|pretend\w*|going to|about to|'ll|hope|gonna"
    r"|wants?|want to|joked?|tried)\b"
)
_WORLD = re.compile(r"\b(?:afraid|scared|fear|terrified|worried|dread\w*|if|going to|about to|will|might|almost|nearly|gonna)\b")
_OTHER_SUBJECT = re.compile(
    r"\b(?:said|says|told|tells|thinks|thought|heard|i|we|you|when|because|since|after|before|where|someone|somebody"
    r"|everyone|people|he|she|they|it|his|her|their|the|a|an|another|man|woman|phone|car|plant|battery|marriage)\b|\."
)
_PRONOUN_BEFORE = re.compile(
    r"\b(he|she|they|it)(?:'s|'d|'ve)?(?: (?:has|have|had|just|is|was|were|are|also|suddenly|then|finally|already|really|got"
    r"|never|not|\w+n't|almost|nearly|actually|been|both|recently))* $"
)
_MISS = re.compile(r"\b(?:miss|missing|misses)(?: having| hearing| seeing)?(?: so much| really)? $")
_DYING = re.compile(
    r"\b(?:dying|hospice|terminal(?:ly)?|palliative|(?:days|weeks|months) (?:left )?to live|(?:days|weeks|months) left"
    r"|have long|has long|last days|end stage|stage (?:four|4)|life support|deathbed)\b"
)
_ILL = re.compile(r"\b(?:sick|ill|cancer|hospital|dementia|alzheimer's|coma|icu|intensive care|chemo|stroke)\b")
_MORE = re.compile(r"(?: (?:in|last|this) [a-z]+| (?:a|two|three) \w+ ago)?(?: ,)?(?: and(?: then)?)? ")


def losses_in(lower: str) -> list[Loss]:
    """In the order they are told; LIVING for somebody said not to have died."""
    mentions = mentions_in(lower)
    found: list[tuple[Mention, State]] = [*_as_subject(lower, mentions), *_as_object(lower, mentions)]
    told = _most_certain(found)
    if not told:
        told = _unwell(lower, mentions) or _missed(lower, mentions)
    told = _unwell_after_all(lower, told)
    return [_loss(mention, state, lower, mentions) for mention, state in told]


def pronoun_losses(lower: str) -> tuple[Pronoun, State] | None:
    """ "She died", "I lost him": somebody the message itself does not name."""
    for match in _PREDICATE.finditer(lower):
        subject = _PRONOUN_BEFORE.search(lower[: match.start()])
        if subject is not None and subject[1] != "it" and not match["future"] and not _NOT.search(subject[0]) and not _feared(lower[: subject.start()]):
            return Pronoun(subject[1]), State.BY_SUICIDE if match["suicide"] else State.DEAD
    if dying := re.search(r"\b(he|she|they)(?:'s| is|'re| are) (?:now )?(?:actively )?(?:dying|in hospice)\b", lower):
        return Pronoun(dying[1]), State.DYING
    if lost := re.search(r"\b(?:i|we)(?:'ve| have)?(?: just)? (?:lost|buried) (her|him|them)(?= \.| ,|$| (?:to|in|last|on|and|this|so)\b)", lower):
        return {"her": Pronoun.SHE, "him": Pronoun.HE}.get(lost[1], Pronoun.THEY), State.DEAD
    return None


def _as_subject(lower: str, mentions: list[Mention]) -> list[tuple[Mention, State]]:
    found = []
    for match in _PREDICATE.finditer(lower):
        subject = _subject(lower, mentions, match)
        if subject is not None:
            between = lower[subject.end : match.start()]
            before = lower[: subject.start]
            if match["future"]:
                found.append((subject, State.FEARED))
                continue
            denied = _NOT.search(between) or _feared(before)
            state = State.BY_SUICIDE if match["suicide"] or match[0] == "suicide" else State.DEAD
            found.append((subject, _denied(before, between) if denied else state))
    return found


def _denied(before: str, between: str) -> State:
    return State.FEARED if _WORLD.search(f"{' '.join(before.split()[-6:])} {between}") else State.LIVING


def _feared(before: str) -> bool:
    return _NOT.search(" ".join(before.replace(" . ", " | ").split("|")[-1].split()[-4:])) is not None


def _subject(lower: str, mentions: list[Mention], match: re.Match[str]) -> Mention | None:
    earlier = [mention for mention in mentions if mention.end <= match.start()]
    if not earlier:
        return None
    nearest, pronoun = earlier[-1], _PRONOUN_BEFORE.search(lower[: match.start()])
    between = lower[nearest.end : match.start()].strip()
    if match["noun"]:
        return nearest if nearest.is_possessive and between == "" else None
    if nearest.is_possessive:  # "my mother's phone died", "my mother's gone"
        return nearest if between == "" and match[0] in {"gone", "dead"} else None
    if pronoun is not None and pronoun.start() >= nearest.end:
        own = [mention for mention in earlier if mention.pronoun in {pronoun[1], Pronoun.THEY}]
        return own[0] if len(own) == 1 and len({mention.who for mention in earlier if mention.pronoun != Pronoun.THEY}) < 2 else None
    if len(between.split()) > 12 or _OTHER_SUBJECT.search(between.removeprefix("who ").replace("the hospital", "")):
        return None
    return nearest


def _as_object(lower: str, mentions: list[Mention]) -> list[tuple[Mention, State]]:
    found: list[tuple[Mention, State]] = []
    for index, mention in enumerate(mentions):
        if mention.is_possessive:
            continue
        lost = _LOST.search(lower[: mention.start])
        if lost is not None:
            found.append((mention, _lost(lost, lower)))
        elif index and found and found[-1][0] is mentions[index - 1] and _follows(lower, mentions[index - 1], mention):
            found.append((mention, found[-1][1]))
    return found


def _lost(match: re.Match[str], lower: str) -> State:
    before = lower[: match.start()]
    if _feared(before):
        return _denied(before, "")
    if match["verb"] == "losing" and re.search(r"(?:am|i'm|im|we're|are|be|slowly) $", before):
        return State.DYING
    return State.BY_SUICIDE if match["verb"].startswith("suicide") else State.DEAD


def _follows(lower: str, previous: Mention, mention: Mention) -> bool:
    """Whether ``mention`` goes on a list of losses: "my mother in spring, my brother in summer"."""
    between = lower[previous.end : mention.start]
    after = lower[mention.end :]
    is_last = re.match(r"$| \.| ,| (?:in|last|this|to|and|within|on|both|all)\b", after) is not None
    return _MORE.fullmatch(between) is not None and is_last


def _most_certain(found: list[tuple[Mention, State]]) -> list[tuple[Mention, State]]:
    """One state for each mention, a death before a denial, in the order of the text."""
    states: dict[int, tuple[Mention, State]] = {}
    for mention, state in found:
        known = states.get(mention.start)
        if known is None or known[1] in {State.LIVING, State.FEARED} or state is State.BY_SUICIDE:
            states[mention.start] = (mention, state)
    return [states[start] for start in sorted(states)]


def _unwell(lower: str, mentions: list[Mention]) -> list[tuple[Mention, State]]:
    for index, mention in enumerate(mentions):
        end = mentions[index + 1].start if index + 1 < len(mentions) else len(lower)
        after = lower[mention.end : end]
        if mention.is_possessive or re.search(r"\bi(?:'m)? (?:am|feel|got|get) (?:so )?(?:sick|ill)", after):
            continue
        if re.search(r"^(?:(?! i | i'm | not | never |n't).){0,60}" + _DYING.pattern, after):
            return [(mention, State.DYING)]
        if re.search(r"^(?:(?! i | i'm | not | never |n't ).){0,40}" + _ILL.pattern, after):
            return [(mention, State.ILL)]
    return []


def _unwell_after_all(lower: str, told: list[tuple[Mention, State]]) -> list[tuple[Mention, State]]:
    """ "My mother is not dead, she is ill"."""
    if len(told) == 1 and told[0][1] in {State.LIVING, State.FEARED}:
        after = lower[told[0][0].end :]
        state = State.DYING if _DYING.search(after) else State.ILL if _ILL.search(after) else told[0][1]
        return [(told[0][0], state)]
    return told


def _missed(lower: str, mentions: list[Mention]) -> list[tuple[Mention, State]]:
    return [
        (mention, State.MISSED)
        for mention in mentions
        if mention.is_own and not mention.is_possessive and _MISS.search(lower[: mention.start])
    ]


def _loss(mention: Mention, state: State, lower: str, mentions: list[Mention]) -> Loss:
    loss = Loss(mention.kind, state, mention.who, mention.pronoun)
    if mention.who is None and mention.determiner in {"his", "her", "their"}:
        return _of_another(loss, mention, mentions)
    return loss if mention.who is not None else replace(loss, kind=Kind.KIN)


def _of_another(loss: Loss, mention: Mention, mentions: list[Mention]) -> Loss:
    """ "My friend lost her mother": the mother of the friend, where nobody else could be meant."""
    owners = [other for other in mentions if other.end <= mention.start and other.is_own]
    if len(owners) != 1 or owners[0].is_possessive:
        return replace(loss, kind=Kind.OTHERS, who=None)
    owner = owners[0]
    if {"his": Pronoun.HE, "her": Pronoun.SHE}.get(mention.determiner, owner.pronoun) not in {owner.pronoun} and (
        owner.pronoun is not Pronoun.THEY
    ):
        return replace(loss, kind=Kind.OTHERS, who=None)
    return replace(loss, kind=Kind.OTHERS, who=f"{owner.who}'s {mention.relation}")
