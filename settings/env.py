"""The only reader of the process environment.

Order, first wins: the real environment, ``.env``, ``config/<environment>.env``, the default given here.
Tests (``ENVIRONMENT=test``) read no file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
ENVIRONMENTS = {"development": "dev", "staging": "staging", "production": "prod", "test": ""}

_env = environ.Env()


class WrongSetting(ImproperlyConfigured):
    """A variable has a value that cannot be used; the text names it and says what was expected."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One documented variable. ``default`` is what an unset variable means, as written in a ``.env`` file."""

    name: str
    kind: str
    default: str
    doc: str


REGISTRY: dict[str, Setting] = {}


def _boolean(text: str) -> bool:
    if text.lower() in environ.Env.BOOLEAN_TRUE_STRINGS:
        return True
    if text.lower() in {"false", "off", "n", "no", "0", ""}:
        return False
    raise ValueError


def _whole(text: str) -> int:
    return int(text)


def _number(text: str) -> float:
    return float(text)


def _names(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


_KINDS: dict[type, tuple[str, Callable[[str], Any]]] = {
    str: ("text", str),
    int: ("whole number", _whole),
    float: ("number", _number),
    bool: ("true or false", _boolean),
    list: ("list, separated by commas", _names),
    Path: ("path", lambda text: (BASE_DIR / Path(text).expanduser()).resolve()),
}


def setting[T](
    name: str,
    kind: type[T],
    default: str,
    doc: str,
    *,
    choices: tuple[str, ...] = (),
    least: float | None = None,
    most: float | None = None,
) -> T:
    """The variable's value as ``kind``; raises WrongSetting. ``doc`` is its line in docs/settings.md."""
    label, parse = _KINDS[kind]
    REGISTRY[name] = Setting(name, " or ".join(choices) or _range(label, least, most), default, doc)
    text = _env.str(name, default=default).strip()
    expected = REGISTRY[name].kind
    try:
        value: T = parse(text)
    except (ValueError, OverflowError):
        raise WrongSetting(f"{name}: expected {expected}") from None
    if choices and text not in choices:
        raise WrongSetting(f"{name}: expected {expected}")
    if isinstance(value, (int, float)) and not (_at_least(value, least) and _at_most(value, most)):
        raise WrongSetting(f"{name}: expected {expected}")
    return value


def _at_least(value: float, least: float | None) -> bool:
    return least is None or value >= least


def _at_most(value: float, most: float | None) -> bool:
    return most is None or value <= most


def _range(label: str, least: float | None, most: float | None) -> str:
    match least, most:
        case None, None:
            return label
        case _, None:
            return f"{label}, at least {least:g}"
        case None, _:
            return f"{label}, at most {most:g}"
    return f"{label} from {least:g} to {most:g}"


def is_set(name: str) -> bool:
    """Whether the variable has a value from outside (not a default)."""
    return bool(_env.str(name, default="").strip())


def _read_files() -> str:
    """Load the files of the chosen environment and return its name."""
    if _env.str("ENVIRONMENT", default="") != "test":
        environ.Env.read_env(BASE_DIR / ".env")
    chosen = setting(
        "ENVIRONMENT",
        str,
        "development",
        "Which settings and which `config/*.env` are used.",
        choices=tuple(ENVIRONMENTS),
    )
    if file := ENVIRONMENTS[chosen]:
        environ.Env.read_env(BASE_DIR / "config" / f"{file}.env")
    return chosen


ENVIRONMENT = _read_files()
