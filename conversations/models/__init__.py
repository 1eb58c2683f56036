from .access import TranscriptAccess
from .safety import DisclosureShown, SafetyEvent
from .seeker import Seeker
from .session import Message, Session, Turn

__all__ = ["DisclosureShown", "Message", "SafetyEvent", "Seeker", "Session", "TranscriptAccess", "Turn"]
