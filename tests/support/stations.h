#pragma once

#include "core/domain/petition.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <map>

namespace onedoor::test
{

/// Stands still until it is moved.
class StillClock : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &instant) { m_now = instant.toUTC(); }
    void advance(qint64 ms) { m_now = m_now.addMSecs(ms); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(1, 12), Qt::UTC);
};

/// 1, 2, 3 … in the shape of a UUID; `salt` keeps two sources apart.
class CountedIds : public IdSource
{
public:
    explicit CountedIds(quint16 salt = 1) : m_salt(salt) {}
    QUuid next() override
    {
        const QByteArray tail = QByteArray::number(++m_count, 16).rightJustified(12, '0');
        const QByteArray head = QByteArray::number(m_salt, 16).rightJustified(8, '0');
        return QUuid::fromString(QString::fromLatin1(head + "-0000-7000-8000-" + tail));
    }

private:
    quint16 m_salt;
    quint64 m_count = 0;
};

/// Keeps what it is given, as nobody should; erases by forgetting.
class OpenSeal : public IdentitySeal
{
public:
    Result<QString> seal(const PersonId &person, const QByteArray &clear) override
    {
        if (refuses)
            return Error{Reason::DiskFull, {}, {}};
        QByteArray &turned = boxes[person.text()];
        turned = clear;
        std::reverse(turned.begin(), turned.end());
        return QString::fromLatin1(turned.toBase64());
    }
    std::optional<QByteArray> open(const PersonId &person, const QString &box) const override
    {
        if (boxes.find(person.text()) == boxes.end())
            return std::nullopt;
        QByteArray clear = QByteArray::fromBase64(box.toLatin1());
        std::reverse(clear.begin(), clear.end());
        return clear;
    }

    std::map<QString, QByteArray> boxes;
    bool refuses = false;
};

inline StationId stationOf(const char *label)
{
    return {QStringLiteral("350211001"), QString::fromLatin1(label)};
}

template <class AnyId>
AnyId idOf(int number)
{
    return AnyId{QUuid(uint(number), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)};
}

inline Party personOf(int number, const QString &name)
{
    Party party;
    party.id = idOf<PersonId>(number);
    party.name = name;
    return party;
}

/// A dispute between two neighbours.
inline Intake leakingIntake()
{
    Intake intake;
    intake.channel = QStringLiteral("visit");
    intake.receivedAt = QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
    intake.type = QStringLiteral("邻里纠纷");
    intake.title = QStringLiteral("楼上漏水泡坏天花板");
    intake.narrative =
        QStringLiteral("楼上住户卫生间漏水，泡坏申请人客厅天花板，多次上门协商未果。");
    intake.claim = QStringLiteral("要求修复并赔偿八千元");
    intake.petitioners = {personOf(1, QStringLiteral("王秀兰"))};
    intake.respondents = {personOf(2, QStringLiteral("陈国栋"))};
    return intake;
}

inline PetitionCode codeOf(int serial, const char *station = "A1")
{
    return PetitionCode::make(QStringLiteral("350211001"), QDate(2026, 11, 23),
                              QString::fromLatin1(station), serial);
}

} // namespace onedoor::test
