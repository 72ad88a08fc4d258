"""Drafts that nobody came back to are swept every night."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from cases.actions.drafts import sweep_drafts
from cases.models import Draft
from cases.tasks import forget_old_drafts
from tests.factories_intake import DraftFactory


def test_old_drafts_are_swept_and_fresh_ones_stay(db: None, fixed_day: None) -> None:
    now = timezone.now()
    DraftFactory(saved_at=now - timedelta(days=31))
    fresh = DraftFactory(saved_at=now - timedelta(days=29))
    assert sweep_drafts(at=now) == 1
    assert Draft.objects.get() == fresh
    DraftFactory(saved_at=now - timedelta(days=31))
    forget_old_drafts()
    assert Draft.objects.get() == fresh
    tasks = {each["task"] for each in settings.CELERY_BEAT_SCHEDULE.values()}
    assert "cases.tasks.forget_old_drafts" in tasks
