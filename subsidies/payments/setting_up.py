"""What the payments add to the rest when the application starts."""


def set_up_payments() -> None:
    """Show accounts and payments on the page of an employer, tell what a correction moves, merge accounts and runs."""
    from placements.employers.parts import employer_parts
    from placements.employers.tied import register_tie
    from placements.preview import register_watch
    from registry.merging.absorb import register_own_way
    from subsidies.models import PaymentAccount, RunLine
    from subsidies.payments.merged_accounts import bring_accounts
    from subsidies.payments.merged_runs import bring_lines, settled_together
    from subsidies.payments.parts import employer_part
    from subsidies.payments.preview import payments_that_move

    employer_parts.register(employer_part)
    register_watch(payments_that_move)
    register_own_way(PaymentAccount, bring_accounts)
    register_own_way(RunLine, bring_lines)
    register_tie(settled_together)
