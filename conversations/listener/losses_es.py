"""Who has died, is dying or is feared for, in one Spanish message. Sure of it, or silent."""

import re
from dataclasses import replace

from .loss import Kind, Loss, Pronoun, State
from .words import Text

HE, SHE, THEY = Pronoun.HE, Pronoun.SHE, Pronoun.THEY
_WORDS: dict[tuple[Kind, Pronoun], str] = {
    (Kind.PARENT, SHE): "madre mamá mama mami",
    (Kind.PARENT, HE): "padre papá papa papi",
    (Kind.PARENT, THEY): "padres papás",
    (Kind.PARTNER, SHE): "esposa mujer novia",
    (Kind.PARTNER, HE): "esposo marido novio",
    (Kind.PARTNER, THEY): "pareja",
    (Kind.CHILD, SHE): "hija hijita niña",
    (Kind.CHILD, HE): "hijo hijito niño",
    (Kind.BABY, THEY): "bebé bebe",
    (Kind.SIBLING, SHE): "hermana",
    (Kind.SIBLING, HE): "hermano",
    (Kind.ELDER, SHE): "abuela abuelita",
    (Kind.ELDER, HE): "abuelo abuelito",
    (Kind.FRIEND, SHE): "amiga",
    (Kind.FRIEND, HE): "amigo",
    (Kind.PET, THEY): "perro perra perrito perrita gato gata gatito gatita caballo conejo pájaro mascota",
    (Kind.KIN, SHE): "tía prima sobrina suegra cuñada nieta madrina maestra vecina",
    (Kind.KIN, HE): "tío primo sobrino suegro cuñado nieto padrino maestro vecino jefe",
}
_RELATIONS = {word: key for key, words in _WORDS.items() for word in words.split()}
_REL = "|".join(sorted(_RELATIONS, key=len, reverse=True))
_WHO = rf"(?P<det>mi|nuestr[oa]|el|la|un|una|su)s? (?:mejor |querid[oa] |pequeñ[oa] |únic[oa] )?(?P<rel>{_REL})(?: (?P<of>de (?:mi|nuestr[oa]) (?P<owner>{_REL})))?\b"
_GAP = r"(?: (?:ya|también|recién|apenas|se|nos|me|ha|había|hace poco|hoy|ayer|anoche|de repente|,|mayor|menor))*"
_NAME = r"(?P<name> ,? ?[^\W\d_]+)?"
_DEATH = r"(?P<suicide>quitó la vida|suicidó|mató a sí mism[oa])|(?:murió|murieron|falleció|fallecieron|muerto|fallecido|fue|partió|está muert[oa])\b"
_SUBJECT = re.compile(rf"\b{_WHO}{_NAME}(?P<gap>{_GAP}) (?P<not>no (?:se )?(?:ha |está )?)?(?P<verb>{_DEATH})")
_AFTER = re.compile(rf"\b(?P<not>no )?(?:ha |se )?(?:murió|falleció|muerto|perdí|perdimos|perder|enterré|enterramos|muerte de|pérdida de|funeral de)(?: ayer| hoy| anoche| hace \w+ \w+)? (?:a )?{_WHO}{_NAME}")
_UNWELL = re.compile(rf"\b{_WHO}(?: \w+){{0,4}} (?:(?P<dying>muriendo|agonizando|cuidados paliativos|terminal|hospicio)|enferm[oa]|hospital|cáncer|coma|demencia)\b")
_MISSED = re.compile(rf"\b(?:extraño|echo de menos|me hace falta) (?:mucho |tanto )?(?:a )?{_WHO}")
_NOT_SURE = re.compile(r"\b(?:miedo|temo|si|casi|soñé|pensé|creí|quizás|podría|va a)(?: \w+){0,3} $")
_SAID = re.compile(r"\bse llamaba (?P<a>[^\W\d_]+)|\bsu nombre (?:era|es) (?P<b>[^\W\d_]+)")
_NO_NAME = frozenset(
    "ya también se nos me ha había hoy ayer anoche que y no murió falleció fue muy igual como así de en el la él ella mayor menor recién "
    "apenas hace cuando porque pero siempre está era un una bonito".split()
)


def losses_in_spanish(text: Text) -> list[Loss]:
    """In the order they are told."""
    for pattern in (_SUBJECT, _AFTER):
        found = [loss for match in pattern.finditer(text.lower) if (loss := _told(match, text)) is not None]
        if found:
            return found
    if match := _UNWELL.search(text.lower):
        return _if_known(_loss(match, State.DYING if match["dying"] else State.ILL))
    if match := _MISSED.search(text.lower):
        return _if_known(_loss(match, State.MISSED))
    return []


def _told(match: re.Match[str], text: Text) -> Loss | None:
    before = text.lower[: match.start()]
    is_leaving = match.groupdict().get("verb") == "fue" and not match["gap"].strip().endswith(("se", "nos", "me"))
    if is_leaving:
        return None
    if match["not"] or _NOT_SURE.search(before):
        return replace(_loss(match, State.LIVING), state=State.FEARED if _NOT_SURE.search(before) else State.LIVING)
    by_suicide = match.groupdict().get("suicide")
    loss = _loss(match, State.BY_SUICIDE if by_suicide else State.DEAD)
    name = _name(text.cased[match.start("name") : match.end("name")]) if match["name"] else None
    return replace(loss, name=name)


def _name(words: str) -> str | None:
    word = words.strip(" ,")
    return word if word and word[0].isupper() and word.lower() not in _NO_NAME else None


def _loss(match: re.Match[str], state: State) -> Loss:
    kind, pronoun = _RELATIONS[match["rel"]]
    if match["owner"]:
        return Loss(Kind.OTHERS, state, f"{match['det'].replace('mi', 'tu')} {match['rel']} de tu {match['owner']}", pronoun)
    if match["det"] in {"mi", "nuestro", "nuestra"}:
        plural = "s" if match[0].startswith("mis") else ""
        return Loss(kind, state, f"tu{plural} {match['rel']}", pronoun)
    if match["det"] == "su":
        return Loss(Kind.OTHERS, state)
    return Loss(Kind.KIN, state)


def _if_known(loss: Loss) -> list[Loss]:
    return [loss] if loss.who is not None else []


def with_spanish_name(loss: Loss, text: Text) -> Loss:
    match = _SAID.search(text.lower)
    if match is None or re.search(rf"\b{_REL}\b", text.lower[: match.start()]) and (loss.who or "?").split()[-1] not in text.lower:
        return loss
    group = "a" if match["a"] else "b"
    word = text.cased[match.start(group) : match.end(group)]
    return loss if word.lower() in _NO_NAME else replace(loss, name=word.capitalize())
