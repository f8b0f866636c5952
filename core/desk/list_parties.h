#pragma once

#include "core/desk/list_values.h"

#include <QMap>

namespace onedoor
{

/// The parties of one row. Columns of petitioners.* give one party, or several where the name cell
/// holds several (张三、李四): a part that has as many goes one to each, kind, standing, address
/// and ethnicity of one go to all, what else there is goes to the first. petitioners[1].* is the
/// second.
class ListParties
{
public:
    /// `values` outlives it.
    explicit ListParties(const ListValues &values) : m_values(values) {}

    static bool isParty(const QString &field);
    /// Field as petitioners.name or respondents[1].phone. Errors as ListValues::ofParty.
    Result<Done> put(const QString &field, const ListCell &cell);
    /// Adds `petitioners` and `respondents`.
    void into(QJsonObject &matter) const;

private:
    using Parts = QMap<QString, QJsonValue>; ///< name → …
    QJsonArray spread(const Parts &parts) const;
    void finish(QJsonObject &party) const;

    const ListValues &m_values;
    QMap<QString, QMap<int, Parts>> m_parties; ///< by side and number
};

} // namespace onedoor
