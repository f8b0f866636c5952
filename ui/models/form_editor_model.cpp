#include "ui/models/form_editor_model.h"

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

constexpr int pauseAfterTyping = 350; // milliseconds

} // namespace

FormEditorModel::FormEditorModel(const DeskWorker &desk, QObject *parent)
    : QObject(parent), m_worker(desk.station())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterTyping);
    connect(&m_pause, &QTimer::timeout, this, &FormEditorModel::lookNow);
    const FormWorker *worker = m_worker.worker();
    connect(worker, &FormWorker::listed, this, [this](const QList<FormEntry> &forms, bool mayEdit) {
        m_forms = forms;
        m_mayEdit = mayEdit;
        Q_EMIT listed();
    });
    connect(worker, &FormWorker::opened, this, &FormEditorModel::take);
    connect(worker, &FormWorker::looked, this, [this](quint64 ticket, const FormLook &look) {
        if (ticket != m_ticket)
            return;
        m_looking = false;
        const FormLook before = std::exchange(m_look, look);
        if (!look.complaints.isEmpty()) { // what was last right, until it is right again
            m_look.page = before.page;
            m_look.pages = before.pages;
            m_look.text = before.text;
        }
        m_page = std::clamp(m_page, 0, std::max(0, m_look.pages - 1));
        Q_EMIT looked();
    });
    connect(worker, &FormWorker::saved, this, [this](const FormSaved &saved) {
        m_saving = false;
        Q_EMIT this->saved(saved.serves);
        list();
        open(m_form.id);
    });
    connect(worker, &FormWorker::restored, this, [this](const QString &kept) {
        m_saving = false;
        m_typed.removeIf([this](const auto &typed) {
            return typed.key().startsWith(m_restoring); // a form's files, or one part
        });
        Q_EMIT this->restored(kept);
        list();
        open(m_form.id);
    });
    connect(worker, &FormWorker::failed, this, [this](const Error &error) {
        m_saving = false;
        Q_EMIT this->failed(error);
    });
}

void FormEditorModel::list()
{
    m_worker.post([](FormWorker &worker) { worker.list(); });
}

void FormEditorModel::open(const QString &id)
{
    m_worker.post([id](FormWorker &worker) { worker.open(id); });
}

void FormEditorModel::take(const OpenForm &form)
{
    if (form.id != m_form.id) { // what was typed in another one waits there
        m_page = 0;
        m_look = {};
    }
    m_merged.clear();
    m_form = form;
    for (const FormText &text : form.texts) { // what was typed while it was saved stays
        if (m_typed.value(text.file) == QString::fromUtf8(text.bytes))
            m_typed.remove(text.file);
    }
    Q_EMIT opened();
    lookNow();
}

QString FormEditorModel::text(const QString &file) const
{
    if (const auto typed = m_typed.constFind(file); typed != m_typed.constEnd())
        return *typed;
    for (const FormText &text : m_form.texts) {
        if (text.file == file)
            return QString::fromUtf8(text.bytes);
    }
    return {};
}

void FormEditorModel::type(const QString &file, const QString &text)
{
    if (text == this->text(file))
        return;
    m_typed.insert(file, text);
    lookSoon();
}

void FormEditorModel::takeMerge(const QString &file, const QString &text)
{
    m_typed.insert(file, text);
    m_merged.insert(file);
    lookNow();
}

/// What was typed, and drafts: neither is what serves.
QList<FormText> FormEditorModel::changedTexts() const
{
    QList<FormText> changed;
    for (FormText text : m_form.texts) {
        const QByteArray typed = m_typed.value(text.file, QString::fromUtf8(text.bytes)).toUtf8();
        const bool other = typed != text.bytes || m_merged.contains(text.file);
        if ((!other && !text.draft) || text.others)
            continue;
        text.bytes = typed;
        changed << text;
    }
    return changed;
}

void FormEditorModel::fill(const FormFilling &filling)
{
    m_filling = filling;
    lookNow();
}

void FormEditorModel::turnTo(int page)
{
    m_page = std::max(0, page);
    lookNow();
}

void FormEditorModel::lookSoon()
{
    m_pause.start();
}

void FormEditorModel::lookNow()
{
    m_pause.stop();
    if (!isOpen())
        return;
    m_looking = true;
    m_worker.worker()->supersede(++m_ticket);
    m_worker.post(
        [ticket = m_ticket, id = m_form.id, changed = changedTexts(), filling = m_filling,
         page = m_page](FormWorker &worker) { worker.look(ticket, id, changed, filling, page); });
}

void FormEditorModel::save()
{
    const QList<FormText> changed = changedTexts();
    if (m_saving || changed.isEmpty())
        return;
    m_saving = true;
    const bool upToDate =
        !m_form.merges.isEmpty() &&
        std::all_of(m_form.merges.begin(), m_form.merges.end(),
                    [this](const FormMerge &merge) { return m_merged.contains(merge.file); });
    m_worker.post([id = m_form.id, changed, upToDate](FormWorker &worker) {
        worker.save(id, changed, upToDate);
    });
}

void FormEditorModel::restore(const QString &idOrPart)
{
    if (m_saving)
        return;
    m_saving = true;
    m_restoring = idOrPart.contains(u'/') ? idOrPart : idOrPart + u'/';
    m_worker.post([idOrPart](FormWorker &worker) { worker.restore(idOrPart); });
}

} // namespace onedoor
