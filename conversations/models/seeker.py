"""The person who talks with Rose: anonymous, known by a signed cookie."""

import secrets

from django.db import models


def new_key() -> str:
    """A name nobody can guess; a row number could come again after a restored backup."""
    return secrets.token_urlsafe(16)


class Seeker(models.Model):
    class Age(models.TextChoices):
        UNKNOWN = "", "not said"
        MINOR = "13_17", "13 to 17"
        ADULT = "adult", "adult"

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    language = models.CharField(max_length=12, default="en")
    country = models.CharField(max_length=2, blank=True)
    age = models.CharField(max_length=8, choices=Age, blank=True, default=Age.UNKNOWN)
    created_at = models.DateTimeField(auto_now_add=True)
    last_seen_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self) -> str:
        return f"seeker {self.pk}"
