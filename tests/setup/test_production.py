"""What stands ready for production: containers, settings, and the description for other governments."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SECRETS = {
    "DATABASE_URL": "postgresql://somebody:s%40fe@database:5433/banenafspraak?sslmode=require",
    "REDIS_URL": "redis://valkey:6379/0",
    "SECRET_KEY": "a-long-secret-that-is-made-for-this-one-test-only-0123456789",
    "BSN_KEYS": "2:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=,1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
    "BSN_INDEX_KEY": "AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=",
    "ALLOWED_HOSTS": "banenafspraak.example.nl",
    "DOCUMENT_ROOT": "/documents",
}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    clean = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**clean, **(env or {})},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_compose_file_follows_the_compose_specification() -> None:
    checked = run("-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_part_runs_without_root_on_a_closed_file_system_and_tells_its_health(
    compose: dict[str, Any],
) -> None:
    assert set(compose["services"]) == {"database", "valkey", "migrate", "web", "worker", "beat", "proxy"}
    for name, service in compose["services"].items():
        assert service["user"].split(":")[0] not in ("", "0", "root"), name
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert "no-new-privileges:true" in service["security_opt"], name
        assert "healthcheck" in service, name


def test_only_the_proxy_can_be_reached_from_outside(compose: dict[str, Any]) -> None:
    assert [name for name, service in compose["services"].items() if "ports" in service] == ["proxy"]
    assert compose["networks"]["inside"]["internal"] is True
    assert [name for name, service in compose["services"].items() if "outside" in service["networks"]] == [
        "proxy"
    ]


def test_every_secret_comes_from_the_environment_and_has_no_default(compose: dict[str, Any]) -> None:
    secret = re.compile(r"SECRET|PASSWORD|KEY|DATABASE_URL")
    for name, service in compose["services"].items():
        for variable, value in service.get("environment", {}).items():
            if secret.search(variable):
                assert re.search(r"\$\{[A-Z_]+:\?", value), f"{name}: {variable}"


def test_every_setting_that_production_needs_is_in_the_compose_file(compose: dict[str, Any]) -> None:
    assert set(SECRETS) <= set(compose["services"]["web"]["environment"])


def test_production_settings_pass_djangos_deployment_check() -> None:
    checked = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", env=SECRETS)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "BSN_KEYS", "BSN_INDEX_KEY", "DOCUMENT_ROOT"])
def test_production_does_not_start_without_its_secrets(name: str) -> None:
    checked = run("manage.py", "check", env={**SECRETS, name: ""})
    assert checked.returncode == 1
    assert checked.stderr.strip() == f"De omgevingsvariabele {name} ontbreekt; zie docs/beheer.md."


def test_production_refuses_keys_that_cannot_be_right() -> None:
    checked = run("manage.py", "check", env={**SECRETS, "BSN_KEYS": "1:AAAA"})
    assert checked.returncode == 1
    assert checked.stderr.startswith("BSN_KEYS hoort")
    assert "AAAA" not in checked.stderr


def test_the_settings_keep_the_order_of_the_keys_and_the_options_of_the_database() -> None:
    code = """
from config import settings as s
assert list(s.BSN_KEYS) == [2, 1] and s.BSN_KEYS[2] == bytes([2]) * 32
database = s.DATABASES["default"]
assert database["HOST"] == "database" and database["PORT"] == "5433" and database["PASSWORD"] == "s@fe"
assert database["OPTIONS"]["sslmode"] == "require" and database["OPTIONS"]["options"] == "-c jit=off"
assert s.SESSION_COOKIE_SECURE and s.CSRF_COOKIE_SECURE and s.SECURE_HSTS_SECONDS > 0
"""
    checked = run("-c", code, env=SECRETS)
    assert checked.returncode == 0, checked.stderr


def test_the_description_for_other_governments_is_dutch_and_english() -> None:
    description = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert description["publiccodeYmlVersion"] == "0.7"
    assert description["legal"]["license"] == "EUPL-1.2"
    for language in ("nl", "en"):
        text = description["description"][language]
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000


def test_the_locked_requirements_name_no_index_and_hash_everything() -> None:
    for name in ("runtime.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text()
        assert "://" not in text
        assert "--index-url" not in text
        assert "--find-links" not in text
        pins = re.findall(r"^[a-z0-9][^\s=]*==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
        assert len(pins) == len(re.findall(r"^[A-Za-z0-9]", text, re.MULTILINE)) > 0
