"""Application: loudspeakers."""

from demo.schema import ApplicationContent, Body, Text, heading, text

EN = (
    text(
        "<p>The voice coil hangs in a narrow ring-shaped gap. The force on it is flux density "
        "times length of wire times current, so the magnet sets sensitivity and damping. Two "
        "circuits are usual: a ring outside the pole piece, between two steel plates, and a disc "
        "inside a steel cup. The first belongs to ferrite, the second to NdFeB.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Saturation of the steel.</b> Once plate and pole piece are saturated, a stronger "
        "magnet brings little. Circuit and magnet are designed together.</li>"
        "<li><b>Heat of the voice coil.</b> Most of the power ends as heat, and with an inside "
        "magnet it ends close to the magnet.</li>"
        "<li><b>Cold, for ferrite.</b> Its coercivity falls with temperature. A flat ring in a car "
        "in winter has to be checked at the lowest temperature.</li>"
        "<li><b>Stray field.</b> Outside rings have a large one; a cup shields.</li>"
        "<li><b>Weight and price.</b> They decide between the two materials more often than "
        "physics does.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>Ferrite is the material of most woofers and low-cost drivers: it is cheap, does not "
        "rust and has surface enough to feed the gap in spite of its low remanence. Sintered NdFeB "
        "makes small, light and shallow drivers; class M or H for ordinary ones, SH where the coil "
        "heats the magnet. AlNiCo is used for guitar loudspeakers and reproductions; it must be "
        "long and magnetised in the circuit. SmCo serves where heat is extreme.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>Rings and discs, axially magnetised, pole faces ground flat and parallel so that no "
        "second air gap arises. A second magnet, in repulsion on top of the plate, drives more "
        "flux into the gap and reduces the stray field. Planar headphones and ribbon drivers use "
        "bars or perforated plates. Radially magnetised rings, from segments or radially oriented, "
        "simplify some shallow designs.</p>"
        "<p>Circuits are normally glued unmagnetised and magnetised whole: safer, cleaner, and "
        "with the working point of the closed circuit.</p>"
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Flux of single magnets in a reference circuit</li>"
        "<li>Flux density in the gap of the finished circuit, after magnetising</li>"
        "<li>Flatness and parallelism of the pole faces; chips within agreed limits</li>"
        "<li>Flux after heating or after cold storage</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Dimensions, or gap, plate thickness and flux density wanted</li>"
        "<li>Material and weight limit</li>"
        "<li>Temperature at the magnet, highest and lowest</li>"
        "<li>Magnetised or not; saturation field your equipment reaches</li>"
        "<li>Coating; adhesive; quantity per year</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>音圈悬在一个狭窄的环形气隙中，所受的力等于磁通密度、导线长度和电流的乘积，因此磁体决定"
        "灵敏度和阻尼。常用的磁路有两种：外磁式，圆环套在极芯外，夹在两块导磁板之间；内磁式，圆片"
        "装在钢杯内。前者多用铁氧体，后者多用钕铁硼。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>导磁件饱和。</b>导磁板和极芯一旦饱和，再强的磁体也收效甚微，磁路和磁体应一起设"
        "计。</li>"
        "<li><b>音圈发热。</b>大部分功率变成热，内磁式的热源就在磁体旁边。</li>"
        "<li><b>铁氧体怕低温。</b>它的矫顽力随温度降低而下降，冬季车内的扁平圆环须按最低温度核"
        "算。</li>"
        "<li><b>漏磁。</b>外磁式漏磁大，钢杯则有屏蔽作用。</li>"
        "<li><b>重量与价格。</b>选哪种材料，多数时候取决于这两项，而不是物理。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>多数低音单元和低成本扬声器用铁氧体：价格低，不生锈；剩磁虽低，但面积足够，能供给气隙所"
        "需磁通。烧结钕铁硼可做出小而轻、厚度薄的单元，一般用M或H类，音圈对磁体加热明显时用SH类。"
        "铝镍钴用于吉他扬声器和复刻产品，须做得细长，并在磁路中充磁。温度极高时用钐钴。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>圆环和圆片，轴向充磁，磁极面磨平且相互平行，避免产生额外气隙。在导磁板上同极相对地再加"
        "一块磁体，可把更多磁通压入气隙，并减小漏磁。平面振膜耳机和铝带单元用条形磁体或带孔薄板。"
        "辐射状充磁的圆环（瓦形拼成或辐射取向）可简化某些薄型结构。</p>"
        "<p>通常先用未充磁的磁体粘接成磁路，再整体充磁：安全、清洁，工作点也就是闭合磁路的工作"
        "点。</p>"
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>单件磁体在标准磁路中的磁通</li>"
        "<li>磁路成品充磁后气隙中的磁通密度</li>"
        "<li>磁极面的平面度和平行度，崩边不超过约定限度</li>"
        "<li>加热或低温存放后的磁通</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>尺寸，或气隙、导磁板厚度和要求的磁通密度</li>"
        "<li>材料和重量限制</li>"
        "<li>磁体处的最高和最低温度</li>"
        "<li>充磁还是不充磁；贵方设备能达到的充磁磁场</li>"
        "<li>表面处理、胶粘剂、年用量</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="loudspeakers",
    title=Text(en="Loudspeakers", zh="扬声器"),
    summary=Text(
        en=(
            "Magnets for loudspeakers, headphones and microphones: flux in a narrow gap, at the "
            "weight, size and price the device allows."
        ),
        zh=(
            "扬声器、耳机和传声器用磁体：在重量、尺寸和价格允许的范围内，让窄气隙中的磁通密度足够"
            "高。"
        ),
    ),
    search_description=Text(
        en=(
            "Magnets for loudspeakers: ferrite rings, NdFeB discs and rings, AlNiCo; working point "
            "in the circuit, voice-coil heat, magnetising and enquiry data."
        ),
        zh=(
            "扬声器用磁体：铁氧体圆环、钕铁硼圆片与圆环、铝镍钴，磁路工作点、音圈发热、充磁与询价"
            "要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("ferrite", "sintered-ndfeb", "alnico", "samarium-cobalt"),
    product_types=("ring", "disc", "block", "arc-segment"),
    grades=(
        "Y30 (C5)",
        "Y35",
        "Y30BH",
        "C8B",
        "N38",
        "N42M",
        "N42H",
        "N48H",
        "N42SH",
        "LNG44 (Alnico 5DG)",
    ),
)
