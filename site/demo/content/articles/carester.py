"""News: Japan's investment in the Caremag rare-earth plant in France."""

from datetime import date

from demo.schema import (
    ArticleContent,
    Body,
    Source,
    Text,
    callout,
    heading,
    key_figures,
    table,
    text,
)

EN = (
    text(
        "<p>On 17 March 2025 Japan announced that it is putting money into a rare-earth plant in "
        "France. The Japan Organization for Metals and Energy Security (JOGMEC) and the gas "
        "trader Iwatani, acting through a joint company called Japan France Rare Earths, are to "
        "provide up to 110 million euros to Caremag, the project company of the French firm "
        "Carester. In return Japan is to receive dysprosium and terbium, the two heavy rare "
        "earths that let a neodymium magnet work in a hot motor.</p>"
        "<p>The investment was reported by Nikkei Asia, Reuters and Argus Media; this article "
        "puts their reports side by side. As of 18 March 2025 the plant is a project: every "
        "figure of capacity below is planned, and no rare earths have been produced there.</p>"
    ),
    key_figures(
        ("216", "million euros", "total financing announced"),
        ("590", "t a year", "dysprosium and terbium, planned"),
        ("2,000", "t a year", "used magnets to be recycled, planned"),
        ("20", "%", "of Japan’s future Dy and Tb demand"),
    ),
    heading("Who pays"),
    text(
        "<p>Reuters and Argus put the Japanese share at up to 110 million euros, about 120 "
        "million US dollars, as equity and shareholder loans. Nikkei Asia wrote of about 100 "
        "million euros, or 109 million dollars; the two figures differ in the rounding and in the "
        "words “up to”, not in substance. France adds 106 million euros in subsidies, repayable "
        "advances and a tax credit for green industry. Together that makes about 216 million "
        "euros.</p>"
    ),
    table(
        "The Caremag project as announced on 17 March 2025",
        ["Party", "What it gives", "What it is to receive"],
        [
            [
                "JOGMEC and Iwatani (Japan)",
                "Up to 110 million euros: equity and shareholder loans",
                "Half of the heavy rare earths under a long-term contract",
            ],
            [
                "French state",
                "106 million euros: subsidies, repayable advances, tax credit",
                "A refinery on its own soil; 92 jobs planned",
            ],
            [
                "Carester (France)",
                "The process and the project company Caremag",
                "Financing of about 216 million euros in all",
            ],
            ["Stellantis", "A supply agreement with Carester", "Rare earths from the new plant"],
        ],
        "From reports by Nikkei Asia, Reuters and Argus Media.",
    ),
    heading("What the plant is to do"),
    text(
        "<p>The site is Lacq, in the department of Pyrénées-Atlantiques in south-western France. "
        "Two kinds of material are to go in each year: 2,000 tonnes of used magnets and 5,000 "
        "tonnes of concentrate from mines. What comes out is to be 500 tonnes of dysprosium and "
        "90 tonnes of terbium, together the 590 tonnes that Nikkei Asia quotes, besides 800 "
        "tonnes of neodymium and praseodymium oxides. Counted as oxides, the heavy rare earths "
        "come to about 600 tonnes, roughly 15% of the world’s production.</p>"
        "<p>Operation is planned for the end of 2026, deliveries from 2027. According to Argus, "
        "Iwatani would import about 250 tonnes of dysprosium and 45 tonnes of terbium a year, "
        "which is half of the planned output and about 20% of the quantity Japan expects to "
        "need.</p>"
    ),
    heading("Why a refinery and not a mine"),
    text(
        "<p>Rare earths are mined on several continents. The step that few plants can do is the "
        "one after: separating elements whose chemistry is nearly the same, by solvent extraction "
        "in many stages. The International Energy Agency, in its Global Critical Minerals Outlook "
        "2024, puts China’s share of refined magnet rare earths in 2023 at 92%. A country that "
        "has no ore of its own can still own a separation plant, and can feed it with magnets at "
        "the end of their life. Such magnets already contain the right elements, including the "
        "dysprosium and terbium that most ores carry only in traces.</p>"
        "<p>The agreement has a history. Nikkei Asia recalls a road map of 2023 in which Japan "
        "and France agreed to promote projects for critical minerals; Argus mentions a joint "
        "declaration on critical minerals of May 2024. It is also not Japan’s first step of this "
        "kind: in 2023, Argus notes, JOGMEC and the trading house Sojitz invested in the "
        "Australian producer Lynas.</p>"
    ),
    callout(
        "Why heavy rare earths matter to a magnet user",
        (
            "<p>Dysprosium and terbium raise the intrinsic coercivity HcJ of a NdFeB magnet, its "
            "resistance to demagnetisation. The reserve is needed because HcJ falls quickly with "
            "temperature. Two grades with the same remanence of about 1.30 T show it: N42 has a "
            "minimum HcJ of 955 kA/m at 20 °C and is used up to about 80 °C; N42SH has 1592 kA/m "
            "and is used up to about 150 °C. At 120 °C about 740 kA/m of the 1592 kA/m is left, "
            "still enough for many motors.</p>"
            "<p>Reference values usual in the industry, not the company’s certified data.</p>"
        ),
    ),
    heading("What it means for buyers of magnets"),
    text(
        "<p>Nothing changes at once. If the plant starts as planned, new quantities reach the "
        "market from 2027, and a large part of them is already promised. For a design made today "
        "three things are worth doing whatever becomes of the project:</p>"
        "<ul>"
        "<li>State the real temperature and the real demagnetising field. A coercivity class "
        "chosen “to be safe” is paid for in dysprosium or terbium.</li>"
        "<li>Ask whether a grain boundary diffused grade meets the specification; it puts the "
        "heavy rare earth only where it is needed.</li>"
        "<li>Where the temperature is high throughout, compare with samarium cobalt, which "
        "contains no dysprosium or terbium.</li>"
        "</ul>"
        "<p>Recycling deserves attention too. A magnet that can be taken out of its assembly "
        "undamaged, and whose material is on record, is worth more at the end of its life than "
        "one that has to be found in shredded scrap.</p>"
    ),
)

ZH = (
    text(
        "<p>2025年3月17日，日本宣布出资参与法国的一个稀土项目。日本能源与金属矿物资源机构"
        "（JOGMEC）与气体贸易商岩谷产业（Iwatani）将通过合资公司Japan France Rare Earths，向法国企"
        "业Carester旗下的项目公司Caremag提供最多1.1亿欧元。作为回报，日本将获得镝和铽——正是这两种"
        "重稀土使钕铁硼磁体能够在高温电机中工作。</p>"
        "<p>《日经亚洲》（Nikkei Asia）、路透社（Reuters）和阿格斯（Argus Media）均报道了这笔投"
        "资，本文据三家报道综合整理。截至2025年3月18日，该工厂仍处于项目阶段：下文所有产能数字均为"
        "规划值，工厂尚未产出任何稀土产品。</p>"
    ),
    key_figures(
        ("2.16", "亿欧元", "已公布的资金总额"),
        ("590", "吨/年", "镝和铽的规划年产量"),
        ("2000", "吨/年", "规划回收的废旧磁体"),
        ("20", "%", "占日本未来镝、铽需求的比例"),
    ),
    heading("资金来源"),
    text(
        "<p>路透社和阿格斯报道的日方出资额为最多1.1亿欧元（约1.2亿美元），形式为股权和股东贷款；"
        "《日经亚洲》的说法是约1亿欧元，折合1.09亿美元。两种说法的差别在于取整以及“最多”二字，并无"
        "实质出入。法国方面提供1.06亿欧元，包括补贴、可偿还预付款和绿色产业税收抵免。两项合计约"
        "2.16亿欧元。</p>"
    ),
    table(
        "2025年3月17日公布的Caremag项目概况",
        ["参与方", "投入", "预期所得"],
        [
            [
                "JOGMEC与岩谷产业（日本）",
                "最多1.1亿欧元，股权加股东贷款",
                "按长期合同获得一半的重稀土产量",
            ],
            [
                "法国政府",
                "1.06亿欧元，补贴、可偿还预付款和税收抵免",
                "在本土建成分离提纯能力，规划提供92个岗位",
            ],
            ["Carester（法国）", "工艺技术和项目公司Caremag", "合计约2.16亿欧元的资金"],
            ["Stellantis", "与Carester签订供货协议", "获得新工厂的稀土产品"],
        ],
        "根据《日经亚洲》、路透社和阿格斯的报道整理。",
    ),
    heading("工厂的规划"),
    text(
        "<p>厂址位于法国西南部大西洋比利牛斯省的拉克（Lacq）。规划每年处理两类原料：2000吨废旧磁体"
        "和5000吨矿山精矿；每年产出500吨镝和90吨铽，合计即《日经亚洲》所说的590吨，另有800吨镨钕氧"
        "化物。按氧化物计，重稀土产量约600吨，约占全球产量的15%。</p>"
        "<p>工厂计划于2026年底投产，2027年起交货。据阿格斯报道，岩谷产业每年将进口约250吨镝和45吨"
        "铽，相当于规划产量的一半，约占日本预计需求量的20%。</p>"
    ),
    heading("为什么是分离厂，而不是矿山"),
    text(
        "<p>稀土矿在多个大洲都有开采，真正稀缺的是下一道工序：稀土元素之间化学性质极为接近，须经多"
        "级溶剂萃取才能分离。国际能源署（IEA）在《2024年全球关键矿产展望》中给出的数据是，2023年中"
        "国占全球磁材用稀土精炼产量的92%。没有矿产的国家同样可以建设分离厂，并以报废磁体为原料。这"
        "些磁体中本来就含有所需的元素，其中的镝和铽在多数矿石里只是微量成分。</p>"
        "<p>这项合作早有铺垫。《日经亚洲》提到，日法两国在2023年的路线图中就约定推动关键矿产项目；"
        "阿格斯则提到2024年5月的关键矿产联合声明。这也不是日本第一次这样做：据阿格斯介绍，2023年"
        "JOGMEC与贸易商双日（Sojitz）曾投资澳大利亚的Lynas公司。</p>"
    ),
    callout(
        "重稀土与磁体用户有什么关系",
        (
            "<p>镝和铽可以提高钕铁硼磁体的内禀矫顽力HcJ，也就是抗退磁能力。之所以要留出这份余量，"
            "是因为HcJ随温度升高下降很快。以剩磁同为1.30 T左右的两个牌号为例：N42在20 °C时HcJ最小"
            "值为955 kA/m，一般用到80 °C左右；N42SH为1592 kA/m，一般用到150 °C左右。到120 °C时，"
            "1592 kA/m还剩约740 kA/m，对许多电机来说仍然够用。</p>"
            "<p>以上为业内常用参考值，非本公司认证数据。</p>"
        ),
    ),
    heading("对磁体采购方的影响"),
    text(
        "<p>短期内不会有变化。即使工厂如期投产，新增产量也要到2027年才能进入市场，而且其中很大一部"
        "分已有归属。无论项目进展如何，眼下的设计都值得做好三件事：</p>"
        "<ul>"
        "<li>写明真实的工作温度和真实的退磁场。为“保险”而选高一档矫顽力，多付的就是镝、铽的钱。"
        "</li>"
        "<li>询问晶界扩散牌号能否满足要求，它只把重稀土用在需要的地方。</li>"
        "<li>如果长期在高温下工作，可以与不含镝、铽的钐钴磁体作比较。</li>"
        "</ul>"
        "<p>回收利用也值得提前考虑。能够从组件中完整拆下、且材质有据可查的磁体，报废时的价值要高于"
        "混在破碎料里的磁体。</p>"
    ),
)

CONTENT = ArticleContent(
    slug="japan-invests-in-french-rare-earth-project",
    title=Text(
        en="Japan invests in a French rare-earth project",
        zh="日本投资法国稀土项目",
    ),
    summary=Text(
        en=(
            "JOGMEC and Iwatani are to put up to 110 million euros into Caremag, a plant planned "
            "in south-western France to recycle magnets and refine dysprosium and terbium from "
            "the end of 2026."
        ),
        zh=(
            "JOGMEC与岩谷产业将向法国Caremag项目投入最多1.1亿欧元。该厂规划于2026年底投产，回收废"
            "旧磁体并分离提纯镝和铽。"
        ),
    ),
    search_description=Text(
        en=(
            "Japan puts up to 110 million euros into Carester’s Caremag plant in Lacq, France: "
            "who pays, what is planned, and why dysprosium and terbium matter."
        ),
        zh=(
            "日本向法国Carester的Caremag项目出资最多1.1亿欧元：资金来源、规划产能，以及镝、铽对磁"
            "体的意义。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    picture="article-recycling",
    published=date(2025, 3, 18),
    category="industry",
    tags=("rare earths", "dysprosium and terbium", "supply"),
    source=Source(
        name=Text(en="Nikkei Asia", zh="日经亚洲 (Nikkei Asia)"),
        url="https://asia.nikkei.com/",
        published=date(2025, 3, 17),
    ),
)
