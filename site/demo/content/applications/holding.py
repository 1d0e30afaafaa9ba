"""Application: holding and clamping."""

from demo.schema import ApplicationContent, Body, Text, callout, heading, text

EN = (
    text(
        "<p>Holding magnets fasten parts to steel without holes and let go again: fixtures and "
        "welding jigs, door and furniture catches, formwork, tool racks, signs, grippers, lifting "
        "gear. Their figure of merit is the force on a given plate at a given distance, not the "
        "grade.</p>"
    ),
    heading("What decides the force"),
    text(
        "<p>The pull of a flux density B on a steel face is B²/(2µ₀) on each unit of area, about "
        "398 kPa at 1 T. Since B counts twice, iron that leads the flux together wins much in "
        "contact, and a gap loses much. For a bare cylinder of 10 mm diameter and 5 mm length with "
        "J = 1.30 T the calculated upper bound is 33.2 N in contact and 12.9 N with a gap of "
        "1 mm.</p>"
    ),
    text(
        "<ul>"
        "<li><b>Gap.</b> Paint, dirt, rubber, curvature and roughness all count.</li>"
        "<li><b>Plate.</b> Thin sheet saturates; hardened and alloyed steels carry less flux; "
        "austenitic stainless steel none.</li>"
        "<li><b>Direction.</b> Along the face only friction holds, a fraction of the pull. A lever "
        "peels the magnet off from its edge.</li>"
        "<li><b>Temperature.</b> Adhesive, plastic and grade each set a limit; pull falls with the "
        "square of Br.</li>"
        "<li><b>Release.</b> A strong magnet must be got off again: by a lever, a screw, a slide "
        "or a switchable circuit.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>NdFeB of class N for small size at room temperature, H or SH near heat. Ferrite where "
        "there is area, for damp places and low price. SmCo for heat with small size. AlNiCo for "
        "hot fixtures, and in circuits that a coil switches over. Flexible bonded sheet for signs "
        "and light loads.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>In contact a pot magnet, or blocks between steel plates, holds several times what the "
        "same magnet holds alone. Across a gap a bare disc with more thickness does better. "
        "Several poles on one face raise the force on thin sheet, because the flux returns within "
        "it over a short way. Countersunk magnets are for screwing on, rubber-covered ones for "
        "painted surfaces.</p>"
    ),
    callout(
        "Loads over people",
        (
            "<p>Magnets give no warning before they let go. Lifting gear has its own standards and "
            "safety factors, and needs equipment made and tested for it. For anything that hangs "
            "over persons, a second fastening belongs to the design.</p>"
        ),
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Pull at right angles on a stated plate: steel, thickness, roughness, speed of "
        "pulling</li>"
        "<li>Shear on the real surface, where it matters</li>"
        "<li>Pull after heating, or after a number of closures</li>"
        "<li>Coating: salt spray or wear, by agreement</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Force, its direction, and the safety factor it contains</li>"
        "<li>Counterpart: material, thickness, coating, gap</li>"
        "<li>Fixing, space, how it is released</li>"
        "<li>Temperature and moisture</li>"
        "<li>Quantity; samples for a trial</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>吸持磁体不用打孔就能把零件固定在钢面上，需要时还能取下：工装和焊接夹具、门和家具磁扣、"
        "模板工程、工具架、标牌、抓手、起吊装置。衡量它的指标是在规定钢板上、规定距离处的吸力，而"
        "不是牌号。</p>"
    ),
    heading("吸力由什么决定"),
    text(
        "<p>磁通密度B作用在钢面上，单位面积的吸力为B²/(2µ₀)，1 T时约398 kPa。吸力与B的平方成正比，"
        "所以用铁磁零件汇聚磁通，贴紧时增加很多；有了气隙，损失也很多。直径10 mm、长5 mm的单个圆"
        "柱，J = 1.30 T时，计算的上限值为：贴紧33.2 N，气隙1 mm时12.9 N。</p>"
    ),
    text(
        "<ul>"
        "<li><b>气隙。</b>油漆、污物、橡胶、弧面和粗糙度都算在内。</li>"
        "<li><b>钢板。</b>薄板会饱和，淬硬钢和合金钢导磁较差，奥氏体不锈钢不导磁。</li>"
        "<li><b>方向。</b>沿表面方向只靠摩擦力，仅为垂直吸力的一部分；用杠杆则从边缘就能撬"
        "开。</li>"
        "<li><b>温度。</b>胶、塑料和牌号各有上限；吸力随Br的平方下降。</li>"
        "<li><b>脱开。</b>强磁体还要能取下：用杠杆、螺钉、滑移，或可切换的磁路。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>常温、要求体积小时用N类钕铁硼，靠近热源时用H或SH类。面积充裕、环境潮湿、价格要低时用铁"
        "氧体。高温而体积又小时用钐钴。高温夹具，以及用线圈切换的磁路，用铝镍钴。标牌和轻负载用柔"
        "性粘结片材。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>贴紧时，磁吸盘或夹在钢板之间的方块，吸力是同一磁体单独使用时的数倍。隔着气隙时，厚一些"
        "的单个圆片更好。一面多极充磁可提高对薄板的吸力，因为磁通在薄板中很短距离内就能返回。需要"
        "螺钉固定时用沉孔磁体，吸附漆面时用包胶磁体。</p>"
    ),
    callout(
        "人员上方的负载",
        (
            "<p>磁体脱落之前没有征兆。起吊装置有专门的标准和安全系数，必须使用按标准制造和试验的设"
            "备。凡悬于人员上方的物件，设计中都应另设防坠措施。</p>"
        ),
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>在规定钢板上的垂直吸力：钢种、厚度、粗糙度、拉脱速度</li>"
        "<li>必要时在实际表面上测剪切力</li>"
        "<li>加热后或规定开合次数后的吸力</li>"
        "<li>表面处理：盐雾或耐磨，按约定</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>吸力的大小和方向，其中包含多大的安全系数</li>"
        "<li>对手件：材料、厚度、表面涂层、气隙</li>"
        "<li>固定方式、空间、如何脱开</li>"
        "<li>温度和湿度</li>"
        "<li>数量，是否需要试用样品</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="holding",
    title=Text(en="Holding and clamping", zh="吸持与夹持"),
    summary=Text(
        en=(
            "Magnets that hold, clamp, close and lift: what decides the force, and how to choose "
            "between a bare magnet and a pot."
        ),
        zh="用于吸持、夹持、闭合和起吊的磁体：吸力由什么决定，单个磁体与磁吸盘如何取舍。",
    ),
    search_description=Text(
        en=(
            "Magnets for holding and clamping: what decides pull force, gap and plate thickness, "
            "bare magnets and pots, materials, tests and enquiry data."
        ),
        zh=(
            "吸持与夹持用磁体：吸力的决定因素、气隙与钢板厚度、单个磁体与磁吸盘、选材、检验与询价"
            "要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("sintered-ndfeb", "ferrite", "samarium-cobalt", "alnico", "magnetic-assemblies"),
    product_types=("pot-magnet", "disc", "countersunk", "block", "ring"),
    grades=(
        "N35",
        "N42",
        "N45",
        "N52",
        "N42H",
        "N38SH",
        "YXG26H",
        "Y30 (C5)",
        "Y35",
        "LNG37 (Alnico 5)",
    ),
)
