"""A request is refused on a ground; the decision says which."""

from datetime import date

from django.test import Client

from registry.synthetic import synthetic_bsn
from subsidies.enums import DecisionKind, RefusalGround
from subsidies.models import Decision, SubsidyRequest


def address(asked: SubsidyRequest, act: str = "") -> str:
    return f"/loonkostensubsidie/aanvraag/{asked.pk}/{act}"


def test_refusing_takes_a_ground_and_gives_a_decision(desk: Client, asked: SubsidyRequest) -> None:
    assert desk.post(address(asked, "afwijzen/"), {"ground": ""}).context["form"].errors.keys() == {"ground"}
    answer = desk.post(address(asked, "afwijzen/"), {"ground": "other", "reason": ""})
    assert answer.context["form"].errors.keys() == {"reason"}
    page = desk.post(address(asked, "afwijzen/"), {"ground": "too_late", "reason": ""}, follow=True)
    decision = Decision.objects.get()
    assert (decision.kind, decision.refusal_ground) == (DecisionKind.REFUSED, RefusalGround.TOO_LATE)
    assert (decision.grant, decision.request, decision.objection_until) == (None, asked, date(2027, 1, 4))
    assert "afgewezen" in page.text


def test_a_bsn_in_a_reason_is_refused(desk: Client, asked: SubsidyRequest) -> None:
    typed = {"ground": "other", "reason": f"zie {synthetic_bsn(12)}"}
    answer = desk.post(address(asked, "afwijzen/"), typed)
    assert "Zet hier geen burgerservicenummer in." in answer.text
    assert not Decision.objects.exists()
