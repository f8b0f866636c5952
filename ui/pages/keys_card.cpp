#include "ui/pages/keys_card.h"

#include "ui/models/wording.h"
#include "ui/widgets/field.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

QLineEdit *secretLine(const char *name)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setEchoMode(QLineEdit::Password);
    return line;
}

QPushButton *named(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

KeysCard::KeysCard(KeysModel &model, QWidget *parent)
    : Card(tr("Passwords and keys"), parent), m_model(model), m_state(textLabel({})),
      m_slots(textLabel({}, TextRole::Small)), m_controls(new QWidget),
      m_current(secretLine("currentPassword")), m_next(secretLine("newPassword")),
      m_again(secretLine("newPasswordAgain")),
      m_currentField(new Field(tr("Present password"), m_current)),
      m_nextField(new Field(tr("New password"), m_next)),
      m_againField(new Field(tr("Once more"), m_again)), m_set(named("setPassword")),
      m_print(named("printSheet")), m_save(named("saveSheet")), m_keyring(named("keyring")),
      m_notice(new Notice)
{
    build();
    connect(m_set, &QPushButton::clicked, this, &KeysCard::setPassword);
    connect(m_again, &QLineEdit::returnPressed, this, &KeysCard::setPassword);
    connect(m_print, &QPushButton::clicked, this, [this] {
        setWaiting(true);
        m_model.makeSheet({{}, m_printer});
    });
    connect(m_save, &QPushButton::clicked, this, &KeysCard::saveSheet);
    connect(m_keyring, &QPushButton::clicked, this, &KeysCard::switchKeyring);
    connect(&m_model, &KeysModel::slotsRead, this, &KeysCard::refresh);
    connect(&m_model, &KeysModel::passwordSet, this, [this] {
        for (QLineEdit *line : {m_current, m_next, m_again})
            line->clear();
        m_notice->say(Notice::Kind::Success,
                      tr("The password is set. Print a recovery sheet if there is none yet."));
    });
    connect(&m_model, &KeysModel::sheetMade, this, [this] {
        m_notice->say(Notice::Kind::Success,
                      tr("The recovery sheet is made. Lock the paper away; sheets made before no "
                         "longer open the data."));
    });
    connect(&m_model, &KeysModel::failed, this, [this](const Error &error) {
        if (error.reason == Reason::WrongPassword)
            m_currentField->setProblem(wordingOf(error));
        else if (error.field == QStringLiteral("keyring"))
            m_notice->say(Notice::Kind::Warning,
                          tr("No keyring of this computer answers; nothing was changed."));
        else
            m_notice->say(Notice::Kind::Warning, wordingOf(error));
    });
    refresh();
}

void KeysCard::build()
{
    m_state->setObjectName(QStringLiteral("keysState"));
    m_slots->setObjectName(QStringLiteral("keySlots"));
    m_state->setWordWrap(true);
    m_slots->setWordWrap(true);
    setTone(m_slots, Tone::Quiet);
    m_print->setText(tr("Print the recovery sheet"));
    m_save->setText(tr("Recovery sheet as PDF …"));
    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    for (Field *field : {m_currentField, m_nextField, m_againField})
        fields->addWidget(field, 1, Qt::AlignTop);
    auto *sheets = new QHBoxLayout;
    for (QPushButton *button : {m_print, m_save})
        sheets->addWidget(button);
    sheets->addStretch(1);
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(fields);
    column->addWidget(m_set, 0, Qt::AlignLeft);
    column->addLayout(sheets);
    column->addWidget(m_keyring, 0, Qt::AlignLeft);
    body()->addWidget(m_state);
    body()->addWidget(m_slots);
    body()->addWidget(m_notice);
    body()->addWidget(m_controls);
}

void KeysCard::refresh()
{
    if (!m_model.isRead()) {
        m_controls->hide();
        return;
    }
    const bool locked = m_model.isLocked();
    const bool mine = m_model.hasPassword();
    const bool named = !m_model.operatorName().isEmpty();
    if (m_model.isRehearsal() && !locked)
        m_state->setText(tr("A practice centre opens without a password: nothing in it is real."));
    else if (!locked)
        m_state->setText(tr("The data is encrypted but not locked: whoever has this computer can "
                            "open it. Set a password, and it is locked from then on."));
    else
        m_state->setText(tr("The data is locked: it opens with a password or the recovery sheet."));
    m_slots->setText(m_model.slotsText());
    m_controls->setVisible(!(m_model.isRehearsal() && !locked) && !m_model.isReadOnly());
    m_currentField->setVisible(mine);
    m_nextField->setHint(named ? tr("For %1; at least 8 characters").arg(m_model.operatorName())
                               : tr("Enter who works here first"));
    m_set->setText(mine     ? tr("Change the password")
                   : locked ? tr("Set my password")
                            : tr("Set the password and lock"));
    m_keyring->setText(m_model.hasKeyring() ? tr("Take the key out of the keyring")
                                            : tr("Leave a copy of the key in the keyring"));
    m_keyring->setToolTip(tr("So that backups and the exchange run while nobody is here. The data "
                             "then opens for whoever is logged in at this computer."));
    setWaiting(false);
    m_set->setEnabled(named);
    m_keyring->setEnabled(locked);
}

void KeysCard::setWaiting(bool waiting)
{
    for (QPushButton *button : {m_set, m_print, m_save, m_keyring})
        button->setDisabled(waiting);
}

void KeysCard::setPassword()
{
    m_notice->clear();
    for (Field *field : {m_currentField, m_nextField, m_againField})
        field->setProblem({});
    if (m_next->text() != m_again->text()) {
        m_againField->setProblem(tr("The two are not the same: type the new password again."));
        m_again->setFocus();
        return;
    }
    const auto begun = m_model.setPassword(m_current->text(), m_next->text());
    if (!begun) {
        m_nextField->setProblem(wordingOf(begun.error()));
        m_next->setFocus();
        return;
    }
    setWaiting(true);
}

void KeysCard::saveSheet()
{
    const QString file = choosePlace(this, tr("Save the recovery sheet"), tr("recovery-sheet.pdf"),
                                     tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    setWaiting(true);
    m_model.makeSheet({file, {}});
}

void KeysCard::switchKeyring()
{
    m_notice->clear();
    setWaiting(true);
    m_model.setKeyring(!m_model.hasKeyring());
}

} // namespace onedoor
