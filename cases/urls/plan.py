"""The plan, trajectories, certificates, and what the stages mean."""

from django.urls import path

from cases.views import stages
from cases.views.plan import acts as plan_acts
from cases.views.plan import page as plan_page
from cases.views.plan import steps
from cases.views.trajectory import acts, certificates, pages

FILE = "kandidaten/<int:pk>/"
GOAL = f"{FILE}plan/doelen/<int:goal_id>/"
STEP = f"{FILE}plan/stappen/<int:step_id>/"
TRAJECTORY = f"{FILE}trajecten/<int:trajectory_id>/"

urlpatterns = [
    path("kandidaten/fasen/", stages.stages, name="stages"),
    path(f"{FILE}fase/terugdraaien/<int:stage_change_id>/", stages.undo, name="undo_stage"),
    path(f"{FILE}plan/", plan_page.plan_page, name="plan"),
    path(f"{FILE}plan/nieuw/", plan_acts.new, name="new_plan"),
    path(f"{FILE}plan/wijzigen/", plan_acts.change, name="change_plan"),
    path(f"{FILE}plan/terugblik/", plan_acts.close, name="look_back"),
    path(f"{FILE}plan/doelen/nieuw/", plan_acts.new_goal, name="new_goal"),
    path(f"{GOAL}wijzigen/", plan_acts.goal, name="change_goal"),
    path(f"{GOAL}stappen/nieuw/", steps.new, name="new_step"),
    path(f"{STEP}wijzigen/", steps.change, name="change_step"),
    path(f"{STEP}vervallen/", steps.drop, name="drop_step"),
    path(f"{STEP}gedaan/", steps.done, name="done_step"),
    path(f"{STEP}gedaan/vandaag/", steps.done_today, name="done_step_today"),
    path(f"{FILE}plan/gedaan/<int:done_step_id>/terug/", steps.reopen, name="reopen_step"),
    path(f"{FILE}trajecten/", pages.overview, name="trajectories"),
    path(f"{FILE}trajecten/nieuw/", acts.new, name="new_trajectory"),
    path(TRAJECTORY, pages.trajectory, name="trajectory"),
    path(f"{TRAJECTORY}verlengen/", acts.extend, name="extend_trajectory"),
    path(f"{TRAJECTORY}beeindigen/", acts.end, name="end_trajectory"),
    path(f"{TRAJECTORY}corrigeren/", acts.correct, name="correct_trajectory"),
    path(f"{TRAJECTORY}verwijderen/", acts.remove, name="remove_trajectory"),
    path(f"{FILE}bewijzen/nieuw/", certificates.new, name="new_certificate"),
    path(f"{FILE}bewijzen/<int:certificate_id>/verwijderen/", certificates.remove, name="remove_certificate"),
    path(f"{FILE}beschut-werk/nieuw/", certificates.ask, name="ask_advice"),
    path(f"{FILE}beschut-werk/<int:advice_id>/", certificates.answer, name="record_advice"),
]
