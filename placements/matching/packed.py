"""Where each fact stands in the bits of MatchFacts.

The database packs an intake by the same places (migration 0011). A place is never given to something else: what is new
gets the next one, here and in a migration that writes the function anew.
"""

from collections.abc import Iterable

LICENCES = ("AM", "A", "B", "BE", "C", "D", "T")
TRANSPORT = ("on_foot", "bicycle", "scooter", "public", "car", "taxi", "with_help")
EDUCATIONS = (
    *("none", "pro", "vso", "vmbo", "entry", "mbo_2", "mbo_3", "mbo_4"),
    *("havo_vwo", "hbo", "wo", "foreign", "unknown"),
)
LANGUAGES = (
    *(
        "nl",
        "dse",
        "fy",
        "en",
        "de",
        "fr",
        "es",
        "pl",
        "uk",
        "ru",
        "tr",
        "ar",
        "ber",
        "fa",
        "ti",
        "so",
        "pap",
    ),
)
"""Without "other": what it is called is compared in the rows of the intake."""
LEVELS = ("none", "basic", "fair", "good")
COMPETENCES = (
    *("accurate", "together", "instructions", "independent", "planning"),
    *("pace", "customers", "change", "learning", "hands"),
)
STRENGTHS = ("can", "learns", "wants", "not_now")
AVAILABILITIES = ("now", "from_day", "not_now")
BRANCHES = tuple("ABCDEFGHIJKLMNOPQRSTU")
EXPERIENCE = (*BRANCHES, "")
"""The last place is work of which nobody said in which branch."""
NEEDS = (
    *(
        "quiet_place",
        "clear_tasks",
        "structure",
        "extra_guidance",
        "fixed_guide",
        "more_time",
        "adapted_times",
    ),
    *("extra_breaks", "no_time_pressure", "few_contacts", "light_work", "sitting", "accessible", "aid"),
    "interpreter",
)
PARTS = ("werken", "wensen", "competenties", "werkervaring", "opleiding", "talen", "nodig", "vervoer")
"""The parts that a profile may tell, in the bits of what is told of somebody."""
EVERYTHING = (1 << len(PARTS)) - 1
WIDTH = 3
"""How many bits a language or a competence takes."""


def bit(places: tuple[str, ...], value: str) -> int:
    """The bit of one value. Raises ValueError for what has no place."""
    return 1 << places.index(value)


def bits(places: tuple[str, ...], values: Iterable[str]) -> int:
    """The bits of some values together."""
    return sum(bit(places, value) for value in set(values))


def code(places: tuple[str, ...], value: str) -> int:
    """The number of a value, from 1; 0 for what has no place: unknown."""
    return places.index(value) + 1 if value in places else 0


def shift(places: tuple[str, ...], value: str) -> int:
    """Where the bits of a language or competence begin."""
    return WIDTH * places.index(value)
