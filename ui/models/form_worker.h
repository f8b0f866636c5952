#pragma once

#include "core/desk/form_editing.h"
#include "core/desk/form_samples.h"
#include "ui/models/workstation.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <optional>

namespace onedoor
{

/// What a form is filled with to be looked at: a made-up matter, or a real one by its code.
struct FormFilling {
    MadeUp kind = MadeUp::Sample;
    QString code; ///< of a real matter; empty: a made-up one
};

/// A form as its texts stand now.
struct FormLook {
    QList<FormComplaint> complaints;
    QImage page;
    int pages = 0;
    QString text;                ///< of the page, as it is read aloud
    QStringList missing;         ///< fields of a real matter without a value
    std::optional<Error> failed; ///< the paper could not be made
};

/// All of a form, as the page opens it.
struct OpenForm {
    QString id;
    QList<FormText> texts;
    QList<FormMerge> merges;
};

/// Tries and sets forms in a thread of its own; store and fonts are opened with the first request.
class FormWorker : public QObject
{
    Q_OBJECT
public:
    explicit FormWorker(Workstation station);

    /// Any thread: looks older than this ticket need not be made any more.
    void supersede(quint64 ticket) { m_latest = ticket; }

    void list();
    void open(const QString &id);
    /// `page`: from 0; the last one where there are fewer.
    void look(quint64 ticket, const QString &id, const QList<FormText> &changed,
              const FormFilling &filling, int page);
    void save(const QString &id, const QList<FormText> &changed, bool upToDate);
    void restore(const QString &idOrPart);

Q_SIGNALS:
    void listed(const QList<onedoor::FormEntry> &forms, bool mayEdit);
    void opened(const onedoor::OpenForm &form);
    void looked(quint64 ticket, const onedoor::FormLook &look);
    void saved(const onedoor::FormSaved &saved);
    void restored(const QString &kept);
    void failed(const onedoor::Error &error);

private:
    StationWorkplace *workplace();
    const FormTrial &tried(const QString &id, const QList<FormText> &changed);
    Result<Paper> paperOf(const QString &id, const FormFilling &filling,
                          const Reference &reference);
    Roles roles();
    PaperEngine &engine();

    Workstation m_station;
    FormEditing m_editing;
    std::unique_ptr<StationWorkplace> m_at;
    RandomIds m_ids;
    std::optional<FontBook> m_fonts;     ///< with the first paper
    std::optional<PaperEngine> m_engine; ///< of these
    QString m_triedId; ///< what the last trial was of
    QList<FormText> m_triedTexts;
    std::optional<FormTrial> m_trial;
    std::atomic<quint64> m_latest = 0;
};

} // namespace onedoor
