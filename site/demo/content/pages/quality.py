"""How magnets are measured and tested, in general."""

from demo.schema import Body, PageContent, Text, heading, table, text

EN = (
    text(
        "<p>A magnet can be right in every dimension and still be the wrong part. This page "
        "describes how the properties of permanent magnets are measured in general, what each "
        "method can and cannot show, and which documents a buyer may ask for. It describes "
        "methods; it is not a list of equipment or certificates.</p>"
    ),
    heading("Material: the demagnetisation curve"),
    text(
        "<p>Br, HcB, HcJ, (BH)max and squareness are properties of the material. They are "
        "measured in a closed magnetic circuit with a hysteresigraph (permeameter) according to "
        "IEC 60404-5 and GB/T 3217: a sample of simple shape is saturated, clamped between the "
        "poles of an electromagnet and driven through the second quadrant, at room temperature or "
        "with heated poles. For the highest coercivities, where the iron of the electromagnet "
        "saturates first, pulsed field magnetometers are used; GB/T 29628 gives guidance. "
        "Temperature coefficients are measured according to GB/T 24270.</p>"
        "<p>The sample is usually cut from a blank of the batch or is a witness piece that went "
        "through the same furnace. The result speaks for the batch, not for each part.</p>"
    ),
    heading("Part: flux, moment, field"),
    table(
        "Methods for finished magnets",
        ["Method", "What it measures", "Good for", "Take care"],
        [
            [
                "Helmholtz coil with fluxmeter",
                "Magnetic moment of the whole part",
                "Every part; comparing lots",
                "Says nothing of local faults",
            ],
            [
                "Search coil or flux fixture",
                "Flux through a defined coil",
                "Series inspection against a reference part",
                "Valid for that fixture only",
            ],
            [
                "Hall probe (gaussmeter)",
                "Flux density at one point",
                "Field at a sensor, pole strength",
                "Distance and position decide the value",
            ],
            [
                "Scan of a pole pattern",
                "Flux density along a line or circle",
                "Multipole rings, waveform, pole width",
                "Speed, distance and filter must be agreed",
            ],
            [
                "Three-axis moment",
                "Angle between magnetic and geometrical axis",
                "Sensor and motor magnets",
                "Locating the part is part of the error",
            ],
            [
                "Pull test",
                "Force on a given plate",
                "Holding magnets",
                "Plate, flatness, speed and direction",
            ],
            [
                "Open-circuit heating",
                "Irreversible flux loss after heat",
                "Proof of the temperature class",
                "Shape or back iron as in use",
            ],
        ],
    ),
    heading("Dimensions and appearance"),
    text(
        "<p>Dimensions are checked with micrometers, gauges, projectors or coordinate measuring "
        "machines. The tools must be non-magnetic, or the parts unmagnetised; a magnetised part "
        "draws a steel anvil and gathers grinding dust. The drawing should say whether dimensions "
        "apply before or after coating. Chips and scratches are judged against limits for size "
        "and number agreed beforehand, best with limit samples.</p>"
    ),
    heading("Coating and climate"),
    text(
        "<ul>"
        "<li>Thickness: X-ray fluorescence for metal layers, magnetic or micrographic methods for "
        "others</li>"
        "<li>Adhesion: cross-cut, thermal shock or scribing, according to the coating; GB/T "
        "34491-2017 covers coatings on sintered NdFeB</li>"
        "<li>Neutral salt spray: ISO 9227, GB/T 10125</li>"
        "<li>Damp heat at 85 °C and 85% relative humidity, pressure cooker test (PCT), HAST</li>"
        "</ul>"
        "<p>Such tests destroy the part and are done on samples; number and end point belong in "
        "the order.</p>"
    ),
    heading("Sampling"),
    text(
        "<p>Inspection by attributes commonly follows ISO 2859-1 (GB/T 2828.1) with an agreed "
        "acceptance quality limit for each class of defect. For characteristics that matter to "
        "safety or function, testing every part, or a capability study (Cpk), is agreed "
        "instead.</p>"
    ),
    heading("Documents a buyer can ask for"),
    text(
        "<ul>"
        "<li>Inspection report with measured values for dimensions, flux and coating</li>"
        "<li>Material certificate with the demagnetisation curve of the batch, at room "
        "temperature and, if needed, at a higher one</li>"
        "<li>Certificate of conformity (COC)</li>"
        "<li>First article inspection, or PPAP in the automotive trade</li>"
        "<li>Declarations on RoHS and REACH, and on conflict minerals where they apply</li>"
        "<li>Safety data sheet, and the magnetic field statement for air freight (IATA packing "
        "instruction 953)</li>"
        "</ul>"
        "<p>Which of them a delivery includes should be settled with the quotation, since some "
        "call for tests that must be planned.</p>"
    ),
)

ZH = (
    text(
        "<p>一块磁体，尺寸全部合格，仍可能不是所要的零件。本页介绍永磁体性能的一般测量方法，每种方"
        "法能说明什么、不能说明什么，以及采购方可以要求提供哪些文件。这里介绍的是方法，不是设备清"
        "单，也不是证书清单。</p>"
    ),
    heading("材料：退磁曲线"),
    text(
        "<p>Br、HcB、HcJ、(BH)max和方形度属于材料性能，按IEC 60404-5和GB/T 3217用磁滞回线仪（永磁"
        "测量仪）在闭合磁路中测量：将形状简单的样品饱和磁化，夹在电磁铁两极之间，测出第二象限曲"
        "线，可在室温下测，也可用加热极头测高温曲线。矫顽力最高的材料，电磁铁的铁芯会先饱和，这时"
        "采用脉冲磁场测量，可参照GB/T 29628。温度系数按GB/T 24270测量。</p>"
        "<p>样品通常取自该批毛坯，或使用同炉随烧的试样。结果代表这一批材料，不代表每一个零件。</p>"
    ),
    heading("零件：磁通、磁矩、磁场"),
    table(
        "成品磁体的测量方法",
        ["方法", "测量内容", "适用场合", "注意事项"],
        [
            ["亥姆霍兹线圈加磁通计", "整个零件的磁矩", "逐件检验，批次比较", "反映不出局部缺陷"],
            [
                "测量线圈或磁通工装",
                "通过规定线圈的磁通",
                "以标准件比对的批量检验",
                "结果只对该工装有效",
            ],
            [
                "霍尔探头（高斯计）",
                "某一点的磁通密度",
                "传感器处磁场、磁极强弱",
                "数值取决于距离和位置",
            ],
            [
                "磁极波形扫描",
                "沿直线或圆周的磁通密度",
                "多极磁环的波形、极宽",
                "须约定转速、距离和滤波",
            ],
            ["三轴磁矩测量", "磁轴与几何轴的夹角", "传感器和电机磁体", "零件定位误差会计入结果"],
            ["拉力试验", "对规定钢板的吸力", "吸持磁体", "钢板、平面度、速度和方向"],
            ["开路加热", "加热后的不可逆磁通损失", "验证温度等级", "形状或背铁应与实际使用一致"],
        ],
    ),
    heading("尺寸与外观"),
    text(
        "<p>尺寸用千分尺、量规、投影仪或三坐标测量机检验。量具应为无磁材料，或在零件未充磁时测量；"
        "充磁后的零件会吸住钢制测头，也会吸附磨屑。图纸应注明尺寸是镀前还是镀后。崩边、划痕按事先"
        "约定的大小和数量判定，最好备有限度样品。</p>"
    ),
    heading("镀层与环境试验"),
    text(
        "<ul>"
        "<li>厚度：金属镀层用X射线荧光法，其他用磁性法或金相法</li>"
        "<li>附着力：按镀层种类采用划格、热震或划痕；烧结钕铁硼表面镀层见GB/T 34491-2017</li>"
        "<li>中性盐雾：ISO 9227、GB/T 10125</li>"
        "<li>85 °C、85%相对湿度的湿热试验，高压加速老化试验PCT、HAST</li>"
        "</ul>"
        "<p>这些试验会损坏零件，只能抽样进行；数量和判据应写入订单。</p>"
    ),
    heading("抽样"),
    text(
        "<p>计数检验一般按ISO 2859-1（GB/T 2828.1），对各类缺陷分别约定接收质量限（AQL）。涉及安全"
        "或功能的特性，则约定全检或过程能力研究（Cpk）。</p>"
    ),
    heading("采购方可以要求的文件"),
    text(
        "<ul>"
        "<li>检验报告，含尺寸、磁通和镀层的实测值</li>"
        "<li>材质证明，附该批次的室温退磁曲线，需要时附高温曲线</li>"
        "<li>合格证明（COC）</li>"
        "<li>首件检验报告；汽车行业为PPAP文件</li>"
        "<li>RoHS、REACH声明，以及适用时的冲突矿产声明</li>"
        "<li>安全数据表，以及空运所需的磁场检测说明（IATA包装说明953）</li>"
        "</ul>"
        "<p>交货时附哪些文件，应在报价阶段确定，因为其中一些需要提前安排试验。</p>"
    ),
)

CONTENT = PageContent(
    slug="quality",
    title=Text(en="Quality", zh="质量检验"),
    summary=Text(
        en=(
            "How magnetic properties, flux, dimensions and coatings are measured, by which "
            "standards, and which documents a buyer can ask for."
        ),
        zh="磁性能、磁通、尺寸和镀层怎样测量，依据哪些标准，采购方可以要求提供哪些文件。",
    ),
    search_description=Text(
        en=(
            "How permanent magnets are tested: hysteresigraph (IEC 60404-5, GB/T 3217), flux and "
            "moment, dimensions, coating, sampling, and documents to ask for."
        ),
        zh="永磁体检验方法：退磁曲线（IEC 60404-5、GB/T 3217）、磁通磁矩、尺寸、镀层、抽样与文件。",
    ),
    body=Body(en=EN, zh=ZH),
    show_in_menus=True,
)
