"""Names of the dead, only when they are certain."""

import re
from dataclasses import replace

from .loss import Loss, Pronoun
from .mentions import mentions_in
from .words import Text

# First names that are no other word: enough to trust a name that speech to text wrote in lower case.
_KNOWN = frozenset(
    "amara tom thomas anna anne ana maria mary john james robert michael william david richard joseph charles "
    "christopher daniel matthew anthony donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy "
    "jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory "
    "alexander patrick jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy "
    "patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly "
    "emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley "
    "emma brenda pamela nicole samantha katherine christine helen debra rachel carolyn janet catherine heather diane olivia "
    "julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah jacqueline martha gloria "
    "teresa sophie lucy leo luna biscuit bella milo oscar ben sam juan carlos luis pedro miguel carmen rosa sofia lucia "
    "elena isabel pablo diego jorge javier fernando ricardo manuel antonio francisco ahmed mohammed fatima aisha omar "
    "priya arjun raj ananya wei mei yuki kenji olga ivan katya".split()
)
_NO_NAME = frozenset(
    "i not beautiful always on the my in written everything also never a an and or but to for of with is was just really so "
    "very too like god monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december christmas easter covid cancer called said died passed who that he she they it "
    "we you suddenly recently unfortunately sadly because if when hard difficult changed known lost common mine her his after "
    "yes no oh mr mrs dr doctor uncle aunt".split()
)
_SAID = re.compile(
    r"\b(?P<whose>her|his|their|its) name (?:was|is) (?P<a>\S+)(?= \.| ,| and\b| but\b| he\b| she\b| we\b| i\b|$)"
    r"|\b(?P<who>she|he|they) (?:was|were) (?:called|named) (?P<b>\S+)(?= \.| ,| and\b| but\b| after\b|$)"
    r"|\b(?:we|i) (?:called|named) (?P<whom>her|him|them|it) (?P<c>\S+)(?= \.| ,| and\b| but\b| after\b|$)"
    r"|\b(?:called|named) (?P<d>\S+)(?= \.| ,| and\b| but\b| died| passed| who|$)"
)
_SEX = {"her": Pronoun.SHE, "she": Pronoun.SHE, "his": Pronoun.HE, "he": Pronoun.HE, "him": Pronoun.HE}


def with_name(loss: Loss, text: Text) -> Loss:
    """``loss`` with the name and the pronoun that ``text`` gives it, where nobody else could be meant."""
    said = _said(loss, text)
    if said is not None:
        name, pronoun = said
        return replace(loss, name=name, pronoun=pronoun or loss.pronoun)
    beside = _beside_relation(loss, text)
    return replace(loss, name=beside) if beside else loss


def _said(loss: Loss, text: Text) -> tuple[str, Pronoun | None] | None:
    match = _SAID.search(text.lower)
    if match is None or not _is_meant(loss, text.lower[: match.start()]):
        return None
    group = next(group for group in "abcd" if match[group])
    name = _name(text.cased[match.start(group) : match.end(group)], is_certain=True)
    pronoun = _SEX.get(match["whose"] or match["who"] or match["whom"] or "")
    if name is None or (pronoun and loss.pronoun not in {pronoun, Pronoun.THEY}):
        return None
    return name, pronoun


def _is_meant(loss: Loss, before: str) -> bool:
    """Nobody but the lost one was named since the loss was."""
    mentions = mentions_in(before)
    return not mentions or mentions[-1].who == loss.who and all(mention.who == loss.who for mention in mentions)


def _beside_relation(loss: Loss, text: Text) -> str | None:
    """ "My brother Tom died", "my dog, Biscuit, died"."""
    for mention in mentions_in(text.lower):
        after = re.match(r"(?: ,)? ([^\W\d_]+)", text.cased[mention.end :])
        if mention.who == loss.who and mention.who is not None and after is not None and not mention.is_possessive:
            return _name(after[1], is_certain=False)
    return None


def _name(word: str, *, is_certain: bool) -> str | None:
    lower = word.lower()
    if lower in _NO_NAME or not lower.isalpha() or len(lower) < 2:
        return None
    if not (is_certain or word[0].isupper() or lower in _KNOWN):
        return None
    return lower.capitalize()


def pronoun_of(loss: Loss, text: Text) -> Loss:
    """``loss`` with "he" or "she" learnt from a message that speaks of nobody else."""
    heard = {_SEX[word] for word in re.findall(r"\b(?:she|he|him)\b", text.lower)}
    others = [mention for mention in mentions_in(text.lower) if mention.who != loss.who]
    if loss.pronoun is Pronoun.THEY and len(heard) == 1 and not others and not (loss.who or "").endswith(("s", " dad", " father")):
        return replace(loss, pronoun=heard.pop())
    return loss
