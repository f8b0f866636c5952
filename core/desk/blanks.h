#pragma once

#include "core/desk/record_keeping.h"
#include "core/desk/workplace.h"
#include "core/paper/blank_page.h"

namespace onedoor
{

/// Blanks just printed, one PDF for one job.
struct PrintedBlanks {
    QStringList numbers;
    QByteArray pdf;
    int pages = 0;
    QString sides; ///< IPP keyword
};

/// 停电备用空白文书: numbered forms without a matter, kept for a power cut; each is accounted for
/// once it is used, spoiled or missing. A refusal that is no mistake of typing comes as NotAllowed
/// of the field "blank", its detail the whole sentence.
class Blanks
{
public:
    static constexpr int mostAtOnce = 200;

    /// The fonts outlive it.
    Blanks(const Workplace &workplace, FontBook &fonts);

    /// Takes the station's next numbers, and records each before the pages are handed out. NotFound
    /// where the form is none of blankForms(), BadNumber, Conflict.
    Result<PrintedBlanks> print(const QString &form, int count);
    /// By number; all, or those of a state.
    Result<QList<RecordRow>> list(const QString &state = {}) const;
    /// What was written on it is in the ledger now, as that matter. An intake sheet's matter was
    /// received when it was written; any other paper is no older than its matter.
    Result<RecordOutcome> use(const QString &typed, const QString &code, const QDateTime &written);
    Result<RecordOutcome> spoil(const QString &typed, const QString &reason);
    Result<RecordOutcome> miss(const QString &typed, const QString &reason);

    /// A blank's number as typed or scanned (`OD1B:…`), of a blank of this ledger. BadFormat,
    /// BadCheckDigit, NotFound; NotAllowed where a code was not printed here.
    Result<CentreRecord> find(const QString &typed) const;

    /// `KB-ST-NNNNN-K`: station, its serial, check character.
    static QString numberOf(const QString &station, int serial);
    /// Whether this is a blank's code, and the number in it; empty: it is none.
    static QString numberIn(const QString &code);
    /// "OD1B:" + centre + "/" + number + "/" + signature; no personal data.
    static QString qrText(const QString &centre, const QString &number, const QString &salt);

private:
    Result<int> nextSerial() const;
    Result<Done> record(const PrintedBlanks &printed, const QStringList &salts,
                        const FormSpec &form, int first, const QDateTime &now);
    Result<RecordOutcome> end(const QString &typed, const QString &act, const QString &reason);

    Workplace m_at;
    FontBook &m_fonts;
    mutable RecordKeeping m_records;
};

} // namespace onedoor
