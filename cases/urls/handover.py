"""Moving, handing over, closing and opening again."""

from django.urls import path

from cases.views import closing, moving
from cases.views.handover import decide, offer

urlpatterns = [
    path("kandidaten/<int:pk>/verhuizing/", moving.move, name="move"),
    path("kandidaten/<int:pk>/sluiten/", closing.close, name="close_file"),
    path("kandidaten/<int:closed_id>/heropenen/", closing.reopen, name="reopen_file"),
    path("kandidaten/<int:pk>/overdragen/", offer.offer, name="offer_handover"),
    path("kandidaten/overdrachten/", decide.handovers, name="handovers"),
    path("kandidaten/overdrachten/<int:handover_id>/aanvaarden/", decide.accept, name="accept_handover"),
    path("kandidaten/overdrachten/<int:handover_id>/weigeren/", decide.refuse, name="refuse_handover"),
    path("kandidaten/overdrachten/<int:offer_id>/intrekken/", offer.withdraw, name="withdraw_handover"),
]
