"""Talk with the listener line by line, for reading aloud: ``python -m conversations.listener``."""

import sys

from conversations.pipeline.ports import ChatMessage

from .reply import respond


def main() -> None:
    history: list[ChatMessage] = []
    for line in sys.stdin:
        history.append(ChatMessage("user", line.strip()))
        said = " ".join(respond(history).sentences)
        history.append(ChatMessage("assistant", said))
        sys.stdout.write(f"{said}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
