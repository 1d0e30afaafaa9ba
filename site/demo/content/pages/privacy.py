"""Privacy notice: a draft that the company has to complete and approve."""

from demo.schema import Body, PageContent, Text, callout, heading, table, text

EN = (
    callout(
        "Draft: awaits the company’s approval before launch",
        (
            "<p>This text was prepared with the website. Before the site goes public the company "
            "must check it, fill in what stands in square brackets, and have it reviewed by a "
            "lawyer. Until then it is not a binding statement.</p>"
        ),
    ),
    heading("Who is responsible"),
    text(
        "<p>Huatai Xinding (Beijing) Metal Materials Co., Ltd. decides on the purposes and means "
        "of processing personal data on this website. It is the personal information handler "
        "under China’s Personal Information Protection Law (PIPL) and the controller under the "
        "EU’s General Data Protection Regulation (GDPR), as far as these apply. Contact for all "
        "questions of privacy: Usneo@atechmagnet.com, telephone +86-010-53345989. [Registered "
        "address; representative in the EU, if one is required: to be added by the company.]</p>"
    ),
    heading("What we collect through the enquiry forms"),
    table(
        "Data in the enquiry forms",
        ["Data", "Why we need it"],
        [
            ["Name", "To know whom to answer"],
            ["Company", "To prepare a quotation for the right party"],
            [
                "E-mail address, telephone or WhatsApp number, WeChat ID",
                "To answer the way you like",
            ],
            ["Country", "Delivery terms, export rules, time zone"],
            ["Message, parts, drawings, required date", "What you ask for"],
            ["End use and end user", "Export control, where it asks for them"],
            ["Time of sending", "To keep enquiries in order and prove receipt"],
            ["Language of the page", "To answer in the language you chose"],
            [
                "Network address, made unreadable; for a day",
                "To recognise programs that send many forms",
            ],
        ],
        "Fields marked as optional may be left empty.",
    ),
    text(
        "<p>Please do not send sensitive personal information, such as identity card numbers, "
        "health data or bank details, through the form. We do not need it.</p>"
    ),
    heading("What we do with it, and on what basis"),
    text(
        "<p>We use the data to read, answer and follow up your enquiry, to prepare a quotation "
        "and, if an order follows, to carry it out. We do not sell it, do not use it for "
        "advertising by others, and do not make decisions by automated means alone.</p>"
        "<p>Under the PIPL the basis is your consent, given when you send the form, or the "
        "necessity for concluding a contract to which you are a party (Article 13). Under the "
        "GDPR it is the taking of steps at your request before a contract (Article 6(1)(b)) or, "
        "where you write on behalf of your company, our legitimate interest in answering business "
        "enquiries (Article 6(1)(f)).</p>"
    ),
    heading("Who receives it, and where"),
    text(
        "<p>Those of our staff who deal with enquiries have access. Service providers that host "
        "the site or deliver e-mail process data on our behalf and under our instructions. [Names "
        "of the providers and location of the servers: to be added by the company.]</p>"
        "<p>The company is in China. If you write from another country, your data reaches us "
        "there because you send it to us. If data is passed from China to another country, or "
        "from the EU to China by a provider, the rules of the PIPL (Articles 38 to 43) and of "
        "Chapter V of the GDPR are to be observed. [Mechanism used, for example standard contract "
        "clauses: to be added by the company.]</p>"
    ),
    heading("How long we keep it"),
    text(
        "<p>A request for quotation that you have begun and not sent is deleted 14 days after you "
        "last changed it, its drawings one day after you uploaded them.</p>"
        "<p>Enquiries that lead to no order are deleted after [period to be set by the company]. "
        "Data that belongs to an order is kept as long as commercial and tax law requires. "
        "[Retention of server logs: to be set by the company.]</p>"
    ),
    heading("Cookies and technical data"),
    text(
        "<p>This website uses no cookies apart from two that are strictly necessary: one protects "
        "the forms against misuse, one finds your enquiry list again for 14 days. It uses no "
        "advertising or analytics services that follow you across websites. When a page is called "
        "up, the server processes the address of your device and the page requested, as every web "
        "server must.</p>"
    ),
    heading("Your rights"),
    text(
        "<p>Under the PIPL (Articles 44 to 50) you may know about and decide on the processing of "
        "your personal information, restrict or refuse it, consult and copy it, have it "
        "transferred where the conditions are met, have it corrected or completed, have it "
        "deleted, and ask us to explain our rules. You may withdraw consent at any time; what was "
        "done before remains lawful.</p>"
        "<p>Under the GDPR (Articles 15 to 22) you have the rights of access, rectification, "
        "erasure, restriction, data portability and objection. You may complain to a supervisory "
        "authority, in particular in the country where you live or work.</p>"
        "<p>To use any of these rights, write to Usneo@atechmagnet.com. We may ask for what is "
        "needed to make sure that the request comes from you.</p>"
    ),
    heading("Changes"),
    text(
        "<p>If this notice changes, the new text will be published on this page with its date. "
        "[Date of entry into force: to be added by the company.]</p>"
    ),
)

ZH = (
    callout(
        "草案：上线前须经公司批准",
        (
            "<p>本文本随网站一同起草。网站公开之前，公司须核对全文，补充方括号中的内容，并请律师审"
            "阅。在此之前，本文不构成具有约束力的声明。</p>"
        ),
    ),
    heading("个人信息处理者"),
    text(
        "<p>本网站处理个人信息的目的和方式由Huatai Xinding (Beijing) Metal Materials Co., Ltd.决"
        "定。在相应法律适用的范围内，本公司是《中华人民共和国个人信息保护法》（PIPL）所称的个人信"
        "息处理者，也是欧盟《通用数据保护条例》（GDPR）所称的控制者。有关隐私的一切问题，请联系："
        "Usneo@atechmagnet.com，电话+86-010-53345989。［注册地址，以及依法需要时的欧盟代表：由公司"
        "补充。］</p>"
    ),
    heading("通过询价表单收集的信息"),
    table(
        "询价表单中的信息",
        ["信息", "用途"],
        [
            ["姓名", "知道应当答复谁"],
            ["公司名称", "向正确的对象报价"],
            ["邮箱、电话、WhatsApp号码、微信号", "按您希望的方式答复"],
            ["国家或地区", "确定贸易术语、出口规定和时区"],
            ["留言、产品、图纸、需求日期", "您询问的内容"],
            ["最终用途和最终用户", "出口管制要求时使用"],
            ["提交时间", "按顺序处理并证明已收到"],
            ["页面语言", "用您选择的语言答复"],
            ["网络地址（经不可逆处理，保存一天）", "识别大量提交表单的程序"],
        ],
        "标注为选填的项目可以留空。",
    ),
    text(
        "<p>请不要通过表单发送身份证件号码、健康信息、银行账户等敏感个人信息，我们不需要这些信息。"
        "</p>"
    ),
    heading("如何使用及其依据"),
    text(
        "<p>我们将这些信息用于阅读、答复和跟进您的询价，编制报价单，并在成交后履行订单。我们不出售"
        "这些信息，不将其提供给他人做广告，也不仅凭自动化方式作出决定。</p>"
        "<p>依据PIPL，处理的合法性基础是您提交表单时的同意，或为订立、履行您作为一方当事人的合同所"
        "必需（第13条）。依据GDPR，则是应您的请求在订立合同之前采取步骤（第6条第1款（b）项）；如您"
        "代表所在公司来信，则为我们答复商务询价的合法利益（第6条第1款（f）项）。</p>"
    ),
    heading("接收者与存放地点"),
    text(
        "<p>处理询价的员工可以查阅这些信息。提供网站托管或邮件投递服务的供应商受我们委托、按我们的"
        "指示处理数据。［供应商名称和服务器所在地：由公司补充。］</p>"
        "<p>本公司位于中国。如您从其他国家或地区来信，信息由您直接发送到中国。如需将信息由中国提供"
        "至境外，或由供应商从欧盟传输至中国，应遵守PIPL（第38条至第43条）和GDPR第五章的规定。［所"
        "采用的机制，例如标准合同：由公司补充。］</p>"
    ),
    heading("保存期限"),
    text(
        "<p>已开始填写但未提交的询价单，自最后一次修改起14天后删除；其中的图纸自上传起一天后删除。"
        "</p>"
        "<p>未成交的询价信息在［期限由公司确定］后删除。与订单有关的信息按商业和税务法律要求的期限"
        "保存。［服务器日志的保存期限：由公司确定。］</p>"
    ),
    heading("Cookie与技术数据"),
    text(
        "<p>本网站只使用严格必要的Cookie：一个用于防止表单被滥用，一个用于在14天内找回您的询价单。"
        "本网站不使用其他Cookie，也不使用跨网站跟踪您的广告或统计服务。打开网页时，服务器会处理您设"
        "备的网络地址和所请求的页面，这是任何网站服务器工作所必需的。</p>"
    ),
    heading("您的权利"),
    text(
        "<p>依据PIPL（第44条至第50条），您有权知悉并决定对您个人信息的处理，有权限制或拒绝处理，有"
        "权查阅、复制，在符合条件时有权要求转移，有权要求更正、补充和删除，并有权要求我们解释处理"
        "规则。您可以随时撤回同意；撤回前已进行的处理仍然有效。</p>"
        "<p>依据GDPR（第15条至第22条），您享有访问、更正、删除、限制处理、数据可携带和反对的权利，"
        "并可向监管机构投诉，尤其是您居住地或工作地所在国的监管机构。</p>"
        "<p>行使上述权利，请发送邮件至Usneo@atechmagnet.com。为确认请求出自您本人，我们可能需要您"
        "提供必要的信息。</p>"
    ),
    heading("变更"),
    text("<p>本政策如有变更，新文本将连同日期公布在本页。［生效日期：由公司补充。］</p>"),
)

CONTENT = PageContent(
    slug="privacy",
    title=Text(en="Privacy notice", zh="隐私政策"),
    summary=Text(
        en="Which data the enquiry form collects, what happens to it, and which rights you have.",
        zh="询价表单收集哪些信息，如何使用，以及您享有哪些权利。",
    ),
    search_description=Text(
        en=(
            "Privacy notice for the enquiry form: data collected, purpose, legal basis, "
            "retention, cookies, and your rights under the PIPL and the GDPR."
        ),
        zh=(
            "询价表单隐私政策：收集的信息、用途、依据、保存期限、Cookie，以及您依PIPL和GDPR享有的"
            "权利。"
        ),
    ),
    body=Body(en=EN, zh=ZH),
)
