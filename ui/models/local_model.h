#pragma once

#include "ui/models/desk_worker.h"

namespace onedoor
{

/// Where a declaration comes from.
enum class Origin {
    Shipped, ///< 自带
    Own,     ///< 本地
    Changed, ///< 本地已改: over a shipped one
    Aside,   ///< 已搁置: wrong; the shipped one serves
};

/// 本地: the acts, routes, rules, forms, kinds of records and changed catalogues in force here,
/// each with its origin and what its file says, for people who do not read JSON.
class LocalModel : public QObject
{
    Q_OBJECT
public:
    /// `desk` outlives the model.
    explicit LocalModel(DeskWorker &desk, QObject *parent = nullptr);

    struct Row {
        NameKind kind = NameKind::Act;
        QString id;
        QString title;
        QString file;
        Origin origin = Origin::Shipped;
        bool older = false;  ///< the shipped one was changed since
        QStringList flaws{}; ///< a sentence each
    };
    /// What is set aside first, then what is local, then what is shipped.
    const QList<Row> &rows() const { return m_rows; }
    /// What a file says before it is used: a heading and its lines each.
    struct Part {
        QString heading;
        QStringList lines;
    };
    QList<Part> partsOf(const Row &row) const;

    static QString originText(const Row &row);

    /// Asks what the release itself brings: then it is known what a local file changes.
    void compare();

Q_SIGNALS:
    void changed();

private:
    struct Release;
    static Result<Release> releaseAt(StationWorkplace &at);
    void fill();
    void fillAside();
    void add(Row row, Layer layer);
    void addUnchecked(NameKind kind, const QString &id, const QString &title);

    DeskWorker &m_desk;
    QList<Row> m_rows;
    QSet<QString> m_shipped;         ///< ids of the release's own, by kind
    QHash<QString, QString> m_files; ///< of rules and records, by kind and id
    QSet<QString> m_olderRecords;    ///< the shipped ones are newer
};

} // namespace onedoor
