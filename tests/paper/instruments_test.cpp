// What the orders, notices and agreements say, and what they must not.
#include "tests/paper/support.h"

#include <QJsonArray>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QString textOf(const char *id, const QJsonObject &data)
{
    return textLayer(rendered(form(id), data).pdf);
}

QJsonObject with(QJsonObject data, std::initializer_list<std::pair<const char *, QJsonValue>> keys)
{
    for (const auto &[key, value] : keys)
        data.insert(QString::fromLatin1(key), value);
    return data;
}

void checkSays(const QString &text, std::initializer_list<const char *> parts)
{
    for (const char *part : parts) {
        INFO(part);
        CHECK(text.contains(QString::fromUtf8(part)));
    }
}

void checkSilent(const QString &text, std::initializer_list<const char *> parts)
{
    for (const char *part : parts) {
        INFO(part);
        CHECK_FALSE(text.contains(QString::fromUtf8(part)));
    }
}

QJsonObject agreement(int parties)
{
    QJsonObject data = sample("people-mediation-agreement");
    QJsonArray all = data.value(QStringLiteral("parties")).toArray();
    while (all.size() > parties)
        all.removeLast();
    while (all.size() < parties)
        all.append(all.at(0));
    return with(data, {{"parties", all}, {"copies", parties + 1}, {"agents", QJsonArray()}});
}

QJsonObject withParty(QJsonObject data, int at,
                      std::initializer_list<std::pair<const char *, QJsonValue>> keys)
{
    QJsonArray all = data.value(QStringLiteral("parties")).toArray();
    all.replace(at, with(all.at(at).toObject(), keys));
    data.insert(QStringLiteral("parties"), all);
    return data;
}

} // namespace

TEST_CASE("A transfer sets no time limit, an assignment does and asks for the report")
{
    const QString transfer = textOf("transfer-order", sample("transfer-order"));
    checkSays(transfer, {"15日内书面告知诉求人接收情况以及处理途径和程序", "5个工作日内提出异议",
                         "第三十条第三款", "不指定办理时限，不要求提交办结报告"});
    checkSilent(transfer, {"反馈时限", "请于", "交办单", "2027年1月22日"});
    const QString assignment = textOf("assignment-order", sample("assignment-order"));
    checkSays(assignment, {"请于2027年1月22日前（含当日）以书面方式", "并提交办结报告",
                           "15日内书面告知诉求人", "5个工作日内提出异议", "第三十条第三款"});
    checkSilent(assignment, {"转送", "第三十四条"});
}

TEST_CASE("The unit can reach the petitioner, unless the matter is protected")
{
    const QJsonObject open = sample("transfer-order");
    const auto second = pageTexts(rendered(form("transfer-order"), open).pdf).at(1);
    checkSays(second, {"王𬀩㛃等12人", "13800000000", "××花园3号楼1单元501室"});

    // Even a snapshot that holds more than it should prints nothing of it.
    const QJsonObject hidden =
        with(open, {{"isWithheld", true}, {"ownSummary", QStringLiteral("反映资产处置问题。")}});
    const QString text = textOf("transfer-order", hidden);
    checkSays(text, {"信息另附", "反映资产处置问题。", "告知文书请交本中心转交"});
    checkSilent(text, {"王𬀩㛃", "138", "501室", "地下车库", "现场照片", "牵头办理"});

    const FormSpec &spec = form("transfer-order");
    CHECK(missingFields(spec, with(hidden, {{"ownSummary", QJsonValue()}})) ==
          QStringList{QStringLiteral("自拟摘要（不含诉求人信息和原文）")});
    CHECK(missingFields(spec, with(hidden, {{"petitionerName", QJsonValue()},
                                            {"subject", QJsonValue()},
                                            {"summary", QJsonValue()}}))
              .isEmpty());
    CHECK(missingFields(spec, with(open, {{"petitionerName", QJsonValue()}})).size() == 1);
    const QJsonObject nameless =
        with(open, {{"petitionerName", QJsonValue()}, {"isAnonymous", true}});
    CHECK(missingFields(spec, nameless).isEmpty());
    checkSays(textOf("transfer-order", nameless),
              {"匿名", "诉求人姓名、住址不清，无法告知的，在回执或者办结报告中注明"});
}

TEST_CASE("A notice dates what the law dates, and says who promises")
{
    const QJsonObject dated = sample("acceptance-notice");
    checkSays(textOf("acceptance-notice", dated),
              {"办理期限至2026年12月23日（含当日）届满（依据：《人民调解工作若干规定》",
               "不因本中心登记受理而当然停止"});
    const QJsonObject told =
        with(dated, {{"dueOn", QJsonValue()},
                     {"dueBasis", QJsonValue()},
                     {"told", QStringLiteral("由仲裁委员会书面通知你（们）是否受理。")}});
    const QString untimed = textOf("acceptance-notice", told);
    checkSays(untimed, {"由仲裁委员会书面通知你（们）是否受理。", "见正本第三项"});
    checkSilent(untimed, {"2026年12月", "办结（依据", "承诺"});
    const QJsonObject promise =
        with(dated, {{"isPromise", true}, {"isProvisional", true}, {"dueBasis", QJsonValue()}});
    const QString promised = textOf("acceptance-notice", promise);
    checkSays(promised, {"本中心承诺于2026年12月23日前（含当日）", "不是法定期限", "为暂定",
                         "前（含当日），承诺，暂定"});
    checkSilent(promised, {"依据："});
}

TEST_CASE("Each kind of mediation rests on its own law")
{
    const QString people = textOf("people-mediation-agreement", agreement(2));
    checkSays(people, {"第三十一条第一款", "三十日内共同向人民法院申请司法确认", "不收取任何费用",
                       "人民调解员（签名）"});
    const QJsonObject unconfirmable = with(agreement(2), {{"isConfirmable", QJsonValue()}});
    checkSilent(textOf("people-mediation-agreement", unconfirmable), {"司法确认"});
    for (const char *id : {"administrative-mediation-agreement", "industry-mediation-agreement",
                           "commercial-mediation-agreement"}) {
        INFO(id);
        const QString text = textOf(id, sample(id));
        checkSays(text, {"民事合同性质", "法发〔2009〕45号"});
        checkSilent(text, {"人民调解", "不收取"});
    }
    checkSilent(
        textOf("administrative-mediation-agreement", sample("administrative-mediation-agreement")),
        {"司法确认"});
    checkSays(textOf("industry-mediation-agreement", sample("industry-mediation-agreement")),
              {"司法确认（《中华人民共和国民事诉讼法》第二百零五条）"});
    checkSays(textOf("commercial-mediation-agreement", sample("commercial-mediation-agreement")),
              {"《商事调解条例》第二十二条", "向社会公开的标准收取", "商事调解员（签名）"});
}

TEST_CASE("Two parties are both, more are each")
{
    const QString two = textOf("people-mediation-agreement", agreement(2));
    checkSays(two, {"一式叁份，双方当事人、集美街道人民调解委员会各持一份。"});
    checkSilent(two, {"各方当事人自愿", "各方当事人认为"});
    const QString twelve = textOf("people-mediation-agreement", agreement(12));
    checkSays(twelve, {"一式壹拾叁份，各方当事人、", "各方当事人自愿达成", "各方当事人认为有必要"});
    checkSilent(twelve, {"双方"});
    const QJsonObject court =
        with(agreement(2), {{"extraCopyFor", QStringLiteral("集美区人民法院")}, {"copies", 4}});
    checkSays(textOf("people-mediation-agreement", court),
              {"一式肆份，双方当事人、集美街道人民调解委员会各持一份，集美区人民法院留存一份。"});
}

TEST_CASE("Who signs an agreement, and for whom")
{
    const FormSpec &spec = form("people-mediation-agreement");
    const QJsonObject child = withParty(agreement(2), 0, {{"isMinor", true}});
    CHECK(missingFields(spec, child) ==
          QStringList{QStringLiteral("当事人第1项·法定代理人（监护人）")});
    const QString guarded = textOf("people-mediation-agreement",
                                   withParty(child, 0, {{"guardian", QStringLiteral("张大山")}}));
    checkSays(guarded, {"法定代理人张大山：", "申请人张𬀩㛃法定代理人张大山："});
    CHECK(guarded.count(QStringLiteral("申请人张𬀩㛃：")) ==
          0); // the child does not sign alone

    const QJsonArray elected{QJsonObject{{QStringLiteral("name"), QStringLiteral("工友甲")}}};
    const QString group = textOf(
        "people-mediation-agreement",
        with(agreement(12),
             {{"representatives", elected},
              {"agents", sample("people-mediation-agreement").value(QStringLiteral("agents"))}}));
    checkSays(group, {"代表人推选书", "代表人工友甲：", "申请人委托代理人林桐：", "特别授权"});
    CHECK(group.count(QStringLiteral("申请人张𬀩㛃：")) ==
          10); // all twelve are bound by name

    const QJsonObject shelter = withParty(agreement(2), 0,
                                          {{"isWithheld", true},
                                           {"phone", QJsonValue()},
                                           {"idNumber", QJsonValue()},
                                           {"address", QJsonValue()}});
    CHECK(missingFields(spec, shelter).isEmpty());
    const QString kept =
        textOf("people-mediation-agreement", withParty(agreement(2), 0, {{"isWithheld", true}}));
    checkSays(kept, {"信息另存", "由调解组织另存"});
    checkSilent(kept, {"110101199001011237", "13800000000", "1803室"});
}
