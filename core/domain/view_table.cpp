#include "core/domain/view_fields.h"

#include <utility>

namespace onedoor
{

namespace
{

using T = FieldType;

struct Row {
    const char *path;
    FieldType type;
    const char16_t *title;
    bool identity = false;
};

constexpr Row matter[] = {
    {"code", T::Text, u"事项编号"},
    {"state", T::Text, u"状态"},
    {"state_title", T::Text, u"状态名称"},
    {"registered_on", T::Day, u"登记日期"},
    {"received_on", T::Day, u"收到日期"},
    {"channel", T::Text, u"来源渠道"},
    {"channel_title", T::Text, u"来源渠道名称"},
    {"kind", T::Text, u"事项类别"},
    {"subkind", T::Text, u"其他事项类别"},
    {"type", T::Text, u"纠纷类型"},
    {"title", T::Text, u"标题"},
    {"narrative", T::Text, u"事由"},
    {"claim", T::Text, u"诉求"},
    {"matter", T::Text, u"事由和诉求"},
    {"summary", T::Text, u"摘要"},
    {"place.division", T::Text, u"发生地区划"},
    {"place.detail", T::Text, u"发生地详址"},
    {"place.text", T::Text, u"发生地"},
    {"occurred_on", T::Day, u"发生日期"},
    {"amount", T::Money, u"涉案金额"},
    {"headcount", T::Number, u"涉及人数"},
    {"intensity", T::Text, u"激化程度"},
    {"nature", T::Text, u"性质"},
    {"sphere", T::Text, u"领域"},
    {"willing", T::Flag, u"愿意调解"},
    {"protected", T::Flag, u"保护信息"},
    {"anonymous", T::Flag, u"匿名"},
    {"accusation", T::Flag, u"检举控告"},
    {"group", T::Flag, u"五人以上"},
    {"withheld", T::Flag, u"信息未向对方提供"},
    {"urgent_signals", T::Texts, u"紧急情形"},
    {"attachments[].name", T::Text, u"附件名称"},
    {"petitioner_names", T::Text, u"申请人", true},
    {"petitioner_count", T::Number, u"申请人人数"},
    {"respondent_names", T::Texts, u"被申请人名单", true},
    {"party_names", T::Texts, u"当事人和监护人名单", true},
    {"withdrawn_mediators", T::Texts, u"已经回避的调解员"},
    {"guardian_missing", T::Flag, u"未成年人没有监护人"},
    {"guardian_on_both_sides", T::Flag, u"监护人是对方当事人或者对方的监护人"},
    {"least_copies", T::Number, u"协议最少份数"},
    {"open_routes", T::Number, u"在办途径数"},
    {"advice[].title", T::Text, u"可以走的途径"},
    {"advice[].because", T::Text, u"推荐理由"},
    {"advice[].cost", T::Text, u"费用"},
    {"advice[].time", T::Text, u"时间"},
    {"advice[].force", T::Text, u"效力"},
    {"advice[].materials", T::Text, u"材料"},
    {"advice[].first", T::Text, u"先要办理的"},
    {"advice[].closed", T::Text, u"与在办途径的关系"},
    {"advice[].source", T::Text, u"依据"},
    {"remedies[].route", T::Text, u"已有结果的途径"},
    {"remedies[].outcome", T::Text, u"途径结果"},
    {"remedies[].text", T::Text, u"此后可以怎么办"},
    {"rights[].title", T::Text, u"当事人自己的期限"},
    {"rights[].due", T::Day, u"当事人自己的期限的最后一日"},
    {"rights[].basis", T::Text, u"当事人自己的期限的依据"},
    {"rights[].owner", T::Text, u"当事人自己的期限由谁遵守"},
    {"rights[].provisional", T::Flag, u"当事人自己的期限暂定"},
    {"unserved[].title", T::Text, u"尚未送达的文书"},
    {"unserved[].number", T::Text, u"尚未送达的文书的文号"},
    {"open_groups", T::Texts, u"在办途径的类别"},
    {"reached_results", T::Texts, u"途径得出的结果"},
    {"paused_clocks", T::Texts, u"中止的期限"},
    {"open_tasks", T::Texts, u"未办结的任务"},
    {"open_signals", T::Texts, u"未解除的风险信号"},
    {"grave_signals", T::Texts, u"未解除的高风险信号"},
    {"settled.result", T::Text, u"办理结果"},
    {"settled.result_title", T::Text, u"办理结果名称"},
    {"settled.summary", T::Text, u"办理情况"},
    {"settled.on", T::Day, u"办结日期"},
    {"merged", T::Flag, u"已并案"},
    {"centre.name", T::Text, u"中心名称"},
    {"centre.address", T::Text, u"中心地址"},
    {"centre.phone", T::Text, u"中心电话"},
    {"centre.signer", T::Text, u"签发人"},
    {"centre.agency", T::Text, u"机关代字"},
    {"centre.division", T::Text, u"中心区划"},
    {"centre.level", T::Text, u"中心层级"},
    {"operator.name", T::Text, u"经办人"},
    {"operator.window", T::Text, u"窗口"},
    {"today", T::Day, u"今天"},
};

constexpr Row party[] = {
    {"role", T::Text, u"称谓"},
    {"kind", T::Text, u"种类"},
    {"standing", T::Text, u"身份"},
    {"name", T::Text, u"姓名或者名称", true},
    {"id_type", T::Text, u"证件种类", true},
    {"id_number", T::Text, u"证件号码", true},
    {"sex", T::Text, u"性别", true},
    {"ethnicity", T::Text, u"民族", true},
    {"age", T::Number, u"年龄", true},
    {"birth", T::Day, u"出生日期", true},
    {"phone", T::Text, u"电话", true},
    {"address", T::Text, u"住址", true},
    {"occupation", T::Text, u"职业", true},
    {"contact", T::Text, u"联系人", true},
    {"contact_title", T::Text, u"联系人职务", true},
    {"guardian", T::Text, u"监护人", true},
    {"minor", T::Flag, u"未成年", true},
    {"authority", T::Text, u"代理权限"},
    {"withheld", T::Flag, u"信息未向对方提供"},
};

constexpr Row owner[] = {
    {"unit", T::Text, u"单位"}, {"person", T::Text, u"人员"}, {"phone", T::Text, u"电话"}};

constexpr Row routeNow[] = {
    {"title", T::Text, u"名称"},           {"body", T::Text, u"承办单位"},
    {"handlers", T::Texts, u"承办人员"},   {"stage", T::Text, u"阶段"},
    {"stage_title", T::Text, u"阶段名称"}, {"number", T::Text, u"案号"},
    {"opened_on", T::Day, u"进入日期"},
};

constexpr Row others[] = {
    {"assisting", T::Texts, u"协办单位"},
    {"route.id", T::Text, u"当前途径"},
    {"route.told", T::Text, u"告知方式"},
    {"route.clock.title", T::Text, u"办理期限名称"},
    {"route.clock.late", T::Number, u"超期天数"},
    {"route.clock.due", T::Day, u"办理期限"},
    {"route.clock.basis", T::Text, u"办理期限说明"},
    {"route.clock.promise", T::Flag, u"办理期限为本中心承诺"},
    {"route.clock.provisional", T::Flag, u"办理期限暂定"},
    {"routes[route].open", T::Flag, u"正在办理"},
    {"routes[route].count", T::Number, u"次数"},
    {"routes[route].last.outcome", T::Text, u"结果"},
    {"routes[route].last.outcome_title", T::Text, u"结果名称"},
    {"routes[route].last.ended_on", T::Day, u"结束日期"},
    {"clock[rule].running", T::Flag, u"正在计算"},
    {"clock[rule].paused", T::Flag, u"已中止"},
    {"clock[rule].extended", T::Flag, u"已延长"},
    {"clock[rule].late", T::Number, u"超期天数"},
    {"clock[rule].due", T::Day, u"到期日"},
    {"clock[rule].from", T::Day, u"起算日"},
    {"clock[rule].met_on", T::Day, u"完成日期"},
    {"clock[rule].title", T::Text, u"期限名称"},
    {"clock[rule].article", T::Text, u"法律依据"},
    {"clock[rule].basis", T::Text, u"期限说明"},
    {"clock[rule].promise", T::Flag, u"本中心承诺"},
    {"clock[rule].provisional", T::Flag, u"暂定"},
    {"clock[rule].owner", T::Text, u"责任单位"},
    {"next.late", T::Number, u"超期天数"},
    {"next.due", T::Day, u"最近期限"},
    {"next.title", T::Text, u"最近期限名称"},
    {"next.rule", T::Text, u"最近期限规则"},
    {"next.promise", T::Flag, u"最近期限为本中心承诺"},
    {"next.provisional", T::Flag, u"最近期限暂定"},
    {"next.basis", T::Text, u"最近期限说明"},
    {"next.owner", T::Text, u"最近期限责任单位"},
    {"acts[act].count", T::Number, u"办理次数"},
    {"acts[act].last.on", T::Day, u"办理日期"},
    {"acts[act].last.by", T::Text, u"办理人"},
    {"acts[act].last.*", T::Any, u"办理时所填"},
    {"act.title", T::Text, u"本次办理"},
    {"act.on", T::Day, u"本次办理日期"},
    {"act.by", T::Text, u"本次办理人"},
    {"act.*", T::Any, u"本次办理所填"},
    {"tasks[task].open", T::Flag, u"任务未完成"},
    {"tasks[task].title", T::Text, u"任务名称"},
    {"tasks[task].owner", T::Text, u"任务责任单位"},
    {"tasks[task].due", T::Day, u"任务期限"},
    {"signal[signal].open", T::Flag, u"预警未解除"},
    {"signal[signal].grade", T::Text, u"预警等级"},
    {"figure[figure]", T::Any, u"数额"},
    {"documents[form].issued", T::Number, u"出具份数"},
    {"documents[form].valid", T::Flag, u"有效"},
    {"documents[form].served", T::Flag, u"已送达"},
    {"documents[form].served_on", T::Day, u"送达日期"},
    {"documents[form].number", T::Text, u"文号"},
    {"documents[form].issued_on", T::Day, u"出具日期"},
};

template <size_t N>
void add(QList<ViewField> &fields, const Row (&rows)[N], const QString &under = {},
         const QString &of = {})
{
    for (const Row &row : rows)
        fields << ViewField{under + QLatin1String(row.path), row.type,
                            of + QString::fromUtf16(row.title), row.identity};
}

QList<ViewField> allFields()
{
    QList<ViewField> fields;
    add(fields, matter);
    for (const auto &[list, title] :
         {std::pair("parties", u"当事人"), std::pair("petitioners", u"申请人"),
          std::pair("respondents", u"被申请人"), std::pair("representatives", u"代表人"),
          std::pair("agents", u"代理人"), std::pair("companions", u"陪同人员")})
        add(fields, party, QLatin1String(list) + QStringLiteral("[]."), QString::fromUtf16(title));
    add(fields, owner, QStringLiteral("owner."), QStringLiteral("承办"));
    add(fields, owner, QStringLiteral("first_owner."), QStringLiteral("首办"));
    add(fields, routeNow, QStringLiteral("route."), QStringLiteral("当前途径"));
    add(fields, routeNow, QStringLiteral("routes[route].last."), QStringLiteral("途径"));
    add(fields, others);
    return fields;
}

} // namespace

const QList<ViewField> &viewFields()
{
    static const QList<ViewField> fields = allFields();
    return fields;
}

} // namespace onedoor
