"""Texts (short, typical, much too long) and substitute objects for the samples."""

from dataclasses import dataclass, field
from typing import Any

import languages
from core.models import CompanySettings, SitePage
from core.site_context import LanguageLink, MenuItem
from styleguide.sample import Words

SHORT: Words = ("Ferrite", "铁氧体")
LONG: Words = (
    "Grain boundary diffusion of dysprosium and terbium in sintered neodymium–iron–boron magnets "
    "for traction motors: what it changes and what it does not",
    "牵引电机用烧结钕铁硼磁体的镝铽晶界扩散：它能改变什么，不能改变什么，以及图纸上必须写明的技术要求",
)
SUMMARY: Words = (
    "Remanence, coercivity and temperature of the usual grades, in both unit systems.",
    "常用牌号的剩磁、矫顽力与使用温度，两种单位制对照。",
)


def make_page(title: Words, summary: Words = ("", ""), **more: Any) -> SitePage:
    """Return an unsaved page with texts in both languages; ``more`` sets further attributes.

    An empty text falls back to that of the other language.
    """
    made = SitePage(
        title_en=title[0], title_zh_hans=title[1],
        summary_en=summary[0], summary_zh_hans=summary[1],
    )  # fmt: skip
    made.get_url = lambda *args, **kwargs: "#"  # it is not in the page tree
    # Set in the cache, as the field itself accepts only SiteImage instances.
    made._state.fields_cache["picture"] = more.pop("picture", None)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def make_full_company() -> CompanySettings:
    """Return company settings with name, slogans, e-mail address and telephone number."""
    return CompanySettings(
        name_en="Huatai Xinding (Beijing) Metal Materials Co., Ltd.",
        slogan_en="Magnetic solution provider & manufacturing expert",
        slogan_zh_hans="磁应用解决方案提供商与制造专家",
        email="Usneo@atechmagnet.com",
        telephone="+86-010-53345989",
    )


def make_bare_company() -> CompanySettings:
    """Return company settings with no field filled in."""
    return CompanySettings()


MENU: tuple[Words, ...] = (
    ("Products", "产品中心"),
    ("News", "新闻资讯"),
    ("About us", "关于我们"),
    ("Contact", "联系我们"),
)


def make_menu(current: int = 0) -> list[MenuItem]:
    """Return a menu in which item number ``current`` (from 0) is the current page."""
    return [
        MenuItem(make_page(words), "#", "page" if number == current else "")
        for number, words in enumerate(MENU)
    ]


@dataclass
class SampleSiteContext:
    """Substitute for ``core.site_context.SiteContext`` in templates, without a request."""

    company: CompanySettings = field(default_factory=make_full_company)
    menu: list[MenuItem] = field(default_factory=make_menu)
    home_url: str = "#"
    is_home: bool = False
    contact_url: str = "#"
    privacy_url: str = "#"
    canonical: str = "https://www.atechmagnet.com/en/products/"
    page_number: int = 1

    @property
    def pages(self) -> list[MenuItem]:
        return self.menu

    @property
    def languages(self) -> list[LanguageLink]:
        return [
            LanguageLink(
                code, languages.TAGS[code], languages.OWN_NAMES[code], "#",
                current=code == languages.get_active_language(), same_page=True,
            )
            for code in languages.CODES
        ]  # fmt: skip
