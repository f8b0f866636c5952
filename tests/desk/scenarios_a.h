#pragma once

#include "core/domain/running_clock.h"
#include "tests/desk/whole_dossier.h"

namespace onedoor::test
{

/// A clerk's whole way with one matter: after each act nobody has lost it, and nothing clashes.
struct WholeWay : PaperFront {
    PetitionId id;

    void begins(int line, const std::function<void(Intake &)> &change = {})
    {
        Intake intake = ofDay(line);
        if (change)
            change(intake);
        const auto done = desk->registerPetition(intake, IntakeOrigin::Window);
        REQUIRE(done);
        id = done->id;
        REQUIRE(kept());
    }
    void does(const char *name, const QJsonObject &answers)
    {
        INFO(name);
        const auto event = take(id, name, answers);
        if (!event)
            FAIL(name << ": " << event.error().field.toStdString() << ": "
                      << event.error().detail.toStdString());
        CHECK(kept());
    }
    void does(const char *name, const char *answers = "{}") { does(name, parsed(answers)); }
    /// In hand, with an owner, a way and a next date; or at its end.
    bool kept()
    {
        const Petition petition = *desk->petition(id);
        return petition.attention.isEmpty() && !isOrphan(petition, reference.calendar);
    }
    /// Why an act is refused: the field and the sentence; empty where it is taken.
    bool refuses(const char *name, const char *answers, const char *because)
    {
        const auto event = take(id, name, parsed(answers));
        UNSCOPED_INFO(name << ": "
                           << (event ? std::string("taken")
                                     : event.error().field.toStdString() + "|" +
                                           event.error().detail.toStdString()));
        return !event && (event.error().field + u'|' + event.error().detail)
                             .contains(QString::fromUtf8(because));
    }
    /// Whether an act is offered as the next step, for this reason.
    bool next(const char *name, const char *because)
    {
        for (const ActOffer &offer : Acting(workplace()).open(*desk->petition(id))) {
            if (offer.act->act == QLatin1String(name)) {
                UNSCOPED_INFO(name << ": " << offer.because.toStdString());
                return !offer.because.isEmpty() &&
                       offer.because.contains(QString::fromUtf8(because));
            }
        }
        return false;
    }
    QString seen(const char *path)
    {
        return onedoor::at(Acting(workplace()).view(*desk->petition(id)),
                           Path::parse(QString::fromUtf8(path)).value())
            .toVariant()
            .toString();
    }
    bool is(const char *path, const char *value)
    {
        const QString found = seen(path);
        UNSCOPED_INFO(path << " is " << found.toStdString());
        return found == QString::fromUtf8(value);
    }
    /// Its day, while it runs; empty where it does not.
    std::string due(const char *rule)
    {
        const Petition petition = *desk->petition(id);
        const RunningClock *limit = petition.runningClock(QLatin1String(rule));
        if (!limit)
            return "not running";
        if (limit->paused())
            return "paused";
        return derivationOf(*limit, reference.calendar).legal.toString(Qt::ISODate).toStdString();
    }
    bool over(const char *rule) { return due(rule) == "not running"; }
    State state() { return desk->petition(id)->state; }
    void onDay(int year, int month, int day)
    {
        clock.set(QDateTime(QDate(year, month, day), QTime(2, 0), Qt::UTC));
    }
    QString issued(const char *form)
    {
        const auto paper = papers.issue(id, QLatin1String(form), {});
        if (!paper)
            FAIL(form << ": " << paper.error().field.toStdString() << ": "
                      << paper.error().detail.toStdString());
        CHECK(paper->pages > 0);
        return paper->number;
    }
    /// The notice is made and handed over in person.
    void served(const char *form, const char *to)
    {
        does("serve", {{QStringLiteral("document"), issued(form)},
                       {QStringLiteral("how"), QStringLiteral("V1")},
                       {QStringLiteral("to"), QString::fromUtf8(to)},
                       {QStringLiteral("relation"), QStringLiteral("本人")},
                       {QStringLiteral("notifies"), true}});
    }
    /// From a closed matter to the shelf, and the whole store with it.
    void isTold()
    {
        CHECK(state() == State::Closed);
        CHECK(next("tell-result", "应当把结果告知"));
        CHECK(refuses("archive", R"({"number":"1","pages":9,"kept":"长期"})", "先告知"));
        does("tell-result", R"({"how":"V1","relation":"本人"})");
        CHECK(over("result-told"));
        CHECK(refuses("archive", R"({"number":"1","pages":9,"kept":"长期"})", "先回访"));
        does("follow-up", R"({"method":"C2","satisfaction":"S1"})");
        does("write-off", R"({"evidence":"案卷","approved_by":"陈志远"})");
        does("archive", R"({"number":"2026-1","pages":9,"kept":"长期"})");
        CHECK(is("figure[archived]", "是"));
        CHECK(is("figure[written-off]", "是"));
        const auto whole = store->verify();
        REQUIRE(whole);
        CHECK(whole->isWhole());
        checkDossier(*this, id);
    }

private:
    static QJsonObject parsed(const char *json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        REQUIRE(document.isObject());
        return document.object();
    }
};

} // namespace onedoor::test
