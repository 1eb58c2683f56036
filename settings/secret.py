"""The development secret key: made once, by whatever process first needs it, and kept in DATA_DIR."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.core.management.utils import get_random_secret_key


def kept_secret_key(data_dir: Path) -> str:
    """The key in ``data_dir/secret_key``. Two processes that need it at once get the same one.

    Raises OSError where the directory cannot be written.
    """
    path = data_dir / "secret_key"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=data_dir, prefix="secret_key_") as fresh:
            fresh.write(get_random_secret_key())
            fresh.flush()
            try:
                os.link(fresh.name, path)  # whole or not at all, and only the first wins
            except FileExistsError:
                pass
    return path.read_text().strip()
