"""Which language a message is in: enough to answer in English or Spanish, or to say that we cannot."""

from enum import StrEnum


class Language(StrEnum):
    ENGLISH = "en"
    SPANISH = "es"
    OTHER = "other"


_COMMON: dict[Language, frozenset[str]] = {
    Language.ENGLISH: frozenset(
        "i i'm im i've my me you the a an and is it's was were are to of in that this not don't can't have had has he she "
        "they we it her his for with at what who why how do did does about just when hello hi hey thanks thank yes ok "
        "okay please tell miss died lost goodbye bye sleep help breathe feel nothing know been be on if so your".split()
    ),
    Language.SPANISH: frozenset(
        "yo mi mis el la los las un una y es era fue está estoy que de en no me se te lo con por para pero cómo qué "
        "quién eres tengo siento muy murió falleció perdí hola gracias adiós sí madre padre mamá papá hijo hija nada sé "
        "puedo dormir ayúdame respirar cuando porque extraño siempre mucho más buenas buenos noches días triste sola "
        "solo ella él como esta estas quien si se sé del al su sus ha he nos cuéntame cuentame historia ayudame vale".split()
    ),
    Language.OTHER: frozenset(
        # French, German, Portuguese, Italian, Dutch, romanised Hindi
        "je suis mon ma mes le les des est pas mort morte une et j'ai perdu mère père bonjour merci avec pour dans "
        "ich bin mein meine der die das und ist nicht gestorben habe verloren mutter vater hallo danke mit für sehr "
        "eu meu minha o os não morreu perdi mãe pai obrigado obrigada estou muito com uma você "
        "sono mio mia il gli è non morto madre padre ciao grazie ho perso mamma molto che "
        "ik ben mijn het niet overleden moeder vader heb verloren "
        "mera meri main hai hain nahi gaya gayi maa papa ki ka ke mujhe bahut".split()
    ),
}
_SHARED = frozenset("no me a he die papa madre padre de la se".split())  # words that settle nothing between two languages


def language_of(plain: str, before: Language) -> Language:
    """The language of ``plain``; ``before`` where it shows none (a name, "ok", "no")."""
    if not plain:
        return before
    if not any("a" <= letter <= "ÿ" for letter in plain):
        return before if plain.replace(" ", "").isdigit() else Language.OTHER
    counts = {language: _count(plain, words) for language, words in _COMMON.items()}
    best = max(counts.values())
    leading = [language for language, count in counts.items() if count == best]
    return before if best == 0 or before in leading else leading[0]


def _count(plain: str, words: frozenset[str]) -> float:
    return sum(0.5 if word in _SHARED else 1.0 for word in plain.split() if word in words)
