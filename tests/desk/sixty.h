#pragma once

#include "core/domain/running_clock.h"
#include "tests/desk/paper_front.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor::test
{

/// A desk that tells what came of sixty visitors, as tests/data/day60.json tells their ways: a step
/// is an act with its inputs, or one of the short forms below.
class Sixty : public PaperFront
{
public:
    struct Visitor {
        QString who;
        PetitionId id;
    };

    static QJsonArray told()
    {
        QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day60.json"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject day = QJsonDocument::fromJson(file.readAll()).object();
        return day[QLatin1String("visitors")].toArray();
    }

    void comes(const QJsonObject &visitor)
    {
        clock.advance(qint64(8) * 60 * 1000);
        m_who = visitor[QLatin1String("who")].toString();
        INFO(m_who.toStdString());
        const auto intake =
            readStrictly<Intake>(whole(visitor[QLatin1String("intake")].toObject()));
        INFO((intake ? "" : intake.error().field.toStdString()));
        REQUIRE(intake);
        const auto done = desk->registerPetition(*intake, IntakeOrigin::Window);
        INFO((done ? "" : done.error().field.toStdString()));
        REQUIRE(done);
        visitors << Visitor{m_who, done->id};
        kept();
        for (const QJsonValue &step : visitor[QLatin1String("walk")].toArray())
            walks(step.toObject());
    }

    Petition matter(const PetitionId &id) { return *desk->petition(id); }
    Petition of(const char *who)
    {
        const auto found = std::find_if(visitors.begin(), visitors.end(), [&](const Visitor &one) {
            return one.who == QString::fromUtf8(who);
        });
        INFO(who);
        REQUIRE(found != visitors.end());
        return matter(found->id);
    }

    QList<Visitor> visitors;
    QMap<QString, int> issued; ///< papers by their form
    QStringList lacking;       ///< whose paper waits for what

private:
    static QString word(const QJsonObject &of, const char *key)
    {
        return of[QLatin1String(key)].toString();
    }
    static QJsonObject without(QJsonObject of, const QStringList &keys)
    {
        for (const QString &key : keys)
            of.remove(key);
        return of;
    }
    QJsonObject whole(QJsonObject intake) const
    {
        const QJsonObject usual{
            {QStringLiteral("channel"), QStringLiteral("visit")},
            {QStringLiteral("kind"), QStringLiteral("dispute")},
            {QStringLiteral("received_at"), clock.now().toString(Qt::ISODate)},
            {QStringLiteral("place"),
             QJsonObject{{QStringLiteral("division"), QStringLiteral("350211001")}}}};
        for (auto it = usual.begin(); it != usual.end(); ++it) {
            if (!intake.contains(it.key()))
                intake.insert(it.key(), it.value());
        }
        return intake;
    }
    const PetitionId &id() const { return visitors.last().id; }

    void walks(const QJsonObject &step)
    {
        if (step.contains(QLatin1String("act")))
            acts(step);
        else if (step.contains(QLatin1String("to")))
            goes(step);
        else if (step.contains(QLatin1String("mediate")) ||
                 step.contains(QLatin1String("mediated")))
            mediates(step);
        else
            closes(step);
    }
    void acts(QJsonObject step)
    {
        const QString act = word(step, "act");
        if (word(step, "other") == QLatin1String("-1")) // whoever came before
            step[QLatin1String("other")] = matter(visitors[visitors.size() - 2].id).code.text();
        const QString paper = word(step, "document");
        if (!paper.isEmpty())
            step[QLatin1String("document")] = number(paper);
        does(act.toLatin1().constData(), without(step, {QStringLiteral("act")}));
    }
    /// {"to": way, "at": body, "stages": […], "end": outcome}; what is open is not opened again.
    void goes(const QJsonObject &step)
    {
        const QString way = word(step, "to");
        if (!matter(id()).openRoute(way))
            does("go-to", {{QStringLiteral("to"), way},
                           {QStringLiteral("organisation"), word(step, "at")},
                           {QStringLiteral("known_on"), QStringLiteral("2026-11-20")}});
        for (const QJsonValue &stage : step[QLatin1String("stages")].toArray())
            does("route-stage", {{QStringLiteral("way"), way}, {QStringLiteral("stage"), stage}});
        if (step.contains(QLatin1String("end")))
            does("route-end", {{QStringLiteral("way"), way},
                               {QStringLiteral("outcome"), step[QLatin1String("end")]},
                               {QStringLiteral("papers_on"), QStringLiteral("2026-11-23")}});
    }
    /// {"mediate": kind, "at": body, "end": outcome}, or {"mediated": true, "end": outcome} where
    /// one is going on.
    void mediates(const QJsonObject &step)
    {
        if (step.contains(QLatin1String("mediate"))) {
            does("consent", {{QStringLiteral("side"), QStringLiteral("双方")},
                             {QStringLiteral("answer"), QStringLiteral("同意")},
                             {QStringLiteral("how"), QStringLiteral("C1")}});
            QJsonObject inputs{{QStringLiteral("kind"), step[QLatin1String("mediate")]},
                               {QStringLiteral("organisation"), step[QLatin1String("at")]},
                               {QStringLiteral("mediators"), QJsonArray{QStringLiteral("杜若谷")}}};
            if (step.contains(QLatin1String("court")))
                inputs.insert(QStringLiteral("court"), step[QLatin1String("court")]);
            does("mediate", inputs);
        }
        const QString end = word(step, "end");
        if (end == QStringLiteral("agreement") || end == QStringLiteral("oral"))
            agrees(step, end);
        else if (!end.isEmpty())
            does("end-mediation", {{QStringLiteral("ground"), end}});
    }
    void agrees(const QJsonObject &step, const QString &end)
    {
        const bool oral = end == QStringLiteral("oral");
        QJsonObject inputs{
            {QStringLiteral("facts"), QStringLiteral("双方说的一致")},
            {QStringLiteral("clauses"),
             QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("三日内履行")}}}},
            {QStringLiteral("performance"), QStringLiteral("当面履行")},
            {QStringLiteral("perform_by"), QStringLiteral("2026-11-26")},
            {QStringLiteral("mediators"), QJsonArray{QStringLiteral("杜若谷")}}};
        if (oral)
            inputs.insert(QStringLiteral("written"), QStringLiteral("口头"));
        else
            inputs.insert(QStringLiteral("recorder"), QStringLiteral("李敏"));
        if (step.contains(QLatin1String("bars")))
            inputs.insert(QStringLiteral("bars"), step[QLatin1String("bars")]);
        does("agree", inputs);
    }
    /// {"close": result}: closed, told, called back and filed.
    void closes(const QJsonObject &step)
    {
        QJsonObject inputs{{QStringLiteral("result"), step[QLatin1String("close")]},
                           {QStringLiteral("summary"), QStringLiteral("已有结果")},
                           {QStringLiteral("evidence"), QStringLiteral("文书副本")},
                           {QStringLiteral("matter"), step[QLatin1String("matter")].toBool()},
                           {QStringLiteral("people"), step[QLatin1String("people")].toBool()}};
        if (step.contains(QLatin1String("tried")))
            inputs.insert(QStringLiteral("tried"), step[QLatin1String("tried")]);
        does("close", inputs);
        if (!matter(id()).intake.anonymous) {
            does("tell-result", {{QStringLiteral("how"), QStringLiteral("V1")},
                                 {QStringLiteral("relation"), QStringLiteral("本人")}});
            does("follow-up", {{QStringLiteral("method"), QStringLiteral("C2")},
                               {QStringLiteral("satisfaction"), QStringLiteral("S2")}});
        }
        does("archive", {{QStringLiteral("number"), QString::number(visitors.size())},
                         {QStringLiteral("pages"), 9},
                         {QStringLiteral("kept"), QStringLiteral("长期")}});
    }

    void does(const char *act, const QJsonObject &inputs)
    {
        INFO(m_who.toStdString() << ", " << act << " "
                                 << QJsonDocument(inputs).toJson().toStdString());
        const auto event = take(id(), act, inputs);
        INFO((event ? "" : event.error().field.toStdString())
             << ": " << (event ? "" : event.error().detail.toStdString()));
        REQUIRE(event);
        kept();
        for (const QString &paper : reference.declarations.act(QLatin1String(act))->papers)
            prints(paper);
    }
    /// The papers that follow an act, where they are of its kind.
    void prints(const QString &form)
    {
        const QList<FormState> forms = papers.forms(matter(id()));
        for (const FormState &state : forms) {
            if (state.form == form && state.ready())
                (void)number(form);
            else if (state.form == form && state.offered)
                lacking << m_who + QStringLiteral("：") + state.missing.join(u'、');
        }
    }
    QString number(const QString &form)
    {
        const auto paper = papers.issue(id(), form, {});
        if (!paper && paper.error().reason == Reason::AlreadyDone)
            return paper.error().detail;
        INFO(form.toStdString() << ": " << (paper ? "" : paper.error().detail.toStdString()));
        REQUIRE(paper);
        CHECK(paper->pages > 0);
        CHECK(paper->standIns.isEmpty());
        ++issued[form];
        return paper->number;
    }
    /// In hand, with an owner, a way and a next date, or at its end; nothing against it.
    void kept()
    {
        const Petition petition = matter(id());
        CHECK(petition.attention.isEmpty());
        CHECK_FALSE(isOrphan(petition, reference.calendar));
    }

    QString m_who;
};

} // namespace onedoor::test
