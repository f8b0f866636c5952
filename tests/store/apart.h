#pragma once

#include "tests/support/stores.h"

#include <map>
#include <vector>

namespace onedoor::test
{

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
