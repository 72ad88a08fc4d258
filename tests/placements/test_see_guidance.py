"""Who sees the hours that were logged for a person."""

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from placements.models import GuidanceSession
from registry.models import Municipality
from tests.factories import (
    CoachingAssignmentFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    OrganisationFactory,
    RoleAssignmentFactory,
    user_with,
)
from tests.people import TODAY, candidate_of


def seen_by(user: User) -> set[GuidanceSession]:
    return set(GuidanceSession.objects.visible_to(scope_of(user, TODAY)))


def test_a_role_in_one_municipality_does_not_widen_a_role_in_another(town: Municipality) -> None:
    elsewhere = MunicipalityFactory()
    both = user_with(Role.CONSULTANT, town)
    RoleAssignmentFactory(
        user=both, organisation=OrganisationFactory(municipality=elsewhere), role=Role.COACH
    )
    person = candidate_of(elsewhere).person
    own = GuidanceSessionFactory(
        assignment=CoachingAssignmentFactory(person=person, coach=both, municipality=elsewhere)
    )
    of_another = GuidanceSessionFactory(
        assignment=CoachingAssignmentFactory(person=person, municipality=elsewhere)
    )
    at_home = GuidanceSessionFactory(
        assignment=CoachingAssignmentFactory(person=candidate_of(town).person, municipality=town)
    )
    assert seen_by(both) == {own, at_home}
    assert seen_by(user_with(Role.CONSULTANT, elsewhere)) == {own, of_another}
    assert seen_by(user_with(Role.POLICY, elsewhere)) == set()
