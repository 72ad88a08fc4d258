"""The house guards itself: its proportions, the direction of its imports, its words, and what nobody uses any more.

A rule has a list of exceptions, each with its reason; an exception that is no longer needed fails as well.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.sources import (
    APPS,
    PACKAGES,
    ROOT,
    committed,
    functions,
    name_of,
    public_definitions,
    python_files,
    text_of,
    tree_of,
)

MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 60
LONG_FILES = {
    "tests/reports/test_council_figures.py": "one act with all its refusals, which share one town with its figures",
}
LONG_FUNCTIONS: dict[str, str] = {}
# Reading the clock where facts and rules live would make a figure of the past depend on today.
CLOCK = {"now", "today", "localdate", "localtime", "utcnow", "time"}
CLOCK_READERS = {
    "reports/models/ledger.py": "recorded_at is the moment at which we learned something, not a day that is counted"
}
PURE = {"dated.periods", "dated.free_text", "django.db.backends.postgresql.psycopg_any"}
RULES_MAY_NOT_IMPORT = ("django", "celery", "redis", "os", "time", "random", "secrets", "config", "psycopg")


# --- imports ---------------------------------------------------------------------------------------------------------
def test_imports_go_one_way() -> None:
    checked = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout


def test_every_package_has_its_place_in_the_direction_of_imports() -> None:
    settings = tomllib.loads(text_of(ROOT / "pyproject.toml"))["tool"]["importlinter"]
    packages = {name_of(path).split("/")[0] for path in python_files() if path.name == "__init__.py"}
    assert set(settings["root_packages"]) == packages - {"tests"} - _packages_outside_the_house()
    assert set(settings["contracts"][0]["layers"]) == set(settings["root_packages"])


def _packages_outside_the_house() -> set[str]:
    """Programs beside the application, which may import anything and are imported by nobody."""
    return {"benchmarks"}


@pytest.mark.parametrize("path", [p for p in python_files(*APPS) if "rules" in p.parts], ids=name_of)
def test_a_rule_is_pure(path: Path) -> None:
    for node in ast.walk(tree_of(path)):
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for module in modules:
            assert module in PURE or module.split(".")[0] not in RULES_MAY_NOT_IMPORT, module
            assert not re.search(r"\.(models|querysets|actions|views|forms)\b", module), module


@pytest.mark.parametrize(
    "path",
    [
        p
        for p in python_files("dated", *APPS)
        if {"rules", "models", "models.py", "querysets.py"} & set(p.parts)
    ],
    ids=name_of,
)
def test_nothing_below_the_views_reads_the_clock(path: Path) -> None:
    read = {
        node.attr
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCK
        and isinstance(node.value, ast.Name)
        and node.value.id in ("date", "datetime", "timezone", "time")
    }
    assert bool(read) == (name_of(path) in CLOCK_READERS), read


# --- proportion ------------------------------------------------------------------------------------------------------
def test_a_file_is_read_in_one_sitting() -> None:
    long = {name_of(path) for path in python_files() if text_of(path).count("\n") > MOST_LINES}
    assert long == set(LONG_FILES)


def test_a_function_is_seen_at_once() -> None:
    long = {
        f"{name_of(path)}:{function.name}"
        for path in python_files()
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    }
    assert long == set(LONG_FUNCTIONS)


# --- words -----------------------------------------------------------------------------------------------------------
def test_everything_public_says_what_it_answers() -> None:
    silent = {
        f"{name_of(path)}:{definition.name}"
        for path in python_files(*PACKAGES)
        for definition in public_definitions(path)
        if not ast.get_docstring(definition) and not _needs_no_words(definition)
    }
    assert silent == set()


def _needs_no_words(definition: ast.AST) -> bool:
    """Django's own small classes, whose base says everything."""
    return isinstance(definition, ast.ClassDef) and any(
        "AppConfig" in ast.unparse(base) for base in definition.bases
    )


def test_every_module_says_what_it_is() -> None:
    silent = [
        name_of(path)
        for path in python_files()
        if text_of(path).strip() and not ast.get_docstring(tree_of(path)) and path.name != "__init__.py"
    ]
    assert silent == []


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(
        "|".join(rf"\b{word}\b" for word in ("TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error"))
    )
    left = [name_of(path) for path in committed() if marks.search(text_of(path))]
    assert left == []


def test_no_file_names_an_index_of_packages() -> None:
    hosts = [
        "py" + "pi.",
        "npm" + "js.",
        "python" + "hosted.",
        "registry" + ".npm",
        "crates" + ".io",
        "docker" + ".io",
    ]
    named = {
        f"{name_of(path)}: {host}" for path in committed() for host in hosts if host in text_of(path).lower()
    }
    assert named == set()


def test_no_file_names_the_workshop_it_was_made_in() -> None:
    words = ["sub" + "agent", "/work" + "/main", "/work" + "/shared", "/tmp" + "/plan", "farm" + "-"]
    named = {
        f"{name_of(path)}: {word}" for path in committed() for word in words if word in text_of(path).lower()
    }
    assert named == set()


@pytest.mark.parametrize("path", [p for p in committed() if p.suffix == ".md"], ids=name_of)
def test_a_page_of_the_documentation_leads_nowhere_dead(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(path))
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_0-9-]+\.(?:py|sql|csv|md|html|css|toml))`", text_of(path))
    dead = [link for link in links if not (path.parent / link).exists()]
    dead += [name for name in named if not (ROOT / name).exists()]
    assert dead == []


# --- tests -----------------------------------------------------------------------------------------------------------
def test_every_file_of_tests_has_tests_whose_names_are_sentences() -> None:
    for path in python_files("tests"):
        if not path.name.startswith("test_"):
            continue
        names = [function.name for function in functions(path) if function.name.startswith("test_")]
        assert names, f"{name_of(path)} tests nothing"
        short = [name for name in names if name.count("_") < 2]
        assert not short, f"{name_of(path)}: {short}"


def test_no_test_sleeps_and_hopes() -> None:
    waits = {
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        # `is_visible` looks at once, and a page that is on its way is not there yet: `expect` waits for it.
        if isinstance(node, ast.Attribute) and node.attr in ("wait_for_timeout", "is_visible")
    }
    assert waits == set()


# --- migrations ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("app", APPS)
def test_migrations_are_linear_and_named(app: str) -> None:
    names = sorted(
        path.stem
        for path in python_files(app, migrations=True)
        if path.parent.name == "migrations" and path.stem != "__init__"
    )
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    assert not [name for name in names if "_auto_" in name or len(name) < 8]
