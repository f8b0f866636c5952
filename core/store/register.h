#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"

namespace onedoor
{

/// 文书登记簿: every number ever given, by form, year and station; voided numbers stay.
class Register
{
public:
    explicit Register(Connection &connection) : m_connection(connection) {}

    struct Row {
        DocumentId document;
        PetitionId petition;
        QString petitionCode;
        QString form;
        QString number;
        QDateTime issuedAt;
        QString operatorName;
        QString recipient;
        QString snapshotHash;
        QString pdfHash;
        int pages = 0;
        QString voided; ///< the reason, empty while valid
        int printed = 0;
    };
    /// The next serial of a form and year at this station; unique without a network because the
    /// number carries the station.
    Result<int> nextSerial(const StationId &station, const QString &form, int year) const;
    /// NotFound when no document has the number.
    Result<Row> byNumber(const QString &number) const;
    /// Issued, valid, and never printed to the end: they wait for the printer.
    Result<QList<Row>> unprinted(int limit) const;
    Result<QList<Row>> newest(int limit) const;

private:
    Result<QList<Row>> rows(const QString &where, const QVariantList &values) const;

    Connection &m_connection;
};

} // namespace onedoor
