#pragma once

#include "core/desk/papers.h"
#include "core/store/on_progress.h"

#include <QIODevice>

namespace onedoor
{

/// One line of 卷内目录.
struct DossierRow {
    QString title;
    QString number; ///< of a paper
    QDate on;
    int from = 0; ///< its first page; 0: it is not bound in
    int pages = 0;
    QString note; ///< why it is not
};

/// What was bound.
struct BoundDossier {
    QList<DossierRow> rows;
    int pages = 0; ///< numbered ones
};

/// 卷宗: all papers of a matter in the order of the file (resources/forms/dossier-order.json), its
/// attachments, and around them cover, contents, 备考表 and back. Void papers are named in 备考表
/// and not bound in. Nothing is issued by it; the look-up is logged with its reason.
class Dossiers
{
public:
    Dossiers(Workplace at, PaperEngine &engine) : m_at(std::move(at)), m_engine(engine) {}

    /// NotFound, StoreDamaged (a paper is not as it was issued), BadTemplate (the order's file),
    /// PaperFailed, Cancelled (progress in things bound). After a failure the caller throws away
    /// what was written.
    Result<BoundDossier> bind(const PetitionId &petition, const QString &reason, QIODevice &to,
                              const OnProgress &progress = {});

    /// The same into a file for this user alone: all of it, or what was there before.
    Result<BoundDossier> save(const PetitionId &petition, const QString &reason,
                              const QString &file, const OnProgress &progress = {});

private:
    Result<QStringList> order() const;
    Result<QByteArray> own(const QString &form, const Petition &petition,
                           const QJsonObject &given) const;

    Workplace m_at;
    PaperEngine &m_engine;
};

} // namespace onedoor
