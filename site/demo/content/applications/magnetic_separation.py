"""Application: magnetic separation."""

from demo.schema import ApplicationContent, Body, Text, heading, text

EN = (
    text(
        "<p>A separator pulls iron, or weakly magnetic grains, out of a stream of food, plastic, "
        "powder, ore or scrap. On a small unsaturated particle the force goes with the product of "
        "field and gradient, so a strong uniform field does nothing. The designer chooses a pole "
        "pitch: fine pitches give a large force close by, coarse ones reach far.</p>"
    ),
    heading("What limits the magnet"),
    text(
        "<ul>"
        "<li><b>Distance.</b> Cover, tube wall and layer of product are the gap. A millimetre more "
        "of steel costs more field than a higher grade wins.</li>"
        "<li><b>Opposing magnets.</b> In a bar like poles face each other across a thin steel "
        "disc. Each magnet is short and works against its neighbours, so its coercivity must be "
        "more than a free magnet would need.</li>"
        "<li><b>Temperature.</b> Hot powder, steam cleaning and drying. The adhesive often gives "
        "way first.</li>"
        "<li><b>Wear and corrosion.</b> Product abrades the cover; acids, lyes and salt find every "
        "weld. Moisture behind it destroys NdFeB.</li>"
        "<li><b>Cleaning.</b> What sticks must come off again, by hand, wiper, or by drawing the "
        "magnet out of the tube.</li>"
        "</ul>"
    ),
    heading("Materials"),
    text(
        "<p>Ferrite fills overband magnets and drums that must reach deep into a bed, cheaply and "
        "without rust. NdFeB is for bars, grates, plates and rolls that catch fine or weakly "
        "magnetic particles. For hot product NdFeB of class H to UH or SmCo is used. AlNiCo is "
        "found in older separators and very hot ones.</p>"
    ),
    heading("Geometry and magnetisation"),
    text(
        "<p>Bars: discs or cylinders, axially magnetised, alternating in direction, with pole "
        "discs of mild steel, in a tube of austenitic stainless steel. Plates and drums: blocks "
        "through the thickness on a steel back, poles alternating along the flow or across it. "
        "Eddy-current separators turn a fast rotor of alternating poles; heat and centrifugal "
        "force govern it.</p>"
    ),
    heading("Tests and documents usually agreed"),
    text(
        "<ul>"
        "<li>Flux density on the surface over the poles: every figure with its point, its distance "
        "and the size of the probe, for over an edge of a pole a small probe reads more</li>"
        "<li>Pull on a steel ball of stated size at a stated distance, as a practical "
        "comparison</li>"
        "<li>Tightness of tube and welds; surface roughness</li>"
        "<li>Statement of the materials in contact with food, where it applies</li>"
        "</ul>"
    ),
    heading("What to state in an enquiry"),
    text(
        "<ul>"
        "<li>Product, particle size, layer depth, throughput</li>"
        "<li>Tube or cover dimensions and material, fixing</li>"
        "<li>Field required and how it is checked</li>"
        "<li>Temperature in use and in cleaning</li>"
        "<li>Hygiene and dust-explosion requirements; quantity</li>"
        "</ul>"
    ),
)

ZH = (
    text(
        "<p>磁选设备把铁杂质或弱磁性颗粒从食品、塑料、粉料、矿石或废料中分离出来。对未饱和的小颗"
        "粒，磁力与磁场和梯度的乘积成正比，因此再强的均匀磁场也不起作用。设计时要选极距：极距小，"
        "近处磁力大；极距大，作用距离远。</p>"
    ),
    heading("限制磁体的因素"),
    text(
        "<ul>"
        "<li><b>距离。</b>外壳、管壁和料层都是气隙。多一毫米钢板损失的磁场，比提高牌号得到的还"
        "多。</li>"
        "<li><b>相邻磁体的反向作用。</b>磁棒中同极隔着薄导磁片相对，每块磁体都很短，又受相邻磁体的"
        "反向磁场，所需矫顽力高于单独使用。</li>"
        "<li><b>温度。</b>热粉料、蒸汽清洗、烘干。往往是胶先失效。</li>"
        "<li><b>磨损与腐蚀。</b>物料磨损外壳，酸、碱、盐会侵蚀焊缝，水汽一旦进入就会毁坏钕铁"
        "硼。</li>"
        "<li><b>清理。</b>吸上的杂质还要能取下：手工、刮板，或把磁芯从管中抽出。</li>"
        "</ul>"
    ),
    heading("适用材料"),
    text(
        "<p>悬挂除铁器和滚筒要求作用深度大，多用铁氧体，价格低且不生锈。磁棒、磁力架、磁板和磁辊要"
        "捕捉细小或弱磁性颗粒，用钕铁硼。物料温度高时，用H至UH类钕铁硼或钐钴。铝镍钴见于较早的设备"
        "和温度很高的场合。</p>"
    ),
    heading("形状与充磁"),
    text(
        "<p>磁棒：圆片或圆柱，轴向充磁，方向交替排列，之间夹低碳钢导磁片，装在奥氏体不锈钢管内。磁"
        "板和滚筒：方块，厚度方向充磁，装在钢背板上，磁极沿料流方向或横向交替。涡电流分选机使用高"
        "速旋转的交替极转子，发热和离心力是主要限制。</p>"
    ),
    heading("常约定的检验与文件"),
    text(
        "<ul>"
        "<li>磁极上方的表面磁通密度：每个数值都要注明位置、距离和探头尺寸，因为在磁极棱边处，探头"
        "越小读数越高</li>"
        "<li>规定直径的钢球在规定距离处的吸力，作为实用比较</li>"
        "<li>管和焊缝的密封性，表面粗糙度</li>"
        "<li>需要时提供接触食品材料的声明</li>"
        "</ul>"
    ),
    heading("询价时请说明"),
    text(
        "<ul>"
        "<li>物料、颗粒大小、料层厚度、处理量</li>"
        "<li>管或外壳的尺寸、材料和固定方式</li>"
        "<li>要求的磁场及检验方法</li>"
        "<li>使用和清洗时的温度</li>"
        "<li>卫生和粉尘防爆要求；数量</li>"
        "</ul>"
    ),
)

CONTENT = ApplicationContent(
    slug="magnetic-separation",
    title=Text(en="Magnetic separation", zh="磁选"),
    summary=Text(
        en=(
            "Magnets for bars, grates, drums, plates and overband separators: field with a steep "
            "gradient where the product passes."
        ),
        zh=(
            "磁棒、磁力架、磁选滚筒、板式除铁器和悬挂除铁器用磁体：在物料经过处既要有磁场，又要有"
            "大的梯度。"
        ),
    ),
    search_description=Text(
        en=(
            "Magnets for separation: force and gradient, bars and drums, ferrite or NdFeB, heat "
            "and hygiene, measuring the surface field, and enquiry data."
        ),
        zh=(
            "磁选用磁体：磁力与梯度，磁棒与滚筒，铁氧体与钕铁硼的取舍，耐温与卫生，表面磁场测量和"
            "询价要点。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
    families=("sintered-ndfeb", "ferrite", "samarium-cobalt", "magnetic-assemblies"),
    product_types=("disc", "cylinder", "block", "ring"),
    grades=("N42", "N45", "N48", "N52", "N42H", "N40SH", "N38UH", "YXG26H", "Y30 (C5)", "Y30BH"),
)
