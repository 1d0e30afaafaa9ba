"""Samples for the page layout: header, menus, breadcrumbs, call to action, footer."""

from styleguide.sample import Sample, SampleSection
from styleguide.samples.content import (
    LONG,
    SHORT,
    SampleSiteContext,
    make_bare_company,
    make_menu,
    make_page,
)


def _way(*titles: tuple[str, str]) -> dict[str, object]:
    return {
        "breadcrumbs": [{"page": make_page(title), "url": "#"} for title in titles[:-1]],
        "page": make_page(titles[-1]),
    }


LAYOUT = SampleSection(
    "layout",
    ("Frame", "页面框架"),
    (
        Sample(
            ("Header", "页头"),
            "components/header.html",
            lambda: {"site_context": SampleSiteContext()},
            (
                "Contact line, language, mark and menu; on every page.",
                "联系方式、语言、标志与菜单，每页都有。",
            ),
            wide=True,
        ),
        Sample(
            ("Header, nothing filled in", "页头，未填资料"),
            "components/header.html",
            lambda: {"site_context": SampleSiteContext(company=make_bare_company(), menu=[])},
            wide=True,
        ),
        Sample(
            ("Main menu, a page below is open", "主菜单，位于下级页面"),
            "components/main_menu.html",
            lambda: {"site_context": SampleSiteContext(menu=make_menu(current=1))},
            (
                "The open page is marked for eyes and for screen readers.",
                "当前页对视觉和读屏器均有标示。",
            ),
            wide=True,
        ),
        Sample(
            ("Language switch", "语言切换"),
            "components/language_switch.html",
            lambda: {"site_context": SampleSiteContext()},
            ("Leads to the same page in the other language.", "切换到同一页面的另一种语言。"),
        ),
        Sample(
            ("Breadcrumbs", "面包屑导航"),
            "components/breadcrumbs.html",
            lambda: _way(("Home", "首页"), ("News", "新闻资讯"), SHORT),
            ("On every page below the home page.", "首页以下各页均有。"),
        ),
        Sample(
            ("Breadcrumbs, long", "面包屑导航，长标题"),
            "components/breadcrumbs.html",
            lambda: _way(("Home", "首页"), LONG, LONG),
        ),
        Sample(
            ("Call to action", "行动号召"),
            "components/call_to_action.html",
            lambda: {"site_context": SampleSiteContext()},
            ("Ends pages that may lead to an enquiry.", "置于可引出询价的页面末尾。"),
        ),
        Sample(
            ("Call to action, no telephone or e-mail", "行动号召，未填电话和邮箱"),
            "components/call_to_action.html",
            lambda: {"site_context": SampleSiteContext(company=make_bare_company())},
        ),
        Sample(
            ("Footer", "页脚"),
            "components/footer.html",
            lambda: {"site_context": SampleSiteContext()},
            wide=True,
        ),
        Sample(
            ("Footer, nothing filled in", "页脚，未填资料"),
            "components/footer.html",
            lambda: {"site_context": SampleSiteContext(company=make_bare_company(), menu=[])},
            wide=True,
        ),
    ),
)
