"""The product index."""

from demo.schema import Body, PageContent, Text, heading, table, text

EN = (
    heading("The families compared"),
    table(
        "A first guide to the materials",
        ["Family", "Corrosion", "Price level"],
        [
            ["Sintered NdFeB", "Needs a coating", "Middle to high; rises with Dy and Tb"],
            ["Bonded NdFeB", "Coating usual", "Middle; needs a tool"],
            ["Samarium cobalt", "Good without coating", "High"],
            ["AlNiCo", "Good without coating", "Middle to high"],
            ["Ferrite", "Very good", "Low"],
            ["Assemblies", "By design", "By design"],
        ],
    ),
    text(
        "<p>Remanence tells how much flux a magnet can give, intrinsic coercivity how well it "
        "keeps it. AlNiCo shows why both are needed: its remanence is near that of NdFeB, its "
        "coercivity a small fraction. A flat AlNiCo disc would demagnetise itself.</p>"
        "<p>The temperatures given here are those of the trade’s convention, a cylinder whose "
        "length is 0.7 of its diameter and at most 5% irreversible loss. Your part may reach its "
        "limit earlier or later. The family pages say more about manufacture, shapes, coatings "
        "and the particulars that an enquiry should contain.</p>"
    ),
)

ZH = (
    heading("各类产品对比"),
    table(
        "材料选型初步对照",
        ["类别", "耐腐蚀", "价格水平"],
        [
            ["烧结钕铁硼", "需要表面处理", "中到高，随镝、铽含量上升"],
            ["粘结钕铁硼", "一般做涂层", "中等，需开模具"],
            ["钐钴", "好，可不涂镀", "高"],
            ["铝镍钴", "好，可不涂镀", "中到高"],
            ["铁氧体", "很好", "低"],
            ["磁性组件", "取决于设计", "取决于设计"],
        ],
    ),
    text(
        "<p>剩磁反映磁体能提供多少磁通，内禀矫顽力反映它能不能保持住。铝镍钴正好说明两者缺一不可："
        "剩磁接近钕铁硼，矫顽力却只有其零头，扁平的铝镍钴圆片会自行退磁。</p>"
        "<p>此处的温度按行业惯例给出：圆柱的长径比为0.7，不可逆损失不超过5%。您的零件的实际上限可"
        "能更低，也可能更高。制造工艺、形状、表面处理以及询价要点，见各类产品页面。</p>"
    ),
)

CONTENT = PageContent(
    slug="products",
    title=Text(en="Products", zh="产品中心"),
    summary=Text(
        en=(
            "Five families of permanent magnets, and assemblies: what each is good for, and where "
            "another serves better."
        ),
        zh="五类永磁体和磁性组件：各自的长处，以及什么时候应选另一类。",
    ),
    search_description=Text(
        en=(
            "Permanent magnets compared: sintered and bonded NdFeB, samarium cobalt, AlNiCo, "
            "ferrite and assemblies, by remanence, coercivity, temperature and cost."
        ),
        zh=(
            "永磁材料对比：烧结与粘结钕铁硼、钐钴、铝镍钴、铁氧体及磁性组件的剩磁、矫顽力、温度与"
            "成本。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    show_in_menus=True,
)
