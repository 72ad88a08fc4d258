"""The letter: as it will read, and as a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from reports.answers import answer_document, questions_of
from reports.documents import FORMATS, wording
from reports.ledger.moments import settled_moment
from reports.views.council import ANSWERING
from reports.views.council_act import own_answer
from reports.views.council_shown import shown_blocks, shown_questions


@require_safe
@never_cache
@for_roles(*ANSWERING)
def preview(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The letter on the screen, in the words of the files."""
    answer = own_answer(scope, pk)
    asked = questions_of(answer)
    document = answer_document(answer, at=timezone.now(), asked=asked)
    definitions = [(wording.term(each), wording.definition_line(each)) for each in document.appendix]
    context = {
        "answer": answer,
        "letterhead": wording.letterhead(document),
        "title": wording.title(document),
        "details": wording.details(document),
        "opening": shown_blocks([text for text in wording.opening(document) if isinstance(text, str)]),
        "questions": shown_questions(asked, document),
        "answer_heading": wording.ANSWER_HEADING,
        "closing": wording.closing(document),
        "signatories": wording.signatories(document),
        "appendix_heading": wording.APPENDIX_HEADING,
        "definitions": definitions,
        "colophon_heading": wording.COLOPHON_HEADING,
        "colophon": wording.colophon(document),
        "formats": {key: form.label for key, form in FORMATS.items()},
    }
    return render(request, "reports/council/preview.html", context)


@require_safe
@never_cache
@for_roles(*ANSWERING)
def export(request: UserRequest, scope: Scope, pk: int, extension: str) -> HttpResponse:
    """The letter as a file, named after its reference."""
    answer = own_answer(scope, pk)
    if extension not in FORMATS:
        raise Http404
    chosen = FORMATS[extension]
    written = chosen.write(answer_document(answer, at=settled_moment()))
    headers = {"Content-Disposition": f'attachment; filename="{answer.reference}.{chosen.extension}"'}
    return HttpResponse(written, content_type=chosen.content_type, headers=headers)
