"""App: Kandidaten."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = "Kandidaten"

    def ready(self) -> None:
        """Show the register on the page of a candidate."""
        from cases import drafts
        from cases.contact.drafts import contact_drafts
        from cases.contact.part import contact_part, documents_part
        from cases.contact.travels import contact_travels, documents_travel
        from cases.file_part import register_part
        from cases.finding.indication_part import indication_part
        from cases.handover import travels_along
        from cases.handover.file_part import handover_part
        from cases.history_sources import register_history_sources
        from cases.intake.setting_up import set_up_intake
        from cases.parts import candidate_parts
        from cases.plans.setting_up import set_up_plans
        from cases.profile.part import profile_part
        from cases.signals.own import register_own_kinds
        from cases.workday.part import workday_part

        candidate_parts.register(register_part)
        candidate_parts.register(indication_part)
        set_up_intake()
        candidate_parts.register(profile_part)
        candidate_parts.register(contact_part)
        candidate_parts.register(documents_part)
        drafts.register(contact_drafts)
        travels_along.register(contact_travels)
        travels_along.register(documents_travel)
        candidate_parts.register(handover_part)
        candidate_parts.register(workday_part)
        set_up_plans()
        register_own_kinds()
        register_history_sources()
