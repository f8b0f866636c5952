#include "app/ctl/commands.h"
#include "app/ctl/password_prompt.h"
#include "core/desk/recovery_sheet.h"
#include "core/store/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

class Keys
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
public:
    explicit Keys(Context &context) : m_context(context), m_file(context.folder) {}

    int list();
    int add(const QString &name);
    int change(const QString &name);
    int remove(const QString &name);
    int recovery(const QString &pdf);
    int keyring(bool on);
    int protect();

private:
    bool has(const KeySlot &slot) const;
    int put(const QString &name);
    int say(const Result<Done> &result);

    Context &m_context;
    KeyFile m_file;
};

QJsonObject slotJson(const KeySlot &slot)
{
    switch (slot.kind) {
    case KeySlot::Kind::Password:
        return {{QStringLiteral("kind"), QStringLiteral("password")},
                {QStringLiteral("name"), slot.name}};
    case KeySlot::Kind::Recovery:
        return {{QStringLiteral("kind"), QStringLiteral("recovery")}};
    case KeySlot::Kind::Keyring:
        return {{QStringLiteral("kind"), QStringLiteral("keyring")}};
    case KeySlot::Kind::File:
        return {{QStringLiteral("kind"), QStringLiteral("file")}};
    case KeySlot::Kind::Unknown:
        break;
    }
    return {{QStringLiteral("kind"), slot.name}};
}

bool Keys::has(const KeySlot &slot) const
{
    const auto slots = m_file.listed();
    return slots && slots->contains(slot);
}

int Keys::say(const Result<Done> &result)
{
    if (!result)
        return m_context.fail(result.error());
    if (m_context.json)
        m_context.print({{QStringLiteral("ok"), true}});
    return done;
}

int Keys::list()
{
    const auto slots = m_file.listed();
    if (!slots)
        return m_context.fail(slots.error());
    if (slots->isEmpty()) // a store has one at least: the file is no longer what it was
        return m_context.fail({Reason::WrongKey, {}, QStringLiteral("slots")});
    QJsonArray rows;
    for (const KeySlot &slot : *slots)
        rows.append(slotJson(slot));
    if (m_context.json) {
        m_context.print({{QStringLiteral("slots"), rows}});
        return done;
    }
    for (const QJsonValue &row : std::as_const(rows))
        m_context.line(row[QStringLiteral("kind")].toString() + u' ' +
                       row[QStringLiteral("name")].toString());
    return done;
}

/// Asks for the new password and lays it into the operator's slot.
int Keys::put(const QString &name)
{
    const auto password = m_context.newPassword(name);
    if (!password)
        return m_context.fail(password.error());
    return say(m_file.setPassword(m_context.key(), *password));
}

int Keys::add(const QString &name)
{
    if (has({KeySlot::Kind::Password, name}))
        return m_context.fail({Reason::Duplicate, name, QStringLiteral("slots")});
    return put(name);
}

int Keys::change(const QString &name)
{
    if (!has({KeySlot::Kind::Password, name}))
        return m_context.fail({Reason::NotFound, name, QStringLiteral("slots")});
    return put(name);
}

int Keys::remove(const QString &name)
{
    return say(m_file.remove({KeySlot::Kind::Password, name}));
}

int Keys::recovery(const QString &pdf)
{
    // The sheet first: the one before opens the store until the new one is in somebody's hands.
    const RecoveryCode code = RecoveryCode::random();
    if (!pdf.isEmpty()) {
        if (const auto may = mayWrite(pdf, m_context); !may)
            return m_context.fail(may.error());
        const auto paper = recoverySheet(
            m_context.engine(), m_context.resources,
            {m_context.store().identity(), m_context.slotName(), m_context.clock->now()}, code);
        if (!paper)
            return m_context.fail(paper.error());
        if (const auto written = writeWhole(pdf, paper->pdf); !written)
            return m_context.fail(written.error());
    }
    if (const auto put = m_file.setRecovery(m_context.key(), code); !put) {
        QFile::remove(pdf);
        return m_context.fail(put.error());
    }
    if (m_context.json)
        m_context.print(pdf.isEmpty() ? QJsonObject{{QStringLiteral("code"), code.text()}}
                                      : QJsonObject{{QStringLiteral("pdf"), pdf}});
    else
        m_context.line(pdf.isEmpty() ? code.text() : pdf);
    m_context.warn(tr("A sheet printed before no longer opens the store."));
    return done;
}

int Keys::keyring(bool on)
{
    KeyVault &vault = m_context.keyring();
    return say(on ? m_file.lend(m_context.key(), vault) : m_file.withdraw(vault));
}

int Keys::protect()
{
    const KeySlot clear{KeySlot::Kind::File, {}};
    const auto slots = m_file.listed();
    if (!slots)
        return m_context.fail(slots.error());
    if (!slots->contains(clear))
        return m_context.fail({Reason::AlreadyDone, {}, QStringLiteral("slots")});
    const QString name = m_context.slotName();
    if (!has({KeySlot::Kind::Password, name})) {
        const auto password = m_context.newPassword(name);
        if (!password)
            return m_context.fail(password.error());
        if (const auto put = m_file.setPassword(m_context.key(), *password); !put)
            return m_context.fail(put.error());
    }
    const int code = say(m_file.remove(clear));
    if (code == done)
        m_context.warn(tr("The store is locked. Print a recovery sheet now (keys recovery --pdf "
                          "FILE), and destroy copies of keys.json made before: they still open "
                          "it."));
    return code;
}

} // namespace

int runKeys(const Arguments &arguments, Context &context)
{
    const QString verb = arguments.positional()[0];
    const QString name = arguments.positional().value(1).trimmed();
    if (arguments.positional().size() > 1 && name.isEmpty())
        return context.fail({Reason::Missing, {}, QStringLiteral("name")});
    Keys keys(context);
    if (verb == QStringLiteral("list"))
        return keys.list();
    if (!context.open())
        return refused;
    if (verb == QStringLiteral("add"))
        return keys.add(name);
    if (verb == QStringLiteral("change"))
        return keys.change(name);
    if (verb == QStringLiteral("remove"))
        return keys.remove(name);
    if (verb == QStringLiteral("recovery"))
        return keys.recovery(arguments.value(QStringLiteral("pdf")));
    if (verb == QStringLiteral("keyring"))
        return keys.keyring(name == QStringLiteral("on"));
    return keys.protect();
}

} // namespace onedoor
