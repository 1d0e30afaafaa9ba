"""Application: traction motors."""

from demo.schema import ApplicationContent, Body, Text, heading, text

EN = (
    text(
        "<p>In a traction motor the magnet supplies the rotor field without current. Weight and "
        "space are paid for in range, so nearly all such motors use sintered NdFeB. The magnets "
        "are mostly blocks in slots of the rotor stack, in one or two V-shaped layers; rail and "
        "hub motors use segments on the surface as well.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Temperature.</b> The rotor is hard to cool. What counts is the hottest corner of "
        "the hottest magnet after a long climb, not the coolant.</li>"
        "<li><b>Opposing field.</b> Field weakening acts against the magnet at every high speed, a "
        "short circuit of the inverter for a moment and far more strongly. Both come when the "
        "magnet is hot.</li>"
        "<li><b>Eddy currents.</b> Harmonics heat the magnet from within. Dividing it into "
        "insulated pieces along the axis helps most.</li>"
        "<li><b>Speed.</b> In slots the iron bridges carry the centrifugal force; on the surface a "
        "sleeve must.</li>"
        "<li><b>Cost.</b> Dysprosium and terbium weigh heavily in it, and their supply is subject "
        "to export control.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>Sintered NdFeB of class SH to EH is usual, chosen so that the working point stays "
        "above the knee in the worst case. Grain boundary diffusion suits the job: the magnets are "
        "thin, and it raises the coercivity most at the faces and edges, where the opposing field "
        "is strongest. Hot-deformed NdFeB with fine grain can do with less or no heavy rare earth. "
        "SmCo is for the hottest machines; ferrite for designs that draw much of their torque from "
        "reluctance.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>Blocks through the thickness, often glued stacks of slices. The width tolerance "
        "decides how they fit the slot, the thickness the flux. Magnets are fitted unmagnetised "
        "and the rotor is magnetised whole, provided that the field reaches the inner layers; "
        "otherwise they are inserted magnetised.</p>"
    ),
    heading("Coating"),
    text(
        "<p>In a potted, oil-cooled rotor a phosphate or thin epoxy coat may do; in contact with "
        "moist air, epoxy or nickel. Oil, its additives and traces of water should be tested at "
        "temperature.</p>"
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Demagnetisation curve of the batch at room and at working temperature</li>"
        "<li>Magnetic moment of parts, with limits for the scatter within a rotor</li>"
        "<li>Irreversible loss after heating, on a back iron as in the motor</li>"
        "<li>Coating adhesion, climate and oil tests; production part approval (PPAP)</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Drawing with tolerances, number of slices, insulation</li>"
        "<li>Peak temperature and duration, opposing field then, permitted loss</li>"
        "<li>Required flux or Br and HcJ at temperature</li>"
        "<li>Rotor fixing, oil or potting</li>"
        "<li>Quantity per year, start of production, end use and destination</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>驱动电机中，磁体不耗电流就能提供转子磁场。重量和体积直接影响续航，因此这类电机几乎都用"
        "烧结钕铁硼。磁体多为方块，插入转子铁芯槽内，呈单层或双层V形；轨道车辆和轮毂电机也有表贴瓦"
        "形。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>温度。</b>转子散热困难。应看长时间爬坡后最热的那块磁体的最热角部，而不是冷却液温"
        "度。</li>"
        "<li><b>反向磁场。</b>高速弱磁时反向磁场一直存在，逆变器短路时则瞬间大得多。两者都出现在磁"
        "体温度高的时候。</li>"
        "<li><b>涡流。</b>谐波使磁体内部发热，沿轴向分成相互绝缘的几段最有效。</li>"
        "<li><b>转速。</b>内置式由铁芯隔磁桥承受离心力，表贴式须有护套。</li>"
        "<li><b>成本。</b>镝、铽占比很大，其供应还受出口管制。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>一般选SH至EH类烧结钕铁硼，以最恶劣工况下工作点仍在拐点以上为准。晶界扩散很适合这一用"
        "途：磁体薄，而扩散使表面和棱边的矫顽力提高得最多，那里正是反向磁场最强的部位。晶粒细小的"
        "热变形钕铁硼可以少用甚至不用重稀土。温度最高的电机用钐钴；转矩主要靠磁阻的设计可用铁氧"
        "体。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>方块厚度方向充磁，常由几片粘接成一块。宽度公差决定与槽的配合，厚度决定磁通。若磁场能到"
        "达内层磁体，一般先装未充磁的磁体，再整体充磁；否则装入已充磁的磁体。</p>"
    ),
    heading("表面处理"),
    text(
        "<p>灌封、油冷的转子，磷化或薄环氧涂层可能已够；会接触潮湿空气的，用环氧树脂或镍。应在工作"
        "温度下试验冷却油、添加剂和微量水分的影响。</p>"
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>该批次室温和工作温度下的退磁曲线</li>"
        "<li>零件磁矩，以及同一转子内的分散限度</li>"
        "<li>按电机实际背铁条件加热后的不可逆磁通损失</li>"
        "<li>镀层附着力、环境和耐油试验；生产件批准（PPAP）</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>带公差的图纸，分片数和绝缘要求</li>"
        "<li>最高温度及持续时间，当时的反向磁场，允许的损失</li>"
        "<li>要求的磁通，或工作温度下的Br和HcJ</li>"
        "<li>在转子中的固定方式，油或灌封胶</li>"
        "<li>年用量、量产时间、最终用途和目的国</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="traction-motors",
    title=Text(en="Traction motors", zh="驱动电机"),
    summary=Text(
        en=(
            "Magnets for the drives of electric vehicles and rail: high flux per volume, heat and "
            "short-circuit fields at once, and as little heavy rare earth as possible."
        ),
        zh=(
            "电动汽车和轨道车辆驱动电机用磁体：单位体积磁通要高，同时承受高温和短路反向磁场，并尽"
            "量少用重稀土。"
        ),
    ),
    search_description=Text(
        en=(
            "Magnets for traction motors: temperature and opposing field, choice of NdFeB class, "
            "grain boundary diffusion, segmentation, coatings, tests and enquiry data."
        ),
        zh=(
            "驱动电机用磁体：温度与反向磁场、钕铁硼类别选择、晶界扩散、分段、表面处理、检验与询价"
            "要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("sintered-ndfeb", "samarium-cobalt", "ferrite"),
    product_types=("block", "arc-segment", "rotor-assembly"),
    grades=(
        "N45SH",
        "N48SH",
        "N52SH-GBD",
        "N42UH",
        "N48UH-GBD",
        "N50UH-GBD",
        "N38EH",
        "N45EH-GBD",
        "YXG30H",
    ),
)
