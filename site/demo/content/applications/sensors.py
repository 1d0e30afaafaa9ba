"""Application: sensors."""

from demo.schema import ApplicationContent, Body, Text, heading, table, text

EN = (
    text(
        "<p>A sensor magnet is a reference. Its field moves past a Hall element, a "
        "magnetoresistive element or a reed switch, and the position, angle or speed is read from "
        "it. What matters is the field in one place and its change with position, temperature and "
        "time.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Scatter.</b> Switching points and angles vary with moment, size and place of the "
        "magnet. The place often contributes most: near a small magnet the field changes "
        "steeply.</li>"
        "<li><b>Temperature drift.</b> Br falls reversibly with heat. Elements that evaluate "
        "direction, not strength, are far less affected; many integrated circuits compensate a "
        "given coefficient.</li>"
        "<li><b>Ageing.</b> A first heating takes off a little flux for good. A controlled ageing "
        "before delivery takes it beforehand.</li>"
        "<li><b>Surroundings.</b> Iron parts, motors and currents near the sensor shift the field. "
        "Oil, fuel and exhaust heat attack magnet and binder.</li>"
        "</ul>"
    ),
    heading("Materials"),
    table(
        "Sensor magnets by material",
        ["Material", "Why"],
        [
            ["SmCo", "Small drift, heat, little corrosion; small parts in hot places"],
            ["Sintered NdFeB", "Largest field in the smallest space, at moderate temperature"],
            ["Bonded NdFeB", "Multipole rings and parts moulded on a shaft"],
            [
                "AlNiCo",
                "Least drift; long rods, for reed switches and variable-reluctance pickups",
            ],
            ["Ferrite", "Low cost, no corrosion, large drift; bonded ferrite for encoder rings"],
        ],
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>For an angle over one turn: a disc or cylinder at the end of the shaft, diametrally "
        "magnetised. For speed or many increments: a ring with many poles on the rim or face; the "
        "pitch is matched to the element. For short strokes: a block or cylinder moving past. For "
        "gear teeth: a magnet behind the element, where the field at rest should be near zero, "
        "which rings or shaped pole faces achieve.</p>"
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Flux density at a stated point, distance and probe</li>"
        "<li>Moment in three axes: angle between magnetic and geometrical axis</li>"
        "<li>For rings: pole pitch error, amplitude, waveform over the turn</li>"
        "<li>Flux before and after heating; temperature coefficient of the grade</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Type of sensor, its position and distance, field range it needs</li>"
        "<li>Travel or angle, permitted error</li>"
        "<li>Temperature range, media, life</li>"
        "<li>Iron and other magnets nearby</li>"
        "<li>Holder or overmoulding; quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>传感器磁体是一个基准。它的磁场掠过霍尔元件、磁阻元件或干簧管，由此读出位置、角度或转"
        "速。重要的是某一点的磁场，以及它随位置、温度和时间的变化。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>分散性。</b>开关点和角度随磁体的磁矩、尺寸和位置而变，其中位置的影响往往最大：小磁"
        "体附近磁场变化很陡。</li>"
        "<li><b>温度漂移。</b>温度升高时Br可逆地下降。只判别方向、不判别大小的元件受影响小得多；许"
        "多集成电路可补偿给定的温度系数。</li>"
        "<li><b>老化。</b>第一次受热会永久损失少量磁通，交货前进行稳磁处理可预先消除。</li>"
        "<li><b>环境。</b>附近的铁件、电机和电流会改变磁场；机油、燃油和排气高温会侵蚀磁体和粘结"
        "剂。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    table(
        "各种材料的传感器磁体",
        ["材料", "选用理由"],
        [
            ["钐钴", "漂移小，耐高温，耐腐蚀，适合高温处的小零件"],
            ["烧结钕铁硼", "温度不高时，在最小空间内得到最强磁场"],
            ["粘结钕铁硼", "多极磁环，与轴一体注塑的零件"],
            ["铝镍钴", "漂移最小；细长棒用于干簧开关和磁电式拾取器"],
            ["铁氧体", "成本低，不锈蚀，漂移大；粘结铁氧体用于编码器磁环"],
        ],
    ),
    heading("形状与充磁"),
    text(
        "<p>测一圈以内的角度：轴端装圆片或圆柱，径向（直径方向）充磁。测转速或多个增量：圆环在外圆"
        "或端面多极充磁，极距与元件匹配。测短行程：方块或圆柱从元件旁移过。测齿轮：磁体放在元件背"
        "后，要求静态磁场接近零，可用圆环或特殊形状的极面实现。</p>"
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>规定位置、距离和探头下的磁通密度</li>"
        "<li>三轴磁矩：磁轴与几何轴的夹角</li>"
        "<li>磁环：一圈内的极距误差、幅值和波形</li>"
        "<li>加热前后的磁通，牌号的温度系数</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>传感器型式、位置和距离，所需磁场范围</li>"
        "<li>行程或角度，允许误差</li>"
        "<li>温度范围、介质和寿命</li>"
        "<li>附近的铁件和其他磁体</li>"
        "<li>支架或包塑；数量</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="sensors",
    title=Text(en="Sensors", zh="传感器"),
    summary=Text(
        en=(
            "Magnets for position, speed and current sensors: not the strongest field but a known "
            "one, steady over temperature and time."
        ),
        zh=(
            "位置、转速和电流传感器用磁体：要的不是最强的磁场，而是大小确定、随温度和时间稳定的磁"
            "场。"
        ),
    ),
    search_description=Text(
        en=(
            "Magnets for Hall, magnetoresistive and reed sensors: field at the sensor, temperature "
            "drift, angular error, multipole rings, materials and enquiry data."
        ),
        zh=(
            "霍尔、磁阻与干簧传感器用磁体：传感点磁场、温度漂移、角度误差、多极磁环、选材与询价要"
            "点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("samarium-cobalt", "sintered-ndfeb", "bonded-ndfeb", "alnico", "ferrite"),
    product_types=("disc", "cylinder", "ring", "block"),
    grades=(
        "N35H",
        "N38SH",
        "N35UH",
        "YX18",
        "YX20",
        "YXG24H",
        "YXG26H",
        "LNG37 (Alnico 5)",
        "LNGT40 (Alnico 8)",
        "Y30BH",
    ),
)
