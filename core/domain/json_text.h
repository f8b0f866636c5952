#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QStringView>

#include <string>
#include <vector>

namespace onedoor
{

/// A string as QJsonDocument writes it, quotes included; half a surrogate pair, which that loses,
/// as an escape.
void appendJson(std::string &out, QStringView text);

/// A JSON object, byte for byte as QJsonDocument writes it compactly: keys in order, nothing
/// between. A record's body by way of QJsonObject was a tenth of a registration.
class JsonText
{
public:
    /// What stands in `values` from the last field on is the value of `key`, ASCII, which is not
    /// copied and comes once.
    void end(QLatin1String key);
    /// Takes back what was written since.
    void drop() { values.resize(m_end); }
    void add(QLatin1String key, QStringView text);

    bool isEmpty() const { return m_fields.empty(); }
    void appendTo(std::string &out);
    QByteArray text();

    std::string values; ///< one behind the other, as they came

private:
    struct Field {
        QLatin1String key;
        size_t from, end;
    };
    std::vector<Field> m_fields;
    size_t m_end = 0;
};

} // namespace onedoor
