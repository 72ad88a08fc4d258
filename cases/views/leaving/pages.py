"""What the acts on this subject share: who may do them, where they go, and what they say."""

from django.urls import reverse

from cases.models import Candidate
from cases.views.act_page import ActPage
from registry.leaving import Ending


def page_of(
    candidate: Candidate, *, heading: str, lead: str, button: str, done: str, **more: object
) -> ActPage:
    """The page of an act; it goes back to what the law means for this person."""
    return ActPage(
        heading=heading,
        lead=lead,
        button=button,
        done=done,
        back=reverse("cases:register_by_law", args=[candidate.pk]),
        back_label="Register en wet",
        **more,  # type: ignore[arg-type]
    )


def what_ended(ended: list[Ending]) -> list[str]:
    """What to say of the registrations that an act ended."""
    match len(ended):
        case 0:
            return []
        case 1:
            return ["Er is 1 inschrijving beëindigd."]
        case number:
            return [f"Er zijn {number} inschrijvingen beëindigd."]
