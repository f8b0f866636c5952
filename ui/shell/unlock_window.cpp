#include "ui/shell/unlock_window.h"

#include "ui/models/wording.h"
#include "ui/widgets/field.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_scroll.h"

#include <QComboBox>
#include <QEventLoop>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int patience = 300; // ms

} // namespace

UnlockWindow::UnlockWindow(const QString &folder, const QString &preferred,
                           const PasswordCost &cost, QWidget *parent)
    : QDialog(parent), m_worker(folder, cost), m_who(new QComboBox), m_password(new QLineEdit),
      m_code(new QLineEdit), m_whoField(new Field(tr("Operator"), m_who)),
      m_passwordField(new Field(tr("Password"), m_password)),
      m_codeField(new Field(tr("Recovery code"), m_code)), m_explained(textLabel({})),
      m_other(new QPushButton), m_unlock(new QPushButton)
{
    setObjectName(QStringLiteral("unlockWindow"));
    setWindowTitle(tr("OneDoor is locked"));
    bool recoverable = false;
    if (const auto slots = KeyFile(folder, cost).listed()) {
        for (const KeySlot &slot : *slots) {
            if (slot.kind == KeySlot::Kind::Password)
                m_who->addItem(slot.name);
            recoverable = recoverable || slot.kind == KeySlot::Kind::Recovery;
            m_hasKeyring = m_hasKeyring || slot.kind == KeySlot::Kind::Keyring;
        }
    }
    m_who->setCurrentIndex(std::max(0, m_who->findText(preferred)));
    build();
    m_other->setVisible(recoverable && m_who->count() > 0);
    setRecovering(m_who->count() == 0);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockWindow::submit);
    connect(m_other, &QPushButton::clicked, this, [this] { setRecovering(!m_recovering); });
    connect(m_worker.worker(), &KeyWorker::opened, this, [this](const DataKey &key) {
        take(key, m_recovering ? QString() : m_who->currentText());
    });
    connect(m_worker.worker(), &KeyWorker::failed, this, &UnlockWindow::refuse);
}

void UnlockWindow::build()
{
    m_who->setObjectName(QStringLiteral("unlockOperator"));
    m_password->setObjectName(QStringLiteral("unlockPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_code->setObjectName(QStringLiteral("unlockCode"));
    m_other->setObjectName(QStringLiteral("unlockOther"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_codeField->setHint(tr("Thirty characters; capitals, hyphens and spaces do not matter"));
    m_unlock->setProperty("primary", true);
    m_unlock->setDefault(true); // Enter, in any field
    m_other->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *sign = new IconLabel(Glyph::Lock, Tone::Jade);
    sign->setSide(32);
    m_explained->setWordWrap(true);
    setTone(m_explained, Tone::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_unlock);
    // On a low screen, in large letters, the fields scroll and the buttons stay.
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(32, 28, 32, 24);
    whole->setSpacing(12);
    auto *body = new QWidget;
    whole->addWidget(new PageScroll(body), 1);
    whole->addLayout(buttons);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(sign, 0, Qt::AlignLeft);
    column->addWidget(textLabel(tr("The data of this workstation is locked"), TextRole::Lead));
    column->addWidget(m_explained);
    column->addWidget(m_whoField);
    column->addWidget(m_passwordField);
    column->addWidget(m_codeField);
    column->addStretch(1);
    resize(QSize(520, 400).boundedTo(screen()->availableSize()));
}

int UnlockWindow::open(const WorkerThread<KeyWorker> &alone)
{
    if (!m_hasKeyring)
        return exec();
    QEventLoop moment;
    connect(alone.worker(), &KeyWorker::opened, this,
            [this](const DataKey &key) { take(key, {}); });
    connect(alone.worker(), &KeyWorker::opened, &moment, &QEventLoop::quit);
    connect(alone.worker(), &KeyWorker::failed, &moment, &QEventLoop::quit);
    QTimer::singleShot(patience, &moment, &QEventLoop::quit);
    alone.post([](KeyWorker &worker) { worker.openAlone(); });
    moment.exec();
    return m_key.bytes.isEmpty() ? exec() : result();
}

void UnlockWindow::take(const DataKey &key, const QString &name)
{
    if (!m_key.bytes.isEmpty())
        return; // the keyring and the person at once
    m_key = key;
    m_name = name;
    accept();
}

void UnlockWindow::setRecovering(bool recovering)
{
    m_recovering = recovering;
    m_whoField->setVisible(!recovering);
    m_passwordField->setVisible(!recovering);
    m_codeField->setVisible(recovering);
    m_passwordField->setProblem({});
    m_codeField->setProblem({});
    m_explained->setText(
        recovering
            ? tr("Copy the code from the recovery sheet, then set a new password in the settings.")
            : tr("Enter your password. Nothing can be read without it."));
    m_other->setText(recovering ? tr("Use a password") : tr("Use the recovery code"));
    setWaiting(false);
    (recovering ? m_code : m_password)->setFocus();
}

void UnlockWindow::setWaiting(bool waiting)
{
    for (QWidget *part : {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_password),
                          static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_other),
                          static_cast<QWidget *>(m_unlock)})
        part->setDisabled(waiting);
    m_unlock->setText(waiting ? tr("Checking …") : tr("Unlock"));
}

void UnlockWindow::submit()
{
    m_passwordField->setProblem({});
    m_codeField->setProblem({});
    if (m_recovering) {
        const auto code = RecoveryCode::parse(m_code->text());
        if (!code) {
            refuse(code.error());
            return;
        }
        setWaiting(true);
        m_worker.post([code = *code](KeyWorker &worker) { worker.recover(code); });
        return;
    }
    if (m_password->text().isEmpty()) {
        refuse({Reason::PasswordNeeded, {}, {}});
        return;
    }
    setWaiting(true);
    m_worker.post(
        [password = OperatorPassword{m_who->currentText(), Secret::typed(m_password->text())}](
            KeyWorker &worker) { worker.open(password); });
}

void UnlockWindow::refuse(const Error &error)
{
    setWaiting(false);
    (m_recovering ? m_codeField : m_passwordField)->setProblem(wordingOf(error));
    QLineEdit *line = m_recovering ? m_code : m_password;
    line->setFocus();
    line->selectAll();
}

} // namespace onedoor
