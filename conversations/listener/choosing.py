"""Which banks the reply is taken from, and in which order they stand in for each other."""

from dataclasses import dataclass

from .banks import BANKS, STORIES, Story
from .languages import Language
from .loss import Kind, Loss, State
from .topics import Ask, Topic
from .understanding import Understanding
from .words import Spoken

_SHORT = 6  # words: a longer message is answered for what it tells, not for its first word
_REST = ("mourning.stay", "nature.stay", "presence.stay")
_QUESTIONS = ("mourning.ask",)

# In the order of precedence. The first group answers whatever else a message holds, the second only when it tells no loss.
_FIRST = (Ask.DANGER, Ask.STORY, Ask.IDENTITY, Ask.BREATH, Ask.SECRET, Ask.MEDICINE, Ask.GOODBYE, Ask.CORRECTION)
_LATER = (Ask.THANKS, Ask.GREETING, Ask.QUIET, Ask.UNKNOWN, Ask.NO, Ask.YES, Ask.WHAT_NOW, Ask.WHY, Ask.ROSE)
_UNASKED = frozenset({Ask.DANGER, Ask.SECRET, Ask.MEDICINE, Ask.GOODBYE, Ask.QUIET, Ask.UNKNOWN, Ask.THANKS, Ask.ROSE})
_ABSENT = {State.BY_SUICIDE: "suicide", State.DYING: "dying", State.ILL: "ill", State.FEARED: "feared", State.MISSED: "missing"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One sentence of a reply: the first of ``banks`` that has an unsaid one. Left out when none has, unless needed."""

    banks: tuple[str, ...]
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    slots: tuple[Slot, ...] = ()
    story: tuple[str, ...] = ()


def choose(understanding: Understanding) -> Plan:
    if _wants_language_note(understanding):
        return _plan(("language.note",), ("presence.stay",))
    if _goes_on_breathing(understanding):
        return _breath(understanding)
    ask = _first(_FIRST, understanding.asks)
    if ask is not None and not (ask is Ask.MEDICINE and understanding.is_new_loss):
        return _answer(ask, understanding)
    if understanding.is_new_loss and understanding.loss is not None:
        return _meet(understanding, understanding.loss)
    if understanding.is_cleared:
        return _plan(("cleared.meet", *_REST), ("cleared.ask",))
    if understanding.is_naming:
        return _plan(("naming.meet", *_REST), ("naming.ask", *_QUESTIONS))
    ask = _first(_LATER, understanding.asks)
    if ask is not None and (understanding.topic is None or len(understanding.text.plain.split()) <= _SHORT):
        return _answer(ask, understanding)
    if understanding.topic is not None:
        return _topic(understanding, understanding.topic)
    return _go_on(understanding)


def _first(order: tuple[Ask, ...], asks: frozenset[Ask]) -> Ask | None:
    return next((ask for ask in order if ask in asks), None)


def _plan(needed: tuple[str, ...], *others: tuple[str, ...]) -> Plan:
    return Plan((Slot(needed, is_needed=True), *(Slot(banks) for banks in others)))


def _wants_language_note(understanding: Understanding) -> bool:
    note = BANKS["en"]["language.note"][0]
    return understanding.language is Language.OTHER and not understanding.spoken.has(note)


def _answer(ask: Ask, understanding: Understanding) -> Plan:
    match ask:
        case Ask.STORY:
            return _story(understanding)
        case Ask.BREATH:
            return _breath(understanding)
        case Ask.DANGER:
            return _plan(("danger.meet", "presence.stay"), ("danger.line",), ("danger.ask",))
        case Ask.YES | Ask.NO if understanding.topics or understanding.loss:
            return _plan((f"{ask}.meet", *_stay(understanding)), _stay(understanding), _question(understanding))
        case _ if ask in _UNASKED:
            return _plan((f"{ask}.meet", *_REST), (f"{ask}.stay",))
    return _plan((f"{ask}.meet", *_REST), (f"{ask}.stay",), (f"{ask}.ask", *_question(understanding)))


def _story(understanding: Understanding) -> Plan:
    """A story nobody heard yet, about what was asked for where there is one."""
    language = "es" if understanding.language is Language.SPANISH else "en"
    untold = [story for story in STORIES[language] if not any(map(understanding.spoken.has, story.lines))]
    if not untold:
        return _plan(("story.none", *_REST), ("nature.stay",))
    words = set(understanding.text.plain.split())
    fitting = [story for story in untold if words & set(story.about)]
    chosen: Story = max(fitting or untold, key=lambda story: len(words & set(story.about)))
    return Plan(story=chosen.lines)


def _goes_on_breathing(understanding: Understanding) -> bool:
    """Whether the last reply was a breath, and this message says no more than to go on."""
    is_short = len(understanding.text.plain.split()) <= _SHORT
    goes_on = not understanding.text.plain or bool(understanding.asks & {Ask.YES, Ask.BREATH, Ask.QUIET})
    return is_short and goes_on and Ask.THANKS not in understanding.asks and _was_breath(understanding)


def _was_breath(understanding: Understanding) -> bool:
    language = "es" if understanding.language is Language.SPANISH else "en"
    last = Spoken.of([understanding.last_reply])
    return any(last.has(line) for line in BANKS[language]["breath.out"])


def _breath(understanding: Understanding) -> Plan:
    begins = not _was_breath(understanding)
    into = ("breath.settle_in",) if begins else ("breath.in",)
    return _plan((*into, "breath.in", *_REST), ("breath.out",), ("breath.on",))


def _meet(understanding: Understanding, loss: Loss) -> Plan:
    bank = _bank(loss)
    detail = ("date.stay",) if understanding.date and loss.state is State.DEAD else ()
    return _plan(
        (f"{bank}.meet", f"{bank}.stay", *_REST), (*detail, f"{bank}.stay", *_REST), (f"{bank}.ask", *_QUESTIONS)
    )


def _topic(understanding: Understanding, topic: Topic) -> Plan:
    first = f"{topic}.stay" if topic in understanding.topics else f"{topic}.meet"
    feeling = ("feeling.stay",) if understanding.feeling else ()
    rest = (f"{topic}.stay", f"{topic}.meet", *_stay(understanding))
    return _plan((first, *rest), (*feeling, *rest), (f"{topic}.ask", *_question(understanding)) if _may_ask(understanding) else ())


def _go_on(understanding: Understanding) -> Plan:
    if understanding.feeling:
        return _plan(("feeling.stay", *_stay(understanding)), _stay(understanding), _question(understanding))
    if understanding.loss is None and not understanding.topics:
        return _plan(("fallback.meet", *_REST), ("fallback.stay",), ("fallback.ask", *_QUESTIONS) if _may_ask(understanding) else ())
    return _plan(_stay(understanding), _stay(understanding), _question(understanding))


def _stay(understanding: Understanding) -> tuple[str, ...]:
    """What may be said while the seeker stays with what was told: the loss, else the last topic, else grief itself."""
    if understanding.loss is not None:
        return (f"{_bank(understanding.loss)}.stay", *_REST)
    if understanding.topics:
        return (f"{understanding.topics[-1]}.stay", *_REST)
    return _REST


def _question(understanding: Understanding) -> tuple[str, ...]:
    """Not after every reply: somebody who has just been asked is left in peace."""
    if not _may_ask(understanding):
        return ()
    if understanding.loss is not None:
        return (f"{_bank(understanding.loss)}.ask", *_QUESTIONS)
    return _QUESTIONS


def _may_ask(understanding: Understanding) -> bool:
    return "?" not in understanding.last_reply


def _bank(loss: Loss) -> str:
    if loss.kind in {Kind.OTHERS, Kind.MANY} and loss.state in {State.DEAD, State.BY_SUICIDE}:
        return loss.kind
    return _ABSENT.get(loss.state, loss.kind)
