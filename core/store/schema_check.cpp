#include "core/store/schema_check.h"

#include "core/store/query.h"

#include <QMap>

#include <memory>
#include <sqlite3.h>

namespace onedoor
{

namespace
{

/// What makes it, by "trigger event_no_delete".
using Objects = QMap<QString, QString>;

/// The engine's own ones depend on what it was asked, not on the schema.
const char *const select = "SELECT type || ' ' || name, ifnull(sql, '') FROM sqlite_schema "
                           "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

/// Without comments and blanks: these may differ between releases.
QString bare(const QString &sql)
{
    QString text;
    for (const QString &line : sql.split(u'\n'))
        text += line.section(QStringLiteral("--"), 0, 0) + u' ';
    return text.simplified().remove(u' ');
}

/// Of an empty database in memory.
Result<Objects> wantedOf(const Schema &schema)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open(":memory:", &opened);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> memory(opened, sqlite3_close);
    const Error failed{Reason::StoreFailed, {}, QStringLiteral("schema")};
    if (code != SQLITE_OK)
        return failed;
    for (const QString &statement : schema.statements()) {
        if (sqlite3_exec(opened, statement.toUtf8().constData(), nullptr, nullptr, nullptr) !=
            SQLITE_OK)
            return failed;
    }
    Objects objects;
    const auto take = [](void *to, int, char **values, char **) {
        static_cast<Objects *>(to)->insert(QString::fromUtf8(values[0]),
                                           bare(QString::fromUtf8(values[1])));
        return 0;
    };
    if (sqlite3_exec(opened, select, take, &objects, nullptr) != SQLITE_OK)
        return failed;
    return objects;
}

} // namespace

Result<Done> checkSchema(Connection &connection, const Schema &schema, Verification &found)
{
    const auto wanted = wantedOf(schema);
    if (!wanted)
        return wanted.error();
    Objects missing = *wanted;
    Query rows(connection, QString::fromLatin1(select), QVariantList());
    while (rows.next()) {
        const QString name = rows.text(0);
        if (!wanted->contains(name))
            found.add({Flaw::Kind::ObjectStrange, name, 0, 0, {}});
        else if (wanted->value(name) != bare(rows.text(1)))
            found.add({Flaw::Kind::ObjectAltered, name, 0, 0, {}});
        missing.remove(name);
    }
    for (auto object = missing.begin(); object != missing.end(); ++object)
        found.add({Flaw::Kind::ObjectMissing, object.key(), 0, 0, {}});
    return rows.done();
}

} // namespace onedoor
