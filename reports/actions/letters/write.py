"""Acts on a letter: make it, change it, make it final, say that it was sent, and withdraw it."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from cases.contact import storage
from dated.acts import act
from registry.actions.hold import hold_person
from reports.enums import LetterKind, LetterStatus
from reports.letters.decision_words import KIND_OF
from reports.letters.decisions import NO_STYLE, why_no_letter
from reports.letters.filing import default_address, filed, is_at_an_earlier_employer
from reports.letters.kept import is_destroyed
from reports.letters.style import style_row
from reports.letters.to_worker import gets_letter
from reports.letters.writing import template_of, text_of, written
from reports.models import Letter
from subsidies.actions.process.sent import decision_sent
from subsidies.enums import DecisionKind
from subsidies.models import Decision

CHANGED = "Deze brief is intussen {}. Ververs de pagina en bekijk wat er staat."
NOT_YET = "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
TOO_EARLY = "Deze dag ligt vóór de dag waarop de brief definitief werd ({:%d-%m-%Y})."
OTHER_ADDRESS = (
    "Dit is het adres van een werkgever die eerder bij dit werk stond. Kies “Wijzigen” en vul het adres in van de "
    "werkgever die er nu staat."
)
EMPTIED = "De inhoud van deze brief is vernietigd. U kunt haar niet meer versturen; trek haar in."
NO_ADDRESS = "Het adres van de werknemer is niet bekend. Kies “Adres invullen”."
EXPLAINED = (DecisionKind.REFUSED, DecisionKind.ENDED, DecisionKind.REVOKED)
"""Decisions whose reason, as it was typed, is the first draft of the explanation in the letter."""

WITHDRAWING = (
    "status", "withdrawn_on", "withdrawn_because", "failed_because",
    "attention", "address", "postcode", "place", "explanation",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """What of a letter somebody types."""

    attention: str = ""
    address: str = ""
    postcode: str = ""
    place: str = ""
    explanation: str = ""
    copy_to_worker: bool = True


def make_letter(*, decision: Decision, by: User, on: date) -> Letter:
    """Begin the letter about a decision, and that to the worker; the one that is there already is answered again.

    Raises PermissionDenied for anybody but consultants and subsidy staff of the municipality, ValidationError where no
    letter can be written.
    """
    scope = scope_of(by, on)
    if not Decision.objects.visible_to(scope).filter(pk=decision.pk).exists():
        raise PermissionDenied
    if problem := why_no_letter(decision):
        raise ValidationError(problem, code="no_letter")
    with act("Brief begonnen", by_id=by.pk):
        hold_person(decision.placement.person_id)
        standing = Letter.objects.standing().filter(decision=decision)
        common = {
            "decision": decision,
            "municipality_id": scope.carrier(decision.municipality_id),
            "made_on": on,
            "made_by": by,
        }
        there = standing.exclude(kind=LetterKind.WORKER).first() or Letter.objects.create(
            kind=KIND_OF[DecisionKind(decision.kind)],
            explanation=decision.reason if decision.kind in EXPLAINED else "",
            **common,
            **default_address(decision.placement.employer_id),
        )
        if gets_letter(decision.kind) and not standing.filter(kind=LetterKind.WORKER).exists():
            Letter.objects.create(kind=LetterKind.WORKER, **common)
        return there


def change_letter(*, letter: Letter, facts: LetterFacts, by: User, on: date) -> Letter:
    """Change the address and the explanation of a concept. Raises PermissionDenied, ValidationError."""
    refuse_bsn(explanation=facts.explanation, attention=facts.attention)
    with act("Brief gewijzigd", by_id=by.pk):
        row = held_letter(letter, by, on, LetterStatus.CONCEPT)
        for name, value in vars(facts).items():
            setattr(row, name, value.strip() if isinstance(value, str) else value)
        row.save(update_fields=list(vars(facts)))
    return row


def finish_letter(*, letter: Letter, by: User, on: date) -> Letter:
    """Make a letter final: its words are frozen, and its file is kept in the file of the person, or with the letter.

    Raises PermissionDenied; ValidationError while the municipality has no style, when it is not a concept any more, or
    when its address is that of an employer the work turned out not to be at.
    """
    with act("Brief definitief gemaakt", by_id=by.pk):
        row = held_letter(letter, by, on, LetterStatus.CONCEPT)
        style = style_row(row.municipality_id, on)
        if style is None:
            raise ValidationError(NO_STYLE, code="no_style")
        if row.kind == LetterKind.WORKER and not row.address:
            raise ValidationError(NO_ADDRESS, code="no_address")
        if is_at_an_earlier_employer(row):
            raise ValidationError(OTHER_ADDRESS, code="other_address")
        template = template_of(row, on)
        made = written(text_of(row, style, on), style, template, on)
        row.style, row.template, row.content = style, template, made.text.frozen()
        row.format, row.digest = made.format, storage.digest_of(made.content)
        row.status, row.final_on, row.final_by, row.failed_because = LetterStatus.FINAL, on, by, ""
        with filed(row, made.content, by, on) as document:
            row.document, row.file = document, None if document else made.content
            row.save()
    return row


def send_letter(*, letter: Letter, sent_on: date, by: User, on: date) -> Letter:
    """Say that a final letter was sent; the term to object of its reader runs from the day after.

    Raises PermissionDenied, ValidationError by field.
    """
    if sent_on > on:
        raise ValidationError({"sent_on": NOT_YET})
    with act("Brief verstuurd", by_id=by.pk):
        row = held_letter(letter, by, on, LetterStatus.FINAL)
        if is_destroyed(row):
            raise ValidationError(EMPTIED, code="emptied")
        if row.final_on is not None and sent_on < row.final_on:
            raise ValidationError({"sent_on": TOO_EARLY.format(row.final_on)})
        row.status, row.sent_on, row.sent_by = LetterStatus.SENT, sent_on, by
        row.save(update_fields=["status", "sent_on", "sent_by"])
        _let_term_follow(row)
    return row


def withdraw_letter(*, letter: Letter, reason: str, by: User, on: date) -> Letter:
    """Withdraw a letter that is wrong, so that another can be made; the decision stays what it was.

    Of one that was never final nothing has to be kept: where its reader lives, and what was typed, go at once.

    Raises PermissionDenied, ValidationError by field.
    """
    refuse_bsn(reason=reason)
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom u de brief intrekt."})
    # The reason stands at the letter and goes with it: what is written beside an act is never taken away.
    with act("Brief ingetrokken", by_id=by.pk):
        row = held_letter(letter, by, on, LetterStatus.CONCEPT, LetterStatus.FINAL, LetterStatus.SENT)
        row.status, row.withdrawn_on, row.withdrawn_because = LetterStatus.WITHDRAWN, on, reason.strip()
        row.failed_because = ""
        if row.final_on is None:
            row.attention = row.address = row.postcode = row.place = row.explanation = ""
        row.save(update_fields=WITHDRAWING)
        _let_term_follow(row)
    return row


def _let_term_follow(letter: Letter) -> None:
    """Let the term to object run from the last letter that was sent and stands; without one, from the decision.

    That to the worker does not count: sent later, it would open for the employer what is final for them (Awb art. 6:8).
    A letter that was withdrawn did not make the decision known (Awb art. 3:41): its day does not count any more.
    """
    if letter.decision is None or letter.sent_on is None or letter.kind == LetterKind.WORKER:
        return
    of_employer = Letter.objects.filter(decision=letter.decision).exclude(kind=LetterKind.WORKER)
    sent = of_employer.filter(status=LetterStatus.SENT).order_by("-sent_on").first()
    decision_sent(letter.decision, sent.sent_on if sent and sent.sent_on else letter.decision.decided_on)


def check_may_see(letter: Letter, by: User, on: date) -> None:
    """Refuse who has no business with a letter. Raises PermissionDenied."""
    if not Letter.objects.visible_to(scope_of(by, on)).filter(pk=letter.pk).exists():
        raise PermissionDenied


def held_letter(letter: Letter, by: User, on: date, *statuses: LetterStatus) -> Letter:
    """The letter as it is now, held until the act is done, when it stands in one of these.

    Raises PermissionDenied, ValidationError.
    """
    check_may_see(letter, by, on)
    if letter.decision is not None:
        hold_person(letter.decision.placement.person_id)
    row: Letter = Letter.objects.with_people().select_for_update(of=("self",)).get(pk=letter.pk)
    if row.status not in statuses:
        raise ValidationError(CHANGED.format(LetterStatus(row.status).label), code="other_status")
    return row
