"""Addresses of the council answers, below /raadsvragen/."""

from django.urls import path

from reports.views import council, council_figures, council_letter, council_questions

urlpatterns = [
    path("", council.answer_list, name="council-answers"),
    path("nieuw/", council.new_answer, name="council-answer-new"),
    path("<int:pk>/", council.answer_page, name="council-answer"),
    path("<int:pk>/wijzigen/", council.change_answer, name="council-answer-change"),
    path("<int:pk>/afronden/", council.close_answer, name="council-answer-close"),
    path("<int:pk>/heropenen/", council.reopen_answer, name="council-answer-reopen"),
    path("<int:pk>/voorbeeld/", council_letter.preview, name="council-answer-preview"),
    path("<int:pk>/export/<slug:extension>/", council_letter.export, name="council-answer-file"),
    path("<int:pk>/vragen/nieuw/", council_questions.new_questions, name="council-questions-new"),
    path(
        "<int:pk>/vragen/<int:question_id>/",
        council_questions.edit_question,
        name="council-question",
    ),
    path(
        "<int:pk>/vragen/<int:question_id>/verwijderen/",
        council_questions.delete_question,
        name="council-question-remove",
    ),
    path(
        "<int:pk>/vragen/<int:question_id>/<slug:direction>/",
        council_questions.shift_question,
        name="council-question-move",
    ),
    path(
        "<int:pk>/vragen/<int:question_id>/cijfers/nieuw/",
        council_figures.new_figure,
        name="council-figure-new",
    ),
    path(
        "<int:pk>/cijfers/<int:figure_id>/",
        council_figures.edit_figure,
        name="council-figure",
    ),
    path(
        "<int:pk>/cijfers/<int:figure_id>/verwijderen/",
        council_figures.delete_figure,
        name="council-figure-remove",
    ),
]
