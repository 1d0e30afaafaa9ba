"""The index of product types."""

from demo.schema import Body, PageContent, Text, text

EN = (
    text(
        "<p>A shape is more than its dimensions. It sets how far the field reaches, how well the "
        "magnet withstands heat and opposing fields, and what it costs to make. Each page names "
        "the dimensions as they stand on a drawing, the directions of magnetisation the shape "
        "allows, and the tolerances that machining usually keeps.</p>"
    ),
    text(
        "<p>The shapes shown are the common ones. Steps, slots, slanted faces and other forms are "
        "cut by wire erosion or pressed; a sketch with dimensions and an arrow for the "
        "magnetisation is enough to ask about them.</p>"
    ),
)

ZH = (
    text(
        "<p>形状不只是尺寸：它决定磁场能作用多远，决定磁体承受高温和反向磁场的能力，也决定制造成"
        "本。各页面列出图纸上的尺寸代号、该形状可用的充磁方向，以及加工通常能保证的公差。</p>"
    ),
    text(
        "<p>这里列出的是常见形状。台阶、槽、斜面等异形可以线切割或压制成形；询价时提供一张标有尺寸"
        "和充磁方向箭头的草图即可。</p>"
    ),
)

CONTENT = PageContent(
    slug="types",
    title=Text(en="Product types", zh="产品类型"),
    summary=Text(
        en=(
            "Magnets by shape, and assemblies: directions of magnetisation, how each is made, and "
            "which dimensions an order states."
        ),
        zh="按形状分类的磁体以及磁性组件：充磁方向、制造与加工，以及订货时要写明的尺寸。",
    ),
    search_description=Text(
        en=(
            "Permanent magnets by shape: blocks, discs, cylinders, rings, arc segments, "
            "countersunk and sphere magnets, pot magnets, rotors and Halbach arrays."
        ),
        zh=(
            "按形状选永磁体：方块、圆片、圆柱、圆环、瓦形、沉孔、球形，以及磁吸盘、转子组件和海尔"
            "贝克阵列。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
)
