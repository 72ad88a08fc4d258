"""Being lent: a group has its group and leader; and work at the own organisation is told apart.

Sources: Heerlen, answers to the council 2024, question 2 (a group is led by the lender, an individual by the borrower);
Leiden 2019 (own organisation: a target of its own).
"""

from collections.abc import Iterator

from placements.enums import EmployerKind, WorkForm
from placements.rules.work_forms.facts import Finding, Weight, WorkFacts

HEERLEN = "Heerlen, beantwoording raadsvragen 2024, vraag 2"


def group_secondment(facts: WorkFacts) -> Iterator[Finding]:
    """Somebody who is lent in a group belongs to one."""
    if not facts.has_group:
        text = "Kies de groep. Staat de groep er niet bij? Maak haar eerst bij Plaatsingen, Groepen."
        yield Finding(Weight.REFUSES, text, HEERLEN, "group", is_verified=True)


def no_group(facts: WorkFacts) -> Iterator[Finding]:
    """Every other form has no group."""
    if facts.has_group and facts.work_form != WorkForm.GROUP_SECONDMENT:
        text = "Alleen bij detachering (groep) hoort een groep. Kies geen groep, of kies die vorm."
        yield Finding(Weight.REFUSES, text, HEERLEN, "group", is_verified=True)


def own_organisation(facts: WorkFacts) -> Iterator[Finding]:
    """Work at the own organisation is counted apart."""
    if facts.employer_kind == EmployerKind.OWN_ORGANISATION and facts.work_form.is_employment:
        text = "Dit is werk bij de eigen organisatie. Het staat apart in de cijfers per soort werkgever."
        yield Finding(Weight.TELLS, text, "Leiden, beleidsplan 2019–2023", is_verified=True)
