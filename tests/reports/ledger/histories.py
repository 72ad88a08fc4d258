"""Random lives for the ledger: what can happen to a person, and a count of the same by brute force in Python."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from placements.enums import CountedAt, EmployerKind, Sector, WorkForm
from placements.rules.counts_for_agreement import DatedRule, counts_for_agreement
from registry.enums import LegalGround, ResponsibleParty
from registry.rules.leading_ground import RuleOfGround, leading_ground

START = date(2020, 1, 1)
LENGTH = 60
DAYS = [START + timedelta(days=number) for number in range(LENGTH)]
HOURS_OF_A_JOB = Decimal("25.5")

# A small world in which everything that dates can do happens within sixty days.
MERGER = START + timedelta(days=30)
MUNICIPALITIES = ("GM9001", "GM9002", "GM9003")  # the first merges into the second on MERGER
GROUNDS = (LegalGround.G1A, LegalGround.G1C, LegalGround.G2)
FORMS = (WorkForm.REGULAR, WorkForm.SECONDMENT, WorkForm.SHELTERED_NEW, WorkForm.TRIAL)
# Lid 2 begins to count and to lead halfway, 1c needs work from a day on and has no rule at the end.
ORDER = [
    RuleOfGround("1a", START, None, True, 30),
    RuleOfGround("1c", START, START + timedelta(days=15), True, 20),
    RuleOfGround(
        "1c", START + timedelta(days=15), START + timedelta(days=40), True, 20, only_while_employed=True
    ),
    RuleOfGround("2", START, START + timedelta(days=20), False, 10),
    RuleOfGround("2", START + timedelta(days=20), START + timedelta(days=50), True, 10),
    RuleOfGround("2", START + timedelta(days=50), None, True, 30),
]
GROUND_RULES = [
    DatedRule(rule.ground, rule.valid_from, rule.until, rule.counts, "art. 38b", True) for rule in ORDER
]
FORM_RULES = [
    DatedRule("regular", START, None, True, "", True, CountedAt.EMPLOYER),
    DatedRule("secondment", START, START + timedelta(days=25), True, "", True, CountedAt.BORROWER),
    DatedRule("secondment", START + timedelta(days=25), None, True, "", True, CountedAt.EMPLOYER),
    DatedRule("sheltered_new", START, None, False, "", True, CountedAt.EMPLOYER),
    DatedRule("trial", START, None, False, "", True, CountedAt.EMPLOYER),
]


@dataclass(frozen=True)
class Span:
    """A period within the sixty days; the last one may stay open."""

    first: date
    until: date | None
    value: tuple = ()

    def holds(self, day: date) -> bool:
        """Whether the day is in the period."""
        return self.first <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Work:
    """A placement with its hours and subsidies."""

    span: Span
    form: WorkForm
    employer: int
    borrower: int | None
    hours: tuple[Span, ...]
    subsidies: tuple[Span, ...]


@dataclass(frozen=True)
class Life:
    """Everything that happened to one person."""

    homes: tuple[Span, ...]
    registrations: tuple[Span, ...]
    work: tuple[Work, ...]
    coaching: tuple[Span, ...] = field(default=())
    without_capacity: tuple[Span, ...] = field(default=())


@st.composite
def spans(draw: st.DrawFn, values: st.SearchStrategy, most: int = 3) -> tuple[Span, ...]:
    """Up to `most` periods that follow each other without overlap, each with a value."""
    cuts = draw(st.lists(st.integers(0, LENGTH - 1), max_size=2 * most, unique=True).map(sorted))
    found = []
    for place in range(0, len(cuts), 2):
        first = START + timedelta(days=cuts[place])
        until = START + timedelta(days=cuts[place + 1]) if place + 1 < len(cuts) else None
        found.append(Span(first, until, draw(values)))
    return tuple(found)


@st.composite
def works(draw: st.DrawFn) -> Work:
    """One placement; hours and subsidies may stick out of it, as mistakes do."""
    form = draw(st.sampled_from(FORMS))
    employer = draw(st.integers(0, 2))
    borrower = (employer + draw(st.integers(1, 2))) % 3 if form.has_borrower else None
    first = draw(st.integers(0, LENGTH - 2))
    until = draw(
        st.one_of(st.none(), st.integers(first + 1, LENGTH).map(lambda d: START + timedelta(days=d)))
    )
    hours = st.decimals("0.5", "60", places=2).map(lambda number: (number,))
    return Work(
        span=Span(START + timedelta(days=first), until),
        form=form,
        employer=employer,
        borrower=borrower,
        hours=draw(spans(hours, most=2)),
        subsidies=draw(spans(st.just(()), most=2)),
    )


@st.composite
def registrations_on_grounds(draw: st.DrawFn) -> tuple[Span, ...]:
    """Periods on up to three grounds at once; on each ground they follow each other."""
    found: list[Span] = []
    for ground in draw(st.sets(st.sampled_from(GROUNDS), max_size=3)):
        facts = st.tuples(st.just(ground), st.sampled_from(list(ResponsibleParty)), st.booleans())
        found += draw(spans(facts))
    return tuple(found)


lives = st.builds(
    Life,
    homes=spans(st.sampled_from(MUNICIPALITIES).map(lambda code: (code,))),
    registrations=registrations_on_grounds(),
    work=st.lists(works(), max_size=3).map(tuple),
    coaching=st.lists(spans(st.just(()), most=1), max_size=2).map(
        lambda groups: tuple(s for g in groups for s in g)
    ),
    without_capacity=spans(st.just(()), most=2),
)

# employer number: (kind, periods with a known sector)
EMPLOYERS = {
    0: (EmployerKind.OTHER, (Span(START - timedelta(days=9), None, (Sector.MARKET,)),)),
    1: (EmployerKind.OWN_ORGANISATION, (Span(START, START + timedelta(days=35), (Sector.GOVERNMENT,)),)),
    2: (EmployerKind.JOINT_BODY, ()),
}


def value_on(found: tuple[Span, ...], day: date) -> tuple | None:
    """The value of the period that holds on a day."""
    return next((span.value for span in found if span.holds(day)), None)


def home_on(life: Life, day: date) -> str:
    """The municipality in which somebody is counted: after a merger its successor, empty where unknown."""
    value = value_on(life.homes, day)
    if value is None:
        return ""
    return MUNICIPALITIES[1] if value[0] == MUNICIPALITIES[0] and day >= MERGER else value[0]


def leading_on(life: Life, day: date) -> tuple | None:
    """The registration under which somebody is counted on a day: its ground, who is responsible, and the profile."""
    running = {span.value[0]: span.value for span in life.registrations if span.holds(day)}
    ground = leading_ground(
        running.keys(),
        on=day,
        rules=ORDER,
        without_capacity=value_on(life.without_capacity, day) is not None,
        employed=any(work.span.holds(day) and work.form.is_employment for work in life.work),
    )
    return running[ground] if ground else None


def counted(lives_: list[Life], day: date) -> dict[str, dict[tuple[str, ...], Decimal]]:
    """Per measure what a careful clerk would count on a day, by municipality, ground, sector and kind of employer."""
    counts: dict[str, dict[tuple[str, ...], Decimal]] = {}

    def add(measure: str, key: tuple[str, ...], amount: Decimal = Decimal(1)) -> None:
        found = counts.setdefault(measure, {})
        found[key] = found.get(key, Decimal(0)) + amount

    for life in lives_:
        home, registration = home_on(life, day), leading_on(life, day)
        ground = registration[0] if registration else None
        person = (home, ground.value if ground else "", "", "")
        if registration:
            add("registered_persons", person)
            if registration[2]:
                add("visible_profiles", person)
        if any(span.holds(day) for span in life.coaching):
            add("coached_persons", person)
        if _add_work(life, day, home, ground, add):
            add("working_persons", person)
    return counts


def _add_work(life: Life, day: date, home: str, ground: LegalGround | None, add) -> bool:
    """Count the placements of a day; answers whether one of them counts for the agreement."""
    at_work = False
    for work in life.work:
        rule = next((rule for rule in FORM_RULES if rule.holds(work.form.value, day)), None)
        if not work.span.holds(day) or rule is None:
            continue
        number = (
            work.borrower
            if rule.counted_at == CountedAt.BORROWER and work.borrower is not None
            else work.employer
        )
        kind, sectors = EMPLOYERS[number]
        sector = value_on(sectors, day)
        key = (home, ground.value if ground else "", sector[0].value if sector else "", kind.value)
        if value_on(work.subsidies, day) is not None:
            add("wage_cost_subsidies", key)
        verdict = counts_for_agreement(
            on=day, ground=ground, work_form=work.form, ground_rules=GROUND_RULES, form_rules=FORM_RULES
        )
        if verdict.counts:
            at_work = True
            add("contracts", key)
            hours = value_on(work.hours, day)
            if hours:
                add("paid_hours", key, hours[0])
    return at_work


def days_of_change(lives_: list[Life]) -> list[date]:
    """Every day on which a fact, a rule or a border begins or ends, and the day before it."""
    found = [
        MERGER,
        *(day for rule in (*GROUND_RULES, *FORM_RULES) for day in (rule.valid_from, rule.until) if day),
    ]
    for life in lives_:
        inner = [span for work in life.work for span in (work.span, *work.hours, *work.subsidies)]
        for span in (*life.homes, *life.registrations, *life.coaching, *life.without_capacity, *inner):
            found += [span.first, span.until or span.first]
    return sorted({day - timedelta(days=back) for day in found for back in (0, 1)})
