#include "core/domain/divisions.h"

#include "core/domain/characters.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <vector>

namespace onedoor
{

namespace
{

constexpr std::array<qsizetype, 4> levels{2, 4, 6, 9};

Error refusal(Reason reason, const QString &file, int line, const QString &detail)
{
    return {reason, QStringLiteral("%1: %2: %3").arg(file).arg(line).arg(detail), {}};
}

bool isCode(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    return digits && std::find(levels.begin(), levels.end(), text.size()) != levels.end();
}

/// How many levels two codes share.
int shared(QStringView code, QStringView nearCode)
{
    int count = 0;
    for (const qsizetype level : levels) {
        if (code.size() < level || nearCode.size() < level ||
            code.left(level) != nearCode.left(level))
            break;
        ++count;
    }
    return count;
}

/// Cities that exist only in the codes: the districts and counties of a municipality, and counties
/// directly under a province.
bool isStatistical(const QString &city)
{
    return city == QStringLiteral("市辖区") || city == QStringLiteral("县") ||
           city.contains(QStringLiteral("直辖县"));
}

struct Query {
    QString text;
    bool digits = false;
    bool letters = false;
};

Query read(const QString &typed)
{
    Query query;
    query.text = halfWidth(typed).toLower();
    query.text.removeIf([](QChar c) { return c.isSpace(); });
    const QChar first = query.text.isEmpty() ? QChar() : query.text.front();
    query.digits = first.isDigit();
    query.letters = first.unicode() < 0x80 && first.isLetter();
    return query;
}

/// 0: the name or code begins so; 1: the name holds it; -1: neither.
int fitOf(QStringView code, QStringView name, const Query &query, const Pinyin &pinyin)
{
    if (query.digits)
        return code.startsWith(query.text) ? 0 : -1;
    if (query.letters)
        return pinyin.mayMean(name, 0, query.text) ? 0 : -1;
    const auto at = name.indexOf(query.text);
    return at > 0 ? 1 : int(at);
}

} // namespace

Result<Divisions> Divisions::load(const QByteArray &csv, const QString &name)
{
    Divisions divisions;
    divisions.m_rows.reserve(csv.count('\n') + 1);
    divisions.m_text = QString::fromUtf8(csv);
    int number = 0;
    for (QStringView line : QStringView(divisions.m_text).tokenize(u'\n')) {
        ++number;
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line == u"code,name")
            continue;
        const auto comma = line.indexOf(u',');
        const QStringView code = line.left(std::max<qsizetype>(comma, 0));
        const QStringView place = line.mid(comma + 1);
        if (!isCode(code))
            return refusal(Reason::BadDivision, name, number, line.left(40).toString());
        if (place.isEmpty() || place.contains(u','))
            return refusal(Reason::BadFormat, name, number, line.left(40).toString());
        divisions.m_rows << Row{code, place};
    }
    auto &rows = divisions.m_rows;
    const auto byCode = [](const Row &a, const Row &b) { return a.code < b.code; };
    if (!std::is_sorted(rows.begin(), rows.end(), byCode)) // ours is
        std::sort(rows.begin(), rows.end(), byCode);
    const auto twice = std::adjacent_find(
        rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.code == b.code; });
    if (twice != rows.end())
        return Error{Reason::Duplicate, name + QStringLiteral(": ") + twice->code.toString(), {}};
    if (rows.isEmpty())
        return Error{Reason::Missing, name, {}};
    return divisions;
}

const Divisions::Row *Divisions::find(QStringView code) const
{
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), code,
                         [](const Row &row, QStringView key) { return row.code < key; });
    return found != m_rows.end() && found->code == code ? &*found : nullptr;
}

QString Divisions::name(QStringView code) const
{
    const Row *row = find(code);
    return row ? row->name.toString() : QString();
}

QString Divisions::fullName(QStringView code) const
{
    QString out;
    QString last;
    for (const qsizetype level : levels) {
        if (level > code.size())
            break;
        const QString part = name(code.left(level));
        if (part != last && !(level == 4 && isStatistical(part)))
            out += part;
        last = part;
    }
    return out;
}

QStringList Divisions::named(const QString &name) const
{
    const auto nameAt = [this](qsizetype row) { return m_rows[row].name; };
    QList<qsizetype> &rows = m_byName->rows;
    std::call_once(m_byName->once, [&] {
        rows.resize(m_rows.size());
        std::iota(rows.begin(), rows.end(), qsizetype(0));
        std::stable_sort(rows.begin(), rows.end(),
                         [&nameAt](qsizetype a, qsizetype b) { return nameAt(a) < nameAt(b); });
    });
    QStringList codes;
    for (auto it = std::lower_bound(
             rows.cbegin(), rows.cend(), name,
             [&nameAt](qsizetype row, const QString &wanted) { return nameAt(row) < wanted; });
         it != rows.cend() && nameAt(*it) == name; ++it)
        codes << m_rows[*it].code.toString();
    return codes;
}

QList<Divisions::Match> Divisions::match(const QString &typed, int limit,
                                         const QString &nearCode) const
{
    const Query query = read(typed);
    struct Hit {
        int far;
        int fit;
        qsizetype level;
        const Row *row;
        auto key() const { return std::tie(far, fit, level); }
    };
    std::vector<Hit> hits;
    for (const Row &row : m_rows) {
        const int fit = fitOf(row.code, row.name, query, m_pinyin);
        if (fit < 0)
            continue;
        const int far =
            query.digits ? 0 : -shared(row.code, nearCode); // a code is typed from its head
        hits.push_back({far, fit, row.code.size(), &row});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit &a, const Hit &b) { return a.key() < b.key(); });
    QList<Match> out;
    for (const Hit &hit : hits) {
        if (out.size() >= limit)
            break;
        out << Match{hit.row->code.toString(), hit.row->name.toString(), fullName(hit.row->code)};
    }
    return out;
}

} // namespace onedoor
