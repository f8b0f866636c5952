#pragma once

#include "core/desk/desk.h"
#include "core/desk/listed_intake.h"
#include "core/desk/unusual_text.h"

#include <QIODevice>

#include <functional>

namespace onedoor
{

/// What became of one line of a file.
struct LineReport {
    int line = 0;                ///< as the file counts them
    QString code;                ///< registered, or known from an earlier import
    bool known = false;          ///< it was here already; nothing was added
    bool shortened = false;      ///< the narrative was kept whole as an attachment
    std::optional<QDate> readAs; ///< the day of the reply, where it was written in another way
    std::optional<Error> error;
    /// Registered fields with characters that the fonts of this machine may lack.
    QList<UnusualText> unusual = {};
};

/// A list, and how it is read.
struct ListImport {
    const ListFile &file;
    const ListPlan &plan;
    const ListValues &values;
    QString sourceSystem;
};

/// Brings petitions in from files: JSON lines as contract.md writes them, and other systems' lists.
/// A bad line stops nothing else, unless everything is to be taken or nothing.
class Importing
{
public:
    explicit Importing(Desk &desk) : m_desk(desk) {}

    /// Told of a line when it is on the disk, or what was wrong with it.
    using Report = std::function<void(const LineReport &)>;
    /// Asked before the next few lines are taken; false ends it: Cancelled, what was told stays.
    using MayGoOn = std::function<bool()>;

    /// `register`: one petition a line. atomic: the first bad line undoes the whole.
    Result<Done> registerLines(QIODevice &lines, bool atomic, const Report &report,
                               const MayGoOn &mayGoOn = {});
    /// `import --format messages`: citizens' messages with the offices' replies; `level1`, where a
    /// line has it, is the first level of the content class. A source number that is here already
    /// is passed over when it is the same matter, else refused with Duplicate (detail: its code).
    Result<Done> importMessages(QIODevice &lines, const QString &sourceSystem, const Report &report,
                                const MayGoOn &mayGoOn = {});
    /// `import --format csv|xlsx`, and the page 导入: the rows below the heading. Columns that go
    /// nowhere yet refuse the whole (ListPlan::check). In batches, so that others may work
    /// meanwhile; stopped by `progress` (in rows), what was told stays and the rest is not begun:
    /// Cancelled.
    Result<Done> importList(const ListImport &list, const Report &report,
                            const OnProgress &progress = {});
    /// What importList would tell, by the same checks; records nothing. A known row has the code of
    /// the earlier one, one that would be registered none.
    Result<Done> previewList(const ListImport &list, const Report &report,
                             const OnProgress &progress = {});

private:
    using RowStep = std::function<LineReport(const ListedIntake &)>;
    using Batch = std::function<Result<Done>(const Report &)>;
    static Result<Done> inBatches(const ListImport &list, const RowStep &step,
                                  const OnProgress &progress,
                                  const std::function<Result<Done>(const Batch &)> &run);
    LineReport registerOne(const QByteArray &line);
    LineReport importOne(const ListedIntake &listed, const QString &sourceSystem);
    LineReport foresee(const ListedIntake &listed, const QString &sourceSystem,
                       QHash<QString, Intake> &seen);
    /// As it will be recorded; a narrative over the limit shortened.
    Intake prepared(const ListedIntake &listed, const QString &sourceSystem) const;
    /// Whether the source number is here already: sets code and known, or the error.
    bool isHere(const Intake &intake, LineReport &report) const;
    Result<Done> keepWhole(const QString &narrative, Intake &intake);
    Result<QString> record(const ListedIntake &listed, const Intake &intake);

    Desk &m_desk;
};

} // namespace onedoor
