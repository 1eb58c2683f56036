"""Writes docs/settings.md from what settings declare: ``python -m settings.document``."""

from .env import BASE_DIR, REGISTRY

HEAD = """# Settings

Every variable that Rose reads, with its default. Set them in the environment, or in a file `.env` beside `manage.py`; the first of
these wins: the environment, `.env`, `config/<environment>.env`, the default below. A wrong value stops the start with the variable's
name and what was expected. This page is written by `python -m settings.document`.

| variable | kind | default | meaning |
|---|---|---|---|
"""


def page() -> str:
    """The whole page as Markdown, one row a variable in order of their names."""
    rows = (
        f"| `{s.name}` | {s.kind} | {f'`{s.default}`' if s.default else 'empty'} | {s.doc} |"
        for s in sorted(REGISTRY.values(), key=lambda s: s.name)
    )
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    (BASE_DIR / "docs" / "settings.md").write_text(page())
