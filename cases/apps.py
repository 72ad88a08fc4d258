"""App: Kandidaten."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = "Kandidaten"

    def ready(self) -> None:
        """Show the register on the page of a candidate."""
        from cases.file_part import register_part
        from cases.parts import candidate_parts
        from cases.signals.own import register_own_kinds

        candidate_parts.register(register_part)
        register_own_kinds()
