"""What is recorded about risk and about saying that Rose is an AI."""

from django.db import models

from .seeker import Seeker
from .session import Session, Turn


class SafetyEvent(models.Model):
    """One utterance that was screened above none; what an operator reviews."""

    class Status(models.TextChoices):
        OPEN = "open"
        ACKNOWLEDGED = "acknowledged"
        CLOSED = "closed"

    session = models.ForeignKey(Session, models.CASCADE, related_name="safety_events")
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="safety_events")
    outcome = models.CharField(max_length=8)
    level = models.CharField(max_length=20)
    layer = models.CharField(max_length=8)
    imminent = models.BooleanField(default=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.OPEN)
    false_alarm = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["turn"], name="one_safety_event_a_turn")]

    def __str__(self) -> str:
        return f"{self.outcome} in turn {self.turn_id}"


class DisclosureShown(models.Model):
    """One time that Rose said she is an AI."""

    seeker = models.ForeignKey(Seeker, models.CASCADE, related_name="disclosures")
    session = models.ForeignKey(Session, models.CASCADE, null=True, related_name="disclosures")
    kind = models.CharField(max_length=24)
    shown_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"disclosure {self.kind}"
