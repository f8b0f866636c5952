#include "ui/models/settings_model.h"

#include "core/sync/exchange_marks.h"

#include <QDir>

namespace onedoor
{

namespace
{

/// What the hub thinks of this store, where that is not good.
QString standingText(const QString &verdict)
{
    if (verdict == QLatin1String("BEHIND"))
        return SettingsModel::tr("The county has newer records of this station: exchange now");
    if (verdict == QLatin1String("WRONG_STATION"))
        return SettingsModel::tr("This login belongs to another station");
    if (verdict == QLatin1String("REAL"))
        return SettingsModel::tr("The hub is a real one, and this is a rehearsal");
    if (verdict == QLatin1String("REHEARSAL"))
        return SettingsModel::tr("The hub is one for rehearsals, and this is a real centre");
    return SettingsModel::tr("The county goes on with another copy of this station");
}

} // namespace

void HubCheck::run(const HubAddress &address, const HubSecret &secret, const QString &scripts,
                   const Workstation &station)
{
    const auto password = secret.read();
    HubAdmin hub(address, password ? *password : QString(), scripts);
    const auto at = StationWorkplace::open(station);
    const auto chain = at ? HubAdmin::chainOf((*at)->store()) : at.error();
    Q_EMIT finished(hub.check(*station.clock, chain ? std::optional(*chain) : std::nullopt));
}

SettingsModel::SettingsModel(DeskWorker &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_preferences(desk.station().folder), m_keys(desk)
{
    connect(m_prints.worker(), &PrintWorker::listed, this,
            [this](bool service, const QList<Printer> &printers) {
                m_hasService = service;
                m_printers = printers;
                Q_EMIT printersChanged();
            });
    connect(m_check.worker(), &HubCheck::finished, this, &SettingsModel::hubChecked);
}

QList<SettingsModel::CentreField> SettingsModel::centreFields()
{
    return {{"centre.phone", tr("Telephone for queries"), tr("Printed on notices")},
            {"centre.address", tr("Address"), tr("Printed on notices")},
            {"centre.signer", tr("Signs referral orders"), tr("Name of the person who signs")},
            {"agency.short", tr("Short name in document numbers"),
             tr("For example the characters before the year in a document number")}};
}

void SettingsModel::read()
{
    struct Kept {
        QHash<QString, QString> values;
        QString hub;
    };
    const auto read = [](StationWorkplace &at) -> Result<Kept> {
        Kept kept;
        for (const CentreField &field : centreFields()) {
            const QString name = QLatin1String(field.name);
            kept.values.insert(name, at.store().settings.value(name));
        }
        kept.hub = ExchangeMarks(at.store().exchange).address();
        return kept;
    };
    m_desk.ask(this, read, [this](const Result<Kept> &kept) {
        if (!kept) {
            Q_EMIT failed(kept.error());
            return;
        }
        m_values = kept->values;
        m_hub = kept->hub;
        Q_EMIT valuesRead();
    });
}

void SettingsModel::setCentreValues(const QHash<QString, QString> &values, const QObject *asker,
                                    Answer<Done> answer)
{
    QHash<QString, QString> changed;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (centreValue(it.key()) != it->trimmed())
            changed.insert(it.key(), it->trimmed());
    }
    const auto keep = [changed](StationWorkplace &at) -> Result<Done> {
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            if (const auto done = at.store().settings.put(it.key(), *it); !done)
                return done;
        }
        return Done{};
    };
    m_desk.ask(asker, keep, std::move(answer));
    read();
}

void SettingsModel::listPrinters()
{
    m_prints.post([](PrintWorker &worker) { worker.listPrinters(); });
}

void SettingsModel::setHub(const QString &typed, const QString &password, const QObject *asker,
                           Answer<Done> answer)
{
    QString kept;
    QString secret = password;
    if (!typed.trimmed().isEmpty()) {
        const auto address = HubAddress::parse(typed.trimmed());
        if (!address) {
            answer(address.error());
            return;
        }
        kept = address->text();
        if (secret.isEmpty())
            secret = address->password();
    }
    const auto keep = [kept, secret, keeper = hubSecret()](StationWorkplace &at) -> Result<Done> {
        if (!secret.isEmpty()) {
            if (const auto done = keeper.write(secret); !done)
                return done;
        }
        return ExchangeMarks(at.store().exchange).setAddress(kept);
    };
    m_desk.ask(asker, keep, [this, kept, answer](const Result<Done> &done) {
        if (done) {
            m_hub = kept;
            Q_EMIT hubChanged();
        }
        answer(done);
    });
}

void SettingsModel::checkHub()
{
    const auto address = HubAddress::parse(hubAddress());
    if (!address) {
        Q_EMIT failed(address.error());
        return;
    }
    m_check.post([address = *address, secret = hubSecret(),
                  scripts = this->station().resources + QStringLiteral("/schema/hub"),
                  station = this->station()](HubCheck &worker) {
        worker.run(address, secret, scripts, station);
    });
}

HubSecret SettingsModel::hubSecret() const
{
    return {station().folder, identity().station, station().key, station().keyring};
}

QString SettingsModel::findingText(const HubAdmin::Finding &finding)
{
    switch (finding.aspect) {
    case HubAdmin::Aspect::Reachable:
        return finding.good ? tr("The county's computer answers")
                            : tr("The county's computer does not answer");
    case HubAdmin::Aspect::LoggedIn:
        return finding.good ? tr("Name and password are right")
                            : tr("Name or password was refused");
    case HubAdmin::Aspect::Encrypted:
        return finding.good ? tr("The line is encrypted") : tr("The line is not encrypted");
    case HubAdmin::Aspect::IsHub:
        return finding.good ? tr("It is a OneDoor hub")
                            : tr("There is no OneDoor hub in this database");
    case HubAdmin::Aspect::Version:
        return finding.good ? tr("Its version fits") : tr("Its version does not fit this program");
    case HubAdmin::Aspect::ClockAgrees:
        return finding.good ? tr("The clocks agree") : tr("The clocks differ too much");
    case HubAdmin::Aspect::Rights:
        return finding.good ? tr("This station may send and fetch")
                            : tr("This station may not send or fetch");
    case HubAdmin::Aspect::Station:
        return finding.good ? tr("The county knows this station, and no other copy of it")
                            : standingText(finding.detail);
    }
    return {};
}

QList<std::pair<QString, QString>> SettingsModel::about() const
{
    const StoreIdentity &id = identity();
    return {{tr("Program"), tr("OneDoor %1").arg(QStringLiteral(ONEDOOR_VERSION))},
            {tr("Qt"), QString::fromLatin1(qVersion())},
            {tr("Centre"), id.rehearsal ? tr("%1 (rehearsal)").arg(id.centreName) : id.centreName},
            {tr("Station"), id.station.text()},
            {tr("Store"), station().mode == OpenMode::ReadOnly
                              ? tr("encrypted, engine checked, open for reading only")
                              : tr("encrypted, engine checked at this start")},
            {tr("Data folder"), QDir::toNativeSeparators(station().folder)}};
}

} // namespace onedoor
