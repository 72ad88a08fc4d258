"""App: Rapportage."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "Rapportage"

    def ready(self) -> None:
        """Post the ledger at once after an import of the register, and say which figures an act will move."""
        from placements.preview import register_watch
        from placements.preview.jobs import register_jobs
        from registry import after_import
        from reports.ledger.foreseen import figures_that_move, jobs_that_move
        from reports.ledger.posting import post_changes
        from reports.letters.setting_up import set_up_letters

        after_import.register(post_changes)
        register_watch(figures_that_move)
        register_jobs(jobs_that_move)
        set_up_letters()
