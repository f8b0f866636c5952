#pragma once

#include "core/desk/desk.h"
#include "core/paper/engine.h"

#include <QJsonObject>

namespace onedoor
{

/// A form as it stands for a petition.
struct FormState {
    QString form;
    QString title;
    QStringList missing; ///< Chinese names of what must be filled in first; empty: it can be issued
};

struct Issued {
    DocumentId document;
    QString number;
    QByteArray pdf;
    int pages = 0;
    QString sides; ///< IPP keyword
};

/// What a printed QR says, against the ledger.
struct QrVerdict {
    bool genuine = false; ///< number, petition and signature are those of the ledger
    bool voided = false;
    QString petitionCode;
    QString number;
    QString form;
    QDateTime issuedAt;
};

/// The use cases of paper (文书): preview, issue, reprint, void, verify. Setting a form takes about
/// 30 ms; the window calls these from a worker, each with its own store and fonts.
class Papers
{
public:
    Papers(Workplace workplace, PaperEngine &engine) : m_at(std::move(workplace)), m_engine(engine)
    {
    }

    /// The forms this release knows, with what is missing for the petition.
    QList<FormState> forms(const Petition &petition) const;
    /// Never issues, takes no number, is watermarked. `inputs` overrides or adds snapshot keys that
    /// the form declares (as "queryPhone"); others are refused as UnknownKey.
    Result<Paper> preview(const Petition &petition, const QString &form,
                          const QJsonObject &inputs) const;
    /// Takes the next number, freezes the inputs, makes the one PDF and records DocumentIssued.
    /// Refuses with MissingFields (names joined by 、) before a number is taken.
    Result<Issued> issue(const PetitionId &petition, const QString &form,
                         const QJsonObject &inputs);
    /// The same bytes as issued, for ever. NotFound, or StoreDamaged when the stored PDF is not the
    /// one issued.
    Result<Issued> stored(const QString &number) const;
    /// Notes a print's end (or its lack) in the register; a second one is a 补打.
    Result<Done> notePrint(const QString &number, const QString &printer, int job, int copies,
                           const QString &outcome);
    Result<Done> voidDocument(const QString &number, const QString &reason);
    Result<QrVerdict> verify(const QString &qrText) const;

    /// "OD1:" + petition code + "/" + number + "/" + signature; no personal data.
    static QString qrText(const QString &petitionCode, const QString &number,
                          const QString &snapshotHash);

private:
    Result<QJsonObject> snapshot(const Petition &petition, const FormSpec &form,
                                 const QJsonObject &inputs) const;
    Result<Issued> attempt(const Petition &petition, const FormSpec &form,
                           const QJsonObject &snapshot);

    Workplace m_at;
    PaperEngine &m_engine;
};

} // namespace onedoor
