"""One conversation: a session has turns, a turn has the seeker's message and Rose's."""

import uuid

from django.db import models

from .seeker import Seeker


class Session(models.Model):
    class EndedBy(models.TextChoices):
        NOBODY = "", "open"
        OPERATOR = "operator", "an operator"

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    seeker = models.ForeignKey(Seeker, models.CASCADE, related_name="sessions")
    title = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=12, default="en")
    country = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    last_activity_at = models.DateTimeField(auto_now_add=True, db_index=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(max_length=8, choices=EndedBy, blank=True, default=EndedBy.NOBODY)
    held = models.BooleanField("held from retention", default=False)
    last_seq = models.PositiveIntegerField(default=0, help_text="The last event number known to have been given out.")
    risk = models.JSONField(default=dict, blank=True, help_text="What screening remembers from turn to turn.")

    class Meta:
        indexes = [models.Index(fields=["seeker", "-last_activity_at"], name="session_of_seeker")]

    def __str__(self) -> str:
        return f"session {self.uuid}"


class Turn(models.Model):
    class Status(models.TextChoices):
        RUNNING = "running"
        COMPLETED = "completed"
        INTERRUPTED = "interrupted"
        FAILED = "failed"
        TIMED_OUT = "timed_out"
        UNHEARD = "unheard"
        CANCELLED = "cancelled"  # never sent: the seeker let go of an utterance

    class Input(models.TextChoices):
        SPEECH = "speech"
        TEXT = "text"

    session = models.ForeignKey(Session, models.CASCADE, related_name="turns")
    number = models.PositiveIntegerField(help_text="Counts from 1 within the session; `turn` on the wire.")
    client_id = models.CharField(max_length=36, help_text="The client's id of the text or the utterance.")
    input = models.CharField(max_length=6, choices=Input)
    status = models.CharField(max_length=11, choices=Status, default=Status.RUNNING)
    owner = models.CharField(max_length=40, blank=True, help_text="The worker that runs it, while it runs.")
    started_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    timings = models.JSONField(default=dict, blank=True)
    outcome = models.CharField(max_length=8, blank=True, help_text="What screening said: check_in or crisis.")
    level = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "number"], name="one_turn_a_number"),
            models.UniqueConstraint(fields=["session", "client_id"], name="one_turn_a_client_id"),
        ]
        indexes = [
            # Orphans are looked for every few seconds: only rows that run are in this index.
            models.Index(fields=["started_at"], name="running_turns", condition=models.Q(status="running"))
        ]

    def __str__(self) -> str:
        return f"turn {self.number} of session {self.session_id}"


class Message(models.Model):
    """What was said. ``heard_text`` is null where all of a reply was heard (or read)."""

    class Role(models.TextChoices):
        SEEKER = "seeker"
        ROSE = "rose"

    turn = models.ForeignKey(Turn, models.CASCADE, related_name="messages")
    role = models.CharField(max_length=6, choices=Role)
    text = models.TextField()
    heard_text = models.TextField(null=True, blank=True)
    sentences = models.JSONField(
        default=list, blank=True, help_text="Of each sentence of a reply: where it ends in the text, and its speech in ms."
    )
    interrupted_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["turn", "role"], name="one_message_a_role")]

    def __str__(self) -> str:
        return f"{self.role} in turn {self.turn_id}"
