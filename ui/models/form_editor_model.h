#pragma once

#include "ui/models/desk_worker.h"
#include "ui/models/form_worker.h"

namespace onedoor
{

/// 文书样式: the forms there are, the one that is open with what was typed, and how it looks. All
/// reading, trying and setting is the worker's.
class FormEditorModel : public QObject
{
    Q_OBJECT
public:
    explicit FormEditorModel(const DeskWorker &desk, QObject *parent = nullptr);

    const QList<FormEntry> &forms() const { return m_forms; }
    bool mayEdit() const { return m_mayEdit; }
    /// Reads which forms there are.
    void list();
    void open(const QString &id);

    const OpenForm &form() const { return m_form; }
    bool isOpen() const { return !m_form.id.isEmpty(); }
    /// As typed so far.
    QString text(const QString &file) const;
    void type(const QString &file, const QString &text);
    bool isChanged() const { return !changedTexts().isEmpty(); }
    /// The merged text of a file in place of what was typed; saving it counts as up to date.
    void takeMerge(const QString &file, const QString &text);

    void fill(const FormFilling &filling);
    const FormFilling &filling() const { return m_filling; }
    void turnTo(int page);
    int page() const { return m_page; }
    /// The last look; `isLooking`: what was typed since is not in it yet.
    const FormLook &look() const { return m_look; }
    bool isLooking() const { return m_looking || m_pause.isActive(); }

    void save();
    void restore(const QString &idOrPart);
    bool isSaving() const { return m_saving; }

Q_SIGNALS:
    void listed();
    void opened();
    void looked();
    /// Serves: from the next start; else kept as a draft.
    void saved(bool serves);
    void restored(const QString &kept);
    void failed(const onedoor::Error &error);

private:
    QList<FormText> changedTexts() const;
    void lookSoon();
    void lookNow();
    void take(const OpenForm &form);

    QList<FormEntry> m_forms;
    bool m_mayEdit = false;
    OpenForm m_form;
    QHash<QString, QString> m_typed; ///< by file
    QSet<QString> m_merged;          ///< files whose merge was taken
    FormFilling m_filling;
    int m_page = 0;
    FormLook m_look;
    bool m_looking = false;
    bool m_saving = false;
    QString m_restoring; ///< what the files begin with that go
    quint64 m_ticket = 0;
    QTimer m_pause; ///< after typing
    WorkerThread<FormWorker> m_worker;
};

} // namespace onedoor
