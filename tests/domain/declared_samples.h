#pragma once

#include "core/domain/taking.h"

#include <QHash>
#include <QJsonDocument>

/// A small procedure of its own: acts, routes and a form that say a little of everything.
namespace declared
{

using namespace onedoor;

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline QJsonObject json(const char *utf8)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(utf8, &error).object();
    return error.error == QJsonParseError::NoError
               ? object
               : QJsonObject{{QStringLiteral("bad sample"), error.errorString()}};
}

constexpr const char *acts = R"({"title":"办理","acts":[
{"act":"accept","version":"2026.12","title":"受理","group":"受理","letter":"A","basis":["条例第二十三条"],
 "when":[{"state":["registered"],"else":"已经受理或者办结"}],"by":["intake"],
 "next":[{"when":{"state":["registered"]},"because":"收到之日起十五日内决定是否受理"}],
 "asks":[{"key":"unit","title":"承办单位","type":"unit","required":true,"only":{"kind":"department"}},
         {"key":"phone","title":"电话","type":"text","known":"{{unit.phone}}","max":20}],
 "does":[{"owner":"{{unit}}","phone":"{{phone}}"},
         {"start":"handle","owner":"{{unit}}","from":"{{received_on}}"},
         {"task":"tell","title":"告知受理","owner":"{{unit}}","rule":"tell"}],
 "says":"受理，由{{unit}}承办","papers":["notice"]},
{"act":"mediate","version":"2026.12","title":"开始调解","group":"调解","letter":"T",
 "when":[{"not":{"route":"people-mediation","is":"open"},"else":"调解正在进行"},
         {"path":"accusation","is":false,"else":"检举控告不得调解"}],
 "needs":[{"not":{"ask":"mediators","in":["{{party_names}}"]},"else":"当事人不得自任调解员"}],
 "by":["intake","mediator"],
 "asks":[{"key":"route","title":"途径","type":"route","required":true,"only":{"group":"调解"}},
         {"key":"mediators","title":"调解员","type":"persons","required":true,"old":["mediator"],
   "max":3}],
 "does":[{"open":"{{route}}","body":"{{owner.unit}}","handlers":"{{mediators}}",
   "stands":"{{route.stands}}"},
         {"start":"{{route.clock}}"},{"start":"visit"},
         {"stage":"{{route}}","to":"asked"}],
 "says":"开始{{route}}：{{mediators}}"},
{"act":"agree","version":"2026.12","title":"达成协议","group":"调解",
 "when":{"route":"people-mediation","is":"open"},"by":["mediator"],
 "asks":[{"key":"amount","title":"协议金额","type":"money","min":0.01},
         {"key":"on","title":"协议日期","type":"day","required":true,"known":"today",
          "not_before":"received_on","not_after":"today"},
         {"key":"clauses","title":"协议内容","type":"clauses","required":true},
         {"key":"instalments","title":"分期","type":"instalments","when":{"ask":"amount",
   "exists":true}},
         {"key":"witness","title":"见证人身份证号","type":"text","sealed":true},
         {"key":"extend","title":"延长","type":"yes-no","known":false}],
 "does":[{"end":"people-mediation","outcome":"agreement"},{"meet":"finish",
          "if":{"not":{"ask":"extend","is":true}}},
         {"figure":"agreed-amount","value":"{{amount}}"},{"figure":"clauses","value":7},
         {"task":"perform","title":"履行：{{item.text}}","owner":"","due":"{{item.by}}",
          "each":"clauses","if":{"ask":"extend","is":false}},
         {"extend":"finish","with":"finish-longer","if":{"ask":"extend","is":true}}],
 "says":"达成协议，金额{{amount}}元"},
{"act":"end","version":"2026.12","title":"终止调解","group":"调解","when":{"route":"people-mediation",
   "is":"open"},
 "by":["mediator"],
 "asks":[{"key":"ground","title":"终止情形","type":"choice","from":"results/终止","required":true}],
 "does":[{"end":"current","outcome":"{{ground}}"},{"done":"tell","finding":"不再需要"},
   {"signal":"risk","grade":"high"}],
 "says":"终止调解：{{ground}}"},
{"act":"close","version":"2026.12","title":"办结","group":"办结","when":[{"act":"accept","is":"taken"},
  {"paper":"notice","is":"served","else":"先送达受理告知书"}],"by":["intake"],
 "asks":[{"key":"result","title":"结果","type":"choice","from":"results","required":true},
         {"key":"happy","title":"人和","type":"yes-no"}],
 "does":[{"settle":"{{result}}","stands":"closed","matter":true,"people":"{{happy}}"},
   {"clear":"risk"}],
 "says":"办结：{{result}}"},
{"act":"serve","version":"2026.12","title":"送达","group":"文书","when":{"paper":"notice",
   "is":"issued"},"by":["intake"],
 "asks":[{"key":"document","title":"文书","type":"document","required":true}],
 "does":[{"served":"{{document}}","how":"当面","on":"{{today}}"}],"says":"送达{{document}}"},
{"act":"link","version":"2026.12","title":"关联","group":"关联","by":["intake"],"records":"link",
   "does":[],
 "asks":[{"key":"other","title":"另一事项","type":"matter","required":true}]}
]})";

constexpr const char *routes = R"({"routes":[
{"route":"people-mediation","version":"2026.12","title":"人民调解","group":"调解","order":10,
 "source":["人民调解法第十七条"],"for":{"not":{"path":"protected","is":true},"else":"保护信息不得调解"},
 "bodies":["committee"],"stages":[{"id":"asked","title":"征询意愿"}],
 "ends":[{"id":"agreement","title":"达成协议","result":"01","stands":"agreed"},
         {"id":"G1","title":"一方拒绝调解","stands":"accepted"}],
 "clock":"finish"}]})";

constexpr const char *form =
    R"({"id":"notice","version":"1","title":"受理告知书","group":"受理","about":["accept"],
 "offered":{"act":"accept","is":"taken","else":"先受理"},
 "fields":[{"key":"number","name":"文号","required":true},{"key":"handler","name":"承办",
   "from":"act.unit"},
           {"key":"clerkPhone","name":"经办电话","given":true},
           {"key":"name","name":"姓名","from":"petitioners[0].name"}]})";

inline DeclarationSource source(const char *file, const QByteArray &bytes,
                                Folder folder = Folder::Acts, Layer layer = Layer::Shipped)
{
    return {text(file), bytes, layer, folder};
}

inline QList<DeclarationSource> shipped()
{
    return {source("acts/all.json", acts), source("routes/all.json", routes, Folder::Routes),
            source("forms/notice/meta.json", form, Folder::Forms)};
}

inline OutsideNames outside()
{
    OutsideNames names;
    const auto rule = [&](const char *id, const char *extends = "", bool promise = false) {
        names.rules << RuleName{
            text(id), text(id) + text("时限"), text(extends), promise, false, text("rules/a.json"),
            3,        Layer::Shipped};
    };
    rule("handle");
    rule("tell");
    rule("finish");
    rule("finish-longer", "finish");
    rule("visit", "", true);
    names.roles = {{text("intake"), text("接待")}, {text("mediator"), text("调解员")}};
    names.catalogues = {text("results"), text("results/终止")};
    names.unitKinds = {{text("department"), text("部门")}, {text("committee"), text("调解组织")}};
    return names;
}

inline DeclarationReading read(const QList<DeclarationSource> &more = {})
{
    return Declarations::read(shipped() + more, outside());
}

/// Counted ones.
class Ids : public IdSource
{
public:
    QUuid next() override { return QUuid(++m_last, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }
    static QUuid nth(uint n) { return QUuid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }

private:
    uint m_last = 0;
};

class Lookups : public TakingLookups
{
public:
    Lookups()
    {
        const auto rule = [this](const char *id, int count, const char *extends = "") {
            DeadlineRule made;
            made.id = text(id);
            made.title = made.id + text("时限");
            made.article = text("某法第一条");
            made.count = count;
            made.extends = text(extends);
            m_rules.insert(made.id, made);
        };
        rule("handle", 60);
        rule("tell", 15);
        rule("finish", 30);
        rule("finish-longer", 15, "finish");
        rule("visit", 7);
    }
    std::optional<KnownChoice> choice(const QString &from, const QString &value) const override
    {
        const KnownChoice all[] = {{text("G1"), text("一方拒绝调解")},
                                   {text("01"), text("调解成功")}};
        const KnownChoice &one = from == text("results/终止") ? all[0] : all[1];
        return value == one.code || value == one.title ? std::optional(one) : std::nullopt;
    }
    std::optional<KnownUnit> unit(const QString &name) const override
    {
        if (name == text("住建局") || name == text("housing"))
            return KnownUnit{text("住建局"), {text("department")}, text("123"), text("郑安居")};
        if (name == text("调委会"))
            return KnownUnit{text("调委会"), {text("committee")}, {}, {}};
        return std::nullopt;
    }
    std::optional<KnownChoice> record(const QString &kind, const QString &name) const override
    {
        return kind == text("room") && name == text("一号室")
                   ? std::optional(KnownChoice{name, name})
                   : std::nullopt;
    }
    bool isDivision(const QString &code) const override { return code == text("350211001"); }
    const DeadlineRule *rule(const QString &id) const override
    {
        const auto found = m_rules.constFind(id);
        return found == m_rules.constEnd() ? nullptr : &*found;
    }
    const DeadlineRule *extensionOf(const QString &id) const override
    {
        return id == text("finish") ? rule(text("finish-longer")) : nullptr;
    }
    QDate due(const DeadlineRule &rule, QDate from) const override
    {
        return from.addDays(rule.count);
    }
    QHash<QString, DeadlineRule> m_rules;
};

/// What is open is what a test says.
class Open : public WhatIsOpen
{
public:
    QStringList routes;
    QStringList clocks;
    QStringList paused;
    QStringList tasks;
    QStringList documents;
    RouteId clockRoute;

    std::optional<RouteId> openRoute(const QString &route) const override
    {
        return routes.contains(route) ? std::optional(RouteId{Ids::nth(900)}) : std::nullopt;
    }
    QString currentRoute() const override { return routes.isEmpty() ? QString() : routes.last(); }
    QList<RouteId> openRoutes() const override
    {
        return routes.isEmpty() ? QList<RouteId>() : QList<RouteId>{RouteId{Ids::nth(900)}};
    }
    std::optional<OpenClock> unmetClock(const QString &rule) const override
    {
        return clocks.contains(rule) ? std::optional(OpenClock{ClockId{Ids::nth(901)}, clockRoute})
                                     : std::nullopt;
    }
    std::optional<ClockId> pausedClock(const QString &rule) const override
    {
        return paused.contains(rule) ? std::optional(ClockId{Ids::nth(901)}) : std::nullopt;
    }
    std::optional<OpenClock> unmetClock(const QString &rule, const QString &) const override
    {
        return unmetClock(rule);
    }
    QList<OpenTask> openTasks(const QString &key) const override
    {
        const auto open = openTask(key);
        return open ? QList<OpenTask>{{*open, {}, key}} : QList<OpenTask>();
    }
    std::optional<TaskId> openTask(const QString &key) const override
    {
        return tasks.contains(key) ? std::optional(TaskId{Ids::nth(902)}) : std::nullopt;
    }
    std::optional<SignalId> openSignal(const QString &) const override { return std::nullopt; }
    std::optional<OpenDocument> document(const QString &number) const override
    {
        return documents.contains(number)
                   ? std::optional(OpenDocument{DocumentId{Ids::nth(903)}, {}})
                   : std::nullopt;
    }
};

} // namespace declared
