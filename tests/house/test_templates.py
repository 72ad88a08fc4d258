"""What every template of the house must be: used, within the frame, without style or script of its own."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import allauth
import django
import pytest

from tests.house.sources import PACKAGES, ROOT, name_of, python_files, templates, text_of

TEMPLATES = templates()
LIBRARIES = [
    Path(django.__file__).parent / "contrib" / "admin" / "templates",
    Path(django.__file__).parent / "forms" / "templates",
    Path(allauth.__file__).parent / "templates",
]
BY_NAME = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
"""Django looks for these itself."""
LAYOUTS = ("base.html", "base_narrow.html", "allauth/layouts/base.html", "admin/base_site.html")


def is_of_a_library(name: str) -> bool:
    """Whether a template takes the place of one of a library."""
    return any((folder / name).exists() for folder in LIBRARIES)


@cache
def _python() -> str:
    return "\n".join(text_of(path) for path in python_files(*PACKAGES))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_used(name: str) -> None:
    others = (text for other, text in TEMPLATES.items() if other != name)
    used = (
        name in BY_NAME
        or is_of_a_library(name)
        or f'"{name}"' in _python()
        or any(f'"{name}"' in text or f"'{name}'" in text for text in others)
    )
    assert used, "nobody includes, extends or renders this"


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_no_style_and_no_script(name: str) -> None:
    text = re.sub(r"{#.*?#}|{% comment.*?endcomment %}", "", TEMPLATES[name], flags=re.DOTALL)
    assert not re.search(r"<style\b|\sstyle\s*=", text), "style belongs in a sheet"
    assert not re.search(r"<script\b(?![^>]*\bsrc=)", text), "script belongs in a file"
    assert not re.search(r"\son[a-z]+\s*=|javascript:", text), "the policy refuses this"


@pytest.mark.parametrize("name", [name for name in TEMPLATES if f'"{name}"' in _python()])
def test_a_page_stands_in_the_frame(name: str) -> None:
    if _is_a_part(name):
        return
    text = TEMPLATES[name]
    extended = re.match(r'\s*(?:{#.*?#}\s*)*{% extends "([^"]+)" %}', text)
    assert extended, "a page extends base.html"
    assert extended[1] in LAYOUTS or extended[1] in TEMPLATES
    assert "<html" not in text


def _is_a_part(name: str) -> bool:
    """Whether Python renders this within a page: a part of a file, a component of a tag, a widget."""
    return "/parts/" in name or name.startswith(("components/", "django/forms/")) or name in PARTS


PARTS = {"cases/suggestions.html", "placements/guidance/quick_minutes.html"}


@pytest.mark.parametrize(
    "name", [name for name in TEMPLATES if "<form" in TEMPLATES[name] and not is_of_a_library(name)]
)
def test_a_form_that_posts_is_protected_and_leaves_the_judging_to_us(name: str) -> None:
    for form in re.findall(r"<form\b.*?</form>", TEMPLATES[name], flags=re.DOTALL):
        opening = form[: form.index(">")]
        if re.search(r'method="post"', opening):
            assert "{% csrf_token %}" in form or "{{ csrf_token }}" in form
            assert "novalidate" not in opening, "an impossible date would arrive as an empty one"
        else:
            assert re.search(r'method="get"', opening), "say how it is sent"


def test_no_address_can_hold_a_name() -> None:
    for path in python_files(*PACKAGES):
        if path.name == "urls.py" or path.parent.name == "urls":
            for pattern in re.findall(r'path\(\s*"([^"]*)"', text_of(path)):
                for kind in re.findall(r"<(?:(\w+):)?\w+>", pattern):
                    assert kind in ("int", "slug", "uuid"), f"{name_of(path)}: {pattern}"


def test_the_templates_are_where_they_belong() -> None:
    assert (ROOT / "templates" / "base.html").exists()
    assert not [path for app in PACKAGES for path in (ROOT / app).rglob("*.html")]
