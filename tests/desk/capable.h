#pragma once

#include "core/desk/board_files.h"
#include "core/desk/record_acting.h"
#include "core/desk/record_choices.h"
#include "core/domain/running_clock.h"
#include "core/store/boards.h"
#include "tests/desk/paper_front.h"
#include "tests/desk/ways.h"

#include <QSet>

namespace onedoor::test
{

/// A desk with its matters, its records and its boards, as the clerk of a centre has them.
struct Capable : PaperFront {
    // Matters.
    PetitionId brought(const char *type, const std::function<void(Intake &)> &change = {})
    {
        Intake intake = ofDay(1);
        intake.title += QString::number(++m_count);
        intake.type = text(type);
        intake.urgentSignals.clear();
        if (change)
            change(intake);
        const auto done = desk->registerPetition(intake, IntakeOrigin::Window);
        INFO((done ? "" : done.error().field.toStdString()));
        REQUIRE(done);
        return done->id;
    }
    PetitionId mediating(const char *type = "邻里纠纷")
    {
        const PetitionId id = brought(type);
        accept(id);
        mediated(id);
        return id;
    }
    PetitionId referred(const char *unit = "集美区民政局")
    {
        const PetitionId id = brought("邻里纠纷");
        does(id, "refer",
             {{text("mode"), text("transfer")},
              {text("organisation"), text(unit)},
              {text("request"), text("请核查")}});
        return id;
    }
    void does(const PetitionId &id, const char *act, const QJsonObject &answers)
    {
        const auto event = take(id, act, answers);
        INFO(act << ": " << (event ? "" : event.error().field.toStdString()) << ": "
                 << (event ? "" : event.error().detail.toStdString()));
        REQUIRE(event);
        const Petition petition = *desk->petition(id);
        CHECK(petition.attention.isEmpty());
        CHECK_FALSE(isOrphan(petition, reference.calendar));
    }
    void does(const PetitionId &id, const char *act, const char *json = "{}")
    {
        does(id, act, read(json));
    }
    /// Why an act is refused: its field and its sentence; empty where it was taken.
    std::string refusal(const PetitionId &id, const char *act, const char *json)
    {
        const auto event = take(id, act, read(json));
        return event ? std::string()
                     : (event.error().field + u'|' + event.error().detail).toStdString();
    }
    bool refuses(const PetitionId &id, const char *act, const char *json, const char *because)
    {
        const std::string why = refusal(id, act, json);
        UNSCOPED_INFO(act << " " << why);
        return why.find(because) != std::string::npos;
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
    std::string seen(const PetitionId &id, const char *path)
    {
        return onedoor::at(Acting(workplace()).view(*desk->petition(id)),
                           Path::parse(QString::fromUtf8(path)).value())
            .toVariant()
            .toString()
            .toStdString();
    }
    /// The day a rule's clock makes, and whose it is; "none" where none runs.
    std::string due(const PetitionId &id, const char *rule)
    {
        const auto petition = desk->petition(id);
        const RunningClock *running = petition->runningClock(QLatin1String(rule));
        if (!running || running->paused())
            return running ? "paused" : "none";
        const QString day = derivationOf(*running, reference.calendar).legal.toString(Qt::ISODate);
        return (day + u' ' + running->started.owner).trimmed().toStdString();
    }
    std::string task(const PetitionId &id, const char *key)
    {
        const auto petition = desk->petition(id);
        const Task *open = petition->openTask(QLatin1String(key));
        return open ? (open->set.due.toString(Qt::ISODate) + u' ' + open->set.owner)
                          .trimmed()
                          .toStdString()
                    : "none";
    }
    void onDay(int year, int month, int day)
    {
        clock.set(QDateTime(QDate(year, month, day), QTime(2, 0), Qt::UTC));
    }

    // Records.
    RecordKeeping keeping()
    {
        return {*store, reference.records, ids, QStringLiteral("李敏"), choicesOf(reference)};
    }
    std::string put(const char *kind, const char *json)
    {
        const auto outcome = keeping().put(QLatin1String(kind), read(json));
        return outcome ? wordOf(outcome->what).toStdString()
                       : "refused " + outcome.error().field.toStdString();
    }
    std::string field(const char *kind, const char *key, const char *name)
    {
        const auto record = keeping().show(QLatin1String(kind), text(key));
        REQUIRE(record);
        return record->fields.value(QLatin1String(name)).toVariant().toString().toStdString();
    }
    /// Of an act on a record: empty where it was taken, else the field and the sentence.
    std::string acted(const char *kind, const char *key, const char *act, const char *json)
    {
        RecordKeeping records = keeping();
        const auto done = RecordActing(workplace(), records)
                              .take(QLatin1String(kind), text(key), QLatin1String(act), read(json));
        return done ? std::string()
                    : (done.error().field + u'|' + done.error().detail).toStdString();
    }

    // Boards.
    QStringList rows(const char *board, const QStringList &chips = {})
    {
        const auto files = BoardFiles::load(resources(), {}, reference.records);
        REQUIRE(files);
        const BoardSpec *spec = files->find(QLatin1String(board));
        REQUIRE(spec);
        const auto boards = Boards::open(folder(), *KeyFile(folder()).open());
        REQUIRE(boards);
        const auto found =
            boards->page(*spec, {clock.today(), QStringLiteral("李敏"), chips}, 1000);
        INFO(board << ": " << (found ? "" : found.error().detail.toStdString()));
        REQUIRE(found);
        QStringList lines;
        for (const BoardRow &row : *found) {
            QStringList cells{row.group.toString()};
            for (const QVariant &cell : row.cells)
                cells << cell.toString();
            lines << cells.join(u'|');
        }
        return lines;
    }
    /// How many rows of a board hold all these words.
    qsizetype listed(const char *board, const QStringList &words, const QStringList &chips = {})
    {
        const QStringList lines = rows(board, chips);
        return std::count_if(lines.begin(), lines.end(), [&](const QString &line) {
            return std::all_of(words.begin(), words.end(),
                               [&](const QString &word) { return line.contains(word); });
        });
    }
    QString codeOf(const PetitionId &id) { return desk->petition(id)->code.text(); }
    bool on(const char *board, const PetitionId &id, const char *word = "",
            const QStringList &chips = {})
    {
        return listed(board, {codeOf(id), text(word)}, chips) > 0;
    }

    static QJsonObject read(const char *json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json);
        INFO(json);
        REQUIRE(document.isObject());
        return document.object();
    }

private:
    int m_count = 0;
};

} // namespace onedoor::test
