#pragma once

#include "core/store/exchange.h"
#include "core/store/verification.h"

#include <QJsonObject>
#include <QMap>

namespace onedoor
{

/// The newest sequence of each station, and its hash.
using Tails = QMap<QString, std::pair<qint64, QString>>;
Result<Tails> tailsOf(Connection &connection);

/// How far every station's chain and the log of look-ups had come at a time: what a witness knows.
struct Ends {
    Tails stations;
    std::pair<qint64, QString> lookUps; ///< newest entry and its hash

    bool operator==(const Ends &) const = default;
};

Result<Ends> endsOf(Connection &connection);
QJsonObject writeEnds(const Ends &ends);
Ends readEnds(const QJsonObject &object);

/// Who knew an end: a word of the notes below.
namespace witness
{
inline const QString exchange = QStringLiteral("exchange"); ///< the last exchange with the hub
inline const QString backup = QStringLiteral("backup");     ///< the last backup
inline const QString note = QStringLiteral("note");         ///< the note beside the store
} // namespace witness

/// Writes down in the store itself that `by` has seen it up to here.
Result<Done> noteEnds(Exchange &exchange, const QString &by, const Ends &ends);
/// Everything that was written down so against what is there.
Result<Done> checkNotedEnds(Connection &connection, Verification &found);
/// One witness against what is there.
Result<Done> checkEnds(Connection &connection, const Ends &known, const QString &by,
                       Verification &found);

} // namespace onedoor
