"""Handing a whole caseload over: a look first, one act, what went elsewhere meanwhile, and taking it back."""

from datetime import date, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.test import Client

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from cases.actions.assign_consultant import take_back
from cases.enums import Stage
from cases.models import Candidate, ConsultantChange
from dated.periods import period
from registry.models import Municipality
from tests.cases.workday.world import consultants, given, keys_of
from tests.factories import MunicipalityFactory, user_with
from tests.factories_contact import AppointmentFactory
from tests.factories_workday import TaskFactory
from tests.people import TODAY, candidate_of, client_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def hand_over(client: Client, step: str, **sent: Any) -> Any:
    return client.post("/caseload/overdragen/", {"batch": str(uuid4()), "stap": step} | sent)


def test_a_whole_caseload_goes_in_one_act_after_a_look(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    sent = {
        "everybody": colleague.pk,
        "note_for_all": "Ik ben met verlof.",
        f"to_{files[1].pk}": third.pk,
        f"note_{files[1].pk}": "Kent deze werkgever.",
        f"to_{files[2].pk}": "blijft",
    }
    looked = hand_over(office, "", **sent)
    assert "Er is nog niets opgeslagen." in looked.text
    assert consultants(files) == [consultant.pk] * 3
    confirmed = dict(looked.context["chosen"]) | {"stap": "opslaan"}
    answer = office.post("/caseload/overdragen/", confirmed)
    assert consultants(files) == [colleague.pk, third.pk, consultant.pk]
    notes = dict(ConsultantChange.objects.values_list("candidate_id", "note"))
    assert notes == {
        files[0].pk: "Ik ben met verlof.",
        files[1].pk: "Ik ben met verlof. Kent deze werkgever.",
    }
    again = office.post("/caseload/overdragen/", confirmed)
    assert again["Location"] == answer["Location"], "sent twice, it was done once"
    assert ConsultantChange.objects.count() == 2


def test_two_notes_that_are_too_long_together_are_refused_at_the_file(
    office: Client, files: list[Candidate], colleague: User
) -> None:
    sent = {"everybody": colleague.pk, "note_for_all": "a" * 300, f"note_{files[1].pk}": "b" * 300}
    form = hand_over(office, "", **sent).context["form"]
    assert list(form.errors) == [f"note_{files[1].pk}"]
    assert "samen met de notitie bij alle dossiers" in form.errors[f"note_{files[1].pk}"][0]
    stays = {f"to_{files[1].pk}": "blijft"}
    assert "moves" in hand_over(office, "", **sent, **stays).context, "what does not go needs no note"


def test_back_from_the_look_no_note_is_doubled(
    office: Client, files: list[Candidate], colleague: User
) -> None:
    sent = {"everybody": colleague.pk, "note_for_all": "Met verlof", f"note_{files[1].pk}": "Belt liever."}
    looked = hand_over(office, "", **sent)
    back = dict(looked.context["chosen"]) | {"stap": "terug"}
    typed = office.post("/caseload/overdragen/", back).context["form"]
    again = {name: typed[name].value() or "" for name in typed.fields}
    assert again["note_for_all"] == "Met verlof"
    assert again[f"note_{files[1].pk}"] == "Belt liever."
    looked = hand_over(office, "", **again)
    notes = {move.candidate.pk: move.note for move in looked.context["moves"]}
    assert notes[files[0].pk] == "Met verlof"
    assert notes[files[1].pk] == "Met verlof. Belt liever."


def test_two_tabs_say_what_went_elsewhere_meanwhile(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    stays = {f"to_{files[2].pk}": "blijft"}
    first = hand_over(office, "", everybody=colleague.pk, **stays)
    second = hand_over(office, "", everybody=third.pk)
    office.post("/caseload/overdragen/", dict(first.context["chosen"]) | {"stap": "opslaan"})
    sent = dict(second.context["chosen"]) | {"stap": "opslaan"}
    text = office.post("/caseload/overdragen/", sent, follow=True).text
    assert "Overgedragen: 1 dossier." in text
    assert "2 dossiers gingen intussen naar een ander en zijn niet overgedragen." in text
    assert consultants(files) == [colleague.pk, colleague.pk, third.pk]


def test_a_second_tab_of_which_nothing_is_left_says_so(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    second = hand_over(office, "", everybody=third.pk)
    Candidate.objects.filter(pk__in=[files[0].pk, files[1].pk]).update(consultant=colleague)
    Candidate.objects.filter(pk=files[2].pk).update(stage=Stage.LEFT)
    sent = dict(second.context["chosen"]) | {"stap": "opslaan"}
    text = office.post("/caseload/overdragen/", sent, follow=True).text
    assert "2 dossiers gingen intussen naar een ander en zijn niet overgedragen." in text
    assert "1 dossier is intussen gesloten of uitgestroomd en is niet overgedragen." in text
    assert "Er is niets overgedragen." in text
    assert consultants(files) == [colleague.pk, colleague.pk, consultant.pk]


def test_the_look_says_already_which_files_went_elsewhere(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    as_filled_in = {f"to_{file.pk}": "" for file in files}
    Candidate.objects.filter(pk=files[0].pk).update(consultant=user_with(Role.CONSULTANT, town))
    theirs = candidate_of(MunicipalityFactory())
    looked = hand_over(office, "", everybody=colleague.pk, **as_filled_in, **{f"to_{theirs.pk}": ""})
    assert "1 dossier ging intussen naar een ander en gaat niet mee." in looked.text
    stays = as_filled_in | {f"to_{files[0].pk}": "blijft"}
    assert "intussen naar een ander" not in hand_over(office, "", everybody=colleague.pk, **stays).text


def test_one_file_taken_back_is_one_file(office: Client, files: list[Candidate], colleague: User) -> None:
    change = given(files[0], colleague, by=files[0].consultant or colleague)
    text = office.post(f"/caseload/overdrachten/{change.pk}/terugdraaien/", follow=True).text
    assert "Teruggedraaid: 1 dossier." in text


def test_what_comes_in_after_the_look_does_not_go_along(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    looked = hand_over(office, "", everybody=colleague.pk)
    later = candidate_of(town)
    Candidate.objects.filter(pk=later.pk).update(consultant=consultant)
    office.post("/caseload/overdragen/", dict(looked.context["chosen"]) | {"stap": "opslaan"})
    assert consultants([*files, later]) == [*[colleague.pk] * 3, consultant.pk]


def test_nothing_chosen_is_refused_and_what_was_typed_stays(office: Client, files: list[Candidate]) -> None:
    answer = hand_over(office, "", note_for_all="Ik ben met verlof.")
    assert "Kies een collega" in answer.context["form"].errors["everybody"][0]
    assert "Ik ben met verlof." in answer.text


def test_a_handover_is_taken_back_except_what_went_on(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    looked = hand_over(office, "", everybody=colleague.pk)
    result = office.post("/caseload/overdragen/", dict(looked.context["chosen"]) | {"stap": "opslaan"})[
        "Location"
    ]
    third = user_with(Role.CONSULTANT, town)
    Candidate.objects.filter(pk=files[2].pk).update(consultant=third)
    text = office.post(f"{result}terugdraaien/", follow=True).text
    assert consultants(files) == [consultant.pk, consultant.pk, third.pk]
    assert f"blijven daar: {files[2].reference}" in text
    assert "handed_to_you" not in keys_of(files[0], consultant, TODAY)


def test_a_note_that_nobody_read_goes_along_with_the_file_and_is_not_called_read(
    office: Client, files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    first = given(files[0], colleague, by=consultant, note="Belt liever.")
    given(files[0], third, by=colleague, note="Ik ben met verlof.")
    first.refresh_from_db()
    assert first.seen_on is None
    assert "nog niet gelezen" in office.get(f"/caseload/overdrachten/{first.pk}/").text
    told = client_of(third).get("/").text
    assert "Belt liever." in told
    assert "Ik ben met verlof." in told
    assert client_of(third).post(f"/werklijst/overdracht/{first.pk}/gelezen/").status_code == 302
    assert "Belt liever." not in client_of(third).get("/").text


def test_a_note_that_nobody_read_is_unread_again_when_the_next_handover_is_taken_back(
    files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    third = user_with(Role.CONSULTANT, town)
    given(files[0], colleague, by=consultant, note="Belt liever.")
    onward = given(files[0], third, by=colleague)
    assert "Belt liever." not in client_of(colleague).get("/").text
    take_back(batch=onward.batch, by=colleague, on=TODAY)
    assert "Belt liever." in client_of(colleague).get("/").text


def test_nobody_is_shown_the_note_they_wrote_themselves_nor_is_a_file_of_nobody_new_to_somebody(
    files: list[Candidate], consultant: User, colleague: User, town: Municipality
) -> None:
    given(files[0], colleague, by=consultant, note="Belt liever.")
    given(files[0], consultant, by=colleague)
    assert "Belt liever." not in client_of(consultant).get("/").text
    Candidate.objects.filter(pk=files[0].pk).update(consultant=None)
    assert "Belt liever." not in client_of(colleague).get("/werklijst/?van=niemand").text


def test_the_files_of_somebody_who_left_can_be_handed_over(
    office: Client, files: list[Candidate], colleague: User
) -> None:
    Candidate.objects.update(consultant=colleague)
    RoleAssignment.objects.filter(user=colleague).update(during=period(date(2020, 1, 1), date(2026, 10, 31)))
    page = office.get(f"/caseload/overdragen/?van={colleague.pk}")
    assert page.context["form"].candidates == files
    stranger = user_with(Role.CONSULTANT, MunicipalityFactory())
    assert office.get(f"/caseload/overdragen/?van={stranger.pk}").status_code == 404


def test_files_of_nobody_are_divided(office: Client, files: list[Candidate], consultant: User) -> None:
    Candidate.objects.update(consultant=None)
    looked = office.post(
        "/caseload/overdragen/?van=niemand", {"batch": str(uuid4()), "everybody": consultant.pk}
    )
    office.post("/caseload/overdragen/?van=niemand", dict(looked.context["chosen"]) | {"stap": "opslaan"})
    assert consultants(files) == [consultant.pk] * 3


def test_the_tasks_and_appointments_that_stay_with_the_giver_are_told(
    office: Client, files: list[Candidate], consultant: User, colleague: User
) -> None:
    for file in files:
        TaskFactory(candidate=file, assignee=consultant)
    TaskFactory(candidate=files[0], assignee=consultant, done_on=TODAY, done_by=consultant)
    TaskFactory(candidate=files[0], assignee=colleague)
    AppointmentFactory(candidate=files[0], colleague=consultant)
    AppointmentFactory(candidate=files[1], colleague=colleague)
    AppointmentFactory(
        candidate=files[1], colleague=consultant, starts_at=datetime(2026, 11, 20, 10, 0, tzinfo=AMSTERDAM)
    )
    looked = hand_over(office, "", everybody=colleague.pk, **{f"to_{files[2].pk}": "blijft"})
    told = "U hebt bij deze dossiers nog 2 open taken en 1 afspraak; die blijven bij u."
    assert told in looked.text
    sent = dict(looked.context["chosen"]) | {"stap": "opslaan"}
    assert told in office.post("/caseload/overdragen/", sent, follow=True).text


def test_who_hands_over_for_a_colleague_reads_what_stays_with_that_colleague(
    office: Client, files: list[Candidate], consultant: User, colleague: User
) -> None:
    Candidate.objects.update(consultant=colleague)
    TaskFactory(candidate=files[0], assignee=colleague)
    sent = {"batch": str(uuid4()), "everybody": consultant.pk}
    text = office.post(f"/caseload/overdragen/?van={colleague.pk}", sent).text
    assert "Cas Collega heeft bij deze dossiers nog 1 open taak; die blijft bij deze collega." in text


def test_where_nothing_stays_nothing_is_said(office: Client, files: list[Candidate], colleague: User) -> None:
    assert "bij deze dossiers nog" not in hand_over(office, "", everybody=colleague.pk).text


def test_one_file_that_goes_on_tells_what_stays(
    office: Client, files: list[Candidate], consultant: User, colleague: User
) -> None:
    TaskFactory(candidate=files[0], assignee=consultant)
    sent = {"consultant": colleague.pk, "note": "", "was": consultant.pk, "batch": str(uuid4())}
    text = office.post(f"/kandidaten/{files[0].pk}/consulent/", sent, follow=True).text
    assert "U hebt bij dit dossier nog 1 open taak; die blijft bij u." in text
