#pragma once

#include "core/domain/running_clock.h"
#include "tests/desk/ways.h"
#include "tests/desk/whole_dossier.h"

namespace onedoor::test
{

/// A clerk's whole way with a matter: after each act somebody has it and it has a day.
struct WholeWay : PaperFront {
    PetitionId brought(const char *type, const std::function<void(Intake &)> &change = {})
    {
        Intake intake = ofDay(1);
        intake.type = text(type);
        intake.urgentSignals.clear();
        if (change)
            change(intake);
        const auto done = desk->registerPetition(intake, IntakeOrigin::Window);
        INFO((done ? "" : done.error().field.toStdString()));
        REQUIRE(done);
        found(done->id);
        return done->id;
    }
    void did(const PetitionId &id, const char *act, const QJsonObject &answers)
    {
        const auto event = take(id, act, answers);
        INFO(act << ": " << (event ? "" : event.error().field.toStdString()) << ": "
                 << (event ? "" : event.error().detail.toStdString()));
        REQUIRE(event);
        found(id);
    }
    void did(const PetitionId &id, const char *act, const char *answers = "{}")
    {
        did(id, act, read(answers));
    }
    /// Where it is found again: never lost, nothing against it.
    void found(const PetitionId &id)
    {
        const auto petition = desk->petition(id);
        REQUIRE(petition);
        CHECK_FALSE(isOrphan(*petition, reference.calendar));
        CHECK(petition->attention.isEmpty());
    }
    /// Why an act is refused: its field and its sentence; empty where it was taken.
    QString refusal(const PetitionId &id, const char *act, const QJsonObject &answers)
    {
        const auto event = take(id, act, answers);
        return event ? QString() : event.error().field + u'|' + event.error().detail;
    }
    bool refuses(const PetitionId &id, const char *act, const char *answers, const char *because)
    {
        return refuses(id, act, read(answers), because);
    }
    bool refuses(const PetitionId &id, const char *act, const QJsonObject &answers,
                 const char *because)
    {
        const QString why = refusal(id, act, answers);
        UNSCOPED_INFO(act << " " << why.toStdString());
        return why.contains(text(because));
    }
    /// Whether an act is offered as the next step, for this reason.
    bool next(const PetitionId &id, const char *act, const char *because)
    {
        for (const ActOffer &offer : Acting(workplace()).open(*desk->petition(id))) {
            if (offer.act->act == QLatin1String(act)) {
                UNSCOPED_INFO(act << " " << offer.because.toStdString());
                return !offer.because.isEmpty() && offer.because.contains(text(because));
            }
        }
        return false;
    }
    /// The day a rule's clock makes, "paused", or "none" where none runs.
    std::string due(const PetitionId &id, const char *rule)
    {
        const auto petition = desk->petition(id);
        const RunningClock *running = petition->runningClock(QLatin1String(rule));
        if (!running)
            return "none";
        if (running->paused())
            return "paused";
        return derivationOf(*running, reference.calendar).legal.toString(Qt::ISODate).toStdString();
    }
    std::string seen(const PetitionId &id, const char *path)
    {
        return onedoor::at(Acting(workplace()).view(*desk->petition(id)),
                           Path::parse(QLatin1String(path)).value())
            .toVariant()
            .toString()
            .toStdString();
    }
    /// All that a reader's papers can show.
    QString view(const PetitionId &id, Reader reader)
    {
        return QString::fromUtf8(
            QJsonDocument(Acting(workplace()).view(*desk->petition(id), reader)).toJson());
    }
    std::string state(const PetitionId &id) { return seen(id, "state"); }
    std::string unit(const PetitionId &id) { return desk->petition(id)->handler().toStdString(); }
    bool waits(const PetitionId &id, const char *task)
    {
        return desk->petition(id)->openTask(QLatin1String(task)) != nullptr;
    }
    /// What is printed when a form is issued.
    QString printed(const PetitionId &id, const char *form, const char *given = "{}")
    {
        const auto issued = papers.issue(id, QLatin1String(form), read(given));
        INFO(form << ": " << (issued ? "" : issued.error().detail.toStdString()));
        REQUIRE(issued);
        number = issued->number;
        return textOf(issued->pdf);
    }
    void onDay(int year, int month, int day)
    {
        clock.set(QDateTime(QDate(year, month, day), QTime(2, 0), Qt::UTC));
    }
    /// Told, called back, filed and bound: the end of the loop; the store is whole.
    void ended(const PetitionId &id)
    {
        CHECK(state(id) == "closed");
        CHECK(next(id, "tell-result", "告知"));
        CHECK(refuses(id, "archive", R"({"number":"1","pages":9,"kept":"长期"})", "先告知"));
        did(id, "tell-result", R"({"how":"V1","relation":"本人"})");
        CHECK(next(id, "follow-up", "回访"));
        did(id, "follow-up", R"({"method":"C2","satisfaction":"S2"})");
        did(id, "write-off", R"({"evidence":"办结凭证","approved_by":"陈志远"})");
        did(id, "archive", R"({"number":"2026-1","pages":9,"kept":"长期"})");
        CHECK(desk->petition(id)->attention.isEmpty());
        const auto verified = store->verifyWhole();
        REQUIRE(verified);
        CHECK(verified->isWhole());
        checkDossier(*this, id);
    }
    static QJsonObject read(const char *json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        REQUIRE(document.isObject());
        return document.object();
    }
    static QJsonObject with(QJsonObject answers, const char *key, const QJsonValue &value)
    {
        answers.insert(QLatin1String(key), value);
        return answers;
    }

    QString number; ///< of the paper issued last
};

} // namespace onedoor::test
