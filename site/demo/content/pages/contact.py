"""Contact: what an enquiry should contain."""

from demo.schema import Body, PageContent, Text, heading, text

EN = (
    heading("What to tell us so that we can quote"),
    text(
        "<p>A drawing and a few sentences are enough to begin. Ten points answer most of the "
        "questions we would have to ask. Leave open what you do not know, and say what is only an "
        "estimate.</p>"
        "<ol>"
        "<li><b>Application.</b> What the magnet is to do, and in what device.</li>"
        "<li><b>Material and grade.</b> Or, if they are open, the field, flux, force or torque "
        "required and at what distance.</li>"
        "<li><b>Shape and dimensions.</b> With tolerances, chamfers or radii, and whether they "
        "apply before or after coating.</li>"
        "<li><b>Direction of magnetisation.</b> An arrow in a sketch; number of poles; magnetised "
        "or unmagnetised on delivery.</li>"
        "<li><b>Temperature.</b> The highest and lowest of the magnet itself, and for how "
        "long.</li>"
        "<li><b>Demagnetising fields and circuit.</b> Coils, other magnets, iron parts, air "
        "gap.</li>"
        "<li><b>Surface and surroundings.</b> Coating, adhesive, media, humidity, and the test "
        "that is to prove it.</li>"
        "<li><b>Inspection and documents.</b> What is to be measured, how many parts, which "
        "reports.</li>"
        "<li><b>Quantity and time.</b> Per order and per year, samples, date required, target "
        "price if you wish to give one.</li>"
        "<li><b>Destination and end use.</b> Country, trade term, end user and purpose. For "
        "magnets with samarium, dysprosium or terbium China has required an export licence since "
        "4 April 2025 (Announcement No. 18 of 2025), and the application asks for these.</li>"
        "</ol>"
    ),
    heading("By e-mail or telephone"),
    text(
        "<p>E-mail: Usneo@atechmagnet.com</p>"
        "<p>Telephone: +86-010-53345989. From outside China dial +86 10 53345989, without the "
        "0.</p>"
        "<p>Please do not send drawings marked confidential before we have agreed on their "
        "handling.</p>"
    ),
)

ZH = (
    heading("报价需要哪些信息"),
    text(
        "<p>一张图纸加几句说明就可以开始。以下十点涵盖了我们通常会问的大部分问题。不清楚的可以留"
        "空，估计的请注明。</p>"
        "<ol>"
        "<li><b>用途。</b>磁体起什么作用，用在什么设备上。</li>"
        "<li><b>材料与牌号。</b>如尚未确定，请给出要求的磁场、磁通、吸力或转矩，以及对应的距离。"
        "</li>"
        "<li><b>形状与尺寸。</b>包括公差、倒角或圆角，并注明镀前还是镀后。</li>"
        "<li><b>充磁方向。</b>在草图上画箭头，写明极数，以及充磁还是不充磁交货。</li>"
        "<li><b>温度。</b>磁体本身的最高和最低温度及持续时间。</li>"
        "<li><b>退磁场与磁路。</b>线圈、其他磁体、铁磁零件、气隙。</li>"
        "<li><b>表面处理与环境。</b>镀层或涂层、胶粘剂、介质、湿度，以及验证用的试验。</li>"
        "<li><b>检验与文件。</b>测哪些项目，测多少件，需要哪些报告。</li>"
        "<li><b>数量与时间。</b>单次数量和年用量，是否需要样品，需求日期，目标价（选填）。</li>"
        "<li><b>目的地与最终用途。</b>国家或地区、贸易术语、最终用户和最终用途。自2025年4月4日起，"
        "钐钴以及含镝、含铽的磁体出口须申领许可证（商务部 海关总署公告2025年第18号），申请时需要这"
        "些信息。</li>"
        "</ol>"
    ),
    heading("邮箱与电话"),
    text(
        "<p>邮箱：Usneo@atechmagnet.com</p>"
        "<p>电话：+86-010-53345989。从中国境外拨打请省去区号前的0，即+86 10 53345989。</p>"
        "<p>标有保密字样的图纸，请在双方约定处理方式之后再发送。</p>"
    ),
)

CONTENT = PageContent(
    slug="contact",
    title=Text(en="Contact", zh="联系我们"),
    summary=Text(
        en=(
            "Send an enquiry with the form, by e-mail or by telephone. A list of ten points shows "
            "what a quotation needs."
        ),
        zh="可通过表单、邮箱或电话询价。附报价所需信息十点。",
    ),
    search_description=Text(
        en=(
            "Contact Huatai Xinding (Beijing) Metal Materials Co., Ltd. and see the ten points to "
            "include when you ask for a quotation for magnets."
        ),
        zh="联系方式，以及磁体询价时应提供的十项信息：用途、牌号、尺寸、充磁方向、温度等。",
    ),
    body=Body(en=EN, zh=ZH),
    show_in_menus=True,
)
