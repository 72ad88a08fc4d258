"""The addresses of employers."""

from django.urls import path

from placements.views.employers import (
    agreements,
    complaints,
    dealings,
    doubles,
    listing,
    page,
    people,
    record,
    sector_notices,
    suggest,
    teams,
)

ONE = "werkgevers/<int:pk>/"
PAIR = "werkgevers/dubbelen/<int:kept_employer_id>/<int:merged_employer_id>/"
MERGE = "werkgevers/samenvoegingen/<int:employer_merge_id>/"
AGREEMENT = f"{ONE}afspraken/<int:agreement_id>/"

urlpatterns = [
    path("werkgevers/", listing.employer_list, name="employer_list"),
    path("werkgevers/suggesties/", suggest.suggest, name="suggest_employers"),
    path("werkgevers/nieuw/", record.new_employer, name="new_employer"),
    path("werkgevers/brancheteams/", teams.teams, name="branch_teams"),
    path("werkgevers/brancheteams/nieuw/", teams.team, name="new_branch_team"),
    path("werkgevers/brancheteams/<int:team_id>/", teams.team, name="change_branch_team"),
    path("werkgevers/dubbelen/", doubles.doubles, name="employer_doubles"),
    path("werkgevers/dubbelen/apart/<int:apart_employer_id>/", doubles.maybe_one, name="maybe_one_employer"),
    path(PAIR, doubles.merge, name="merge_employers"),
    path(f"{PAIR}twee-werkgevers/", doubles.two, name="two_employers"),
    path(MERGE, doubles.merged, name="merged_employer"),
    path(f"{MERGE}ongedaan/", doubles.undo, name="undo_employer_merge"),
    path("werkgevers/sectorwijzigingen/", sector_notices.notices, name="sector_notices"),
    path(
        "werkgevers/sectorwijzigingen/<int:sector_notice_id>/gezien/",
        sector_notices.seen,
        name="sector_notice_seen",
    ),
    path(ONE, page.employer_page, name="employer"),
    path(f"{ONE}geschiedenis/", page.history_page, name="employer_history"),
    path(f"{ONE}gegevens/", record.change, name="change_employer"),
    path(f"{ONE}sector/", record.sector, name="change_sector"),
    path(f"{ONE}accountmanager/", teams.account_manager, name="account_manager"),
    path(f"{ONE}vestigingen/nieuw/", people.branch, name="new_branch"),
    path(f"{ONE}vestigingen/<int:branch_id>/", people.branch, name="change_branch"),
    path(f"{ONE}contactpersonen/nieuw/", people.contact, name="new_contact"),
    path(f"{ONE}contactpersonen/<int:employer_contact_id>/", people.contact, name="change_contact"),
    path(f"{ONE}begeleiders/nieuw/", people.mentor, name="new_mentor"),
    path(f"{ONE}begeleiders/<int:mentor_id>/", people.mentor, name="change_mentor"),
    path(f"{ONE}contact/", dealings.moments, name="employer_moments"),
    path(f"{ONE}contact/nieuw/", dealings.new_moment, name="new_employer_moment"),
    path(f"{ONE}contact/<int:moment_id>/", dealings.change_moment, name="change_employer_moment"),
    path(f"{ONE}contact/<int:moment_id>/verwijderen/", dealings.remove_moment, name="remove_employer_moment"),
    path(f"{ONE}cijfers/nieuw/", dealings.new_rating, name="new_rating"),
    path(f"{ONE}cijfers/<int:rating_id>/", dealings.change_rating, name="change_rating"),
    path(f"{ONE}klachten/nieuw/", complaints.new, name="new_employer_complaint"),
    path(f"{ONE}klachten/<int:complaint_id>/afhandelen/", complaints.close, name="close_employer_complaint"),
    path(
        f"{ONE}klachten/<int:closed_complaint_id>/heropenen/",
        complaints.reopen,
        name="reopen_employer_complaint",
    ),
    path(f"{ONE}afspraken/nieuw/", agreements.new, name="new_agreement"),
    path(AGREEMENT, agreements.agreement, name="employer_agreement"),
    path(f"{AGREEMENT}wijzigen/", agreements.change, name="change_agreement"),
    path(f"{AGREEMENT}plaatsingen/nieuw/", agreements.count, name="count_placement"),
    path(
        f"{AGREEMENT}plaatsingen/<int:counted_id>/verwijderen/", agreements.uncount, name="uncount_placement"
    ),
]
