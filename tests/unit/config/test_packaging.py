"""Import of ``site``: our source root has the same name as Python's standard module."""

import site
import sysconfig
from pathlib import Path

import config
import core

ROOT = Path(config.__file__).resolve().parents[2]


def test_site_is_the_standard_librarys_module() -> None:
    assert Path(site.__file__).parent == Path(sysconfig.get_path("stdlib"))
    assert hasattr(site, "getsitepackages")


def test_the_source_root_is_no_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()
    assert Path(core.__file__).parent == ROOT / "site" / "core"
