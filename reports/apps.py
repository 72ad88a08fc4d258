"""App: Rapportage."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "Rapportage"

    def ready(self) -> None:
        """After an import of the register the ledger is posted at once, instead of at the next sweep."""
        from registry import after_import
        from reports.ledger.posting import post_changes

        after_import.register(post_changes)
