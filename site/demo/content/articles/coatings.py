"""Technology: coatings and what salt spray hours mean."""

from datetime import date

from demo.schema import ArticleContent, Body, Text, callout, heading, key_figures, table, text

EN = (
    text(
        "<p>Sintered NdFeB corrodes. Between its grains runs a phase rich in neodymium that "
        "reacts with water and oxygen; once it goes, whole grains fall out and the surface turns "
        "to powder. So nearly every sintered NdFeB magnet is coated, and nearly every drawing "
        "carries a number of hours in salt spray. This article lists the usual coatings and says "
        "what that number can tell.</p>"
    ),
    heading("The usual coatings"),
    table(
        "Coatings for sintered NdFeB",
        ["Coating", "Thickness (µm)", "Neutral salt spray (h)", "Up to (°C)", "Remarks"],
        [
            [
                "Ni-Cu-Ni, barrel plated",
                "5–20, usually 10–20",
                "48 (24–72)",
                "200",
                "The default; one source gives only 16 h for rack plating",
            ],
            ["Zinc, blue-white", "4–15", "24 (12–24)", "160", "Low cost; dry rooms"],
            [
                "Zinc, colour passivated",
                "4–15",
                "48",
                "160",
                "As above, with a heavier passivation layer",
            ],
            ["Electroless nickel", "3–20", "72 (rack: 24)", "200", "Even thickness, also in holes"],
            ["Ni-Cu-Ni-Sn", "5–20", "72", "200", "Can be soldered"],
            ["Ni-Cu-Ni-Au", "5–20", "72", "200", "Mainly for contact and appearance"],
            [
                "Epoxy (electrophoretic)",
                "10–30, usually 12–20",
                "72–96",
                "160",
                "Insulates; good base for adhesives",
            ],
            ["Nickel and epoxy", "25–40", "96 to over 200", "160", "Outdoor use"],
            [
                "Parylene C",
                "5–20",
                "No figure we would print",
                "–",
                "Even film; medical and vacuum use",
            ],
            ["Aluminium (IVD)", "2–15", "24 or 240", "400", "Sources differ by a factor of ten"],
            ["Phosphate, passivation", "1–3", "None, or 2", "200", "Protection for transport only"],
        ],
        (
            "Values from published supplier tables, usual in the industry, not the company’s "
            "certified data. Agree thickness and hours for the part in question."
        ),
    ),
    heading("What the test is"),
    text(
        "<p>The neutral salt spray test (NSS) is described in ISO 9227 and in GB/T 10125, which "
        "is based on it. A solution of 5% sodium chloride is sprayed at 35 °C, without pause, "
        "over parts that lean at a set angle. After the agreed hours the parts are rinsed and "
        "inspected. GB/T 34491-2017 deals with coatings on sintered NdFeB in particular.</p>"
    ),
    key_figures(
        ("5", "%", "sodium chloride in the solution"),
        ("35", "°C", "in the chamber"),
        ("6.5–7.2", "pH", "of the collected solution"),
    ),
    heading("What the hours mean"),
    text(
        "<ul>"
        "<li><b>They show pores and damage.</b> The spray finds every pinhole, thin edge and "
        "scratch. A batch that fails where earlier batches passed tells of a change in the "
        "process.</li>"
        "<li><b>They compare like with like.</b> Two lots with the same coating on the same "
        "magnet, in the same chamber: here the test is at its best.</li>"
        "<li><b>They hold for an agreed criterion.</b> “48 h” is complete only with the end "
        "point: first red rust, first white corrosion product, a share of the surface, edges "
        "counted or not.</li>"
        "</ul>"
    ),
    heading("What they do not mean"),
    text(
        "<ul>"
        "<li><b>They are not a lifetime.</b> ISO 9227 itself states that the test is not meant to "
        "predict long-term resistance. No factor turns 48 hours into years.</li>"
        "<li><b>They do not rank different coatings.</b> The standard says that too. Zinc is less "
        "noble than the magnet and protects it at a scratch by dissolving; nickel is nobler and "
        "drives corrosion into any pore it has. A zinc coat that shows white rust after 24 h may "
        "still be guarding the magnet, while a nickel coat without a blemish may hide one "
        "pit.</li>"
        "<li><b>They say nothing of damp heat.</b> Moisture with pressure and temperature attacks "
        "the magnet and the bond between magnet and coating. Other tests exist for that: 85 °C at "
        "85% relative humidity, the pressure cooker test (PCT) and HAST (IEC 60068-2-66).</li>"
        "<li><b>They say nothing of hydrogen.</b> A coating that stops water does not stop "
        "hydrogen under pressure, and hydrogen breaks NdFeB up.</li>"
        "</ul>"
    ),
    callout(
        "Where the sources disagree",
        (
            "<p>For ion vapour deposited aluminium one supplier’s table gives 24 hours and "
            "another’s 240. For rack plated nickel we found 16 hours where barrel plated nickel "
            "is usually given 48. For nickel with epoxy the figures run from 96 to over 200. Such "
            "gaps come from thickness, after-treatment, part size and the choice of end point. "
            "Treat any single number, including those above, as a starting point, and settle your "
            "part with a test on your part.</p>"
        ),
    ),
    heading("What to write on a drawing"),
    text(
        "<ol>"
        "<li>The layers in order, and the least and greatest thickness, with the place of "
        "measurement. Corners gather metal; the middle of a face gets least.</li>"
        "<li>Whether the dimensions apply before or after coating. A coat of 15 µm adds 0.03 mm "
        "to a diameter.</li>"
        "<li>The test, its standard, the hours, the end point and the number of parts.</li>"
        "<li>A chamfer or radius on all edges; a coating does not hold on a sharp edge.</li>"
        "<li>What the coating will meet: adhesive, oil, coolant, solder, cleaning agents, "
        "temperature.</li>"
        "</ol>"
        "<p>SmCo and ferrite usually need no coating, AlNiCo seldom does. Where they have one, it "
        "is against dust and chipping, for bonding or for cleanliness. Bonded NdFeB normally "
        "carries an epoxy or Parylene film.</p>"
    ),
)

ZH = (
    text(
        "<p>烧结钕铁硼容易腐蚀。晶粒之间的富钕相会与水和氧反应，一旦被侵蚀，晶粒就会整颗脱落，表面"
        "粉化。因此烧结钕铁硼几乎都要做表面处理，图纸上也几乎都会写一个盐雾小时数。本文列出常用的"
        "镀层和涂层，并说明这个小时数究竟能说明什么。</p>"
    ),
    heading("常用镀层和涂层"),
    table(
        "烧结钕铁硼的表面处理",
        ["镀层/涂层", "厚度（µm）", "中性盐雾（h）", "耐温（°C）", "说明"],
        [
            [
                "镍铜镍，滚镀",
                "5～20，常用10～20",
                "48（24～72）",
                "200",
                "最常用；有资料称挂镀只有16 h",
            ],
            ["镀锌，蓝白", "4～15", "24（12～24）", "160", "成本低，适合干燥环境"],
            ["镀锌，彩色钝化", "4～15", "48", "160", "同上，钝化膜较厚"],
            ["化学镀镍", "3～20", "72（挂镀24）", "200", "厚度均匀，孔内也能镀到"],
            ["镍铜镍锡", "5～20", "72", "200", "可焊锡"],
            ["镍铜镍金", "5～20", "72", "200", "主要用于导电接触和外观"],
            ["环氧树脂（电泳）", "10～30，常用12～20", "72～96", "160", "绝缘，适合粘接"],
            ["镍加环氧树脂", "25～40", "96至200以上", "160", "户外使用"],
            ["派瑞林C型", "5～20", "无可靠数据", "–", "膜厚均匀，用于医疗和真空场合"],
            ["铝（离子气相沉积IVD）", "2～15", "24或240", "400", "不同资料相差十倍"],
            ["磷化、钝化", "1～3", "无，或2", "200", "仅作运输期间的临时防护"],
        ],
        (
            "数据来自公开的供应商资料，为业内常用值，非本公司认证数据。具体零件的厚度和小时数应另"
            "行约定。"
        ),
    ),
    heading("盐雾试验是怎么做的"),
    text(
        "<p>中性盐雾试验（NSS）的方法见ISO 9227以及以其为基础制定的GB/T 10125：在35 °C下，将5%的氯"
        "化钠溶液连续喷雾，试样按规定角度倾斜放置，到约定时间后取出清洗、检查。烧结钕铁硼的表面镀"
        "层另有专门标准GB/T 34491-2017。</p>"
    ),
    key_figures(
        ("5", "%", "溶液中的氯化钠浓度"),
        ("35", "°C", "试验箱温度"),
        ("6.5～7.2", "pH", "收集液的酸碱度"),
    ),
    heading("小时数能说明什么"),
    text(
        "<ul>"
        "<li><b>能暴露孔隙和损伤。</b>针孔、薄边、划痕都逃不过盐雾。以往批次合格而这一批不合格，说"
        "明工艺发生了变化。</li>"
        "<li><b>可以同类相比。</b>同一种磁体、同一种镀层、同一台试验箱，比较两个批次，这是盐雾试验"
        "最可靠的用途。</li>"
        "<li><b>必须有约定的判据。</b>只写“48 h”是不完整的，还要写明终点：出现红锈、出现白色腐蚀产"
        "物，还是腐蚀面积达到某一比例，棱边是否计入。</li>"
        "</ul>"
    ),
    heading("小时数不能说明什么"),
    text(
        "<ul>"
        "<li><b>它不是寿命。</b>ISO 9227明确指出，该试验不用于预测材料的长期耐蚀性。48小时无法用某"
        "个系数换算成几年。</li>"
        "<li><b>它不能给不同镀层排名次。</b>这一点标准里也写明了。锌的电位比磁体低，划伤处锌先溶"
        "解，保护磁体；镍的电位比磁体高，一旦有孔隙，腐蚀就向内深入。镀锌件24 h出现白锈，磁体可能"
        "仍受到保护；镀镍件表面完好，却可能藏着一个蚀坑。</li>"
        "<li><b>它不反映湿热。</b>高温、高压的水汽侵蚀的是磁体以及镀层与磁体的结合面。这要靠其他试"
        "验：85 °C、85%相对湿度，高压加速老化试验PCT，以及HAST（IEC 60068-2-66）。</li>"
        "<li><b>它不反映氢。</b>能挡住水的镀层挡不住高压氢气，而氢会使钕铁硼粉碎。</li>"
        "</ul>"
    ),
    callout(
        "资料不一致的地方",
        (
            "<p>离子气相沉积铝，一家供应商的资料写24小时，另一家写240小时。镀镍通常写48小时（滚"
            "镀），挂镀则有写16小时的。镍加环氧从96到200小时以上都有。差距来自厚度、后处理、零件大"
            "小和终点判据。任何单独一个数字，包括上表中的数字，都只能当作起点，最终应以实际零件的"
            "试验结果为准。</p>"
        ),
    ),
    heading("图纸上应写明什么"),
    text(
        "<ol>"
        "<li>各层的顺序、最小和最大厚度，以及测量位置。棱角处镀层厚，平面中心最薄。</li>"
        "<li>尺寸指镀前还是镀后。镀层厚15 µm，直径就增加0.03 mm。</li>"
        "<li>试验项目、标准、小时数、终点判据和试样数量。</li>"
        "<li>所有棱边倒角或倒圆，尖边上镀层附不牢。</li>"
        "<li>镀层会接触什么：胶、油、冷却液、焊锡、清洗剂，以及温度。</li>"
        "</ol>"
        "<p>钐钴和铁氧体一般不需要涂镀，铝镍钴也很少需要；如果做，多是为了防尘、防崩边，或出于粘"
        "接、洁净的要求。粘结钕铁硼通常涂环氧树脂或派瑞林。</p>"
    ),
)

CONTENT = ArticleContent(
    slug="coatings-and-salt-spray",
    title=Text(en="Coatings and salt spray hours", zh="表面处理与盐雾小时数"),
    summary=Text(
        en=(
            "The usual coatings for NdFeB magnets with thickness, salt spray hours and "
            "temperature, and what the hours of ISO 9227 and GB/T 10125 do and do not tell."
        ),
        zh=(
            "钕铁硼常用镀层和涂层的厚度、盐雾小时数与耐温，以及ISO 9227、GB/T 10125的小时数能说明"
            "什么、不能说明什么。"
        ),
    ),
    search_description=Text(
        en=(
            "Coatings for NdFeB magnets compared: nickel, zinc, epoxy, aluminium and others, with "
            "usual thickness and what neutral salt spray hours really mean."
        ),
        zh="钕铁硼镀层和涂层对比：镍铜镍、锌、环氧、铝等的厚度与耐温，正确理解中性盐雾小时数。",
    ),
    body=Body(en=EN, zh=ZH),
    picture="article-coatings",
    published=date(2025, 7, 17),
    category="technology",
    tags=("coatings", "specifying magnets"),
)
