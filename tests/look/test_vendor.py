"""What stands under static/vendor is what bin/vendor.toml pins; `python bin/vendor.py --check` compares to the byte."""

from __future__ import annotations

import importlib.util
import io
import re
import sys
import tarfile
from pathlib import Path
from types import ModuleType

import pytest
from django.conf import settings


@pytest.fixture(scope="module")
def vendor() -> ModuleType:
    spec = importlib.util.spec_from_file_location("vendor", settings.BASE_DIR / "bin" / "vendor.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["vendor"] = module
    spec.loader.exec_module(module)
    return module


def test_the_committed_sheet_has_exactly_the_pinned_packages(vendor: ModuleType) -> None:
    sheet = (settings.BASE_DIR / vendor.STYLESHEET).read_text(encoding="utf-8")
    pinned = [(p.name, p.version, p.license) for p in vendor.read_manifest() if p.style]
    assert re.findall(r"/\*! (\S+) (\S+) \| (\S+) \|", sheet) == pinned


def test_every_pinned_package_may_be_shipped(vendor: ModuleType) -> None:
    assert {p.license for p in vendor.read_manifest()} == {"EUPL-1.2", "OFL-1.1", "MPL-2.0"}
    assert all(p.integrity.startswith("sha512-") for p in vendor.read_manifest())


def test_every_copied_file_is_committed(vendor: ModuleType) -> None:
    targets = [target for package in vendor.read_manifest() for target in package.copy.values()]
    assert targets
    assert all((settings.BASE_DIR / target).stat().st_size > 1000 for target in targets)


def test_a_package_that_is_not_the_pinned_one_is_refused(vendor: ModuleType, tmp_path: Path) -> None:
    archive = tmp_path / "package.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.addfile(tarfile.TarInfo("package/dist/index.min.css"), io.BytesIO())
    package = vendor.read_manifest()[0]
    with pytest.raises(vendor.VendorError, match="is not what was pinned"):
        vendor.verify([package], {package.name: archive})


def test_only_tokens_that_something_uses_are_kept(vendor: ModuleType) -> None:
    theme = (
        ".t {\n  --a-used: var(--a-deeper);\n  --a-deeper: red;\n  --a-idle: blue;\n  --basis-hook: 1px;\n}"
    )
    kept = vendor.used_tokens(theme, ".c{color:var(--a-used)}")
    assert kept == ".voorbeeld-theme{--a-deeper:red;\n--a-used:var(--a-deeper);\n--basis-hook:1px}\n"


def test_own_sheets_use_only_tokens_that_exist() -> None:
    folder = settings.BASE_DIR / "static"
    sheets = [path.read_text(encoding="utf-8") for path in (folder / "css").glob("*.css")]
    everything = "".join([*sheets, (folder / "vendor" / "nlds.css").read_text(encoding="utf-8")])
    known = set(re.findall(r"(--[\w-]+)\s*:", everything))
    used = set(re.findall(r"var\((--[\w-]+)\)", "".join(sheets)))
    assert used - known == set()
