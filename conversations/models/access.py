"""Who looked behind the glass."""

from django.conf import settings
from django.db import models

from .session import Session


class TranscriptAccess(models.Model):
    """An operator read a transcript. Written before anything is shown; never changed; outlives the session."""

    operator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    session = models.ForeignKey(Session, models.SET_NULL, null=True, related_name="accesses")
    session_uuid = models.UUIDField()
    reason = models.CharField(max_length=300)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "transcript accesses"
        permissions = [("read_transcript", "Can read the transcript of a session")]

    def __str__(self) -> str:
        return f"access {self.pk}"
