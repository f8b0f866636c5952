#include "ui/pages/paper_run_page.h"

#include "ui/models/type_match.h"
#include "ui/models/wording.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/type_ahead.h"

#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qint64 mostBytes = 8 * 1024 * 1024; // of a list of codes

} // namespace

PaperRunPage::PaperRunPage(PaperRunModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_form(new TypeAhead), m_codes(new QPlainTextEdit),
      m_count(textLabel({}, TextRole::Small)), m_tally(textLabel({})), m_notice(new Notice),
      m_table(new QTableView), m_foot(new PageFoot)
{
    dress(m_go, tr("Check"), "paperRunGo", QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_go.setShortcutContext(Qt::WidgetShortcut);
    dress(m_list, tr("What the list shows"), "paperRunList", QKeySequence(Qt::CTRL | Qt::Key_G));
    dress(m_open, tr("Codes from a file"), "paperRunOpen", QKeySequence(Qt::CTRL | Qt::Key_O));
    dress(m_save, tr("Save what has none"), "paperRunSave", QKeySequence(Qt::CTRL | Qt::Key_S));
    m_foot->addSecondary(&m_save);
    m_foot->addSecondary(&m_open);
    m_foot->addSecondary(&m_list);
    m_foot->setPrimary(&m_go);
    addActions({&m_list, &m_open, &m_save});
    connect(&m_list, &QAction::triggered, this, &PaperRunPage::listRequested);
    connect(&m_go, &QAction::triggered, this, &PaperRunPage::go);
    connect(&m_open, &QAction::triggered, this, &PaperRunPage::readCodes);
    connect(&m_save, &QAction::triggered, this, &PaperRunPage::saveRefused);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(wishes(), 2);
    columns->addWidget(answers(), 5);
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(24, 16, 24, 12);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("One paper for many matters"), TextRole::Title));
    column->addWidget(m_notice);
    column->addLayout(columns, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new PageScroll(desk), 1);
    whole->addWidget(m_foot);
    connect(&m_model, &PaperRunModel::changed, this, &PaperRunPage::refresh);
    connect(&m_model, &PaperRunModel::written, this, [this](int papers, const QString &file) {
        if (papers > 0)
            m_notice->say(Notice::Kind::Success,
                          tr("%1 papers were issued and stand in %2.").arg(papers).arg(file));
        else
            m_notice->say(Notice::Kind::Warning, tr("No paper could be issued; why stands beside "
                                                    "each matter."));
    });
    connect(&m_model, &PaperRunModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    refresh();
}

QWidget *PaperRunPage::wishes()
{
    m_form->setObjectName(QStringLiteral("paperRunForm"));
    m_form->setSuggestsWhenEmpty(true);
    m_form->setSource(
        [this](const QString &typed, int limit) { return suggestForms(typed, limit); });
    connect(m_form, &TypeAhead::chosen, this, &PaperRunPage::refresh);
    connect(m_form, &TypeAhead::unchosen, this, &PaperRunPage::refresh);
    m_codes->setObjectName(QStringLiteral("paperRunCodes"));
    m_codes->setTabChangesFocus(true);
    connect(m_codes, &QPlainTextEdit::textChanged, this, [this] {
        m_wanted = PaperRunModel::codesIn(m_codes->toPlainText());
        refresh();
    });
    auto *card = new Card;
    card->body()->addWidget(new Field(tr("Paper"), m_form));
    auto *field = new Field(tr("Matters"), m_codes);
    field->setHint(tr("Paste the codes, or a table that holds them; other text is passed over."));
    card->body()->addWidget(field, 1);
    card->body()->addWidget(m_count);
    return card;
}

QWidget *PaperRunPage::answers()
{
    m_table->setObjectName(QStringLiteral("paperRunTable"));
    m_table->setAccessibleName(tr("What comes of each matter"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(PaperRunModel::Outcome, QHeaderView::Stretch);
    const int code =
        m_table->fontMetrics().horizontalAdvance(QStringLiteral("350211001-261123-A1-0001-W"));
    m_table->setColumnWidth(PaperRunModel::Code, code + 40);
    m_table->setColumnWidth(PaperRunModel::Title, code);
    auto *card = new Card;
    card->body()->addWidget(m_tally);
    card->body()->addWidget(m_table, 1);
    return card;
}

QString PaperRunPage::title() const
{
    return tr("Many papers");
}

QWidget *PaperRunPage::firstField()
{
    return m_form;
}

bool PaperRunPage::back()
{
    if (!m_model.isBusy() || m_model.stage() == PaperRunModel::Stage::Binding)
        return false;
    m_model.stop();
    return true;
}

QList<Suggestion> PaperRunPage::suggestForms(const QString &typed, int limit) const
{
    QList<QPair<int, Suggestion>> fits;
    for (const auto &[id, name] : m_model.forms()) {
        if (const auto how = howWell(m_pinyin, name, typed))
            fits.append({*how, Suggestion{id, name, {}}});
    }
    std::stable_sort(fits.begin(), fits.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Suggestion> suggestions;
    for (const auto &[how, suggestion] : fits.mid(0, limit))
        suggestions << suggestion;
    return suggestions;
}

void PaperRunPage::add(const QStringList &codes)
{
    const QStringList all = PaperRunModel::codesIn((m_wanted + codes).join(u'\n')); // each once
    m_codes->setPlainText(all.join(u'\n'));
}

bool PaperRunPage::isChecked() const
{
    using Stage = PaperRunModel::Stage;
    const Stage stage = m_model.stage();
    return (stage == Stage::Checked || stage == Stage::Stopped) &&
           m_model.isOf(m_form->key(), m_wanted);
}

void PaperRunPage::go()
{
    if (m_model.isBusy()) {
        m_model.stop();
        return;
    }
    m_notice->clear();
    if (!isChecked()) {
        m_model.check(m_form->key(), m_wanted);
        return;
    }
    const QString file = choosePlace(this, tr("Save the papers as one PDF"),
                                     m_form->text() + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (!file.isEmpty())
        m_model.run(file);
}

void PaperRunPage::readCodes()
{
    const QString name = chooseFile(this, tr("A list of matters"));
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        m_notice->say(Notice::Kind::Danger, wordingOf(Error{Reason::FileUnreadable, name, {}}));
        return;
    }
    const QStringList found =
        PaperRunModel::codesIn(QString::fromUtf8(file.read(mostBytes))); // codes are plain digits
    if (found.isEmpty())
        m_notice->say(Notice::Kind::Warning,
                      tr("No code of a matter stands in this file as text; a workbook can be "
                         "copied and pasted. Nothing was changed."));
    add(found);
}

void PaperRunPage::saveRefused()
{
    const QString file =
        choosePlace(this, tr("Save what has no paper"),
                    tr("without-paper") + QStringLiteral(".xlsx"), tr("Workbook (*.xlsx)"));
    if (file.isEmpty())
        return;
    const auto saved = m_model.saveRefused(file);
    m_notice->say(saved ? Notice::Kind::Success : Notice::Kind::Danger,
                  saved ? tr("Saved: %1").arg(file) : wordingOf(saved.error()));
}

QString PaperRunPage::stateText() const
{
    switch (m_model.stage()) {
    case PaperRunModel::Stage::Nothing:
        return tr("Each paper gets its number as if it were issued at its matter.");
    case PaperRunModel::Stage::Checking:
        return tr("Looking at each matter … Esc stops");
    case PaperRunModel::Stage::Checked:
        return tr("Nothing is issued yet.");
    case PaperRunModel::Stage::Running:
        return tr("Issuing … Esc stops behind the paper it is at");
    case PaperRunModel::Stage::Stopped:
        return tr("Stopped. What was issued is kept; go on and the PDF has all of it.");
    case PaperRunModel::Stage::Written:
        return tr("Done.");
    case PaperRunModel::Stage::Binding:
        return tr("Binding a file …");
    }
    return {};
}

void PaperRunPage::refresh()
{
    const bool busy = m_model.isBusy();
    m_count->setText(tr("%1 codes").arg(m_wanted.size()));
    m_tally->setText(m_model.stage() == PaperRunModel::Stage::Nothing
                         ? tr("What can be issued is looked at first.")
                         : m_model.tally());
    const bool stopped = m_model.stage() == PaperRunModel::Stage::Stopped;
    m_go.setText(busy           ? tr("Stop")
                 : !isChecked() ? tr("Check")
                 : stopped      ? tr("Go on")
                                : tr("Issue %1 papers").arg(m_model.fit()));
    m_go.setEnabled(busy ||
                    (!m_model.isReadOnly() && !m_form->key().isEmpty() && !m_wanted.isEmpty() &&
                     (!isChecked() || m_model.fit() > 0 || stopped)));
    m_save.setEnabled(!busy && m_model.refusedCount() > 0);
    m_foot->setState(stateText());
}

} // namespace onedoor
