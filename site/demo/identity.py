"""The company's identity. English as on the company's own page; the Chinese is our translation."""

from demo.schema import Text

NAME = "Huatai Xinding (Beijing) Metal Materials Co., Ltd."
EMAIL = "Usneo@atechmagnet.com"
TELEPHONE = "+86-010-53345989"
SLOGAN = Text(
    en="Magnetic solution provider & manufacturing expert", zh="磁应用解决方案提供商与制造专家"
)
SLOGAN_DETAIL = Text(en="25 years of professional experience", zh="25年专业经验")
MISSION = Text(
    en="Innovative solutions for sustainable developments toward a better world",
    zh="以创新方案促进可持续发展，共创更美好的世界",
)
COMMITMENT = Text(
    en="Striving for excellence and continuous improvements to support your success",
    zh="追求卓越，持续改进，助力客户成功",
)

# Words of the home page's blocks that show other pages.
FAMILIES_TITLE = Text(en="Materials", zh="磁体材料")
FAMILIES_MORE = Text(en="All products", zh="全部产品")
NEWS_TITLE = Text(en="News", zh="新闻资讯")
NEWS_MORE = Text(en="All articles", zh="全部文章")
