#pragma once

#include "core/desk/desk.h"
#include "core/desk/unusual_text.h"

#include <QIODevice>

#include <functional>

namespace onedoor
{

/// What became of one line of a file.
struct LineReport {
    int line = 0;
    QString code;           ///< registered, or known from an earlier import
    bool known = false;     ///< it was here already; nothing was added
    bool shortened = false; ///< the narrative was kept whole as an attachment
    std::optional<Error> error;
    /// Registered fields with characters that the fonts of this machine may lack.
    QList<UnusualText> unusual = {};
};

/// Brings petitions in from files: JSON lines as contract.md writes them, and other systems' lists.
/// A bad line stops nothing else, unless everything is to be taken or nothing.
class Importing
{
public:
    explicit Importing(Desk &desk) : m_desk(desk) {}

    /// Told of a line when it is on the disk, or what was wrong with it.
    using Report = std::function<void(const LineReport &)>;

    /// `register`: one petition a line. atomic: the first bad line undoes the whole.
    Result<Done> registerLines(QIODevice &lines, bool atomic, const Report &report);
    /// `import --format messages`: citizens' messages with the offices' replies; `level1`, where a
    /// line has it, is the first level of the content class. A source number that is here already
    /// is passed over.
    Result<Done> importMessages(QIODevice &lines, const QString &sourceSystem,
                                const Report &report);
    /// `import --format csv|xlsx`: a heading row, then rows (spreadsheet.h reads them); map: column
    /// heading → field of contract.md ("petitioners.name" for the first petitioner), empty: the
    /// headings are the fields.
    Result<Done> importRows(QList<QStringList> rows, const QHash<QString, QString> &map,
                            const QString &sourceSystem, const Report &report);

private:
    LineReport registerOne(const QByteArray &line, IntakeOrigin origin);
    LineReport importIntake(Intake intake, const QString &sourceSystem, const QString &reply,
                            const std::optional<QDate> &repliedOn);

    Desk &m_desk;
};

} // namespace onedoor
