#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Fetch the pinned front-end packages and write the committed files under static/vendor/ and tests/vendor/.

    python bin/vendor.py           write the files
    python bin/vendor.py --check   fetch again and compare; exit 1 when a committed file differs
    python bin/vendor.py --pin     write the integrity hashes of the pinned versions into bin/vendor.toml

Needs npm, at build time only. Nothing here runs in production.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "bin" / "vendor.toml"
STYLESHEET = Path("static/vendor/nlds.css")
TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+?);")
USED = re.compile(r"var\(\s*(--[\w-]+)")
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


class VendorError(Exception):
    """A package cannot be had, or is not what was pinned."""


@dataclass(frozen=True)
class Package:
    """One pinned npm package; `style` goes into the stylesheet, `copy` maps a packaged file to a committed one."""

    name: str
    version: str
    license: str
    integrity: str = ""
    style: str = ""
    theme: bool = False
    copy: dict[str, str] = field(default_factory=dict)

    @property
    def banner(self) -> str:
        return f"/*! {self.name} {self.version} | {self.license} | NL Design System community and contributors */\n"


def read_manifest() -> list[Package]:
    """The packages of bin/vendor.toml, in order."""
    return [Package(**row) for row in tomllib.loads(MANIFEST.read_text())["package"]]


def fetch(packages: list[Package], folder: Path) -> dict[str, Path]:
    """Download each package with npm and return its archive by name."""
    command = ["npm", "pack", "--silent", *(f"{package.name}@{package.version}" for package in packages)]
    try:
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise VendorError("npm is not installed; it is only needed to renew static/vendor") from error
    if result.returncode:
        raise VendorError(f"npm pack failed: {result.stderr.strip()[:500]}")
    names = result.stdout.split()
    return {package.name: folder / name for package, name in zip(packages, names, strict=True)}


def integrity_of(archive: Path) -> str:
    """The archive's hash as npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()


def packaged(archive: Path, path: str) -> bytes:
    """One file out of a package; a VendorError when it is not in there."""
    with tarfile.open(archive) as tar:
        try:
            member = tar.extractfile(f"package/{path}")
        except KeyError:
            member = None
        if member is None:
            raise VendorError(f"{archive.name} has no {path}")
        return member.read()


def used_tokens(theme: str, components: str) -> str:
    """The theme with only the tokens that something uses; all --basis-* tokens stay, they are the theming hook."""
    values = {match[1]: match[2] for line in theme.splitlines() if (match := TOKEN.match(line))}
    wanted = {name for name in values if name.startswith("--basis-")}
    queue = [*wanted, *USED.findall(components)]
    while queue:
        name = queue.pop()
        wanted.add(name)
        queue += [found for found in USED.findall(values.get(name, "")) if found not in wanted]
    kept = (f"{name}:{values[name]}" for name in sorted(wanted & values.keys()))
    return ".voorbeeld-theme{" + ";\n".join(kept) + "}\n"


def build(packages: list[Package], archives: dict[str, Path]) -> dict[Path, bytes]:
    """Every committed file with its content."""
    texts = {p.name: packaged(archives[p.name], p.style).decode() for p in packages if p.style}
    components = [p for p in packages if p.style and not p.theme]
    for package in components:
        texts[package.name] = SOURCE_MAP.sub("", texts[package.name]).strip() + "\n"
    everything = "".join(texts[p.name] for p in components)
    sheet = "/* Made by bin/vendor.py, do not edit. SPDX-License-Identifier: EUPL-1.2 */\n"
    for package in packages:
        if package.style:
            text = texts[package.name]
            sheet += package.banner + (used_tokens(text, everything) if package.theme else text)
    files = {STYLESHEET: sheet.encode()}
    for package in packages:
        for source, target in package.copy.items():
            files[Path(target)] = packaged(archives[package.name], source)
    return files


def pin(packages: list[Package], archives: dict[str, Path]) -> None:
    """Write the integrity of each pinned version into the manifest."""
    text = MANIFEST.read_text()
    for package in packages:
        head = f'name = "{package.name}"\nversion = "{package.version}"\n'
        old = head + (f'integrity = "{package.integrity}"\n' if package.integrity else "")
        text = text.replace(old, f'{head}integrity = "{integrity_of(archives[package.name])}"\n')
    MANIFEST.write_text(text)


def verify(packages: list[Package], archives: dict[str, Path]) -> None:
    """Raise a VendorError for a package that is not the one that was pinned."""
    for package in packages:
        if integrity_of(archives[package.name]) != package.integrity:
            raise VendorError(f"{package.name} {package.version} is not what was pinned")


def differing(files: dict[Path, bytes]) -> list[Path]:
    """The committed files that are missing or differ."""
    return [
        path
        for path, data in files.items()
        if not (ROOT / path).exists() or (ROOT / path).read_bytes() != data
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare instead of write")
    parser.add_argument("--pin", action="store_true", help="renew the integrity hashes in the manifest")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as folder:
            packages = read_manifest()
            archives = fetch(packages, Path(folder))
            if options.pin:
                pin(packages, archives)
                return 0
            verify(packages, archives)
            files = build(packages, archives)
    except VendorError as error:
        print(f"vendor: {error}", file=sys.stderr)
        return 1
    changed = differing(files)
    if options.check:
        for path in changed:
            print(f"vendor: {path} differs from what the pinned packages make", file=sys.stderr)
        return 1 if changed else 0
    for path in changed:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_bytes(files[path])
        print(f"vendor: wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
