"""Fixtures for tests of enquiries."""

from typing import Any

import pytest

from tests.support import factories


@pytest.fixture(autouse=True)
def private(settings: Any, tmp_path: Any) -> Any:
    """Return the folder of the private storage, a new one for each test."""
    settings.VAR_DIR = tmp_path
    return tmp_path / "private"


@pytest.fixture
def catalogue(home: Any) -> None:
    """Create a site that takes enquiries, with one of each object that can be added to one."""
    factories.ContactPageFactory(parent=home)
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    factories.FamilyPageFactory(
        parent=products, slug="smco", title_en="Samarium cobalt", title_zh_hans="钐钴磁体"
    )
    types = factories.ProductTypeIndexPageFactory(parent=products)
    factories.ProductTypePageFactory(
        parent=types, slug="ring", title_en="Ring magnets", title_zh_hans="圆环磁体", shape="ring"
    )
    applications = factories.ApplicationIndexPageFactory(parent=home)
    factories.ApplicationPageFactory(
        parent=applications, slug="motors", title_en="Servo motors", title_zh_hans="伺服电机"
    )
    news = factories.NewsIndexPageFactory(parent=home)
    factories.ArticlePageFactory(
        parent=news, slug="recycling", title_en="Recycling", title_zh_hans="回收利用"
    )
    factories.GradeFactory(
        name="N42SH", export_note=factories.ExportNoteFactory(), recoil_permeability="1.05"
    )
    factories.CoatingFactory(slug="nicuni")
