#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/centre_record.h"
#include "core/store/connection.h"

namespace onedoor
{

/// One of the centre's own things as lists show it.
struct RecordRow {
    PetitionId id;
    QString kind;
    QString key;
    QString title;
    QJsonObject fields;
    bool retired = false;
    QDateTime updatedAt;
    int attention = 0; ///< facts that contradict each other
};

/// 本中心的记录: what the records' table answers.
class Records
{
public:
    explicit Records(Connection &connection) : m_connection(connection) {}

    enum class Which { Serving, All };
    /// By key; retired ones last.
    Result<QList<RecordRow>> ofKind(const QString &kind, Which which = Which::Serving) const;
    /// The serving ones of that title.
    Result<QList<RecordRow>> called(const QString &kind, const QString &title) const;
    /// NotFound.
    Result<RecordRow> row(const QString &kind, const QString &key) const;
    /// Type-ahead among the serving ones: by the beginning of the key, by characters, pinyin or
    /// initials of the title, or by what one of the `searched` fields holds; the best `limit`.
    Result<QList<RecordRow>> find(const QString &kind, const QString &typed,
                                  const QStringList &searched, int limit) const;
    /// Those whose facts contradict each other, of all kinds.
    Result<QList<RecordRow>> doubtful() const;

private:
    Result<QList<RecordRow>> rows(const QString &where, const QVariantList &values) const;

    Connection &m_connection;
};

/// A record as a type-ahead offers it: found by its title and the words of the `searched` fields,
/// which 、 ， and blanks part.
Entry entryOf(const RecordRow &row, const QStringList &searched);

} // namespace onedoor
