"""App: Plaatsingen."""

from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    name = "placements"
    verbose_name = "Plaatsingen"

    def ready(self) -> None:
        """Show work and coaching on the page of a candidate."""
        from cases.parts import candidate_parts
        from placements.file_part import coaching_part, work_part
        from placements.signals import register_signals

        candidate_parts.register(work_part)
        candidate_parts.register(coaching_part)
        register_signals()
