"""The first command in a fresh copy: it needs no demo and no migrating by hand."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_command_in_an_empty_installation_makes_the_database_and_answers_with_json_only() -> None:
    hidden = ("DATABASE_URL", "REDIS_URL", "EMBEDDED_ROOM", "EMBEDDED_DATABASE", "DJANGO_SETTINGS_MODULE")
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o711)  # when root: PostgreSQL's own user must reach it
        ran = subprocess.run(
            [sys.executable, "manage.py", "realisation", "--region", "AM12", "--on", "2020-12-31", "--json"],
            cwd=ROOT,
            env={**{k: v for k, v in os.environ.items() if k not in hidden}, "VAR_DIR": folder},
            capture_output=True,
            text=True,
            timeout=180,
        )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["persons_registered"] == 0
    assert ran.stderr == ""
