#include "core/domain/json_places.h"

#include <QByteArrayView>

#include <algorithm>
#include <cstring>
#include <functional>
#include <vector>

namespace onedoor
{

namespace
{

/// Walks a well-formed JSON text; ends early, without harm, on any other. Its depth is bounded by
/// the reader that accepted the text.
class Scanner
{
public:
    using Sink = std::function<void(const QString &field, int line, bool doubled)>;

    Scanner(QByteArrayView text, bool every, Sink sink)
        : m_text(text), m_every(every), m_sink(std::move(sink))
    {
    }

    void value()
    {
        space();
        if (m_every)
            m_sink(field(), m_line, false);
        if (at('{'))
            object();
        else if (at('['))
            array();
        else if (at('"'))
            string();
        else
            word();
    }

private:
    struct Step {
        QByteArrayView key;
        int index = 0;
    };

    bool more() const { return m_at < m_text.size(); }
    bool at(char c) const { return more() && m_text[m_at] == c; }
    bool take(char c)
    {
        space();
        if (!at(c))
            return false;
        ++m_at;
        return true;
    }
    void space()
    {
        for (; more() && uchar(m_text[m_at]) <= ' '; ++m_at)
            m_line += m_text[m_at] == '\n';
    }
    void word()
    {
        while (more() && !std::strchr(",]} \t\r\n", m_text[m_at]))
            ++m_at;
    }
    QByteArrayView string()
    {
        const qsizetype first = ++m_at;
        while (more() && !at('"'))
            m_at += at('\\') ? 2 : 1;
        const qsizetype last = std::min(m_at, m_text.size());
        ++m_at;
        return m_text.sliced(std::min(first, last), last - std::min(first, last));
    }
    void object()
    {
        ++m_at;
        std::vector<QByteArrayView> keys;
        m_path.push_back({});
        do {
            space();
            if (!at('"'))
                break;
            const int line = m_line;
            const QByteArrayView key = string();
            m_path.back().key = key;
            if (std::find(keys.begin(), keys.end(), key) != keys.end())
                m_sink(field(), line, true);
            keys.push_back(key);
            if (!take(':'))
                break;
            value();
        } while (take(','));
        m_path.pop_back();
        take('}');
    }
    void array()
    {
        ++m_at;
        m_path.push_back({});
        space();
        if (!at(']')) {
            do {
                value();
                ++m_path.back().index;
            } while (take(','));
        }
        m_path.pop_back();
        take(']');
    }
    QString field() const
    {
        QString out;
        for (const Step &step : m_path) {
            if (step.key.isNull())
                out += QStringLiteral("[%1]").arg(step.index);
            else
                out +=
                    (out.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromUtf8(step.key);
        }
        return out;
    }

    QByteArrayView m_text;
    bool m_every;
    Sink m_sink;
    std::vector<Step> m_path;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

JsonPlaces::JsonPlaces(const QByteArray &json)
{
    Scanner(json, true, [this](const QString &field, int line, bool) {
        m_lines.insert(field, line); // of doubled keys the last, as Qt reads them
    }).value();
}

int JsonPlaces::lineOf(QString field) const
{
    while (!m_lines.contains(field) && !field.isEmpty())
        field.truncate(std::max<qsizetype>(
            0, std::max(field.lastIndexOf(QLatin1Char('.')), field.lastIndexOf(QLatin1Char('[')))));
    return m_lines.value(field, 1);
}

QStringList JsonPlaces::doubledKeys(const QByteArray &json)
{
    QStringList out;
    Scanner(json, false, [&out](const QString &field, int, bool doubled) {
        if (doubled)
            out << field;
    }).value();
    return out;
}

} // namespace onedoor
