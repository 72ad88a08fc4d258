"""A consultant records which instrument a candidate uses: start, extend, end, correct, remove."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.test import Client
from hypothesis import strategies as st

from accounts.enums import Role
from accounts.models import User
from cases.actions.trajectory.trajectories import end_trajectory, extend_trajectory
from cases.enums import InstrumentKind, TrajectoryResult
from cases.models import Candidate, Certificate, Instrument, Provider, Trajectory
from cases.views.trajectory.acts import trajectory_of
from registry.enums import Certainty
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.factories_plan import (
    CertificateFactory,
    InstrumentFactory,
    ProviderFactory,
    ShelteredWorkAdviceFactory,
    TrajectoryFactory,
)
from tests.people import TODAY, client_of

DAYS = st.dates(date(2015, 1, 1), date(2045, 12, 31))
MONTHS = st.integers(1, 240)
TYPED = {"first_day": "2026-11-01", "planned_end": "2027-10-31"}


@pytest.fixture
def trajectory(candidate: Candidate) -> Trajectory:
    return trajectory_of(candidate, TrajectoryFactory(candidate=candidate).pk)


def start(office: Client, candidate: Candidate, **typed: object) -> dict[str, list[str]]:
    """Post the form; answers its errors, none when it was saved."""
    answer = office.post(f"/kandidaten/{candidate.pk}/trajecten/nieuw/", TYPED | typed)
    return answer.context["form"].errors if answer.status_code == 200 else {}


# --- starting --------------------------------------------------------------------------------------------------------
def test_a_trajectory_is_started_with_an_estimate_that_is_marked(
    office: Client, candidate: Candidate
) -> None:
    assert start(office, candidate, instrument=InstrumentFactory(name="Kwekerij").pk) == {}
    overview = office.get(f"/kandidaten/{candidate.pk}/trajecten/").text
    assert "Kwekerij" in overview
    assert "€ 3.450,00" in overview
    assert "schatting, één bron" in overview
    assert "Kwekerij" in office.get(f"/kandidaten/{candidate.pk}/").text


def test_what_was_agreed_is_no_estimate(office: Client, candidate: Candidate) -> None:
    assert start(office, candidate, instrument=InstrumentFactory().pk, agreed_cost="1.250,50") == {}
    overview = office.get(f"/kandidaten/{candidate.pk}/trajecten/").text
    assert "€ 1.250,50" in overview
    assert "schatting" not in overview


def test_longer_than_the_instrument_allows_is_refused_with_the_last_day(
    office: Client, candidate: Candidate
) -> None:
    development = InstrumentFactory(kind=InstrumentKind.DEVELOPMENT_JOB, max_months=36)
    errors = start(office, candidate, instrument=development.pk, planned_end="2029-11-01")
    assert "hooguit 36 maanden: tot en met 31-10-2029" in errors["planned_end"][0]
    assert not Trajectory.objects.exists()
    assert start(office, candidate, instrument=development.pk, planned_end="2029-10-31") == {}


def test_the_maximum_is_that_of_the_instrument_on_the_first_day(office: Client, candidate: Candidate) -> None:
    from dated.periods import period

    past = InstrumentFactory(key="same", during=period(date(2015, 1, 1), date(2026, 10, 31)), max_months=3)
    errors = start(office, candidate, instrument=past.pk)
    assert list(errors) == ["instrument"]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"instrument": ""}, "instrument"),
        ({"planned_end": "2026-10-31"}, "planned_end"),
        ({"first_day": "2014-01-01", "planned_end": "2014-02-01"}, "first_day"),
        ({"agreed_cost": "-1"}, "agreed_cost"),
        ({"note": "BSN 111222333"}, "note"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, candidate: Candidate, typed: dict[str, str], field: str
) -> None:
    assert field in start(office, candidate, **({"instrument": InstrumentFactory().pk} | typed))
    assert not Trajectory.objects.exists()


def test_the_offer_of_another_municipality_cannot_be_chosen(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    theirs = InstrumentFactory(municipality=MunicipalityFactory())
    assert list(start(office, candidate, instrument=theirs.pk)) == ["instrument"]
    provider = ProviderFactory()
    errors = start(
        office, candidate, instrument=InstrumentFactory(municipality=town).pk, provider=provider.pk
    )
    assert list(errors) == ["provider"]


def test_a_new_provider_joins_the_list_once(office: Client, candidate: Candidate, town: Municipality) -> None:
    for name in ("De Brug", " de  brug "):
        start(office, candidate, instrument=InstrumentFactory().pk, new_provider=name)
    assert [(each.name, each.municipality) for each in Provider.objects.all()] == [("De Brug", town)]
    assert Trajectory.objects.filter(provider__name="De Brug").count() == 2


def test_the_same_form_sent_twice_starts_one(office: Client, candidate: Candidate) -> None:
    address = f"/kandidaten/{candidate.pk}/trajecten/nieuw/"
    typed = {
        "form_key": office.get(address).context["form"]["form_key"].value(),
        "instrument": InstrumentFactory().pk,
        "new_provider": "De Brug",
    }
    for _ in range(2):
        assert start(office, candidate, **typed) == {}
    assert Trajectory.objects.count() == 1


# --- extending and ending --------------------------------------------------------------------------------------------
def test_extending_beyond_the_maximum_needs_a_reason_and_shows(
    office: Client, candidate: Candidate, trajectory: Trajectory
) -> None:
    address = f"/kandidaten/{candidate.pk}/trajecten/{trajectory.pk}/"
    assert "hooguit 12 maanden" in office.get(f"{address}verlengen/").text
    typed = {"planned_end": "2027-12-31", "version": "1", "reason": ""}
    assert list(office.post(f"{address}verlengen/", typed).context["form"].errors) == ["reason"]
    office.post(f"{address}verlengen/", typed | {"reason": "De verordening laat het toe"})
    text = office.get(address).text
    assert "langer dan het maximum" in text
    assert "De verordening laat het toe" in text


def test_an_extension_is_later_and_not_after_a_colleague_changed_it(
    consultant: User, trajectory: Trajectory
) -> None:
    words = {"reason": "langer nodig", "by": consultant, "on": TODAY}
    with pytest.raises(ValidationError) as refused:
        extend_trajectory(trajectory=trajectory, planned_end=trajectory.planned_end, version=1, **words)
    assert list(refused.value.message_dict) == ["planned_end"]
    extend_trajectory(trajectory=trajectory, planned_end=date(2027, 3, 31), version=1, **words)
    with pytest.raises(ValidationError, match="collega"):
        extend_trajectory(trajectory=trajectory, planned_end=date(2027, 4, 30), version=1, **words)


def test_who_stops_early_says_why(office: Client, candidate: Candidate, trajectory: Trajectory) -> None:
    address = f"/kandidaten/{candidate.pk}/trajecten/{trajectory.pk}/beeindigen/"
    typed = {"last_day": "2026-11-20", "result": "stopped", "note": ""}
    assert list(office.post(address, typed).context["form"].errors) == ["note"]
    assert office.post(address, typed | {"note": "Verhuisd"}).status_code == 302
    trajectory.refresh_from_db()
    assert (trajectory.last_day, trajectory.result) == (date(2026, 11, 20), TrajectoryResult.STOPPED)
    assert "voortijdig gestopt" in office.get(f"/kandidaten/{candidate.pk}/").text


def test_a_trajectory_ends_once_and_not_in_the_future(consultant: User, trajectory: Trajectory) -> None:
    words = {"result": TrajectoryResult.TO_WORK, "note": "", "by": consultant, "on": TODAY}
    for day in (TODAY + timedelta(days=1), date(2026, 8, 31)):
        with pytest.raises(ValidationError) as refused:
            end_trajectory(trajectory=trajectory, last_day=day, **words)
        assert list(refused.value.message_dict) == ["last_day"]
    end_trajectory(trajectory=trajectory, last_day=TODAY, **words)
    with pytest.raises(ValidationError, match="al beëindigd"):
        end_trajectory(trajectory=trajectory, last_day=TODAY, **words)
    with pytest.raises(ValidationError, match="al beëindigd"):
        extend_trajectory(
            trajectory=trajectory,
            planned_end=date(2028, 1, 1),
            reason="x",
            version=2,
            by=consultant,
            on=TODAY,
        )


# --- mending ---------------------------------------------------------------------------------------------------------
def test_a_mistake_is_corrected_with_a_reason(
    office: Client, candidate: Candidate, trajectory: Trajectory
) -> None:
    address = f"/kandidaten/{candidate.pk}/trajecten/{trajectory.pk}/corrigeren/"
    typed = TYPED | {"instrument": trajectory.instrument_id, "version": "1", "reason": "verkeerde dag"}
    assert office.post(address, typed).status_code == 302
    trajectory.refresh_from_db()
    assert trajectory.first_day == date(2026, 11, 1)
    assert "verkeerde dag" in office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text


def test_what_never_was_is_removed_and_its_certificates_stay(
    office: Client, candidate: Candidate, trajectory: Trajectory
) -> None:
    CertificateFactory(candidate=candidate, trajectory=trajectory)
    address = f"/kandidaten/{candidate.pk}/trajecten/{trajectory.pk}/verwijderen/"
    assert office.post(address, {"reason": ""}).status_code == 200
    assert office.post(address, {"reason": "verkeerde kandidaat"}).status_code == 302
    assert not Trajectory.objects.exists()
    assert Certificate.objects.get().trajectory is None


def test_only_a_consultant_of_the_town_writes_trajectories(
    trajectory: Trajectory, town: Municipality
) -> None:
    for stranger in (user_with(Role.CONSULTANT, MunicipalityFactory()), user_with(Role.COACH, town)):
        with pytest.raises(PermissionDenied):
            end_trajectory(
                trajectory=trajectory,
                last_day=TODAY,
                result=TrajectoryResult.COMPLETED,
                note="",
                by=stranger,
                on=TODAY,
            )


# --- reference data --------------------------------------------------------------------------------------------------
def test_the_instruments_of_leiden_come_with_their_source(db: None) -> None:
    call_command("load_reference_data", verbosity=0)
    assert Instrument.objects.count() == 20
    development = Instrument.objects.get(key="ontwikkelbaan")
    assert (development.max_months, development.one_off_cost) == (36, None)
    coaching = Instrument.objects.get(key="jobcoaching")
    assert (coaching.yearly_cost, coaching.certainty) == (Decimal("3942.00"), Certainty.SINGLE_SOURCE)
    assert all(each.source and each.municipality_id is None for each in Instrument.objects.all())


def test_an_administrator_edits_instruments_but_not_those_of_others(town: Municipality) -> None:
    administrator = client_of(user_with(Role.ADMINISTRATOR, town))
    own, theirs = InstrumentFactory(municipality=town), InstrumentFactory(municipality=MunicipalityFactory())
    assert administrator.get(f"/beheer/cases/instrument/{own.pk}/change/").status_code == 200
    assert administrator.get(f"/beheer/cases/instrument/{theirs.pk}/change/").status_code == 302
    assert administrator.get(f"/beheer/cases/provider/{ProviderFactory().pk}/change/").status_code == 302


def test_the_overview_costs_few_queries(
    office: Client, candidate: Candidate, django_assert_max_num_queries: object
) -> None:
    for trajectory in TrajectoryFactory.create_batch(5, candidate=candidate):
        CertificateFactory(candidate=candidate, trajectory=trajectory)
    ShelteredWorkAdviceFactory(candidate=candidate)
    address = f"/kandidaten/{candidate.pk}/trajecten/"
    office.get(address)
    with django_assert_max_num_queries(9):
        office.get(address)
