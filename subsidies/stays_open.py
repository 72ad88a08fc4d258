"""What of the wage-cost subsidy goes on when a file is closed: grants, and what somebody still waits for."""

from collections.abc import Iterable
from datetime import date

from cases.models import Candidate
from dated.periods import period
from subsidies.models import Objection, SubsidyRequest, WageCostSubsidy, WageValueAssessment


def grants(candidate: Candidate, day: date) -> Iterable[str]:
    """Subsidies for the work of the person that run on the day or begin later."""
    running = WageCostSubsidy.objects.overlapping(period(day)).filter(
        placement__person_id=candidate.person_id
    )
    for grant in running.select_related("placement__employer", "placement__borrower"):
        yield f"loonkostensubsidie voor het werk bij {grant.placement.workplace.name}"


def waiting(candidate: Candidate, _day: date) -> Iterable[str]:
    """Requests, objections and assessments of the file's municipality on which nothing was decided."""
    of_file = {"placement__person_id": candidate.person_id, "municipality_id": candidate.municipality_id}
    at = ("placement__employer", "placement__borrower")
    for request in SubsidyRequest.objects.open().filter(**of_file).select_related(*at):
        yield f"aanvraag loonkostensubsidie voor het werk bij {request.placement.workplace.name}"
    for each in WageValueAssessment.objects.open().filter(**of_file).select_related(*at):
        yield f"loonwaardebepaling bij {each.placement.workplace.name}"
    objections = Objection.objects.open().filter(
        **{f"decision__{field}": value for field, value in of_file.items()}
    )
    for objection in objections.select_related(*(f"decision__{name}" for name in at)):
        yield f"bezwaar over het werk bij {objection.decision.placement.workplace.name}"
