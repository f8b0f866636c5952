#pragma once

#include "core/domain/event.h"
#include "core/store/on_progress.h"
#include "core/store/person_keys.h"
#include "core/store/verification.h"

#include <QHash>
#include <QSet>

namespace onedoor
{

/// What the facts name and promise beside themselves, against what the store holds: the keys that
/// open the persons sealed in them, the bytes of papers and frozen inputs, the numbers given.
class FactsCheck
{
public:
    FactsCheck(Connection &connection, const StationId &own)
        : m_connection(connection), m_keys(connection), m_own(own.text())
    {
    }

    /// Adds what does not fit. Cancelled, and what cannot be read.
    Result<Done> run(Verification &found, const OnProgress &progress);

    /// A file that own facts name (Intake::attachments), under the name it first had.
    struct Named {
        QString sha256;
        QString name;
        bool elsewhere = false; ///< another station's fact names it too: it may be only there
    };
    /// After run().
    QList<Named> attachments() const { return m_attachments.values(); }
    QStringList missingKeys() const { return m_missingKeys; }     ///< persons
    QStringList missingPapers() const { return m_missingPapers; } ///< SHA-256

private:
    struct Place {
        QString station;
        qint64 sequence = 0;
    };
    void read(const QJsonValue &value, const Place &place, Verification &found);
    void readObject(const QJsonObject &object, const Place &place, Verification &found);
    void readBox(const PersonId &person, const QString &box, const Place &place,
                 Verification &found);
    void tellUnopened(Verification &found);
    void readPaper(const QJsonObject &fact, const Place &place);
    void readAttachment(const QJsonObject &object, const Place &place);
    Result<Done> readFacts(Verification &found, const OnProgress &progress);
    Result<Done> checkContents(Verification &found, const OnProgress &progress);
    Result<Done> checkMatters(Verification &found);
    Result<Done> checkNumbers(Verification &found, const QString &given);

    Connection &m_connection;
    PersonKeys m_keys;
    QString m_own;
    QSet<QString> m_told;                ///< persons, each once
    QSet<QString> m_opened;              ///< persons of whom the key opened something
    QHash<QString, Place> m_unopened;    ///< persons: another station's fact it did not open
    QSet<QByteArray> m_named;            ///< SHA-256 of contents
    QHash<QString, QString> m_papers;    ///< SHA-256 of bytes and inputs: the document's number
    QSet<QString> m_ownPapers;           ///< SHA-256 of those that must be here
    QHash<QString, Named> m_attachments; ///< by SHA-256
    QStringList m_missingKeys;
    QStringList m_missingPapers;
    QStringList m_forgotten;
    QStringList m_lostKeys;
    QStringList m_lostContents;
    bool m_gaps = false; ///< a salvage lost facts: what they named is told by nobody
};

} // namespace onedoor
