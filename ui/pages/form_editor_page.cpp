#include "ui/pages/form_editor_page.h"

#include "ui/models/type_match.h"
#include "ui/models/wording.h"
#include "ui/pages/form_look_card.h"
#include "ui/pages/form_merge_panel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/source_edit.h"
#include "ui/widgets/text_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int idRole = Qt::UserRole;
constexpr int complaintsHigh = 96; // three of them; the rest scrolls

QString originText(FormOrigin origin)
{
    switch (origin) {
    case FormOrigin::Shipped:
        return FormEditorPage::tr("shipped");
    case FormOrigin::Own:
        return FormEditorPage::tr("this centre's own");
    case FormOrigin::Changed:
        return FormEditorPage::tr("changed here");
    case FormOrigin::Behind:
        return FormEditorPage::tr("changed here; shipped anew since");
    }
    return {};
}

} // namespace

FormEditorPage::FormEditorPage(FormEditorModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_search(new TextLine),
      m_list(lineList(QStringLiteral("formList"), tr("Papers, by group"))), m_files(new QComboBox),
      m_about(quietLine({})), m_middle(new QStackedWidget), m_edit(new SourceEdit),
      m_complaints(lineList(QStringLiteral("complaints"), tr("What is wrong with it"))),
      m_merging(new FormMergePanel), m_look(new FormLookCard(model)), m_notice(new Notice),
      m_foot(new PageFoot)
{
    dress(m_restore, tr("Back to the shipped one"), "restoreForm", {});
    dress(m_merge, tr("Compare with the shipped one"), "mergeForm", {});
    dress(m_save, tr("Save as this centre's"), "saveForm", QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_foot->addSecondary(&m_restore);
    m_foot->addSecondary(&m_merge);
    m_foot->setPrimary(&m_save);
    arrange();
    connect(&m_save, &QAction::triggered, this, [this] { m_model.save(); });
    connect(&m_restore, &QAction::triggered, this, [this] {
        const bool part = file().startsWith(QStringLiteral("parts/"));
        m_model.restore(part ? file() : m_model.form().id);
    });
    connect(&m_merge, &QAction::triggered, this, &FormEditorPage::showMerge);
    connect(m_foot, &PageFoot::firstProblemRequested, this, [this] { goToComplaint(0); });
    connect(m_search, &QLineEdit::textChanged, this, &FormEditorPage::fillList);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        open(m_list->currentItem() ? m_list->currentItem()->data(idRole).toString() : QString());
    });
    onActivated(m_list, this, [this](int row) {
        if (const QListWidgetItem *item = m_list->item(row))
            open(item->data(idRole).toString());
    });
    onActivated(m_complaints, this, [this](int row) { goToComplaint(row); });
    connect(m_files, &QComboBox::currentIndexChanged, this, &FormEditorPage::showFile);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        m_model.type(file(), m_edit->toPlainText());
        refreshActions();
    });
    connect(m_notice, &Notice::actionTaken, this, &FormEditorPage::restartRequested);
    connectModel();
    showForm();
}

void FormEditorPage::arrange()
{
    m_text = textCard();
    auto *desk = new QWidget;
    auto *row = new QHBoxLayout(desk);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(12);
    row->addWidget(listCard(), 5);
    row->addWidget(m_text, 11);
    row->addWidget(m_look, 8);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_notice);
    whole->addWidget(new PageScroll(desk), 1);
    whole->addWidget(m_foot);
}

Card *FormEditorPage::listCard()
{
    auto *card = new Card(tr("Papers"));
    m_search->setObjectName(QStringLiteral("formSearch"));
    m_search->setPlaceholderText(tr("Find by words or pinyin"));
    m_search->setAccessibleName(tr("Find a paper"));
    card->body()->setSpacing(8);
    card->body()->addWidget(m_search);
    card->body()->addWidget(m_list, 1);
    return card;
}

Card *FormEditorPage::textCard()
{
    auto *card = new Card(tr("Text"));
    m_files->setObjectName(QStringLiteral("formFiles"));
    m_files->setAccessibleName(tr("Which file of the form"));
    m_edit->setObjectName(QStringLiteral("formText"));
    m_edit->setAccessibleName(tr("The text of the file"));
    m_about->setWordWrap(true);
    m_complaints->setMaximumHeight(complaintsHigh);
    auto *writing = new QWidget;
    auto *column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_files);
    column->addWidget(m_about);
    column->addWidget(m_edit, 1);
    column->addWidget(m_complaints);
    m_middle->addWidget(writing);
    m_middle->addWidget(m_merging);
    card->body()->addWidget(m_middle, 1);
    connect(m_merging, &FormMergePanel::merged, &m_model, &FormEditorModel::takeMerge);
    connect(m_merging, &FormMergePanel::closed, this, [this] {
        m_middle->setCurrentIndex(0);
        showFile();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    return card;
}

void FormEditorPage::connectModel()
{
    connect(&m_model, &FormEditorModel::listed, this, [this] {
        fillList();
        refreshActions();
        if (!m_model.mayEdit() && m_notice->sentence().isEmpty())
            m_notice->say(Notice::Kind::Info,
                          tr("Only who has the post of the administrator changes papers; you may "
                             "look at all of them."));
    });
    connect(&m_model, &FormEditorModel::opened, this, &FormEditorPage::showForm);
    connect(&m_model, &FormEditorModel::looked, this, [this] {
        showComplaints();
        refreshActions();
    });
    connect(&m_model, &FormEditorModel::saved, this, &FormEditorPage::tellSaved);
    connect(&m_model, &FormEditorModel::restored, this, [this](const QString &kept) {
        m_notice->say(Notice::Kind::Success,
                      tr("The shipped one serves from the next start on. What this centre had "
                         "written is kept in %1.")
                          .arg(kept));
        m_notice->offer(tr("Start again now"), QStringLiteral("restart"));
    });
    connect(&m_model, &FormEditorModel::failed, this, [this](const Error &error) {
        m_notice->say(Notice::Kind::Danger, wordingOf(error));
        refreshActions();
    });
}

QString FormEditorPage::title() const
{
    return tr("Paper forms");
}

void FormEditorPage::activated()
{
    m_model.list();
}

QWidget *FormEditorPage::firstField()
{
    return m_model.isOpen() ? static_cast<QWidget *>(m_edit) : m_search;
}

bool FormEditorPage::back()
{
    if (m_middle->currentIndex() == 0)
        return false;
    m_middle->setCurrentIndex(0);
    return true;
}

bool FormEditorPage::perform(ActionId action)
{
    if (action != ActionId::FirstProblem)
        return false;
    goToComplaint(m_complaints->currentRow() + 1 < m_complaints->count() && m_edit->hasFocus()
                      ? m_complaints->currentRow() + 1
                      : 0);
    return true;
}

void FormEditorPage::open(const QString &form)
{
    if (!form.isEmpty())
        m_model.open(form);
}

void FormEditorPage::fillList()
{
    const QString typed = m_search->text();
    m_list->clear();
    QString group;
    for (const FormEntry &entry : m_model.forms()) {
        if (!howWell(m_pinyin, entry.title, typed) && !howWell(m_pinyin, entry.group, typed))
            continue;
        if (entry.group != group) {
            group = entry.group;
            auto *head = new QListWidgetItem(group, m_list);
            head->setFlags(Qt::NoItemFlags);
        }
        QString about = originText(entry.origin);
        if (entry.drafted)
            about += tr(" · with a draft");
        auto *item = new QListWidgetItem(entry.title + u'\n' + about, m_list);
        item->setData(idRole, entry.id);
        if (entry.drafted || entry.origin == FormOrigin::Behind)
            item->setIcon(iconOf(Glyph::Warning, Tone::Amber));
        if (!m_list->currentItem() || entry.id == m_model.form().id)
            m_list->setCurrentItem(item);
    }
}

void FormEditorPage::showForm()
{
    const QString before = file();
    const bool sameForm = m_files->property("form").toString() == m_model.form().id;
    {
        const QSignalBlocker quiet(m_files);
        m_files->clear();
        m_files->setProperty("form", m_model.form().id);
        for (const FormText &text : m_model.form().texts)
            m_files->addItem(text.file, text.file);
        const int layout = int(std::min<qsizetype>(1, m_model.form().texts.size() - 1));
        m_files->setCurrentIndex(sameForm ? std::max(0, m_files->findData(before)) : layout);
    }
    QString title = tr("Text");
    for (const FormEntry &entry : m_model.forms()) {
        if (entry.id == m_model.form().id)
            title = entry.title;
    }
    m_text->setTitle(title);
    m_middle->setCurrentIndex(0);
    showFile();
    if (m_model.isOpen() && !sameForm)
        m_edit->setFocus(Qt::OtherFocusReason);
}

QString FormEditorPage::file() const
{
    return m_files->currentData().toString();
}

void FormEditorPage::showFile()
{
    const auto &texts = m_model.form().texts;
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [this](const FormText &text) { return text.file == file(); });
    const bool there = found != texts.end();
    const QString text = there ? m_model.text(file()) : QString();
    if (text != m_edit->toPlainText()) {
        m_filling = true;
        m_edit->setPlainText(text);
        m_filling = false;
    }
    m_edit->setReadOnly(!there || found->others || !m_model.mayEdit());
    QStringList about;
    if (there)
        about << originText(found->origin);
    else
        about << tr("Choose a paper at the left, by Enter.");
    if (there && found->draft)
        about << tr("a draft that does not serve yet");
    if (there && found->others)
        about << tr("belongs to another paper and is changed there");
    if (file().startsWith(QStringLiteral("parts/")))
        about << tr("a part: other papers use it as well");
    m_about->setText(about.join(QStringLiteral(" · ")));
    showComplaints();
    refreshActions();
}

void FormEditorPage::showComplaints()
{
    const QList<FormComplaint> &all = m_model.look().complaints;
    QHash<int, QString> marks;
    const int row = m_complaints->currentRow();
    m_complaints->clear();
    for (const FormComplaint &complaint : all) {
        auto *item = new QListWidgetItem(
            tr("%1, line %2: %3").arg(complaint.file).arg(complaint.line).arg(complaint.said),
            m_complaints);
        item->setIcon(iconOf(Glyph::Warning, Tone::Vermilion));
        if (complaint.file == file())
            marks[complaint.line] +=
                marks[complaint.line].isEmpty() ? complaint.said : u'\n' + complaint.said;
    }
    m_complaints->setCurrentRow(std::clamp(row, 0, std::max(0, m_complaints->count() - 1)));
    m_complaints->setVisible(!all.isEmpty());
    m_edit->setMarks(marks);
    m_foot->setProblems(int(all.size()));
}

void FormEditorPage::goToComplaint(int row)
{
    const QList<FormComplaint> &all = m_model.look().complaints;
    if (row < 0 || row >= all.size())
        return;
    const FormComplaint complaint = all[row];
    m_complaints->setCurrentRow(row);
    if (const int at = m_files->findData(complaint.file); at >= 0)
        m_files->setCurrentIndex(at);
    if (complaint.file == file())
        m_edit->goToLine(complaint.line);
}

void FormEditorPage::showMerge()
{
    m_middle->setCurrentIndex(1);
    m_merging->show(m_model.form().merges);
}

void FormEditorPage::tellSaved(bool serves)
{
    if (!serves) {
        m_notice->say(Notice::Kind::Warning,
                      tr("Something is wrong with it, so it does not serve. What was written is "
                         "kept as a draft; the form before serves on. Mend what is listed below, "
                         "then save again."));
        return;
    }
    m_notice->say(Notice::Kind::Success,
                  tr("Saved, and nothing is wrong with it. It serves from the next start on; the "
                     "shipped one is kept beside."));
    m_notice->offer(tr("Start again now"), QStringLiteral("restart"));
}

void FormEditorPage::refreshActions()
{
    const bool may = m_model.mayEdit() && m_model.isOpen() && !m_model.isSaving();
    m_save.setEnabled(may && m_model.isChanged());
    bool own = false;
    const QString part = file().startsWith(QStringLiteral("parts/")) ? file() : QString();
    for (const FormText &text : m_model.form().texts) {
        const bool here =
            part.isEmpty() ? text.file.startsWith(m_model.form().id + u'/') : text.file == part;
        own = own || (here && (text.draft || text.origin != FormOrigin::Shipped));
    }
    m_restore.setEnabled(may && own);
    m_merge.setEnabled(!m_model.form().merges.isEmpty());
    m_foot->setState(m_model.isChanged() ? tr("Changed, not saved yet") : QString());
}

} // namespace onedoor
