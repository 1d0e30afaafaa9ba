"""Product type: spheres."""

from demo.schema import Body, Dimension, ProductTypeContent, Text, callout, heading, table, text

EN = (
    text(
        "<p>A sphere is magnetised along one of its diameters. Balls are used in valves and flow "
        "indicators, as contact-free followers, in magnetic joints that turn freely, and in "
        "teaching and research, because theirs is the one simple shape whose field is known "
        "exactly.</p>"
    ),
    heading("Direction of magnetisation and field"),
    text(
        "<p>A sphere has a single direction: through the centre. Outside, a uniformly magnetised "
        "ball has the field of a point dipole, without any approximation. At a pole the flux "
        "density is two thirds of the polarisation, at the equator one third, in the opposite "
        "direction. On the axis it falls with the third power of the distance from the centre.</p>"
    ),
    table(
        "Field on the axis of a sphere of radius R",
        [
            "Distance from the centre",
            "Distance from the surface",
            "Flux density, as a share of Br",
        ],
        [
            ["R", "0", "0.667"],
            ["1.5 R", "0.5 R", "0.198"],
            ["2 R", "R", "0.083"],
            ["3 R", "2 R", "0.025"],
        ],
        "Calculated for uniform magnetisation with J = Br.",
    ),
    text(
        "<p>The demagnetising factor is exactly 1/3 and the permeance coefficient 2, near that of "
        "the cylinder with L/D = 0.7 by which operating temperatures are defined. The limit of a "
        "grade therefore fits a free sphere quite well.</p>"
    ),
    heading("How it is made"),
    text(
        "<p>A cube or a short cylinder is rounded off and ground between discs or in a drum, like "
        "a bearing ball, then coated and magnetised. A ball has 52% of the volume of the cube "
        "around it, so nearly half of the alloy ends as grinding sludge. That and the slow "
        "grinding make a sphere dear for its weight. The ball is free to turn in the magnetising "
        "coil, where the material’s own orientation brings it into line.</p>"
    ),
    heading("Design hints"),
    text(
        "<ul>"
        "<li>Nothing shows where the poles are. If they must lie in a place, the ball has to be "
        "held by its own field, or a cylinder is the better shape.</li>"
        "<li>The contact with a flat face is a point: the coating wears there, and pull is small "
        "for the volume.</li>"
        "<li>State roundness if the ball is to roll or to seal.</li>"
        "<li>Balls that strike each other chip. Metal coats are harder, polymers softer to the "
        "touch.</li>"
        "</ul>"
    ),
    callout(
        "Not for play",
        (
            "<p>Several strong magnets swallowed one after another pull together through the wall "
            "of the gut and injure it. Small loose spheres do not belong within reach of children, "
            "and toys with magnets are regulated in many countries.</p>"
        ),
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>D, with tolerance and roundness</li>"
        "<li>Grade, or moment or field at a distance</li>"
        "<li>Temperature, medium, wear</li>"
        "<li>Coating and colour</li>"
        "<li>Quantity, use and country</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>球形磁体沿某一直径充磁，用于阀门、流量指示器、无接触随动件、可自由转动的磁性关节，也用"
        "于教学和研究，因为它是唯一能精确写出磁场的简单形状。</p>"
    ),
    heading("充磁方向与磁场"),
    text(
        "<p>球体只有一种充磁方式：通过球心。均匀磁化的球体，其外部磁场与点磁偶极子完全相同，不含任"
        "何近似。极点处磁通密度为磁极化强度的三分之二，赤道处为三分之一，方向相反；轴线上与到球心"
        "距离的三次方成反比。</p>"
    ),
    table(
        "半径为R的球体轴线上的磁场",
        ["到球心的距离", "到表面的距离", "磁通密度与Br之比"],
        [
            ["R", "0", "0.667"],
            ["1.5 R", "0.5 R", "0.198"],
            ["2 R", "R", "0.083"],
            ["3 R", "2 R", "0.025"],
        ],
        "按均匀磁化、J = Br计算。",
    ),
    text(
        "<p>球体的退磁因子恰为1/3，磁导系数为2，与定义最高使用温度所用的L/D = 0.7圆柱接近。因此牌"
        "号的温度上限大致适用于处于开路的球体。</p>"
    ),
    heading("制造与加工"),
    text(
        "<p>先把立方块或短圆柱倒圆，再像轴承钢球那样用磨盘或滚筒研磨，然后做表面处理和充磁。球的体"
        "积只有外接立方体的52%，近一半材料变成磨泥，研磨又慢，所以按重量计价格较高。充磁时球体可在"
        "线圈中自由转动，材料的取向方向会自行与磁场对齐。</p>"
    ),
    heading("设计要点"),
    text(
        "<ul>"
        "<li>外观上看不出磁极位置。若磁极须在固定位置，只能靠磁场自行定位，或改用圆柱。</li>"
        "<li>与平面接触只有一点，该处镀层易磨损，相对于体积而言吸力较小。</li>"
        "<li>用于滚动或密封时，请注明圆度。</li>"
        "<li>球体相互碰撞容易崩缺。金属镀层较硬，有机涂层较软。</li>"
        "</ul>"
    ),
    callout(
        "不得作为玩具",
        (
            "<p>先后吞下的几颗强磁体会隔着肠壁相互吸引，造成伤害。小的散装磁球不应放在儿童能够拿到"
            "的地方；许多国家对含磁体的玩具有专门规定。</p>"
        ),
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>D及公差、圆度</li>"
        "<li>牌号，或磁矩、某一距离处的磁场</li>"
        "<li>温度、介质、磨损情况</li>"
        "<li>表面处理和颜色</li>"
        "<li>数量、用途和目的国</li>"
        "</ul>"
    ),
)

CONTENT = ProductTypeContent(
    slug="sphere",
    title=Text(en="Sphere magnets", zh="球形磁体"),
    summary=Text(
        en=(
            "Balls magnetised along a diameter, with the exact field of a dipole: for valves, "
            "indicators, magnetic joints and laboratory work."
        ),
        zh="沿直径充磁的球体，外部磁场即磁偶极子场，用于阀门、指示器、磁性关节和实验室。",
    ),
    search_description=Text(
        en=(
            "Sphere magnets: the dipole field and its fall with distance, demagnetising factor "
            "1/3, how balls are ground and coated, safety, and what an enquiry needs."
        ),
        zh="球形磁体：偶极子磁场及其随距离的衰减、退磁因子1/3、研磨与表面处理、安全与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    dimensions=(Dimension(symbol="D", name=Text(en="Diameter", zh="直径")),),
    shape="sphere",
    families=("sintered-ndfeb", "samarium-cobalt"),
    grades=("N35", "N38", "N40", "N42", "N45", "N38H", "YXG24H"),
    coatings=("ni-cu-ni", "zinc", "ni-cu-ni-au", "epoxy", "parylene-c"),
)
