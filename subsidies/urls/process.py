"""The addresses of requests, decisions and objections."""

from django.urls import path

from subsidies.views.process import decisions, lists, objections, requests, waiting

REQUEST = "loonkostensubsidie/aanvraag/<int:request_id>/"
DECISION = "loonkostensubsidie/besluit/<int:decision_id>/"
OBJECTION = "loonkostensubsidie/bezwaar/<int:objection_id>/"

urlpatterns = [
    path("loonkostensubsidie/", lists.work_list, name="work_list"),
    path("loonkostensubsidie/aanvragen/", lists.request_list, name="request_list"),
    path("plaatsingen/<int:pk>/loonkostensubsidie/aanvraag/", requests.new_request, name="new_request"),
    path(REQUEST, requests.request_page, name="request"),
    path(f"{REQUEST}doelgroep/", requests.check, name="request_check"),
    path(f"{REQUEST}forfait/", requests.flat_rate, name="request_flat_rate"),
    path(f"{REQUEST}meten/", requests.measure, name="request_measure"),
    path(f"{REQUEST}loonwaarde/", requests.wage_value, name="request_wage_value"),
    path(f"{REQUEST}voorstel/", decisions.propose, name="request_propose"),
    path(f"{REQUEST}besluiten/", decisions.decide, name="request_decide"),
    path(f"{REQUEST}terugsturen/", decisions.back, name="request_send_back"),
    path(f"{REQUEST}afwijzen/", decisions.refuse, name="request_refuse"),
    path(f"{REQUEST}intrekken/", requests.withdraw, name="request_withdraw"),
    path(DECISION, decisions.decision_page, name="decision"),
    path(f"{DECISION}bezwaar/", objections.new_objection, name="new_objection"),
    path(OBJECTION, objections.objection_page, name="objection"),
    path(f"{OBJECTION}verdagen/", objections.postpone, name="postpone_objection"),
    path(f"{OBJECTION}besluiten/", objections.settle, name="decide_objection"),
    path("loonkostensubsidie/<int:pk>/overdragen/", decisions.hand_over, name="hand_over_grant"),
    path("loonkostensubsidie/<int:pk>/voorleggen/", waiting.ask_second, name="ask_second"),
    path("plaatsingen/<int:pk>/loonkostensubsidie/overnemen/", decisions.take_over, name="take_over"),
]
