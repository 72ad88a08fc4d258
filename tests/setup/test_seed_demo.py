"""`manage.py seed_demo`: the same people every time, once, and never among real ones."""

import json
import random
from collections import Counter
from datetime import date
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db import transaction
from django.test import RequestFactory
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.enums import Role
from accounts.models import RoleAssignment, User
from accounts.scope import scope_of
from cases.models import Candidate, Profile
from config.demo_data import TODAY, seed
from config.demo_data.employers import workplaces_of
from config.demo_data.residents import residents_of
from config.demo_data.stocks import Spell, stream
from config.demo_data.towns import Town
from config.demo_data.work import jobs_of
from placements.models import CoachingAssignment, GuidanceSession, Placement
from registry.actions.reference_data import load_registry_reference_data
from registry.models import Person, Registration
from registry.synthetic import synthetic_bsn
from reports.models import ChangedPerson, Entry
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import last_flat_rate_day
from tests.factories import PersonFactory

SMALL = "AM25"  # a region without published totals: a handful of people


def plant(*arguments: str) -> dict:
    out = StringIO()
    call_command("seed_demo", "--json", *arguments, stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture
def reference(db: None) -> None:
    call_command("load_reference_data", verbosity=0)


def told_of_everybody() -> list[tuple]:
    """What is told of the people, without the numbers that the database gave them."""
    return sorted(
        (
            person.bsn,
            person.full_name,
            person.birth_date,
            *sorted(str(work.during) for work in person.placements.all()),
        )
        for person in Person.objects.prefetch_related("placements")
    )


def test_the_same_seed_gives_the_same_people(reference: None) -> None:
    told = []
    for _ in range(2):
        with transaction.atomic():
            counts = plant("--region", SMALL)["counts"]
            told.append((counts, told_of_everybody()))
            transaction.set_rollback(True)
    assert told[0] == told[1]
    assert told[0][0]["registry.person"] > 50


def test_planting_twice_adds_nothing(reference: None) -> None:
    plant("--region", SMALL)
    before = (Person.objects.count(), User.objects.count(), Entry.objects.count())
    again = plant("--region", SMALL)
    assert (again["planted"], again["present"], again["counts"]) == ([], [SMALL], {})
    assert (Person.objects.count(), User.objects.count(), Entry.objects.count()) == before


def test_another_region_can_be_planted_later_beside_the_first(reference: None) -> None:
    plant("--region", SMALL)
    later = plant("--region", SMALL, "--region", "AM26")
    assert (later["planted"], later["present"]) == (["AM26"], [SMALL])
    at_offices = RoleAssignment.objects.filter(user__username="beleid", organisation__region__isnull=False)
    assert set(at_offices.values_list("organisation__region_id", flat=True)) == {SMALL, "AM26"}


def test_the_demo_does_not_come_among_real_people(reference: None, capsys: pytest.CaptureFixture) -> None:
    PersonFactory()
    with pytest.raises(SystemExit) as ended:
        plant("--region", SMALL)
    assert ended.value.code == 2
    assert capsys.readouterr().err.strip().startswith("Er staan al personen in deze installatie")
    assert Person.objects.count() == 1


@pytest.mark.parametrize("code", ["AM99", "Utrecht", "GM0080"])
def test_an_unknown_region_is_refused(code: str, reference: None, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as ended:
        plant("--region", code)
    assert ended.value.code == 2
    assert (
        capsys.readouterr().err
        == f"--region: “{code}” is geen arbeidsmarktregio. Schrijf een code als AM12.\n"
    )


def test_without_reference_data_the_command_says_what_to_do_first(
    db: None, capsys: pytest.CaptureFixture
) -> None:
    with pytest.raises(SystemExit):
        plant()
    assert "load_reference_data" in capsys.readouterr().err


def test_a_fault_half_way_leaves_nothing_behind(reference: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(seed, "create_council_answer", fails)
    with pytest.raises(RuntimeError):
        seed.seed_demo([SMALL])
    assert not Person.objects.exists()
    assert not User.objects.exists()


def test_numbers_of_regions_do_not_meet(db: None) -> None:
    load_registry_reference_data()
    assert seed.first_number_of("AM38") + seed.NUMBERS_PER_REGION < 1_000_000


def test_the_outbox_is_empty_and_everything_is_posted(demo_database: str) -> None:
    assert not ChangedPerson.objects.exists()
    assert set(Entry.objects.values_list("cause", flat=True)) == {seed.CAUSE}


def test_every_number_in_the_demo_is_synthetic(demo_database: str) -> None:
    numbers = list(Person.objects.values_list("bsn", flat=True))
    assert len(numbers) > 4000
    assert all(number.startswith("90") for number in numbers)
    assert synthetic_bsn(seed.first_number_of("AM02")) in numbers


def test_the_demo_accounts_sign_in_and_have_their_role(demo_database: str) -> None:
    request = RequestFactory().get("/")
    roles = {}
    for name in (
        "consulent",
        "jobcoach",
        "beleid",
        "manager",
        "uitvoering",
        "beheer",
        "privacy",
        "consulent2",
    ):
        user = authenticate(request, username=name, password="banenafspraak-demo")
        assert isinstance(user, User), name
        roles[name] = scope_of(user, TODAY).roles
    assert roles == {
        "consulent": {Role.CONSULTANT}, "jobcoach": {Role.COACH}, "beleid": {Role.POLICY},
        "manager": {Role.MANAGER}, "uitvoering": {Role.SUBSIDY}, "beheer": {Role.ADMINISTRATOR},
        "privacy": {Role.PRIVACY}, "consulent2": {Role.CONSULTANT},
    }  # fmt: skip
    assert User.objects.get(username="beheer").is_staff


def test_the_two_consultants_see_other_people(demo_database: str) -> None:
    first, second = (
        set(Candidate.objects.visible_to(scope_of(User.objects.get(username=name), TODAY)))
        for name in ("consulent", "consulent2")
    )
    assert first
    assert second
    assert not first & second


def test_policy_staff_and_managers_see_the_figures_of_both_regions(demo_database: str) -> None:
    for name in ("beleid", "manager"):
        assert scope_of(User.objects.get(username=name), TODAY).figure_regions == {"AM02", "AM12"}


def test_colleagues_cannot_sign_in(demo_database: str) -> None:
    colleagues = User.objects.filter(username__contains="-gm")
    assert colleagues.exists()
    assert not any(user.has_usable_password() for user in colleagues)


def test_the_jobcoach_has_a_case_load_today_and_logged_this_week(demo_database: str) -> None:
    coach = User.objects.get(username="jobcoach")
    assert CoachingAssignment.objects.filter(coach=coach).active_on(TODAY).count() == 25
    assert GuidanceSession.objects.filter(assignment__coach=coach, on__gte=date(2026, 11, 16)).exists()
    assert not GuidanceSession.objects.filter(on__gt=TODAY).exists()


def test_all_stages_occur_and_each_file_ends_its_log_at_its_stage(demo_database: str) -> None:
    files = Candidate.objects.prefetch_related("stage_changes")
    stages = Counter(file.stage for file in files)
    assert len(stages) == 9
    for file in files:
        log = list(file.stage_changes.all())
        assert log[0].from_stage == ""
        assert log[-1].to_stage == file.stage
        assert [change.to_stage for change in log[:-1]] == [change.from_stage for change in log[1:]]
        assert [change.on for change in log] == sorted(change.on for change in log)


def test_who_employers_find_in_the_demo_is_who_the_register_shows(demo_database: str) -> None:
    open_files = Candidate.objects.filter(during__endswith=None)
    shown = Registration.objects.leading_on(TODAY).filter(profile_visible=True).values("person")
    found = set(open_files.filter(profiles__in=Profile.objects.active_on(TODAY).filter(visible=True)))
    assert found
    assert found == set(open_files.filter(person__in=shown))
    assert open_files.filter(profiles=None).exists()
    hidden = set(Profile.objects.filter(visible=False).values_list("hidden_because", flat=True))
    assert hidden == {"not_wanted", "incomplete", "not_ready", "at_work", "unavailable"}


def test_paid_work_has_hours_all_the_time(demo_database: str) -> None:
    paid = Placement.objects.exclude(contract="none").prefetch_related("working_hours")
    for placement in paid:
        weeks = sorted(placement.working_hours.all(), key=lambda week: week.during.lower)
        assert weeks[0].during.lower == placement.during.lower
        assert weeks[-1].during.upper == placement.during.upper


def test_no_flat_rate_lasts_longer_than_the_law_allows(demo_database: str) -> None:
    flat = WageCostSubsidy.objects.filter(flat_rate=True).select_related("placement")
    assert flat.exists()
    assert [grant for grant in flat if grant.last_day > last_flat_rate_day(grant.placement.first_day)] == []


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=8),
    st.floats(0, 1),
    st.integers(0, 1_000),
)
def test_a_stream_meets_every_target_to_the_person(sizes: list[int], churn: float, number: int) -> None:
    targets = [(date(2015 + year, 12, 31), size) for year, size in enumerate(sizes)]
    spells = stream(targets, churn, random.Random(number), date(2015, 1, 1))
    assert [sum(spell.holds(day) for spell in spells) for day, _ in targets] == sizes
    assert all(spell.end is None or spell.first < spell.end for spell in spells)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 12), min_size=4, max_size=4), st.integers(0, 1_000))
def test_however_small_a_made_up_town_is_work_fits_in_the_registration_of_somebody(
    sizes: list[int], number: int
) -> None:
    rng = random.Random(number)
    cells = [(party, visible) for party in ("municipality", "uwv") for visible in (True, False)]
    town = Town(
        "GM9999", "Proefdorp", "AM99", date(1900, 1, 1), None, None, (), dict(zip(cells, sizes, strict=True))
    )
    people = residents_of(town, 0, rng)
    for job in jobs_of(town, people, workplaces_of(town, 0, rng), rng):
        assert job.resident.registered.covers(job.spell)
        assert all(job.spell.covers(Spell(week.during.lower, week.during.upper)) for week in job.hours)
