#pragma once

#include "ui/models/act_subject.h"

#include <QImage>

namespace onedoor
{

/// Of the papers an act brings about, in their order, the first that may be made; nullptr: none.
const FormState *firstOffered(const QList<FormState> &forms, const QStringList &papers);

/// 随之出的文书: the first page of the paper that an act leads to, as it would read if the act were
/// taken the way it is filled in. Nothing is recorded and no number taken; the desk's thread sets
/// the page, for the newest answers alone.
class PaperAhead : public QObject
{
    Q_OBJECT
public:
    /// Subject and act outlive it.
    PaperAhead(const ActSubject &subject, const ActSpec &act, QObject *parent = nullptr);

    /// What the act would be recorded with now.
    void show(const ActTaken &taken);
    QString title() const { return m_page.title; }
    int pages() const { return m_page.pages; }
    const QImage &picture() const { return m_page.picture; } ///< null: no paper follows of this

Q_SIGNALS:
    void changed();

private:
    struct Page {
        QString title;
        int pages = 0;
        QImage picture;
    };
    static Result<Page> pageOf(StationWorkplace &at, const PetitionId &id, const ActTaken &taken,
                               const QStringList &forms);
    void ask();

    const ActSubject &m_subject;
    const ActSpec &m_act;
    std::optional<ActTaken> m_next; ///< came while a page was being set
    bool m_busy = false;
    Page m_page;
};

} // namespace onedoor
