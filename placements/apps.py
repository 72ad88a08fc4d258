"""App: Plaatsingen."""

from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    name = "placements"
    verbose_name = "Plaatsingen"

    def ready(self) -> None:
        """Show work and coaching on the page of a candidate, and tell the register who works."""
        from cases.closing import register as register_stays_open
        from cases.parts import candidate_parts
        from cases.workday.caseload_parts import caseload_parts
        from placements.consequences import (
            continued_already,
            register_notice_of_hours,
            register_obstacle,
        )
        from placements.counting import persons_employed_on
        from placements.employers.setting_up import set_up_employers
        from placements.file_part import coaching_part, work_part
        from placements.guidance.caseload_part import caseload_part
        from placements.history_sources import register_work_history
        from placements.leaving import notice_of_leaving
        from placements.matching.setting_up import set_up_matching
        from placements.preview import register_watch
        from placements.preview.work import work_that_moves
        from placements.sickness.setting_up import set_up_sickness
        from placements.signals import register_signals
        from placements.stays_open import work_and_coaching
        from placements.vacancies.setting_up import set_up_vacancies
        from placements.working_week import notice_of_full_week
        from registry.consequences import register_notice_of_leaving
        from registry.employment import register_employment

        candidate_parts.register(work_part)
        candidate_parts.register(coaching_part)
        register_employment(persons_employed_on)
        register_obstacle(continued_already)
        register_notice_of_hours(notice_of_full_week)
        register_notice_of_leaving(notice_of_leaving)
        register_stays_open(work_and_coaching)
        caseload_parts.register(caseload_part)
        register_signals()
        register_work_history()
        register_watch(work_that_moves)
        set_up_sickness()
        set_up_vacancies()
        set_up_matching()
        set_up_employers()
