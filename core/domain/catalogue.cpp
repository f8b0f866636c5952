#include "core/domain/catalogue.h"

#include "core/domain/characters.h"
#include "core/domain/resource_reader.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace onedoor
{

namespace
{

using Fit = Catalogue::Fit;

Entry readEntry(const ResourceObject &object, const QStringList &attributes)
{
    object.allowOnly(QStringList{QStringLiteral("code"), QStringLiteral("name"),
                                 QStringLiteral("path"), QStringLiteral("note"),
                                 QStringLiteral("keywords"), QStringLiteral("retired")} +
                     attributes);
    Entry entry{
        object.text(QLatin1String("code")),          object.text(QLatin1String("name")),
        object.texts(QLatin1String("path")),         object.optionalText(QLatin1String("note")),
        object.texts(QLatin1String("keywords")),     {},
        object.flag(QLatin1String("retired"), false)};
    for (const QString &attribute : attributes) {
        const QByteArray key = attribute.toUtf8();
        const QString value = object.optionalText(QLatin1String(key));
        if (!value.isEmpty())
            entry.more.insert(attribute, value);
    }
    return entry;
}

/// What was typed: capitals and full-width made plain once, letters apart from characters.
struct Query {
    QString text;
    bool letters = false; ///< may be pinyin

    explicit Query(const QString &typed) : text(halfWidth(typed).simplified().toLower())
    {
        letters = std::all_of(text.begin(), text.end(), [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c.isSpace());
        });
        if (letters)
            text.remove(QLatin1Char(' '));
    }
};

bool meansInside(const Pinyin &pinyin, const QString &text, const QString &letters)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (pinyin.mayMean(text, at, letters))
            return true;
    }
    return false;
}

bool inPath(const Entry &entry, const Query &query, const Pinyin &pinyin)
{
    return std::any_of(entry.path.begin(), entry.path.end(), [&](const QString &group) {
        return query.letters ? pinyin.mayMean(group, 0, query.text)
                             : group.contains(query.text, Qt::CaseInsensitive);
    });
}

bool byKeyword(const Entry &entry, const Query &query, const Pinyin &pinyin)
{
    return std::any_of(entry.keywords.begin(), entry.keywords.end(), [&](const QString &word) {
        return word.startsWith(query.text, Qt::CaseInsensitive) ||
               (query.letters && pinyin.mayMean(word, 0, query.text));
    });
}

std::optional<Fit> fitOf(const Entry &entry, const Query &query, const Pinyin &pinyin)
{
    if (entry.code.startsWith(query.text, Qt::CaseInsensitive))
        return Fit::Code;
    if (entry.name.startsWith(query.text, Qt::CaseInsensitive))
        return Fit::NameStart;
    if (query.letters && pinyin.mayMean(entry.name, 0, query.text))
        return Fit::PinyinStart;
    if (byKeyword(entry, query, pinyin))
        return Fit::Keyword;
    if (entry.name.contains(query.text, Qt::CaseInsensitive))
        return Fit::NameInside;
    // one letter inside would be everywhere
    if (query.letters && query.text.size() > 1 && meansInside(pinyin, entry.name, query.text))
        return Fit::PinyinInside;
    if (inPath(entry, query, pinyin))
        return Fit::Path;
    return std::nullopt;
}

} // namespace

Result<Catalogue> Catalogue::load(const QByteArray &json, const QString &name)
{
    ResourceReport report(name);
    const ResourceObject file = ResourceObject::open(json, report);
    file.allowOnly({QStringLiteral("title"), QStringLiteral("source"), QStringLiteral("attributes"),
                    QStringLiteral("entries")});
    const QString title = file.text(QLatin1String("title"));
    const QStringList attributes = file.texts(QLatin1String("attributes"));
    QList<Entry> entries;
    QSet<QString> codes;
    for (const ResourceObject &object : file.objects(QLatin1String("entries"))) {
        const Entry entry = readEntry(object, attributes);
        if (codes.contains(entry.code))
            object.refuse(Reason::Duplicate, QStringLiteral("code"), entry.code);
        codes.insert(entry.code);
        entries << entry;
    }
    if (!report.error() && entries.isEmpty())
        report.refuse(Reason::Missing, QStringLiteral("entries"));
    if (report.error())
        return *report.error();
    return of(title, std::move(entries), attributes);
}

Catalogue Catalogue::of(const QString &title, QList<Entry> entries, const QStringList &attributes)
{
    Catalogue catalogue;
    catalogue.m_title = title;
    catalogue.m_attributes = attributes;
    for (Entry &entry : entries)
        (entry.retired ? catalogue.m_retired : catalogue.m_entries) << std::move(entry);
    qsizetype place = 0;
    for (const auto *list : {&catalogue.m_entries, &catalogue.m_retired}) {
        for (const Entry &entry : *list)
            catalogue.m_byCode.insert(entry.code, place++);
    }
    return catalogue;
}

const Entry *Catalogue::find(QStringView code) const
{
    const auto found = m_byCode.constFind(code.toString());
    if (found == m_byCode.constEnd())
        return nullptr;
    const qsizetype serving = m_entries.size();
    return *found < serving ? &m_entries[*found] : &m_retired[*found - serving];
}

const Entry *Catalogue::byName(QStringView name) const
{
    for (const auto *list : {&m_entries, &m_retired}) {
        const auto found = std::find_if(list->begin(), list->end(),
                                        [name](const Entry &entry) { return entry.name == name; });
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

QList<Entry> Catalogue::under(const QStringList &path) const
{
    QList<Entry> out;
    for (const Entry &entry : m_entries) {
        if (entry.path.mid(0, path.size()) == path)
            out << entry;
    }
    return out;
}

bool Catalogue::hasPath(const QStringList &path) const
{
    const auto begins = [&path](const Entry &entry) {
        const auto groups = std::min(path.size(), entry.path.size());
        return path.size() <= entry.path.size() + 1 &&
               std::equal(path.begin(), path.begin() + groups, entry.path.begin()) &&
               (path.size() == groups || path.last() == entry.name);
    };
    return !path.isEmpty() && (std::any_of(m_entries.begin(), m_entries.end(), begins) ||
                               std::any_of(m_retired.begin(), m_retired.end(), begins));
}

QList<Catalogue::Match> Catalogue::match(const QString &typed, int limit) const
{
    const Query query(typed);
    QList<Match> out;
    for (const Entry &entry : m_entries) {
        const std::optional<Fit> fit =
            query.text.isEmpty() ? Fit::Code : fitOf(entry, query, m_pinyin);
        if (fit)
            out << Match{entry, *fit};
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Match &a, const Match &b) { return a.fit < b.fit; });
    return out.mid(0, limit);
}

} // namespace onedoor
