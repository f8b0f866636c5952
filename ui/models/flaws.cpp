#include "ui/models/flaws.h"

#include "core/store/ends.h"

#include <QCoreApplication>

namespace onedoor
{

namespace
{

class Flaws
{
    Q_DECLARE_TR_FUNCTIONS(Flaws)
public:
    static QString chain(const Flaw &f);
    static QString end(const Flaw &f);
    static QString beside(const Flaw &f);
    static QString object(const Flaw &f);
    static QString lost(const QString &what) { return tr("Known to be gone: %1").arg(what); }
};

/// "5", or "5–9".
QString range(const Flaw &f)
{
    return f.to > f.from ? QStringLiteral("%1–%2").arg(f.from).arg(f.to) : QString::number(f.from);
}

/// A petition's code lacks its serial, a document's form and year their number.
QString numberOf(const Flaw &f)
{
    const int digits = f.where.endsWith(u'-') ? 4 : 1;
    const auto one = [&](qint64 n) {
        return QStringLiteral("%1").arg(n, digits, 10, QLatin1Char('0'));
    };
    const QString gap = digits == 4 ? QString() : QStringLiteral(" ");
    return f.where + gap + (f.to > f.from ? one(f.from) + u'–' + one(f.to) : one(f.from));
}

QString Flaws::chain(const Flaw &f)
{
    switch (f.kind) {
    case Flaw::Kind::FactRemoved:
        return tr("Record no. %2 of station %1 was removed.").arg(f.where, range(f));
    case Flaw::Kind::FactAltered:
        return tr("Record no. %2 of station %1 was altered.").arg(f.where, range(f));
    case Flaw::Kind::FactMisplaced:
        return tr("Record no. %2 of station %1 does not stand where it was put.")
            .arg(f.where, range(f));
    case Flaw::Kind::FactUnreadable:
        return tr("After %1 records the file cannot be read.").arg(f.from);
    case Flaw::Kind::PlaceEmpty:
        return tr("Place %1 in the order of arrival holds no record: the newest ones of a station "
                  "were removed.")
            .arg(range(f));
    default:
        return tr("No record of matter %1 is left: they were removed.").arg(f.where);
    }
}

QString Flaws::end(const Flaw &f)
{
    const QString who = f.by == witness::exchange ? tr("the last exchange with the county")
                        : f.by == witness::backup ? tr("a backup")
                                                  : tr("the note beside the store");
    switch (f.kind) {
    case Flaw::Kind::NewestRemoved:
        return tr("Record no. %2 of station %1 was removed: %3 still knows it.")
            .arg(f.where, range(f), who);
    case Flaw::Kind::NewestReplaced:
        return tr("Record no. %2 of station %1 was replaced: %3 knows another one.")
            .arg(f.where, range(f), who);
    case Flaw::Kind::NumberMissing:
        return tr("Number %1 was given and stands nowhere: its record was removed.")
            .arg(numberOf(f));
    case Flaw::Kind::LookUpRemoved:
        return tr("Entry no. %1 of the log of look-ups was removed.").arg(range(f));
    case Flaw::Kind::LookUpAltered:
        return tr("Entry no. %1 of the log of look-ups was altered.").arg(range(f));
    default:
        return tr("The note of the store's end (store.end) was altered or is another store's.");
    }
}

QString Flaws::beside(const Flaw &f)
{
    const QString fact = QStringLiteral("%1 %2").arg(f.by).arg(f.from);
    switch (f.kind) {
    case Flaw::Kind::KeyMissing:
        return tr("The key of person %1 is gone; record %2 needs it.").arg(f.where, fact);
    case Flaw::Kind::KeyEmptied:
        return tr("The key of person %1 was emptied though nobody forgot the person; record %2 "
                  "needs it.")
            .arg(f.where, fact);
    case Flaw::Kind::KeyReplaced:
        return tr("The key of person %1 was replaced: record %2 was sealed with another.")
            .arg(f.where, fact);
    case Flaw::Kind::PaperMissing:
        return tr("What was stored of document %1 was deleted.").arg(f.where);
    case Flaw::Kind::PaperAltered:
        return tr("What was stored of document %1 was altered.").arg(f.where);
    case Flaw::Kind::ContentAltered:
        return tr("The stored content %1 was altered.").arg(f.where.left(16));
    case Flaw::Kind::ContentStray:
        return tr("The stored content %1 belongs to no record: the one that named it was removed.")
            .arg(f.where.left(16));
    case Flaw::Kind::AttachmentMissing:
        return tr("The attachment “%1” was deleted.").arg(f.where);
    default:
        return tr("The attachment “%1” was altered.").arg(f.where);
    }
}

QString Flaws::object(const Flaw &f)
{
    switch (f.kind) {
    case Flaw::Kind::ObjectMissing:
        return tr("The store lacks %1: it was dropped.").arg(f.where);
    case Flaw::Kind::ObjectAltered:
        return tr("%1 of the store was altered.").arg(f.where);
    case Flaw::Kind::ObjectStrange:
        return tr("The store has %1, which this program did not make.").arg(f.where);
    case Flaw::Kind::PagesDamaged:
        return tr("Pages of the file are damaged.");
    case Flaw::Kind::ReferencesBroken:
        return tr("Rows of the store refer to others that are not there.");
    default:
        return tr("The tables do not say what the records say; rebuild makes them anew.");
    }
}

} // namespace

QString sentenceOf(const Flaw &finding)
{
    using Kind = Flaw::Kind;
    switch (finding.kind) {
    case Kind::FactRemoved:
    case Kind::FactAltered:
    case Kind::FactMisplaced:
    case Kind::FactUnreadable:
    case Kind::PlaceEmpty:
    case Kind::MatterEmpty:
        return Flaws::chain(finding);
    case Kind::NewestRemoved:
    case Kind::NewestReplaced:
    case Kind::NumberMissing:
    case Kind::LookUpRemoved:
    case Kind::LookUpAltered:
    case Kind::EndNoteAltered:
        return Flaws::end(finding);
    case Kind::KeyMissing:
    case Kind::KeyEmptied:
    case Kind::KeyReplaced:
    case Kind::PaperMissing:
    case Kind::PaperAltered:
    case Kind::ContentAltered:
    case Kind::ContentStray:
    case Kind::AttachmentMissing:
    case Kind::AttachmentAltered:
        return Flaws::beside(finding);
    case Kind::ObjectMissing:
    case Kind::ObjectAltered:
    case Kind::ObjectStrange:
    case Kind::PagesDamaged:
    case Kind::ReferencesBroken:
    case Kind::TablesDiffer:
        return Flaws::object(finding);
    }
    return {};
}

QString lostSentenceOf(const Flaw &finding)
{
    return Flaws::lost(sentenceOf(finding));
}

} // namespace onedoor
