#include "ui/pages/records_page.h"

#include "ui/models/wording.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/record_acts.h"
#include "ui/pages/record_form.h"
#include "ui/pages/record_import_panel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace onedoor
{

namespace
{

using Stage = RecordImport::Stage;

} // namespace

QString RecordsPage::title() const
{
    return tr("Records");
}

void RecordsPage::activated()
{
    m_model.refresh();
}

QWidget *RecordsPage::firstField()
{
    if (isImporting())
        return m_importPanel->firstField();
    return m_kinds;
}

bool RecordsPage::isImporting() const
{
    return m_stack->currentIndex() == 1;
}

void RecordsPage::connectModel()
{
    connect(&m_model, &RecordsModel::changed, this, &RecordsPage::refresh);
    connect(&m_model, &RecordsModel::opened, this, &RecordsPage::showRecord);
    connect(&m_model.recording(), &Recording::changed, this, &RecordsPage::nameActions);
    connect(&m_model, &RecordsModel::kept, this, [this](const QString &key, auto what) {
        if (m_form)
            m_form->settle();
        m_kept.clear();
        Q_EMIT statusChanged(what == RecordOutcome::What::Unchanged
                                 ? tr("%1: nothing in it was changed").arg(key)
                                 : tr("Kept: %1").arg(key));
    });
    connect(&m_model, &RecordsModel::retired, this, [this](const QString &key) {
        askRetire(false);
        Q_EMIT statusChanged(tr("Retired: %1").arg(key));
    });
    connect(&m_model, &RecordsModel::refused, this, [this](const Error &error) {
        if (!m_reason->isHidden() && error.field == QStringLiteral("reason"))
            m_reason->setProblem(tr("Say why it is retired."));
        else if (!m_form || !m_form->showRefusal(error))
            m_notice->say(Notice::Kind::Danger, m_model.sentenceOf(error));
    });
    connect(&m_model, &RecordsModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    connect(&m_model, &RecordsModel::saved, this, [this](const QString &file) {
        m_notice->say(Notice::Kind::Success, tr("Saved: %1").arg(file));
    });
}

void RecordsPage::connectImport()
{
    connect(&m_import, &RecordImport::opened, this, [this] {
        m_notice->clear();
        m_stack->setCurrentIndex(1);
        if (QWidget *first = isVisible() ? m_importPanel->firstField() : nullptr)
            first->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_import, &RecordImport::changed, this, &RecordsPage::nameActions);
    connect(&m_import, &RecordImport::recorded, this, [this] {
        m_notice->say(m_import.refusedCount() > 0 ? Notice::Kind::Warning : Notice::Kind::Success,
                      m_import.refusedCount() > 0
                          ? tr("%1 rows did not come in. Save them, put them right, then bring "
                               "that file in; Esc goes back to the list.")
                                .arg(m_import.refusedCount())
                          : tr("All rows are in; Esc goes back to the list."));
        m_model.refresh();
    });
    connect(&m_import, &RecordImport::saved, this, [this](const QString &file) {
        m_notice->say(Notice::Kind::Success, tr("Saved: %1").arg(file));
    });
    connect(&m_import, &RecordImport::failed, this, [this](const Error &error) {
        m_notice->say(Notice::Kind::Danger, m_model.sentenceOf(error));
    });
}

void RecordsPage::connectActs()
{
    connect(m_acts, &RecordActs::begun, m_reason, &QWidget::hide);
    connect(m_acts, &RecordActs::changed, this, &RecordsPage::nameActions);
    connect(m_acts, &RecordActs::statusChanged, this, &RecordsPage::statusChanged);
    connect(m_acts, &RecordActs::recorded, this, [this](const QString &act) {
        m_actedOn = true;
        m_form->setFocus(Qt::OtherFocusReason);
        Q_EMIT statusChanged(tr("Recorded: %1").arg(act));
    });
}

bool RecordsPage::back()
{
    if (m_model.recording().isUnderWay() || m_import.stage() == Stage::Recording)
        return true;
    if (isImporting()) {
        m_stack->setCurrentIndex(0);
        m_import.close();
        m_notice->clear();
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_reason->isHidden()) {
        askRetire(false);
        return true;
    }
    if (m_acts->sheet()) {
        m_acts->putAway();
        m_form->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return false;
}

bool RecordsPage::perform(ActionId id)
{
    switch (id) {
    case ActionId::NewRecord:
        m_new.trigger();
        return true;
    case ActionId::RetireRecord:
        m_retire.trigger();
        return true;
    case ActionId::RecordList:
        m_list.trigger();
        return true;
    case ActionId::ExportRecords:
        m_export.trigger();
        return true;
    case ActionId::FirstProblem:
        return m_acts->sheet() ? m_acts->sheet()->goToFirstProblem()
                               : m_form && m_form->goToFirstProblem();
    default:
        return false;
    }
}

void RecordsPage::startNew()
{
    if (isImporting())
        back();
    m_table->clearSelection();
    m_model.open({});
    if (m_form)
        m_form->setFocus(Qt::OtherFocusReason);
}

void RecordsPage::askRetire(bool ask)
{
    m_reason->setVisible(ask);
    m_reason->setProblem({});
    auto *line = qobject_cast<QLineEdit *>(m_reason->control());
    line->clear();
    if (ask)
        line->setFocus(Qt::ShortcutFocusReason);
    else if (m_form && isVisible())
        m_form->setFocus(Qt::OtherFocusReason);
    nameActions();
}

/// Ctrl+Enter does what is in front: brings in, records the act, retires with the reason, or keeps.
void RecordsPage::act()
{
    if (isImporting())
        m_import.record();
    else if (m_acts->sheet())
        m_acts->sheet()->submit();
    else if (!m_reason->isHidden())
        m_model.retire(qobject_cast<QLineEdit *>(m_reason->control())->text());
    else if (m_form)
        m_form->submit();
}

QString RecordsPage::primaryText() const
{
    if (m_model.recording().isFelt())
        return Recording::text();
    if (isImporting())
        return m_import.mayRecord() ? tr("Bring in %1 records").arg(m_import.fresh())
                                    : tr("Bring in");
    if (m_acts->sheet())
        return tr("Record: %1").arg(m_acts->sheet()->act().title);
    return m_reason->isHidden() ? tr("Keep") : tr("Retire");
}

QString RecordsPage::hint() const
{
    if (isImporting())
        return tr("Nothing is kept before Ctrl+Enter; Esc goes back to the list.");
    if (m_acts->sheet())
        return tr("Nothing is recorded before Ctrl+Enter; Esc goes back and keeps a draft.");
    if (!m_reason->isHidden())
        return tr("It is offered no more; its history stays. Esc leaves it as it is.");
    if (!m_kept.isEmpty())
        return m_kept;
    return m_acts->isHidden()
               ? tr("Ctrl+Shift+N enters a new one; what is filled in is kept as a draft.")
               : tr("Alt+1 takes the first of what can be done; Ctrl+Shift+N enters a new one.");
}

void RecordsPage::nameActions()
{
    const bool importing = isImporting();
    const bool there = m_model.record().there;
    const bool may = m_model.mayEdit() && m_model.kind();
    const bool retiring = !m_reason->isHidden();
    const ActSheet *sheet = importing ? nullptr : m_acts->sheet();
    m_primary.setText(primaryText());
    const bool ready = importing ? may && m_import.mayRecord() : sheet || (may && m_form);
    m_primary.setEnabled(!m_model.recording().isFelt() && ready);
    m_new.setEnabled(may);
    m_list.setEnabled(may && m_import.stage() != Stage::Recording);
    m_export.setEnabled(m_model.serving() > 0);
    m_retire.setVisible(!importing && !sheet && there && !m_model.record().retired);
    m_retire.setEnabled(may && !retiring);
    m_refused.setVisible(importing);
    m_refused.setEnabled(m_import.refusedCount() > 0);
    const bool editing = !importing && !retiring && m_form && may;
    m_foot->setProblems(sheet ? sheet->problemsLeft() : editing ? m_form->problemsLeft() : 0);
    m_foot->setState(hint());
}

void RecordsPage::chooseList()
{
    const QString file =
        chooseFile(this, tr("The list to bring in"),
                   tr("Lists (*.xlsx *.csv *.txt)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        openList(file);
}

void RecordsPage::openList(const QString &file)
{
    m_notice->clear();
    m_import.open(file);
}

void RecordsPage::open(const QString &kind, const QString &key, const QString &act)
{
    if (isImporting())
        back();
    m_act = act;
    m_model.open(kind, key);
}

void RecordsPage::chooseExport()
{
    const QString file = choosePlace(
        this, tr("Save the records as a workbook"),
        QStringLiteral("%1.xlsx").arg(m_model.kind() ? m_model.kind()->title : QString()));
    if (!file.isEmpty())
        m_model.save(file);
}

void RecordsPage::saveRefused()
{
    const QFileInfo list(m_import.file());
    const QString file =
        choosePlace(this, tr("Save the refused rows"),
                    list.dir().filePath(tr("%1, refused.xlsx").arg(list.completeBaseName())));
    if (!file.isEmpty())
        m_import.saveRefused(file);
}

void RecordsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileOf(event->mimeData()).isEmpty() && m_model.mayEdit())
        event->acceptProposedAction();
}

void RecordsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openList(fileOf(event->mimeData()));
}

} // namespace onedoor
