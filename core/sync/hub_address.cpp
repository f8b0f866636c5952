#include "core/sync/hub_address.h"

#include <QStringList>

#include <libpq-fe.h>

#include <memory>

namespace onedoor
{

Result<HubAddress> HubAddress::parse(const QString &text)
{
    const QString field = QStringLiteral("hub");
    if (text.trimmed().isEmpty())
        return Error{Reason::Missing, {}, field};
    char *words = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(text.trimmed().toUtf8().constData(), &words), &PQconninfoFree);
    if (!parsed) {
        const QString detail = QString::fromUtf8(words).trimmed();
        PQfreemem(words);
        return Error{Reason::BadFormat, detail, field};
    }
    HubAddress address;
    for (const PQconninfoOption *option = parsed.get(); option->keyword; ++option) {
        if (option->val)
            address.m_given.insert(QString::fromUtf8(option->keyword),
                                   QString::fromUtf8(option->val));
    }
    address.m_password = address.m_given.take(QStringLiteral("password"));
    for (const char *needed : {"host", "dbname"}) {
        if (!address.m_given.contains(QLatin1String(needed)))
            return Error{Reason::Missing, QLatin1String(needed), field};
    }
    return address;
}

HubAddress HubAddress::as(const QString &login) const
{
    HubAddress other = *this;
    other.m_password.clear();
    other.m_given.insert(QStringLiteral("user"), login);
    return other;
}

QString HubAddress::text() const
{
    QStringList words;
    for (auto it = m_given.begin(); it != m_given.end(); ++it) {
        QString value = it.value();
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        const bool plain = !value.isEmpty() && !value.contains(u' ') && !value.contains(u'\\');
        words.append(it.key() + u'=' + (plain ? value : u'\'' + value + u'\''));
    }
    return words.join(u' ');
}

bool HubAddress::isLoopback() const
{
    const QString host = m_given.value(QStringLiteral("host"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           host.startsWith(QLatin1String("127.")) || host.startsWith(u'/');
}

QMap<QString, QString> HubAddress::options() const
{
    QMap<QString, QString> all{
        {QStringLiteral("sslmode"),
         isLoopback() ? QStringLiteral("prefer") : QStringLiteral("verify-full")},
        {QStringLiteral("gssencmode"), QStringLiteral("disable")},
        {QStringLiteral("keepalives_idle"), QStringLiteral("30")},
        {QStringLiteral("keepalives_interval"), QStringLiteral("10")},
        {QStringLiteral("keepalives_count"), QStringLiteral("3")},
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("20000")},
        {QStringLiteral("target_session_attrs"), QStringLiteral("read-write")},
        {QStringLiteral("client_encoding"), QStringLiteral("UTF8")},
        {QStringLiteral("application_name"), QStringLiteral("onedoor")},
    };
    all.insert(m_given);
    return all;
}

} // namespace onedoor
