"""App: Loonkostensubsidie."""

from django.apps import AppConfig


class SubsidiesConfig(AppConfig):
    name = "subsidies"
    verbose_name = "Loonkostensubsidie"

    def ready(self) -> None:
        """Show the subsidy on the pages of candidates and placements, and let it end with its placement."""
        from cases.closing import register as register_stays_open
        from cases.handover import acceptance
        from cases.parts import candidate_parts
        from placements.consequences import (
            register_consequence,
            register_following_hours,
            register_notice_of_hours,
            register_obstacle,
        )
        from placements.employers.parts import register_attention
        from placements.parts import placement_parts
        from placements.preview import register_watch
        from subsidies.actions.follow_placement import fit_grants_within
        from subsidies.actions.process.follow_hours import ask_second_person
        from subsidies.actions.process.hand_over import hand_over_with_file
        from subsidies.at_employer import ending_subsidy, waiting_decision
        from subsidies.history_sources import register_subsidy_history
        from subsidies.notices import notice_of_hours
        from subsidies.obstacles import granted_subsidy
        from subsidies.parts import candidate_part, placement_part
        from subsidies.payments.setting_up import set_up_payments
        from subsidies.preview import grants_that_move
        from subsidies.process.going_along import going_with_the_file
        from subsidies.process.signals import register_process_signals
        from subsidies.signals import register_signals
        from subsidies.stays_open import grants, waiting
        from subsidies.wage_value_part import wage_value_part
        from subsidies.wage_value_signals import register_wage_value_signals

        candidate_parts.register(candidate_part)
        placement_parts.register(placement_part)
        placement_parts.register(wage_value_part)
        register_consequence(fit_grants_within)
        register_obstacle(granted_subsidy)
        register_notice_of_hours(notice_of_hours)
        register_following_hours(ask_second_person)
        register_signals()
        register_wage_value_signals()
        register_process_signals()
        register_subsidy_history()
        register_stays_open(grants)
        register_stays_open(waiting)
        register_watch(grants_that_move)
        acceptance.register(hand_over_with_file)
        acceptance.register_foretelling(going_with_the_file)
        register_attention(ending_subsidy)
        register_attention(waiting_decision)
        set_up_payments()
