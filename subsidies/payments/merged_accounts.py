"""What becomes of bank accounts when two rows of one employer are merged."""

from django.db.models import Field, QuerySet

from placements.models import Employer
from registry.merging.steps import Steps
from subsidies.enums import AccountState
from subsidies.models import PaymentAccount

LONGEST_REASON = 300


def bring_accounts(rows: QuerySet[PaymentAccount], field: "Field", kept: Employer, steps: Steps) -> None:
    """Bring accounts to the employer that is kept, so that no money goes there before a second person said so.

    An account in use ends, for who merges employers is not who judges accounts. Had the one that is kept none in use,
    then the same number is proposed for it, and a colleague confirms that; otherwise its own stays in use.
    """
    for row in rows:
        _bring(row, field, kept, steps)


def _bring(row: PaymentAccount, field: "Field", kept: Employer, steps: Steps) -> None:
    accounts = PaymentAccount.objects.filter(municipality=row.municipality_id, employer=kept)
    if row.state == AccountState.PROPOSED and accounts.waiting().exists():
        steps.set_aside(row)
        return
    if row.state != AccountState.IN_USE:
        steps.change(row, **{field.name: kept})
        return
    name = row.employer.name if row.employer else ""
    proposed_for_it = PaymentAccount.objects.waiting().filter(
        municipality=row.municipality_id, employer=row.employer_id
    )
    is_known = accounts.in_use().exists() or accounts.waiting().exists() or proposed_for_it.exists()
    steps.change(row, **{field.name: kept}, state=AccountState.REPLACED, replaced_on=steps.merge.on)
    if is_known:
        return
    steps.make(
        PaymentAccount(
            municipality_id=row.municipality_id,
            employer=kept,
            iban=row.iban,
            holder=row.holder,
            reason=f"Bij het samenvoegen van werkgevers: was de rekening van {name}"[:LONGEST_REASON],
            state=AccountState.PROPOSED,
            proposed_by=steps.merge.by,
            proposed_on=steps.merge.on,
        )
    )
