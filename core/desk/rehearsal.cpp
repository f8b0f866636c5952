#include "core/desk/rehearsal.h"

#include "core/desk/acting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

/// Days to come are told from the day it is played: "today+12".
QJsonObject onTheDay(QJsonObject answers, const QDate &today)
{
    const QString mark = QStringLiteral("today+");
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const QString text = answer->toString();
        if (text.startsWith(mark))
            *answer = today.addDays(text.mid(mark.size()).toInt()).toString(Qt::ISODate);
    }
    return answers;
}

/// One line: {"petition": {…contract.md…}, "then": [{"do": "accept", "with": {…}}, …]}.
Result<Done> play(Desk &desk, const QJsonObject &scene)
{
    const auto intake = readStrictly<Intake>(scene.value(QStringLiteral("petition")).toObject());
    if (!intake)
        return intake.error();
    const auto registered = desk.registerPetition(*intake, IntakeOrigin::Window);
    if (!registered)
        return registered.error();
    for (const QJsonValue &value : scene.value(QStringLiteral("then")).toArray()) {
        const QJsonObject step = value.toObject();
        const QJsonObject answers =
            onTheDay(step.value(QStringLiteral("with")).toObject(), desk.today());
        const auto event =
            Acting(desk.workplace())
                .take(registered->id, step.value(QStringLiteral("do")).toString(), answers);
        if (!event)
            return event.error();
    }
    return Done{};
}

} // namespace

StoreIdentity rehearsalIdentity()
{
    return {StationId{QStringLiteral("350211001"), QStringLiteral("A1")},
            QStringLiteral("厦门市集美区集美街道综治中心"), QStringLiteral("350211001"), true};
}

Result<Done> furnishSettings(Store &store)
{
    if (!store.identity().rehearsal)
        return Error{Reason::NotAllowed, QStringLiteral("rehearsal"), {}};
    for (const auto &[name, value] :
         {std::pair("agency.short", "集综治"), std::pair("centre.phone", "0592-6001000"),
          std::pair("centre.address", "厦门市集美区石鼓路66号一楼"),
          std::pair("centre.signer", "陈志远")}) {
        const auto put = store.settings.put(QLatin1String(name), QString::fromUtf8(value));
        if (!put)
            return put;
    }
    return Done{};
}

Result<Done> furnishRehearsal(const Workplace &workplace)
{
    if (const auto done = furnishSettings(workplace.store); !done)
        return done;
    const auto records = furnishRecords(workplace.store, workplace.ids, workplace.reference.folder);
    if (!records)
        return records;
    QFile file(workplace.reference.folder + QStringLiteral("/rehearsal/petitions.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, file.fileName(), {}};
    Desk desk(workplace);
    return workplace.store.ledger.together([&]() -> Result<Done> {
        for (int number = 1; !file.atEnd(); ++number) {
            const QJsonDocument scene = QJsonDocument::fromJson(file.readLine());
            if (const auto played = play(desk, scene.object()); !played) {
                Error error = played.error();
                error.detail += QStringLiteral(" (rehearsal/petitions.jsonl:%1)").arg(number);
                return error;
            }
        }
        return Done{};
    });
}

} // namespace onedoor
