"""About the company: only what the company itself has published."""

from demo.schema import Body, PageContent, Text, callout, heading, key_figures, text

EN = (
    text(
        "<p>Huatai Xinding (Beijing) Metal Materials Co., Ltd. is a maker of permanent magnets. "
        "In the company’s own words it is a “Magnetic solution provider &amp; manufacturing "
        "expert” with “25 years of professional experience”.</p>"
    ),
    key_figures(
        ("25", "years", "of professional experience"),
        ("6", "product families", "sintered and bonded NdFeB, SmCo, AlNiCo, ferrite, assemblies"),
    ),
    heading("What we stand for"),
    text(
        "<p>Two sentences guide the company, and they are given here as it has published them:</p>"
        "<ul>"
        "<li>“Innovative solutions for sustainable developments toward a better world”</li>"
        "<li>“Striving for excellence and continuous improvements to support your success”</li>"
        "</ul>"
        "<p>Applied to magnets, the first means above all using no more material than the task "
        "needs. A magnet whose temperature, working point and circuit have been thought through "
        "contains less neodymium, dysprosium and terbium than one chosen with a margin nobody has "
        "calculated. The second means treating a drawing as the start of a conversation: another "
        "grade, shape or direction of magnetisation may serve the purpose better.</p>"
    ),
    heading("What we work with"),
    text(
        "<p>The range covers the permanent magnet materials in common use. Sintered NdFeB gives "
        "the highest energy product; bonded NdFeB gives freedom of shape; samarium cobalt stands "
        "heat and corrosion; AlNiCo keeps its field steady over temperature; ferrite is the "
        "material of low cost. Assemblies join them with steel, plastic and adhesives to parts "
        "that can be fitted as they are.</p>"
        "<p>The figures on this site are reference values usual in the industry unless they are "
        "marked otherwise. What holds for an order is the specification agreed with it.</p>"
    ),
    callout(
        "How to reach us",
        "<p>E-mail: Usneo@atechmagnet.com</p><p>Telephone: +86-010-53345989</p>",
    ),
)

ZH = (
    text(
        "<p>Huatai Xinding (Beijing) Metal Materials Co., Ltd.是一家永磁体生产企业。公司的自我定位"
        "是“磁应用解决方案提供商与制造专家”，拥有“25年专业经验”。</p>"
    ),
    key_figures(
        ("25", "年", "专业经验"),
        ("6", "类产品", "烧结钕铁硼、粘结钕铁硼、钐钴、铝镍钴、铁氧体、磁性组件"),
    ),
    heading("我们的理念"),
    text(
        "<p>公司公开发布的理念有两条（原文为英文）：</p>"
        "<ul>"
        "<li>“以创新方案促进可持续发展，共创更美好的世界”</li>"
        "<li>“追求卓越，持续改进，助力客户成功”</li>"
        "</ul>"
        "<p>落实到磁体上，第一条首先意味着不多用一分材料。温度、工作点和磁路都算清楚的磁体，所含的"
        "钕、镝、铽要少于凭感觉留余量的磁体。第二条意味着把图纸看作沟通的起点：换一个牌号、形状或"
        "充磁方向，也许更能满足使用要求。</p>"
    ),
    heading("我们的产品"),
    text(
        "<p>产品涵盖常用的各类永磁材料：烧结钕铁硼磁能积最高；粘结钕铁硼形状自由；钐钴耐高温、耐腐"
        "蚀；铝镍钴的磁场随温度变化小；铁氧体成本低。磁性组件则把磁体与钢件、塑料和胶粘剂结合在一"
        "起，成为可以直接安装的部件。</p>"
        "<p>除另有注明外，本站所列数值均为业内常用参考值。订单以双方约定的技术要求为准。</p>"
    ),
    callout(
        "联系方式",
        "<p>邮箱：Usneo@atechmagnet.com</p><p>电话：+86-010-53345989</p>",
    ),
)

CONTENT = PageContent(
    slug="about",
    title=Text(en="About us", zh="关于我们"),
    summary=Text(
        en=(
            "A maker of permanent magnets with 25 years of professional experience, from sintered "
            "NdFeB to finished assemblies."
        ),
        zh="永磁体生产企业，25年专业经验，产品从烧结钕铁硼到磁性组件。",
    ),
    search_description=Text(
        en=(
            "Huatai Xinding (Beijing) Metal Materials Co., Ltd. makes permanent magnets and "
            "magnetic assemblies; 25 years of professional experience."
        ),
        zh="Huatai Xinding (Beijing) Metal Materials Co., Ltd.：永磁体与磁性组件，25年专业经验。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="about-field",
    show_in_menus=True,
)
