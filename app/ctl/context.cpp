#include "app/ctl/context.h"

#include "app/ctl/password_prompt.h"
#include "app/places.h"
#include "ui/models/wording.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace onedoor
{

bool Context::loadReference()
{
    if (m_reference)
        return true;
    auto loaded = Reference::load(resources);
    if (!loaded) {
        fail(loaded.error());
        return false;
    }
    m_reference = std::make_unique<Reference>(std::move(*loaded));
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
    m_desk = std::make_unique<Desk>(workplace());
    return true;
}

PaperEngine &Context::engine()
{
    if (!m_engine) {
        m_fonts = std::make_unique<FontBook>(fontFiles());
        m_engine = std::make_unique<PaperEngine>(*m_fonts);
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
    m_out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void Context::line(const QString &text)
{
    m_out << text << Qt::endl;
}

void Context::warn(const QString &text)
{
    m_err << text << Qt::endl;
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

int Context::fail(const Error &error)
{
    warn(QStringLiteral("onedoorctl: ") + wordingOf(error));
    switch (error.reason) {
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

int Context::usage(const QString &text)
{
    warn(QStringLiteral("onedoorctl: ") + text);
    return wrongUsage;
}

Arguments::Arguments(const QStringList &arguments, const QStringList &valued,
                     const QStringList &flags)
{
    for (int i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QString name = argument.mid(2);
        if (!argument.startsWith(QStringLiteral("--"))) {
            m_positional << argument;
        } else if (flags.contains(name)) {
            m_values.insert(name, QString());
        } else if (valued.contains(name) && i + 1 < arguments.size()) {
            m_values.insert(name, arguments[++i]);
        } else {
            m_problem = argument;
        }
    }
}

Result<std::unique_ptr<QIODevice>> openInput(const QString &name)
{
    auto file = std::make_unique<QFile>(name);
    const bool opened = name == QStringLiteral("-") ? file->open(stdin, QIODevice::ReadOnly)
                                                    : file->open(QIODevice::ReadOnly);
    if (!opened)
        return Error{Reason::FileUnreadable, name, {}};
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<QJsonObject> readObject(const QString &name)
{
    const auto input = openInput(name);
    if (!input)
        return input.error();
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson((*input)->readAll(), &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{Reason::BadFormat, QStringLiteral("JSON, byte %1").arg(failure.offset), name};
    return document.object();
}

Result<Petition> petitionTold(const Arguments &arguments, Context &context)
{
    if (!arguments.has(QStringLiteral("text")))
        return context.desk().petition(arguments.positional().value(0));
    const auto input = openInput(arguments.value(QStringLiteral("text")));
    if (!input)
        return input.error();
    Petition told;
    told.intake.receivedAt = context.clock->now();
    told.intake.narrative = QString::fromUtf8((*input)->readAll());
    return told;
}

Result<Done> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || // over a wider one too
        file.write(bytes) != bytes.size() || !file.commit())
        return Error{Reason::FileUnwritable, name, {}};
    return Done{};
}

} // namespace onedoor
