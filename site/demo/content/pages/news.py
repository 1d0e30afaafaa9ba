"""The news index."""

from demo.schema import PageContent, Text

CONTENT = PageContent(
    slug="news",
    title=Text(en="News", zh="新闻资讯"),
    summary=Text(
        en=(
            "News of the magnet and rare-earth industry, and technical articles for those who "
            "specify magnets."
        ),
        zh="磁材与稀土行业动态，以及写给磁体选型人员的技术文章。",
    ),
    search_description=Text(
        en=(
            "News of the permanent magnet and rare-earth industry, and technical articles on "
            "grades, coatings, demagnetisation and magnetisation."
        ),
        zh="永磁与稀土行业动态，以及牌号、表面处理、退磁曲线、充磁方向等技术文章。",
    ),
    show_in_menus=True,
)
