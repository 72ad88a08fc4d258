"""Files whose intakes say something, or nothing."""

import random
from typing import Any

from django.test import Client

from cases.enums import Branch, Education, Transport, YesNoUnknown
from cases.models import Assessment
from cases.rules.completeness import NEEDED
from registry.models import Municipality
from tests.factories import CandidateFactory
from tests.factories_intake import AssessmentFactory, CompetenceFactory, LanguageSkillFactory

PAGE = "/dashboard/doelgroep/"
YES, NO = YesNoUnknown.YES, YesNoUnknown.NO


def file_with(town: Municipality, **intake: Any) -> Assessment:
    """An open file with an intake."""
    return AssessmentFactory(candidate=CandidateFactory(municipality=town), **intake)


def page_of(client: Client, **choice: str) -> Any:
    return client.get(PAGE, choice).context["page"]


def numbers(page: Any, part: str) -> dict[str, Any]:
    """The first number of every row of a table, by the name of the row."""
    return {row[0]: row[1] for row in page.tables[part].rows}


def random_intake(town: Municipality, chance: random.Random) -> Assessment:
    """An intake of which every needed fact is known or not, by chance."""
    known = {key: chance.random() < 0.6 for key in NEEDED}
    answer = {key: chance.choice((YES, NO)) if known[key] else YesNoUnknown.UNKNOWN for key in NEEDED}
    intake: Assessment = file_with(
        town,
        hours_min=chance.choice((None, 8)) if known["hours"] else None,
        availability="now" if known["availability"] else "unknown",
        wished_branches=[Branch.A] if known["wished_branches"] else [],
        has_experience=answer["experience"],
        education=chance.choice(Education.values),
        has_certificates=answer["certificates"],
        has_support_needs=answer["support_needs"],
        transport=chance.sample(Transport.values, 2) if known["transport"] else [],
        travel_km=chance.choice((None, 5)) if known["travel"] else None,
        has_licence=answer["licence"],
    )
    if known["competences"]:
        CompetenceFactory(assessment=intake)
    if known["languages"]:
        LanguageSkillFactory(assessment=intake)
    return intake
