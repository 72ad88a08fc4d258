"""Who may open which address. One row for each address; a new address without a row fails a test.

A cell is the status of a GET: 200 shown, 302 sent on, 404 does not exist for you, 405 only for posting. `-` is 404.
The columns are the seven roles at the municipality of the object, and somebody without a role (or whose roles ended).
Strangers, near-misses and writing follow rules instead of columns; they stand in tests/test_who_may_see_what.py.
"""

from __future__ import annotations

from tests.permissions import topics

COLUMNS = ["consultant", "coach", "subsidy", "policy", "manager", "administrator", "privacy", "none"]

TABLE = """
                                                                        cons coach subs pol  man  adm  priv none
gezond                                                                   200  200  200  200  200  200  200  200
.well-known/security.txt                                                 200  200  200  200  200  200  200  200
toegankelijkheid/                                                        200  200  200  200  200  200  200  200
(start)                                                                  200  200  200  200  200  200  200  200
definities/                                                              200  200  200  200  200  200  200  200

kandidaten/                                                              200  200  200   -    -    -    -    -
kandidaten/zoeken/                                                       405  405  405  405  405  405  405  405
kandidaten/nieuw/                                                        200   -    -    -    -    -    -    -
kandidaten/niet-in-beeld/                                                200   -    -    -    -    -    -    -
kandidaten/openen/<int:person_id>/                                       200   -    -    -    -    -    -    -
kandidaten/<int:pk>/                                                     200  200  200   -    -    -    -    -
kandidaten/<int:pk>/fase/                                                200   -    -    -    -    -    -    -
kandidaten/<int:pk>/persoon/                                             200   -    -    -    -    -    -    -
kandidaten/<int:pk>/inschrijving/nieuw/                                  200   -    -    -    -    -    -    -
kandidaten/<int:pk>/inschrijving/<int:registration_id>/wijzigen/         200   -    -    -    -    -    -    -
kandidaten/<int:pk>/inschrijving/<int:registration_id>/beeindigen/       200   -    -    -    -    -    -    -
kandidaten/<int:pk>/inschrijving/<int:registration_id>/corrigeren/       200   -    -    -    -    -    -    -
kandidaten/<int:pk>/plaatsing/nieuw/                                     200   -    -    -    -    -    -    -
kandidaten/<int:pk>/jobcoach/nieuw/                                      200   -    -    -    -    -    -    -
kandidaten/<int:pk>/jobcoach/<int:assignment_id>/beeindigen/             200   -    -    -    -    -    -    -

plaatsingen/                                                             200  200  200   -    -    -    -    -
plaatsingen/<int:pk>/                                                    200  200  200   -    -    -    -    -
plaatsingen/<int:pk>/uren/                                               200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/beeindigen/                                         200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/corrigeren/                                         200   -    -    -    -    -    -    -
plaatsingen/<int:pk>/loonkostensubsidie/nieuw/                           200   -   200   -    -    -    -    -

loonkostensubsidie/                                                      200   -   200   -    -    -    -    -
loonkostensubsidie/<int:pk>/                                             200   -   200   -    -    -    -    -
loonkostensubsidie/<int:pk>/beeindigen/                                  200   -   200   -    -    -    -    -
loonkostensubsidie/<int:pk>/intrekken/                                   200   -   200   -    -    -    -    -

mijn-uren/                                                                -   200   -    -    -    -    -    -
mijn-uren/<int:session_id>/                                               -   200   -    -    -    -    -    -
mijn-uren/<int:session_id>/herhalen/                                     405  405  405  405  405  405  405  405
mijn-uren/<int:session_id>/verwijderen/                                   -   200   -    -    -    -    -    -

dashboard/                                                               200   -   200  200  200   -    -    -
dashboard/realisatie/                                                    200   -   200  200  200   -    -    -
dashboard/realisatie/<slug:part>.<slug:extension>                        200   -   200  200  200   -    -    -
dashboard/profielen/                                                     200   -   200  200  200   -    -    -
dashboard/profielen/<slug:part>.<slug:extension>                         200   -   200  200  200   -    -    -

raadsvragen/                                                              -    -    -   200  200   -    -    -
raadsvragen/nieuw/                                                        -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/                                                     -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/wijzigen/                                            -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/afronden/                                            -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/heropenen/                                           -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/voorbeeld/                                           -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/export/<slug:extension>/                             -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/vragen/nieuw/                                        -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/vragen/<int:question_id>/                            -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/vragen/<int:question_id>/verwijderen/                -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/vragen/<int:question_id>/<slug:direction>/          405  405  405  405  405  405  405  405
raadsvragen/<int:pk>/vragen/<int:question_id>/cijfers/nieuw/              -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/cijfers/<int:figure_id>/                             -    -    -   200  200   -    -    -
raadsvragen/<int:pk>/cijfers/<int:figure_id>/verwijderen/                 -    -    -   200  200   -    -    -

account/login/                                                           302  302  302  302  302  302  302  302
account/logout/                                                          200  200  200  200  200  200  200  200
account/password/change/                                                 200  200  200  200  200  200  200  200
"""

PUBLIC = {"gezond", ".well-known/security.txt", "toegankelijkheid/", "account/login/"}
"""What somebody who has not signed in may read."""

# Addresses that follow one rule for all that lies below them, each with a test of its own.
BELOW = ("beheer/", "account/")


def rows() -> dict[str, dict[str, int]]:
    """The table: for each pattern the status by column."""
    found = {}
    lines = [*TABLE.strip().splitlines()[1:], *"\n".join(topics.each("ROWS", "")).splitlines()]
    for line in filter(str.strip, lines):
        pattern, *cells = line.split()
        assert len(cells) == len(COLUMNS), f"the row of {pattern} has {len(cells)} cells"
        statuses = [404 if cell == "-" else int(cell) for cell in cells]
        found["" if pattern == "(start)" else pattern] = dict(zip(COLUMNS, statuses, strict=True))
    return found
