"""Parts around every page: contact line, menus, footer."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.support import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/en/", "/zh-hans/", "/en/account/login/", "/zh-hans/nothing/"])
def test_the_contact_line_is_on_every_page(client: Client, home: Any, path: str) -> None:
    header = client.get(path).content.decode().split("</header>")[0]

    assert '<a href="mailto:Usneo@atechmagnet.com">Usneo@atechmagnet.com</a>' in header
    assert '<a href="tel:+861053345989">+86-010-53345989</a>' in header


def test_menus_come_from_the_tree(client: Client, home: Any) -> None:
    factories.ContentPageFactory(
        parent=home, slug="about", title_en="About us", title_zh_hans="关于我们", show_in_menus=True
    )
    factories.ContentPageFactory(
        parent=home, slug="privacy", title_en="Privacy", title_zh_hans="隐私政策"
    )

    english = client.get("/en/about/").content.decode()
    chinese = client.get("/zh-hans/about/").content.decode()

    header, footer = english.split("<footer", 1)
    assert '<a href="/en/about/" aria-current="page">About us</a>' in header
    assert "/en/privacy/" not in header
    assert '<a href="/en/privacy/">Privacy</a>' in footer
    assert '<a href="/zh-hans/about/" aria-current="page">关于我们</a>' in chinese
    assert '<a href="/zh-hans/privacy/">隐私政策</a>' in chinese


def test_what_the_company_left_blank_leaves_no_trace(client: Client, home: Any) -> None:
    html = client.get("/en/").content.decode()

    for trace in ("beian", "<address", "WeChat", "site-footer__registration"):
        assert trace not in html.split("</style>")[1]


def test_what_the_company_fills_in_appears(client: Client, home: Any) -> None:
    factories.company(
        legal_name_zh="示例公司",
        address_en="1 Example Road",
        address_zh_hans="示例路1号",
        icp_number="京ICP备00000000号",
        police_number="京公网安备 00000000000000号",
        wechat_picture=factories.SiteImageFactory(),
    )

    english = client.get("/en/").content.decode()
    chinese = client.get("/zh-hans/").content.decode()

    assert '<p lang="zh-Hans">示例公司</p>' in english
    assert "<address>1 Example Road</address>" in english
    assert "<address>示例路1号</address>" in chinese
    assert re.search(r'<a href="https://beian\.miit\.gov\.cn/"[^>]*>京ICP备00000000号</a>', english)
    assert "京公网安备 00000000000000号" in chinese
    assert 'alt="QR code of our WeChat account"' in english
    assert 'alt="我们的微信二维码"' in chinese
