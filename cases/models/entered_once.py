"""What is typed in a form and sent twice is one thing."""

from django.db import models


class EnteredOnce(models.Model):
    """Something that names the form it was typed in: the same form, sent again, makes nothing more."""

    entry_key = models.UUIDField("kenmerk van de invoer", null=True, blank=True, unique=True, editable=False)

    class Meta:
        abstract = True
