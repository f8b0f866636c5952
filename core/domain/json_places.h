#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace onedoor
{

/// Where each value of a JSON text stands. Qt's reader keeps no positions and silently takes the
/// last of two keys of one name; a parser that keeps them (nlohmann, rapidjson) would mean a second
/// opinion on what is JSON for the sake of a line number. This reads only what Qt has accepted.
class JsonPlaces
{
public:
    explicit JsonPlaces(const QByteArray &json);

    /// The line of acts[3].asks[0].type, or of the nearest value around it.
    int lineOf(QString field) const;

    /// The fields whose key stands twice in one object.
    static QStringList doubledKeys(const QByteArray &json);

private:
    QHash<QString, int> m_lines;
};

} // namespace onedoor
