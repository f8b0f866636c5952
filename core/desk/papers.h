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
    QStringList missing; ///< Chinese names of what must be filled in first
    bool offered = true; ///< its time has come: the act it tells of was taken, its condition holds
    QString refused;     ///< why not

    bool ready() const { return offered && missing.isEmpty(); }
};

struct Issued {
    DocumentId document;
    QString number;
    QByteArray pdf;
    int pages = 0;
    QString sides;             ///< IPP keyword
    QStringList standIns = {}; ///< at issue: characters shown by their codes, "U+1F9D1"
    int copies = 1;            ///< 一式N份
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

/// What a store's papers are for: a rehearsal's say so.
PaperUse paperUseOf(const Store &store);

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
    /// One of them; nullopt where it is no paper of a matter.
    std::optional<FormState> form(const Petition &petition, const QString &id) const;
    /// Never issues, takes no number, is watermarked. `inputs` give what the form says is the
    /// clerk's (as "leaderNote"); what is the ledger's is refused as UnknownKey.
    Result<Paper> preview(const Petition &petition, const QString &form,
                          const QJsonObject &inputs) const;
    /// Takes the next number, freezes the inputs, makes the one PDF and records DocumentIssued.
    /// Refuses before a number is taken: MissingFields (names joined by 、), NotAllowed with a
    /// sentence where the act it tells of was not taken or the form itself says no, AlreadyDone
    /// (the number) where a valid one tells of the same already.
    Result<Issued> issue(const PetitionId &petition, const QString &form,
                         const QJsonObject &inputs);
    /// Voids a document (内容更正) and issues its form anew about the same referral or agreement,
    /// in one transaction: both or neither. What the clerk had written on the old one goes along
    /// unless `inputs` say otherwise. AlreadyDone for a void one; else as issue().
    Result<Issued> replace(const QString &number, const QJsonObject &inputs);
    /// What a document of this petition shows that has been corrected since, by the form's names.
    QStringList outdated(const Petition &petition, const Document &document) const;
    /// The same bytes as issued, for ever. NotFound, or StoreDamaged when the stored PDF is not the
    /// one issued.
    Result<Issued> stored(const QString &number) const;
    /// Notes a print's end (or its lack) in the register; a second one is a 补打.
    Result<Done> notePrint(const QString &number, const QString &printer, int job, int copies,
                           const QString &outcome);
    Result<Done> voidDocument(const QString &number, const QString &reason);
    /// Characters of a text that papers made here name by their codes, each once.
    QVector<uint> standInsOf(const QString &text) const { return m_engine.standInsOf(text); }
    Result<QrVerdict> verify(const QString &qrText) const;

    /// "OD1:" + petition code + "/" + number + "/" + signature; no personal data.
    static QString qrText(const QString &petitionCode, const QString &number,
                          const QString &snapshotHash);

private:
    Result<QJsonObject> snapshot(const Petition &petition, const FormSpec &form,
                                 const EventId &about, const QJsonObject &given) const;
    std::optional<Error> notOffered(const Petition &petition, const FormSpec &form,
                                    const EventId &about) const;
    /// A paper about to get its number.
    struct Draft {
        Petition petition;
        const FormSpec &form;
        EventId about;      ///< the act it tells of; null: the matter as such
        QJsonObject inputs; ///< the whole snapshot
        QJsonObject given;  ///< of it, what the clerk wrote
        std::optional<DocumentId> replaces = std::nullopt;
    };
    Result<Issued> issue(const Draft &draft);
    Result<Issued> attempt(const Draft &draft);
    Result<Done> record(const Draft &draft, const DocumentIssued &fact,
                        const QList<QByteArray> &blobs);

    Workplace m_at;
    PaperEngine &m_engine;
};

} // namespace onedoor
