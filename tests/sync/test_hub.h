#pragma once

#include "core/sync/hub_admin.h"

#include <QStringList>

/// A hub of its own for one test: a fresh database of the server ONEDOOR_TEST_PG names, which
/// packaging/with-postgres starts. Without it the test fails: a hub that was not asked proves
/// nothing.
class TestHub
{
public:
    /// Before: as the last release made it.
    enum class Installed { Yes, No, Before };
    explicit TestHub(Installed installed = Installed::Yes,
                     onedoor::HubUse use = onedoor::HubUse::Real);
    ~TestHub();
    TestHub(const TestHub &) = delete;
    TestHub &operator=(const TestHub &) = delete;

    onedoor::HubAddress address() const; ///< the administrator's
    QString adminPassword() const;
    onedoor::HubAdmin admin() const;
    onedoor::HubAdmin::Access enrol(const QString &station);
    /// As the last release did, in a hub of Before.
    onedoor::HubAdmin::Access enrolAsBefore(const QString &station) const;
    /// Rows of a statement run by the administrator, columns joined by '|'; fails the test on an
    /// error.
    QStringList sql(const QByteArray &statement) const;
    /// The SQLSTATE the administrator gets for it; empty when it succeeds.
    QString refusal(const QByteArray &statement) const;

    static QString scripts();

private:
    QString m_database;
};

QStringList joined(const onedoor::HubConnection::Answer &answer);
