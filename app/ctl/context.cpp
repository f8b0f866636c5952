#include "app/ctl/context.h"

#include "app/places.h"
#include "ui/models/wording.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

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

Result<Done> Context::unlock()
{
    auto key = keyOf(folder);
    if (!key)
        return key.error();
    m_key = std::move(*key);
    return Done{};
}

Result<DataKey> Context::keyOf(const QString &place) const
{
    return KeyFile(place).open();
}

Result<std::unique_ptr<Store>> Context::openAt(const QString &place, const DataKey &key,
                                               OpenMode mode) const
{
    return Store::open(place, key, mode, *clock, *ids, resources, [this](const Petition &petition) {
        return deadlinesOf(petition, m_reference->rules, m_reference->calendar);
    });
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

Papers &Context::papers()
{
    if (!m_papers) {
        m_fonts = std::make_unique<FontBook>(fontFiles());
        m_engine = std::make_unique<PaperEngine>(*m_fonts);
        m_papers = std::make_unique<Papers>(workplace(), *m_engine);
    }
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

OnProgress progressTo(Context &context)
{
    return [&context, last = qint64(-1)](qint64 now, qint64 total) mutable {
        const qint64 tenth = total > 0 ? now * 10 / total : 0;
        if (tenth != last && total >= 1000)
            context.warn(QStringLiteral("%1 / %2").arg(now).arg(total));
        last = tenth;
        return true;
    };
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

Result<Done> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Reason::FileUnwritable, name, {}};
    return Done{};
}

} // namespace onedoor
