#include "core/desk/line_reader.h"

#include <QFileDevice>

#include <poll.h>

namespace onedoor
{

bool LineReader::isReady() const
{
    const auto *file = qobject_cast<QFileDevice *>(&m_from);
    if (!file || !file->isSequential() || file->bytesAvailable() > 0)
        return true;
    pollfd stream{file->handle(), POLLIN, 0};
    return poll(&stream, 1, 0) != 0;
}

Result<QByteArray> LineReader::next()
{
    constexpr qint64 atOnce = 64 * 1024;
    QByteArray line, piece;
    qint64 size = 0;
    do {
        piece = m_from.readLine(atOnce);
        size += piece.size();
        if (size <= longest)
            line += piece;
    } while (!piece.isEmpty() && !piece.endsWith('\n'));
    if (size <= longest)
        return line.trimmed();
    return Error{Reason::TooLarge, QString::number(longest), QStringLiteral("line")};
}

} // namespace onedoor
