"""The filters of the list of candidates, in the order in which they stand on the page."""

from cases.finding.facets import of_file, of_intake, of_person
from cases.finding.facets.base import Facet

FACETS: tuple[Facet, ...] = (
    of_file.municipality,
    of_file.stage,
    of_file.consultant,
    of_file.guidance,
    of_person.category,
    of_person.responsible,
    of_person.profile,
    of_person.work,
    of_file.still,
    of_file.silent,
    of_file.plan,
    of_intake.hours,
    of_intake.branch,
    of_intake.licence,
    of_intake.education,
    of_person.indication,
)
