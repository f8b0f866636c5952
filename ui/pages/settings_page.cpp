#include "ui/pages/settings_page.h"

#include "ui/models/wording.h"
#include "ui/pages/keys_card.h"
#include "ui/pages/look_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

namespace
{

QLineEdit *named(const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    return line;
}

void fillColumn(QVBoxLayout *column, std::initializer_list<Card *> cards)
{
    column->setSpacing(16);
    for (Card *card : cards)
        column->addWidget(card);
    column->addStretch(1);
}

} // namespace

SettingsPage::SettingsPage(SettingsModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_name(named(QStringLiteral("clerkName"))),
      m_window(named(QStringLiteral("clerkWindow"))), m_printer(new QComboBox),
      m_printerNote(textLabel({}, TextRole::Small)), m_hub(named(QStringLiteral("hubAddress"))),
      m_hubField(nullptr), m_password(named(QStringLiteral("hubPassword"))),
      m_exchange(textLabel({})), m_findings(textLabel({})), m_keys(new KeysCard(model.keys())),
      m_notice(new Notice), m_foot(new PageFoot),
      m_draft(model.desk(), QStringLiteral("settings"),
              {{QStringLiteral("window"), model.station().who.window}})
{
    m_keep.setText(tr("Keep the settings"));
    m_keep.setObjectName(QStringLiteral("keepSettings"));
    m_keep.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_keep.setShortcutContext(Qt::WidgetShortcut); // the window has the key
    m_keep.setDisabled(m_model.station().mode == OpenMode::ReadOnly);
    m_foot->setPrimary(&m_keep);
    m_foot->setState(tr("The look changes at once; everything else is kept with Ctrl+Enter."));
    connect(&m_keep, &QAction::triggered, this, &SettingsPage::keep);

    // From the outside in: what changes its parent is dressed anew with all that is in it.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *area = new QScrollArea;
    column->addWidget(m_notice);
    column->addWidget(area, 1);
    column->addWidget(m_foot);
    auto *sheet = new QWidget;
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(24, 16, 24, 16);
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    columns->addLayout(left, 1);
    columns->addLayout(m_right, 1);
    fillColumn(left, {makeClerk(), makeCentre(), m_keys});
    fillColumn(m_right, {makeLook(), makePrinter(), makeHub(), makeAbout()});

    connect(&m_model, &SettingsModel::printersChanged, this, &SettingsPage::fillPrinters);
    connect(&m_model, &SettingsModel::valuesRead, this, &SettingsPage::fillKept);
    connect(&m_model, &SettingsModel::hubChecked, this, &SettingsPage::showFindings);
    connect(&m_model, &SettingsModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Warning, wordingOf(error)); });
    fill();
}

Card *SettingsPage::makeClerk()
{
    auto *card = new Card(tr("Who works here"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Field(tr("Name"), m_name), 1);
    row->addWidget(new Field(tr("Window"), m_window), 1);
    card->body()->addLayout(row);
    return card;
}

Card *SettingsPage::makeCentre()
{
    auto *card = new Card(tr("The centre on its papers"));
    for (const SettingsModel::CentreField &field : SettingsModel::centreFields()) {
        QLineEdit *line = named(QLatin1String(field.name));
        auto *entry = new Field(field.label, line);
        entry->setHint(field.hint);
        card->body()->addWidget(entry);
        m_centre.append(line);
    }
    return card;
}

Card *SettingsPage::makePrinter()
{
    auto *card = new Card(tr("Printer"));
    m_printer->setObjectName(QStringLiteral("printer"));
    m_printerNote->setWordWrap(true);
    setTone(m_printerNote, Tone::Quiet);
    card->body()->addWidget(new Field(tr("Papers go to"), m_printer));
    card->body()->addWidget(m_printerNote);
    return card;
}

Card *SettingsPage::makeLook()
{
    auto *card = new LookCard(m_model.preferences());
    connect(card, &LookCard::lookChanged, this, &SettingsPage::lookChanged);
    connect(card, &LookCard::restartRequested, this, &SettingsPage::restartRequested);
    return card;
}

Card *SettingsPage::makeHub()
{
    auto *card = new Card(tr("The line to the county"));
    m_hubField = new Field(tr("Address of the county's database"), m_hub);
    m_hubField->setHint(tr("As the county gave it. Empty: this desk works by itself."));
    m_password->setEchoMode(QLineEdit::Password);
    auto *password = new Field(tr("Password"), m_password);
    password->setHint(
        tr("Kept in the keyring of this computer, never shown again. Empty: as it is."));
    m_exchange->setWordWrap(true);
    m_exchange->setObjectName(QStringLiteral("exchange"));
    m_findings->setWordWrap(true);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->hide();
    auto *check = new QPushButton(tr("Test the line"));
    check->setObjectName(QStringLiteral("checkHub"));
    auto *now = new QPushButton(tr("Send now"));
    now->setObjectName(QStringLiteral("syncNow"));
    connect(check, &QPushButton::clicked, this, [this] {
        keepHub([this] {
            m_findings->setText(tr("Asking …"));
            m_findings->show();
            m_model.checkHub();
        });
    });
    connect(now, &QPushButton::clicked, this, &SettingsPage::syncRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(check);
    buttons->addWidget(now);
    buttons->addStretch(1);
    card->body()->addWidget(m_exchange);
    card->body()->addWidget(m_hubField);
    card->body()->addWidget(password);
    card->body()->addLayout(buttons);
    card->body()->addWidget(m_findings);
    return card;
}

Card *SettingsPage::makeAbout()
{
    auto *card = new Card(tr("About"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    for (const auto &[label, value] : m_model.about()) {
        QLabel *name = textLabel(label);
        setTone(name, Tone::Quiet);
        QLabel *words = textLabel(value);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(name, words);
    }
    card->body()->addLayout(form);
    return card;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::activated()
{
    m_model.read();
    m_model.keys().read();
    m_model.listPrinters();
}

QWidget *SettingsPage::firstField()
{
    return m_name;
}

void SettingsPage::addCard(std::unique_ptr<Card> card)
{
    m_right->insertWidget(m_right->count() - 1, card.release()); // above what is stretched
}

void SettingsPage::setExchange(const QString &sentence)
{
    m_exchange->setText(sentence);
    m_exchange->setVisible(!sentence.isEmpty());
}

void SettingsPage::fill()
{
    const Preferences &preferences = m_model.preferences();
    m_name->setText(m_model.station().who.name);
    m_window->setText(m_model.station().who.window);
    m_keys->setPrinter(preferences.printer());
    fillPrinters();
    m_model.read();
}

/// What was typed since stays.
void SettingsPage::fillKept()
{
    for (QLineEdit *line : std::as_const(m_centre)) {
        if (!line->isModified())
            line->setText(m_model.centreValue(line->objectName()));
    }
    if (!m_hub->isModified())
        m_hub->setText(m_model.hubAddress());
    if (std::exchange(m_looked, true))
        return;
    keepAsDraft(); // what stands there by now was not typed
    m_draft.open();
}

void SettingsPage::keepAsDraft()
{
    QList<QLineEdit *> lines{m_name, m_window, m_hub};
    for (QLineEdit *line : lines + m_centre)
        m_draft.watch(line->objectName(), line);
    connect(&m_draft, &FormDraft::kept, this,
            [this](const QDateTime &at) { Q_EMIT statusChanged(draftKeptText(at)); });
    connect(&m_draft, &FormDraft::filled, this, [this](const Draft &draft) {
        m_notice->say(Notice::Kind::Info,
                      tr("Settings not kept yet are here as they were left (%1).")
                          .arg(instantInWords(draft.savedAt)));
    });
}

void SettingsPage::fillPrinters()
{
    const QString chosen = m_model.preferences().printer();
    m_printer->clear();
    m_printer->addItem(tr("The default printer"), QString());
    for (const Printer &printer : m_model.printers())
        m_printer->addItem(printer.description.isEmpty()
                               ? printer.name
                               : tr("%1 (%2)").arg(printer.description, printer.name),
                           printer.name);
    if (!chosen.isEmpty() && m_printer->findData(chosen) < 0)
        m_printer->addItem(tr("%1 (not found now)").arg(chosen), chosen);
    m_printer->setCurrentIndex(std::max(0, m_printer->findData(chosen)));
    const auto service = m_model.hasPrintService();
    if (!service)
        m_printerNote->setText(tr("Looking for printers …"));
    else
        m_printerNote->setText(*service
                                   ? tr("%1 printers found").arg(m_model.printers().size())
                                   : tr("This computer has no print service: papers are issued and "
                                        "kept, and can be saved as PDF."));
}

void SettingsPage::keepCentre(const std::function<void()> &then)
{
    QHash<QString, QString> values;
    for (const QLineEdit *line : std::as_const(m_centre))
        values.insert(line->objectName(), line->text());
    m_model.setCentreValues(values, this, [this, then](const Result<Done> &done) {
        if (!done) {
            m_notice->say(Notice::Kind::Danger, wordingOf(done.error()));
            return;
        }
        for (QLineEdit *line : std::as_const(m_centre))
            line->setModified(false);
        then();
    });
}

void SettingsPage::keepHub(const std::function<void()> &then)
{
    m_hubField->setProblem({});
    if (m_hub->text().trimmed() == m_model.hubAddress() && m_password->text().isEmpty()) {
        then();
        return;
    }
    m_model.setHub(m_hub->text(), m_password->text(), this, [this, then](const Result<Done> &done) {
        if (!done) {
            m_hubField->setProblem(wordingOf(done.error()));
            return;
        }
        m_password->clear();
        m_hub->setText(m_model.hubAddress());
        then();
    });
}

void SettingsPage::keep()
{
    m_notice->clear();
    keepCentre([this] { keepHub([this] { keepPreferences(); }); });
}

void SettingsPage::keepPreferences()
{
    Preferences &preferences = m_model.preferences();
    const QString printer = m_printer->currentData().toString();
    if (printer != preferences.printer()) {
        preferences.setPrinter(printer);
        m_keys->setPrinter(printer);
        Q_EMIT printerChanged(printer);
    }
    m_draft.settle();
    Q_EMIT statusChanged(tr("Settings kept"));
    const Operator clerk{m_name->text().trimmed(), m_window->text().trimmed()};
    const Operator &before = m_model.station().who;
    if (clerk.name == before.name && clerk.window == before.window)
        return;
    preferences.setClerk(clerk);
    Q_EMIT clerkChanged();
}

void SettingsPage::showFindings(const QList<HubAdmin::Finding> &findings)
{
    QStringList lines;
    for (const HubAdmin::Finding &finding : findings)
        lines.append(
            QStringLiteral("%1 %2").arg(finding.good ? QStringLiteral("✓") : QStringLiteral("✗"),
                                        SettingsModel::findingText(finding)));
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_findings->show();
}

} // namespace onedoor
