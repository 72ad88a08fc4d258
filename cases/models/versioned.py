"""What several colleagues may change: nobody overwrites what another wrote in the meantime."""

from django.db import models


class Versioned(models.Model):
    """Something that counts its changes. A form carries the number it was opened with; an older number is refused."""

    version = models.PositiveIntegerField("versie", default=1, editable=False)

    class Meta:
        abstract = True
