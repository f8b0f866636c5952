#pragma once

#include "tests/support/stores.h"

#include <map>
#include <vector>

namespace onedoor::test
{

inline const QString why = QStringLiteral("来访人更正");
inline constexpr qint64 second = 1000, day = 86'400 * second, year = 365 * day;

inline Fact accepting()
{
    return accepted(QStringLiteral("集美街道人民调解委员会"));
}

inline Result<Event> acceptIt(Station &at, const PetitionId &id)
{
    return at->ledger.record(id, {}, [](const Petition &p) { return fitting(p, accepting()); });
}

inline Result<Event> retitle(Station &at, const PetitionId &id, const QString &title)
{
    return at->ledger.record(id, {}, [&](const Petition &p) {
        Intake intake = p.intake;
        intake.title = title;
        return correct(p, intake, why);
    });
}

/// Issues the next paper of the station, as the desk gives its numbers.
inline Result<Event> issueIn(Station &at, const PetitionId &id)
{
    return at->ledger.record(id, {}, [&](const Petition &) -> Result<Fact> {
        const StationId &station = at->identity().station;
        const QString form = QStringLiteral("acceptance-notice");
        const auto serial = at->documents.nextSerial(station, form, 2026);
        if (!serial)
            return serial.error();
        DocumentIssued issued;
        issued.document = DocumentId{at.ids.next()};
        issued.form = form;
        issued.year = 2026;
        issued.serial = *serial;
        issued.number = QStringLiteral("集综治%1受告〔2026〕%2号").arg(station.label).arg(*serial);
        return Fact(issued);
    });
}

/// Some stations of one centre that talk to each other only when told so.
class Apart
{
public:
    explicit Apart(int stations)
    {
        for (int i = 0; i < stations; ++i)
            m_stations.push_back(
                std::make_unique<Station>((std::string(1, char('A' + i)) + char('1' + i)).c_str()));
    }

    int size() const { return int(m_stations.size()); }
    Station &operator[](int station) { return *m_stations[size_t(station)]; }

    /// What `to` has not got yet of what `from` wrote: the next `most` facts.
    void carry(int from, int to, qsizetype most = 1'000'000)
    {
        if (from == to)
            return;
        const QList<Event> all = (*this)[from].written();
        qsizetype &carried = m_carried[{from, to}];
        const QList<Event> next = all.mid(carried, most);
        const auto admitted = (*this)[to]->ledger.admit(next);
        if (!admitted)
            throw std::runtime_error(admitted.error().field.toStdString());
        carried += next.size();
    }
    void exchangeAll()
    {
        for (int from = 0; from < size(); ++from) {
            for (int to = 0; to < size(); ++to)
                carry(from, to);
        }
    }

private:
    std::vector<std::unique_ptr<Station>> m_stations;
    std::map<std::pair<int, int>, qsizetype> m_carried;
};

} // namespace onedoor::test
