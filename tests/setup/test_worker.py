"""A real Celery worker, on a real broker, does the work that a request leaves for later."""

from collections.abc import Callable
from typing import Any

from config.celery import app
from reports.models import ChangedPerson, Entry
from tests.factories import MunicipalityFactory, PersonFactory, RegistrationFactory, ResidenceFactory


def test_the_worker_posts_who_changed(
    celery_worker: str, eventually: Callable[[Callable[[], Any]], Any]
) -> None:
    person = PersonFactory()
    ResidenceFactory(person=person, municipality=MunicipalityFactory())
    RegistrationFactory(person=person)
    assert ChangedPerson.objects.exists()
    app.send_task("reports.tasks.post_changes")
    eventually(lambda: Entry.objects.filter(person=person).exists())
    eventually(lambda: not ChangedPerson.objects.exists())
