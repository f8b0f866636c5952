#pragma once

#include "core/domain/result.h"

#include <QMap>
#include <QString>

namespace onedoor
{

/// Where a hub is: a libpq connection string or URI, completed with what a safe and patient
/// connection needs (sync.md 3.6). A certificate is demanded and checked unless the hub is on this
/// computer or the address says otherwise.
class HubAddress
{
public:
    /// Refuses with Missing or BadFormat (detail: libpq's words, or what is missing).
    static Result<HubAddress> parse(const QString &text);

    /// The same address for another login, without the old one's password.
    HubAddress as(const QString &login) const;

    /// What may be kept: never holds the password.
    QString text() const;
    QString login() const { return m_given.value(QStringLiteral("user")); }
    /// The password that stood in the address; empty usually.
    QString password() const { return m_password; }
    /// Whether anything stands in it that nobody may see.
    bool holdsSecret() const
    {
        return !m_password.isEmpty() || !m_given.value(QStringLiteral("sslpassword")).isEmpty();
    }
    /// All options for libpq but the password, defaults filled in.
    QMap<QString, QString> options() const;
    bool isLoopback() const;

private:
    QMap<QString, QString> m_given;
    QString m_password;
};

} // namespace onedoor
