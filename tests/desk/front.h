#pragma once

#include "core/desk/acting.h"
#include "core/desk/guidance.h"
#include "core/desk/importing.h"
#include "core/desk/papers.h"
#include "core/desk/rehearsal.h"
#include "core/desk/system_clock.h"
#include "tests/support/stations.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

namespace onedoor::test
{

/// A furnished desk on a store of its own: centre settings for paper, a clock that stands still.
class Front
{
public:
    Front()
    {
        const StoreIdentity identity = rehearsalIdentity();
        if (!Store::create(folder(), identity, resources()))
            throw std::runtime_error("the store could not be made");
        store = openStore();
        (void)furnishSettings(*store);
        if (!furnishRecords(*store, ids, resources()))
            throw std::runtime_error("the records could not be put");
        desk = std::make_unique<Desk>(workplace());
        guidance = std::make_unique<Guidance>(workplace());
    }

    static QString resources() { return QStringLiteral(ONEDOOR_SOURCE "/resources"); }
    QString folder() const { return m_folder.filePath(QStringLiteral("data")); }

    std::unique_ptr<Store> openStore()
    {
        auto opened = Store::open(folder(), *KeyFile(folder()).open(), OpenMode::ReadWrite, clock,
                                  ids, resources(), knowledgeOf(reference));
        return opened ? std::move(*opened) : nullptr;
    }
    Workplace workplace() { return workplaceOn(*store); }
    Workplace workplaceOn(Store &other)
    {
        return {other, reference, clock, ids, {QStringLiteral("李敏"), QStringLiteral("1号窗口")}};
    }

    /// The n-th petition of the varied day.
    Intake ofDay(int line) const
    {
        QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/data/day.jsonl"));
        (void)file.open(QIODevice::ReadOnly);
        QByteArray text;
        for (int i = 0; i <= line; ++i)
            text = file.readLine();
        auto intake = readStrictly<Intake>(QJsonDocument::fromJson(text).object());
        return intake ? *intake : Intake{};
    }
    Registered registered(int line)
    {
        const auto done = desk->registerPetition(ofDay(line), IntakeOrigin::Window);
        if (!done)
            throw std::runtime_error(done.error().field.toStdString());
        return *done;
    }

    Result<Event> take(const PetitionId &id, const char *act, const QJsonObject &inputs = {})
    {
        return Acting(workplace()).take(id, QLatin1String(act), inputs);
    }
    /// One that must succeed; `answers` as JSON.
    void act(const PetitionId &id, const char *name, const char *answers = "{}")
    {
        const auto event = take(id, name, QJsonDocument::fromJson(answers).object());
        if (!event)
            throw std::runtime_error(std::string(name) + ": " + event.error().field.toStdString() +
                                     ": " + event.error().detail.toStdString());
    }
    /// Both sides want it, and a committee mediates.
    void mediated(const PetitionId &id)
    {
        act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
        act(id, "mediate",
            R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
                "mediators":["李䶮"]})");
    }

    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC)};
    CountedIds ids;
    Reference reference = loaded();
    std::unique_ptr<Store> store;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<Guidance> guidance;

private:
    static Reference loaded()
    {
        auto reference = Reference::load(resources());
        if (!reference)
            throw std::runtime_error(reference.error().detail.toStdString());
        return std::move(*reference);
    }

    QTemporaryDir m_folder;
};

} // namespace onedoor::test
