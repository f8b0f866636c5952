#pragma once

#include "tests/support/acts.h"

namespace onedoor::test
{

/// Facts in the envelope of a station, as its ledger would write them, without a store.
class Pen
{
public:
    explicit Pen(const char *label = "A1") : m_station(stationOf(label)) {}

    Event write(const Fact &fact, qint64 atMs = 0)
    {
        Event event;
        event.id = idOf<EventId>(1000 * m_station.label[0].unicode() + int(++m_sequence));
        event.petition = idOf<PetitionId>(1);
        event.station = m_station;
        event.sequence = m_sequence;
        m_clock = Hlc{std::max(m_clock.value + 1, Hlc::fromMilliseconds(atMs).value)};
        event.clock = m_clock;
        event.operatorName = QStringLiteral("林晓");
        event.kind = kindOf(fact);
        event.fact = fact;
        return event;
    }

private:
    StationId m_station;
    qint64 m_sequence = 0;
    Hlc m_clock;
};

inline DocumentIssued documentIssued(int number)
{
    DocumentIssued issued;
    issued.document = idOf<DocumentId>(number);
    issued.form = QStringLiteral("acceptance-notice");
    issued.number = QStringLiteral("集矛调受〔2026〕A1-%1号").arg(number);
    issued.serial = number;
    issued.year = 2026;
    return issued;
}

/// The fold of a registered petition and what came after.
inline Petition after(const QList<Fact> &facts)
{
    Pen pen;
    QList<Event> events{pen.write(PetitionRegistered{codeOf(1), leakingIntake()})};
    for (const Fact &fact : facts)
        events.append(pen.write(fact));
    return fold(events);
}

} // namespace onedoor::test
