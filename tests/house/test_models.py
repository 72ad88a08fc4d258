"""What every model, enum, metric and command of the house must have."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import get_commands, load_command_class
from django.db import models
from django.db.models import BaseConstraint, CheckConstraint

from dated.models import DatedFact
from reports.metrics import METRICS
from tests.house.sources import APPS, committed, name_of, python_files, text_of, tree_of

WITHOUT_HISTORY = {
    "accounts.AccessRecord": "append-only: it is a history itself, and the database refuses to change it",
    "accounts.User": "signing in writes to it; what somebody may do stands in RoleAssignment, which is tracked",
    "cases.Draft": "not a fact yet: it changes while somebody types, and goes when it is saved",
    "reports.Entry": "append-only: it is a history itself, and the database refuses to change it",
    "placements.MatchFacts": "derived by the database from the intake, which is tracked",
    "registry.MergeStep": "written once, with the merge it belongs to, and a history of rows itself",
    "placements.EmployerMergeStep": "written once, with the merge it belongs to, and a history of rows itself",
    "registry.ImportChunk": "staging: the file waits here, encrypted, until its rows are staged",
    "registry.ImportProblem": "written once, with the import it belongs to",
    "registry.ImportRow": "staging: what it does to the register stands in the history of the register",
    "reports.ChangedPerson": "the outbox: a row lives for a moment",
    "reports.LetterStyle": "append-only: a change is a new version, and the database refuses to change one",
    "subsidies.PaymentFile": "append-only: what went to the bank stays, and the database refuses to change it",
    "subsidies.Posting": "append-only: it is a history itself, and the database refuses to change it",
    "subsidies.RunLine": "staging: what was posted of it stands in the ledger",
}
WITHOUT_FACTORY = {
    "placements.EmployerIncentive": "reference data: tests load what comes with the product",
    "placements.MatchFacts": "made by the database when an intake is written",
    "placements.EmployerMerge": "made by the act that merges employers, or it could not be undone",
    "placements.EmployerMergeStep": "made by the act that merges employers, or it could not be undone",
    "placements.NotTheSameEmployer": "made by the act that says so",
    "placements.WorkFormRule": "reference data: tests load what comes with the product",
    "registry.GroundRule": "reference data: tests load what comes with the product",
    "registry.MunicipalityRegion": "reference data: tests load it, or draw a border of their own",
    "reports.Baseline": "reference data: tests load what comes with the product",
    "reports.Norm": "reference data: tests load what comes with the product",
    "reports.PublishedFigure": "reference data: tests load what comes with the product",
    "subsidies.StatutoryRate": "reference data: tests load what comes with the product",
    "registry.Merge": "made by the act that merges people, or it could not be undone",
    "registry.MergeStep": "made by the act that merges people, or it could not be undone",
    "registry.NotADuplicate": "made by the act that says so",
    "reports.AnswerFigure": "made by the acts on an answer to the council",
    "reports.CouncilAnswer": "made by the acts on an answer to the council",
    "reports.CouncilQuestion": "made by the acts on an answer to the council",
    "reports.ChangedPerson": "the database writes it",
    "reports.Entry": "the ledger writes it, in SQL",
}
WITHOUT_JSON = {"demo": "runs until it is stopped, and prints one line when it is ready"}


def _ours() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in APPS and not hasattr(model, "pgh_tracked_model")
    ]


MODELS = _ours()


def label(model: type[models.Model]) -> str:
    """App and name of a model."""
    return str(model._meta.label)


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_a_model_says_what_a_row_is(model: type[models.Model]) -> None:
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}("), "Django wrote this one"


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_a_model_has_dutch_names(model: type[models.Model]) -> None:
    assert model._meta.verbose_name != re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).lower()
    assert not str(model._meta.verbose_name_plural).endswith("ss")


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_a_fact_has_its_history(model: type[models.Model]) -> None:
    assert hasattr(model, "pgh_event_model") != (label(model) in WITHOUT_HISTORY)


def test_every_exception_to_history_still_exists() -> None:
    assert set(WITHOUT_HISTORY) <= {label(model) for model in MODELS}


@pytest.mark.parametrize("model", [m for m in MODELS if issubclass(m, DatedFact)], ids=label)
def test_a_dated_fact_refuses_an_empty_period(model: type[models.Model]) -> None:
    checks = [c for c in model._meta.constraints if isinstance(c, CheckConstraint)]
    assert any("has_period" in constraint.name for constraint in checks)


@pytest.mark.parametrize(
    "constraint", [c for m in MODELS for c in m._meta.constraints], ids=lambda constraint: constraint.name
)
def test_the_database_refuses_in_dutch(constraint: BaseConstraint) -> None:
    assert constraint.violation_error_message != constraint.default_violation_error_message or (
        constraint.name in WITHOUT_A_SCREEN
    )


WITHOUT_A_SCREEN = {"reports_entry_changes_something"}


def test_every_reference_says_what_happens_to_it() -> None:
    """A comment above each foreign key, or above the group it stands in, tells why it protects, cascades or stays."""
    silent = [
        f"{name_of(path)}:{line}"
        for path in python_files(*APPS)
        if {"models", "models.py"} & set(path.parts)
        for line in _references_without_comment(path)
    ]
    assert silent == []


def _references_without_comment(path: Path) -> Iterator[int]:
    lines = text_of(path).splitlines()
    for model in (node for node in tree_of(path).body if isinstance(node, ast.ClassDef)):
        explained = False
        for part in model.body:
            is_reference = (
                isinstance(part, ast.Assign)
                and isinstance(part.value, ast.Call)
                and ast.unparse(part.value.func) in ("models.ForeignKey", "models.OneToOneField")
            )
            explained = is_reference and (explained or lines[part.lineno - 2].strip().startswith("#"))
            if is_reference and not explained:
                yield part.lineno


# --- enums -----------------------------------------------------------------------------------------------------------
def _enums() -> list[type[models.TextChoices]]:
    found = []
    for path in python_files(*APPS):
        if not _holds_enums(path):
            continue
        module = importlib.import_module(name_of(path).removesuffix(".py").replace("/", "."))
        found += [
            each
            for each in vars(module).values()
            if isinstance(each, type)
            and issubclass(each, models.Choices)
            and each.__module__ == module.__name__
        ]
    return found


def _holds_enums(path: Path) -> bool:
    """Whether a file is the words of an app, or of one subject of an app that has many."""
    return path.name == "enums.py" or (path.parent.name == "enums" and path.name != "__init__.py")


@cache
def _sources_without_enums() -> str:
    return "\n".join(
        text_of(path)
        for path in committed()
        if path.suffix in (".py", ".html", ".sql", ".csv", ".typ", ".toml")
        and "enums" not in (path.stem, path.parent.name)
        and not name_of(path).startswith("tests/")
        and "/migrations/" not in name_of(path)
    )


def _choosing() -> Iterator[models.Field[Any, Any]]:
    """The fields that hold one of a list of words; of a field that holds several, the field of each."""
    for model in MODELS:
        for field in model._meta.get_fields():
            one = getattr(field, "base_field", field)
            if isinstance(one, models.Field) and one.choices:
                yield one


@pytest.mark.parametrize("enum", _enums(), ids=lambda enum: f"{enum.__module__}.{enum.__name__}")
def test_every_label_of_an_enum_is_shown_or_used(enum: type[models.TextChoices]) -> None:
    labels = [str(each) for each in enum.labels]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    in_fields = any([value for value, _ in field.flatchoices] == enum.values for field in _choosing())
    sources = _sources_without_enums()
    in_forms = re.search(rf"\b{enum.__name__}(\.choices|\()", sources)
    unused = [each.name for each in enum if f"{enum.__name__}.{each.name}" not in sources]
    assert in_fields or in_forms or not unused, f"nobody uses {unused}"


# --- metrics ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("key", METRICS)
def test_a_metric_says_what_it_means_and_where_it_comes_from(key: str) -> None:
    metric = METRICS[key]
    assert metric.key == key
    assert metric.definition.endswith(".")
    assert len(metric.definition.split()) >= 6
    assert metric.source
    assert metric.unit


def test_no_two_metrics_have_the_same_name_or_definition() -> None:
    assert len({metric.name for metric in METRICS.values()}) == len(METRICS)
    assert len({metric.definition for metric in METRICS.values()}) == len(METRICS)


# --- commands --------------------------------------------------------------------------------------------------------
OWN_COMMANDS = {name: app for name, app in get_commands().items() if app in (*APPS, "config")}


@pytest.mark.parametrize("name", OWN_COMMANDS)
def test_a_command_answers_programs_too(name: str) -> None:
    parser = load_command_class(OWN_COMMANDS[name], name).create_parser("manage.py", name)
    assert ("--json" in parser.format_help()) != (name in WITHOUT_JSON)


def test_the_commands_of_the_contract_are_there() -> None:
    assert OWN_COMMANDS.keys() >= {
        "council_answer",
        "demo",
        "ledger",
        "realisation",
        "seed_demo",
        "seed_scale",
        "wage_cost_subsidy",
        "wage_value",
    }


# --- factories -------------------------------------------------------------------------------------------------------
def _made_by_factories() -> set[type[models.Model]]:
    modules = (
        importlib.import_module(f"tests.{path.stem}")
        for path in python_files("tests")
        if _has_factories(path)
    )
    found = (
        each._meta.model for module in modules for each in vars(module).values() if hasattr(each, "_meta")
    )
    return {model for model in found if model}


def _has_factories(path: Path) -> bool:
    return path.parent.name == "tests" and path.stem.startswith("factories")


def test_every_factory_makes_a_model_of_ours() -> None:
    assert _made_by_factories() <= set(MODELS)


def test_every_model_has_a_factory_or_a_reason() -> None:
    missing = {label(model) for model in set(MODELS) - _made_by_factories()}
    assert missing == set(WITHOUT_FACTORY)
