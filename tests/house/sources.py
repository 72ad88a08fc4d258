"""The sources of the house, as the tests that guard it read them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("accounts", "registry", "cases", "placements", "subsidies", "reports")
PACKAGES = ("dated", *APPS, "config")
# Written by somebody else and kept as it came.
VENDORED = ("static/vendor/", "tests/vendor/", "LICENSES/", "reports/documents/fonts/")


@cache
def committed() -> tuple[Path, ...]:
    """Every file of ours that git knows and that is still there; in a copy without git, every file but the ignored."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        ignored = {".venv", "var", "node_modules", "__pycache__"}
        found = (path for path in ROOT.rglob("*") if not ignored & set(path.relative_to(ROOT).parts))
        names = [str(path.relative_to(ROOT)) for path in found]
    else:
        names = listed.stdout.splitlines()
    paths = (ROOT / name for name in names if not name.startswith(VENDORED))
    return tuple(path for path in paths if path.is_file())


def name_of(path: Path) -> str:
    """The path within the project."""
    return str(path.relative_to(ROOT))


@cache
def text_of(path: Path) -> str:
    """The text of a file, or nothing when it is not a text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(text_of(path))


def python_files(*packages: str, migrations: bool = False) -> list[Path]:
    """The Python files of these packages; of everything without packages."""
    return [
        path
        for path in committed()
        if path.suffix == ".py"
        and (not packages or name_of(path).split("/")[0] in packages)
        and (migrations or "/migrations/" not in name_of(path))
    ]


def templates() -> dict[str, str]:
    """The templates by the name under which they are included, with their text."""
    folder = ROOT / "templates"
    return {
        str(path.relative_to(folder)): text_of(path) for path in committed() if path.is_relative_to(folder)
    }


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file, methods and inner functions included."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public_definitions(path: Path) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """Classes and functions of a module, and methods of its classes, whose name does not begin with an underscore."""
    for node in tree_of(path).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and _is_public(node.name):
            yield node
            if isinstance(node, ast.ClassDef):
                methods = (part for part in node.body if isinstance(part, ast.FunctionDef))
                yield from (method for method in methods if _is_public(method.name))


def _is_public(name: str) -> bool:
    return not name.startswith("_")
