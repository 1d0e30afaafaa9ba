"""Application: wind turbines."""

from demo.schema import ApplicationContent, Body, Text, heading, text

EN = (
    text(
        "<p>In a generator with permanent magnets the rotor needs no excitation current and no "
        "slip rings, which counts where a repair calls for a crane or a ship. Direct-drive "
        "machines turn slowly, have many poles and take much magnet material; generators behind a "
        "gear are smaller and faster and take less.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Service life.</b> IEC 61400-1 asks for a design life of at least 20 years. "
        "Irreversible loss and corrosion are judged over that time, not over a test.</li>"
        "<li><b>Short circuit.</b> A fault in the winding or converter acts on the hot magnet with "
        "a strong opposing field. It is usually this case that sets the coercivity.</li>"
        "<li><b>Temperature.</b> Air or liquid cooling often keeps the magnets moderately warm, so "
        "that a lower class suffices than in vehicles.</li>"
        "<li><b>Moisture and salt.</b> Offshore air reaches the rotor unless it is sealed.</li>"
        "<li><b>Cost.</b> At such quantities the content of heavy rare earths weighs on the price, "
        "and design can influence it.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>Sintered NdFeB of high remanence and of class M, H or SH is usual, with little or no "
        "dysprosium where cooling allows. A somewhat thicker magnet raises the working point and "
        "can replace a class. Ferrite would need a far larger machine. SmCo is seldom worth its "
        "price here.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>Large blocks through the thickness, flat or with a curved top, set in rows to form a "
        "pole, mostly on a steel rim. They are held by covers, clamps or pockets and by adhesive "
        "or casting resin. Magnets of this size attract each other and steel with forces that "
        "crush; they are fitted with guides, or joined to pole modules unmagnetised and magnetised "
        "as a module.</p>"
    ),
    heading("Coating"),
    text(
        "<p>Epoxy, zinc or nickel, often together with a cover of stainless steel or a resin "
        "casting that keeps moisture out. A cover protects against mechanical damage too. Salt "
        "spray hours compare batches; they do not prove 20 years.</p>"
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Demagnetisation curve of each batch at room and working temperature</li>"
        "<li>Moment of every block, or of a sample, and its scatter</li>"
        "<li>Loss after long heating on a back iron</li>"
        "<li>Damp heat and salt spray on coated parts; shear strength of the bond</li>"
        "<li>Traceability from part to batch</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Drawing, with weight per pole or per machine</li>"
        "<li>Highest temperature in service and in a fault; opposing field</li>"
        "<li>Limits for loss over the service life</li>"
        "<li>Coating or cover, adhesive, site conditions</li>"
        "<li>Delivery magnetised or unmagnetised, packing, schedule</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>永磁发电机的转子不需要励磁电流，也没有滑环。在维修要动用吊车甚至船只的地方，这一点很重"
        "要。直驱机组转速低、极数多，磁体用量大；带齿轮箱的机组体积小、转速高，用量较少。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>使用年限。</b>IEC 61400-1要求设计寿命不少于20年。不可逆磁通损失和腐蚀都要按这一年"
        "限来考虑，而不是按一次试验。</li>"
        "<li><b>短路。</b>绕组或变流器故障时，很强的反向磁场作用在高温的磁体上。矫顽力通常由这一工"
        "况决定。</li>"
        "<li><b>温度。</b>风冷或液冷常能使磁体温度适中，所需类别低于车用电机。</li>"
        "<li><b>潮湿与盐雾。</b>若不密封，海上空气会进入转子。</li>"
        "<li><b>成本。</b>用量如此之大，重稀土含量对价格影响明显，而它可以由设计来控制。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>一般用M、H或SH类、剩磁较高的烧结钕铁硼；冷却条件允许时，少用甚至不用镝。磁体略厚一些可"
        "提高工作点，有时能省去一个类别。用铁氧体，机器要大得多；钐钴的价格在这里通常不划算。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>大尺寸方块，厚度方向充磁，上表面为平面或弧面，成排组成一极，多装在钢制转子圈上，用盖"
        "板、压板或槽固定，并辅以胶粘或树脂灌封。这种尺寸的磁体相互之间以及对钢件的吸力足以造成挤"
        "压伤害，须用导向工装装入，或先以未充磁状态组成磁极模块，再整体充磁。</p>"
    ),
    heading("表面处理"),
    text(
        "<p>环氧树脂、锌或镍，常与不锈钢盖板或树脂灌封并用，以隔绝水汽；盖板还可防止机械损伤。盐雾"
        "小时数用于批次间比较，不能证明能用20年。</p>"
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>每批室温和工作温度下的退磁曲线</li>"
        "<li>逐件或抽样测量磁矩及其分散</li>"
        "<li>带背铁长时间加热后的损失</li>"
        "<li>镀后零件的湿热和盐雾试验；粘接剪切强度</li>"
        "<li>零件到批次的可追溯性</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>图纸，每极或每台的重量</li>"
        "<li>运行和故障时的最高温度，反向磁场</li>"
        "<li>使用年限内允许的损失</li>"
        "<li>表面处理或盖板、胶粘剂、现场环境</li>"
        "<li>充磁还是不充磁交货、包装、交货计划</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="wind-turbines",
    title=Text(en="Wind turbines", zh="风力发电机"),
    summary=Text(
        en=(
            "Magnets for wind generators: large numbers of blocks for decades of service, moderate "
            "heat, damp and salty air, and safe assembly."
        ),
        zh="风力发电机用磁体：方块用量大，使用年限长，温度适中，须耐潮湿和盐雾，并要求装配安全。",
    ),
    search_description=Text(
        en=(
            "Magnets for wind turbine generators: direct drive and geared, temperature and short "
            "circuit, corrosion, NdFeB classes, assembly, tests and enquiry data."
        ),
        zh="风力发电机用磁体：直驱与半直驱、温度与短路、防腐蚀、钕铁硼类别、装配、检验与询价要点。",
    ),
    body=Body(en=EN, zh=ZH),
    families=("sintered-ndfeb",),
    product_types=("block", "arc-segment", "rotor-assembly"),
    grades=("N45M", "N48M", "N50M", "N45H", "N48H", "N50H", "N42SH", "N45SH"),
)
