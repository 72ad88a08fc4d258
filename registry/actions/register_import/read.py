"""Read a file that was taken in, and compare it with the register: the dry run."""

from django.utils import timezone

from dated.acts import act
from registry.enums import ImportState
from registry.models import RegisterImport
from registry.register_file.kind import UnreadableFile
from registry.register_import.sets import check_within_file, compare_all, counts_of, not_in_file
from registry.register_import.staging import stage


def read_import(import_id: int, *, wait: bool = False) -> None:
    """Stage the rows of a file and say what each would do; the register changes in nothing.

    All or nothing, so a worker that is killed leaves the file as it was, to be read again. When somebody else reads it
    at this moment, this does nothing, or waits for them.
    """
    with act("Bestand voor het register gelezen", by_id=None):
        held = RegisterImport.objects.select_for_update(no_key=True, skip_locked=not wait)
        run = held.filter(pk=import_id, state=ImportState.READING).first()
        if run is None:
            return
        try:
            stage(run)
        except UnreadableFile as reason:
            run.staged.all().delete()
            run.problems.all().delete()
            run.problem, run.state, run.finished_at = str(reason), ImportState.UNREADABLE, timezone.now()
            run.save(update_fields=["problem", "state", "finished_at"])
        else:
            check_within_file(run)
            compare_all(run)
            _count(run)
        run.chunks.all().delete()


def _count(run: RegisterImport) -> None:
    """Keep what the rows would do as numbers."""
    counts = counts_of(run)
    for name, amount in counts.items():
        setattr(run, name, amount)
    run.absent_registrations = not_in_file(run).count()
    run.state = ImportState.CHECKED
    run.save(update_fields=["state", "absent_registrations", *counts])
