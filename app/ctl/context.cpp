#include "app/ctl/context.h"

#include "app/ctl/password_prompt.h"
#include "app/places.h"
#include "core/sync/installation.h"
#include "ui/models/wording_command.h"

#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

/// What was recorded is remembered outside of the store too.
Context::~Context()
{
    if (m_store && m_writes)
        Installation(notes).keep(*m_store);
}

bool Context::loadReference()
{
    if (m_reference)
        return true;
    auto loaded = Reference::load(resources, localFolder(folder));
    if (!loaded) {
        const Error &error = loaded.error();
        warn(QStringLiteral("onedoorctl: ") +
             tr("A file of the program's own is wrong (%1). Nothing was done; correct it, or "
                "install the program again.")
                 .arg(error.detail.isEmpty() ? error.field : error.detail));
        m_gravest = damaged;
        return false;
    }
    m_reference = std::make_unique<Reference>(std::move(*loaded));
    for (const Error &error : m_reference->setAside)
        warn(
            tr("A file of this centre's own is set aside (%1); what comes with the program serves. "
               "Correct the file.")
                .arg(error.detail));
    for (const DeclarationFlaw &flaw : m_reference->flaws) {
        if (flaw.layer == Layer::Local && flaw.breaks())
            warn(flaw.sentence());
    }
    return true;
}

/// A password; where none fits, what was typed may be the code of the recovery sheet.
Result<DataKey> Context::keyFor(const QString &place, const QString &typed)
{
    const KeyFile keys(place);
    const auto code = RecoveryCode::parse(typed);
    auto key = code ? keys.recover(*code) : Result<DataKey>(code.error());
    return key ? key : keys.openWith({{}, Secret::typed(typed)});
}

Result<Done> Context::unlock()
{
    if (!m_key.bytes.isEmpty())
        return Done{};
    auto key = keyOf(folder);
    if (!key)
        return key.error();
    m_key = std::move(*key);
    return Done{};
}

Result<DataKey> Context::keyOf(const QString &place)
{
    const KeyFile keys(place);
    const auto slots = keys.listed();
    if (!slots)
        return slots.error();
    const bool hasPasswords = std::any_of(slots->begin(), slots->end(), [](const KeySlot &slot) {
        return slot.kind == KeySlot::Kind::Password || slot.kind == KeySlot::Kind::Recovery;
    });
    const auto given = hasPasswords ? passwordVariable("ONEDOOR_PASSWORD") : std::nullopt;
    auto key = given ? keyFor(place, *given) : keys.open(&m_keyring);
    if (!key && key.error().reason == Reason::PasswordNeeded) {
        if (const auto typed = askForPassword(tr("Password: ")))
            key = keyFor(place, *typed);
    }
    return key;
}

Result<std::unique_ptr<Store>> Context::openAt(const QString &place, const DataKey &key,
                                               OpenMode mode, const OnProgress &rebuilding) const
{
    return Store::open(place, key, mode, *clock, *ids, resources, knowledgeOf(*m_reference),
                       rebuilding);
}

Result<Done> Context::unlockWith(const OperatorPassword &password)
{
    auto key = KeyFile(folder).openWith(password);
    if (!key)
        return key.error();
    m_key = std::move(*key);
    return Done{};
}

QString Context::slotName() const
{
    return operatorName == unnamed() ? QStringLiteral("管理员") : operatorName;
}

Result<OperatorPassword> Context::newPassword(const QString &name)
{
    auto typed = passwordVariable("ONEDOOR_NEW_PASSWORD");
    if (!typed)
        typed = passwordVariable("ONEDOOR_PASSWORD"); // not taken to open the store
    if (!typed) {
        typed = askForPassword(tr("New password of %1: ").arg(name));
        if (typed && askForPassword(tr("Once more: ")) != typed) {
            warn(tr("The two are not the same."));
            return Error{Reason::Cancelled, {}, {}};
        }
    }
    if (!typed)
        return Error{Reason::PasswordNeeded, name, {}};
    if (const auto strong = checkPassword(*typed, name); !strong)
        return strong.error();
    return OperatorPassword{name, Secret::typed(*typed)};
}

Result<std::unique_ptr<Store>> Context::openStore(OpenMode mode) const
{
    return openAt(folder, m_key, mode);
}

bool Context::open(OpenMode mode)
{
    if (!loadReference())
        return false;
    if (const auto unlocked = unlock(); !unlocked) {
        fail(unlocked.error());
        return false;
    }
    auto opened = openStore(mode);
    if (!opened && opened.error().reason == Reason::DiskFull)
        opened = openStore(OpenMode::ReadOnly); // what was kept can be read all the same
    if (!opened) {
        fail(opened.error());
        return false;
    }
    m_store = std::move(*opened);
    if (clockFixed && !m_store->identity().rehearsal) {
        fail(Error{Reason::NotAllowed, QStringLiteral("--now"), {}});
        return false;
    }
    m_writes = mode == OpenMode::ReadWrite;
    if (const auto checked =
            m_writes ? Installation(notes).check(*m_store, clock->today()) : Done{};
        !checked) {
        fail(checked.error());
        return false;
    }
    m_desk = std::make_unique<Desk>(workplace());
    return true;
}

Workplace Context::workplace()
{
    return {*m_store, *m_reference, *clock, *ids, {operatorName, {}}};
}

PaperEngine &Context::engine()
{
    if (!m_engine) {
        m_fonts = std::make_unique<FontBook>(fontFiles());
        m_engine = std::make_unique<PaperEngine>(*m_fonts,
                                                 m_store ? paperUseOf(*m_store) : PaperUse::Real);
    }
    return *m_engine;
}

Papers &Context::papers()
{
    if (!m_papers)
        m_papers = std::make_unique<Papers>(workplace(), engine());
    return *m_papers;
}

void Context::print(const QJsonObject &object)
{
    line(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Context::line(const QString &text)
{
    m_output.line(text);
}

void Context::warn(const QString &text)
{
    m_output.say(text);
}

OnProgress Context::progress()
{
    return [this, last = qint64(-1)](qint64 now, qint64 total) mutable {
        const qint64 tenth = total > 0 ? now * 10 / total : 0;
        if (tenth != last && total >= 1000)
            warn(QStringLiteral("%1 / %2").arg(now).arg(total));
        last = tenth;
        return true;
    };
}

namespace
{

int codeOf(Reason reason)
{
    switch (reason) {
    case Reason::StoreDamaged:
    case Reason::WrongKey:
    case Reason::BackupUnfit:
    case Reason::BadTemplate:
        return damaged;
    case Reason::HubUnreachable:
        return unreachable;
    default:
        return refused;
    }
}

} // namespace

int Context::fail(const Error &error)
{
    warn(QStringLiteral("onedoorctl: ") + commandWordingOf(error));
    if (qEnvironmentVariableIsSet("ONEDOOR_DEBUG")) // what the engine said is for developers
        warn(error.field + u' ' + error.detail);
    const int code = codeOf(error.reason);
    m_gravest = std::max(m_gravest, code);
    return code;
}

int Context::usage(const QString &sentence)
{
    warn(QStringLiteral("onedoorctl: ") + sentence);
    return wrongUsage;
}

int Context::finish(int code)
{
    if (code == refused)
        code = std::max(code, m_gravest);
    if (m_output.whole())
        return code;
    warn(QStringLiteral("onedoorctl: ") + m_output.lostSentence());
    return std::max<int>(code, refused);
}

} // namespace onedoor
