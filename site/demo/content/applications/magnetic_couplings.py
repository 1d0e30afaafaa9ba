"""Application: magnetic couplings."""

from demo.schema import ApplicationContent, Body, Text, callout, heading, text

EN = (
    text(
        "<p>Two rotors with alternating poles hold each other across a gap. A can of metal, "
        "plastic or ceramic stands in the gap and closes the vessel, so that no shaft has to be "
        "sealed. Coaxial couplings have one rotor inside the other; face couplings have two discs "
        "opposite. Both run in step, without slip, up to their pull-out torque.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Torque and angle.</b> Torque rises with the angle between the rotors and is "
        "largest at half a pole pitch. Beyond that the coupling slips, and stays so until it is "
        "stopped.</li>"
        "<li><b>Slipping.</b> Like poles then pass each other: the strongest opposing field the "
        "magnets will see, while eddy currents heat them.</li>"
        "<li><b>Gap.</b> Wall, clearances and sleeves add up. The field of a pole pattern falls "
        "off as exp(−πz/τ), with τ the pole pitch, so more poles help only while the gap is small "
        "against the pitch.</li>"
        "<li><b>Temperature.</b> The inner rotor takes that of the medium, plus the heat of a "
        "metal can.</li>"
        "<li><b>Medium.</b> The inner magnets must be enclosed by welding or moulding. Hydrogen "
        "and acids are the hard cases.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>Sintered NdFeB of class H to UH where medium and can stay warm; SmCo for hot oils, "
        "solvents and high temperature, and where a sheath might leak. Inner and outer rotor may "
        "differ. Ferrite or bonded material serves small pumps and stirrers. At equal size SmCo "
        "passes less torque cold, but loses less of it hot: torque goes roughly with the square of "
        "Br when both rotors have the same material.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>Blocks or segments through the thickness on steel back rings, N and S in turn; for "
        "face couplings sectors or blocks on a disc. A Halbach arrangement saves the iron of the "
        "inner rotor. Small couplings use multipole rings. The back ring must be thick enough to "
        "carry the flux of half a pole.</p>"
    ),
    callout(
        "The can",
        (
            "<p>In a metal can the moving field drives eddy currents. Their loss grows with the "
            "square of speed and of flux density and heats the medium and the magnets. Thin walls "
            "of an alloy with high resistivity lessen it; plastic and ceramic avoid it.</p>"
        ),
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Static pull-out torque at room temperature, and hot if it decides</li>"
        "<li>Moment of the magnets and its scatter; scan of the poles</li>"
        "<li>Tightness of the enclosure (helium leak test)</li>"
        "<li>Demagnetisation after a stated time of slipping; runout and balance</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Rated and peak torque, speed, moment of inertia on both sides</li>"
        "<li>Gap, can material and thickness</li>"
        "<li>Medium, pressure, temperature</li>"
        "<li>Diameter and length available, shaft connections</li>"
        "<li>Explosion protection, standards; quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>两个磁极交替排列的转子隔着气隙相互吸住，气隙中的隔离套（金属、塑料或陶瓷）把容器封闭，"
        "因此不需要轴封。同轴式是内外两个转子，端面式是两个圆盘相对。在最大转矩以内，两者同步运"
        "转，没有转差。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>转矩与转角。</b>转矩随两转子的相对转角增大，在半个极距处最大；超过之后即失步，停机"
        "前不会自行恢复。</li>"
        "<li><b>失步。</b>此时同极相互掠过，磁体受到最强的反向磁场，同时还有涡流发热。</li>"
        "<li><b>气隙。</b>壁厚、间隙和护套相加即为气隙。磁极交替排列的磁场按exp(−πz/τ)衰减，τ为极"
        "距，因此只有气隙远小于极距时，增加极数才有好处。</li>"
        "<li><b>温度。</b>内转子的温度即介质温度，再加上金属隔离套的发热。</li>"
        "<li><b>介质。</b>内磁体须用焊接或包塑封闭；氢气和酸最难对付。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>介质和隔离套温度不高时，用H至UH类烧结钕铁硼；热油、溶剂和高温介质，以及护套可能渗漏的"
        "场合，用钐钴。内外转子可用不同材料。小型泵和搅拌器可用铁氧体或粘结磁体。尺寸相同时，钐钴"
        "在室温下传递的转矩较小，但高温下损失也小：两转子材料相同时，转矩大致与Br的平方成正"
        "比。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>方块或瓦形，厚度方向充磁，N、S交替装在钢制背环上；端面式为圆盘上的扇形或方块。采用海尔"
        "贝克结构，内转子可省去铁芯。小型联轴器用多极圆环。背环的厚度须能通过半个磁极的磁通。</p>"
    ),
    callout(
        "隔离套",
        (
            "<p>旋转磁场会在金属隔离套中产生涡流，损耗与转速和磁通密度的平方成正比，使介质和磁体升"
            "温。采用高电阻率合金的薄壁可以减小损耗，用塑料或陶瓷则可避免。</p>"
        ),
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>室温下的静态最大转矩，必要时加测高温</li>"
        "<li>磁体磁矩及其分散，磁极波形扫描</li>"
        "<li>封闭结构的密封性（氦检漏）</li>"
        "<li>失步规定时间后的退磁情况；跳动和动平衡</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>额定转矩和峰值转矩、转速、两侧转动惯量</li>"
        "<li>气隙，隔离套的材料和厚度</li>"
        "<li>介质、压力、温度</li>"
        "<li>可用的直径和长度，轴的连接方式</li>"
        "<li>防爆要求和标准；数量</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="magnetic-couplings",
    title=Text(en="Magnetic couplings", zh="磁力联轴器"),
    summary=Text(
        en=(
            "Magnets for couplings that pass torque through a wall: pumps, stirrers and valves "
            "without a shaft seal."
        ),
        zh="隔着壁传递转矩的磁力联轴器用磁体：用于没有轴封的泵、搅拌器和阀门。",
    ),
    search_description=Text(
        en=(
            "Magnets for magnetic couplings: torque and angle, slipping, gap and containment can, "
            "NdFeB or SmCo, eddy-current heat, tests and enquiry data."
        ),
        zh=(
            "磁力联轴器用磁体：转矩与转角、失步、气隙与隔离套、钕铁硼与钐钴的取舍、涡流发热、检验"
            "与询价要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("sintered-ndfeb", "samarium-cobalt", "magnetic-assemblies", "ferrite"),
    product_types=("block", "arc-segment", "ring", "rotor-assembly", "halbach-array"),
    grades=(
        "N42H",
        "N40SH",
        "N42SH",
        "N38UH",
        "N35EH",
        "YXG24H",
        "YXG26H",
        "YXG28H",
        "YXG30H",
        "Y30BH",
    ),
)
