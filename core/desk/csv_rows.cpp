#include "core/desk/csv_rows.h"

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

QStringView firstLineWith(QStringView text, QStringView any)
{
    while (!text.isEmpty()) {
        const auto end = std::find_if(text.begin(), text.end(), isLineEnd);
        const QStringView line = text.first(end - text.begin());
        if (std::any_of(line.begin(), line.end(), [&](QChar c) { return any.contains(c); }))
            return line;
        text = text.sliced(std::min<qsizetype>(line.size() + 1, text.size()));
    }
    return {};
}

QChar separatorOf(QStringView text)
{
    constexpr QStringView offered = u",\t;";
    const QStringView line = firstLineWith(text, offered);
    std::array<qsizetype, 3> counts{};
    bool quoted = false;
    for (const QChar c : line) {
        quoted = quoted != (c == u'"');
        if (const qsizetype which = offered.indexOf(c); which >= 0 && !quoted)
            ++counts[size_t(which)];
    }
    return offered[std::max_element(counts.begin(), counts.end()) - counts.begin()];
}

/// Reads row by row and counts the lines of the file.
class Splitting
{
public:
    explicit Splitting(QStringView text) : m_text(text)
    {
        constexpr QStringView told = u"sep=";
        if (text.startsWith(told, Qt::CaseInsensitive) && text.size() > told.size()) {
            m_separator = text[told.size()];
            m_at = told.size() + 1;
            passLineEnd();
        } else {
            m_separator = separatorOf(text);
        }
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    ListRow row()
    {
        ListRow row;
        row.number = m_line;
        const qsizetype start = m_at;
        do {
            row.cells.append({cell(row.error), ListCell::Kind::Text});
        } while (!row.error && m_at < m_text.size() && m_text[m_at] == m_separator && ++m_at);
        if (row.error) {
            // What follows is another row, and its own: only this line is lost.
            m_at = start;
            m_line = row.number;
            const auto end = std::find_if(m_text.begin() + start, m_text.end(), isLineEnd);
            row.cells = {{m_text.sliced(start, end - m_text.begin() - start).toString()}};
            m_at = end - m_text.begin();
        }
        passLineEnd();
        return row;
    }

private:
    void passLineEnd()
    {
        if (atEnd())
            return;
        const bool pair =
            m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += pair ? 2 : 1;
        ++m_line;
    }
    QString cell(std::optional<Error> &error)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return quotedCell(error);
        const qsizetype start = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }
    QString quotedCell(std::optional<Error> &error)
    {
        QString text;
        const int line = m_line;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                if (atEnd() || m_text[m_at] == m_separator || isLineEnd(m_text[m_at]))
                    return text;
                if (m_text[m_at] != u'"') {
                    error =
                        Error{Reason::BadFormat, QString::number(line), QStringLiteral("quote")};
                    return text;
                }
            }
            const bool second = c == u'\n' && m_text[m_at - 1] == u'\r';
            if (isLineEnd(c) && !second)
                ++m_line;
            text += c;
        }
        error = Error{Reason::BadFormat, QString::number(line), QStringLiteral("quote")};
        return text;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool holdsNothing(const ListRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const ListCell &cell) { return cell.text.trimmed().isEmpty(); });
}

} // namespace

Result<QList<ListRow>> csvRows(const QString &text)
{
    QList<ListRow> rows;
    Splitting splitting(text);
    while (!splitting.atEnd()) {
        ListRow row = splitting.row();
        if (holdsNothing(row))
            continue;
        if (rows.size() == mostListRows)
            return Error{Reason::TooLarge, QString::number(mostListRows), QStringLiteral("rows")};
        if (row.cells.size() > mostListColumns)
            row.error =
                Error{Reason::TooLarge, QString::number(mostListColumns), QStringLiteral("cells")};
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace onedoor
