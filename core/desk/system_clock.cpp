#include "core/desk/system_clock.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <cstring>

namespace onedoor
{

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QUuid RandomIds::next()
{
    QByteArray bytes(16, Qt::Uninitialized);
    const quint64 ms = quint64(m_clock.now().toMSecsSinceEpoch());
    qToBigEndian(ms << 16, bytes.data());
    quint64 random[2] = {QRandomGenerator::system()->generate64(),
                         QRandomGenerator::system()->generate64()};
    std::memcpy(bytes.data() + 6, random, 10);
    bytes[6] = char((uchar(bytes[6]) & 0x0f) | 0x70);
    bytes[8] = char((uchar(bytes[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

} // namespace onedoor
