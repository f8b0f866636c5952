#pragma once

#include "core/domain/pinyin.h"
#include "core/domain/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace onedoor
{

/// One line of a catalogue.
struct Entry {
    QString code; ///< unique in its catalogue
    QString name;
    QStringList path; ///< groups above it, the outermost first
    QString note;
    QStringList keywords;         ///< what else it is found by
    QHash<QString, QString> more; ///< the file's own attributes, as kind, contact, phone
    bool retired = false;         ///< offered no more; what names it keeps its title

    /// path and name, as facts keep a content class.
    QStringList fullPath() const { return path + QStringList{name}; }
    bool operator==(const Entry &) const = default;
};

/// A list of resources/catalogue: dispute types, content classes, channels, organisations …
/// Any thread may ask.
class Catalogue
{
public:
    /// A refusal's detail names the file, the place in it and the value.
    static Result<Catalogue> load(const QByteArray &json, const QString &name);

    /// What the centre keeps itself; each code once.
    static Catalogue of(const QString &title, QList<Entry> entries,
                        const QStringList &attributes = {});

    QString title() const { return m_title; }
    const QStringList &attributes() const { return m_attributes; }
    /// Those that are offered.
    const QList<Entry> &all() const { return m_entries; }
    const QList<Entry> &retired() const { return m_retired; }
    /// Also a retired one; nullptr where there is none.
    const Entry *find(QStringView code) const;
    const Entry *byName(QStringView name) const; ///< the first of that name
    /// The entries whose path begins with `path`.
    QList<Entry> under(const QStringList &path) const;
    /// Whether `path` is an entry's full path or a beginning of one; also of a retired one.
    bool hasPath(const QStringList &path) const;

    /// How well an entry meets what was typed, best first.
    enum class Fit { Code, NameStart, PinyinStart, Keyword, NameInside, PinyinInside, Path };
    struct Match {
        Entry entry;
        Fit fit = Fit::Code;
    };
    /// Type-ahead by the beginning of a code, by characters, pinyin or initials. The best `limit`,
    /// equal ones in the order of the file; nothing typed: the first ones.
    QList<Match> match(const QString &typed, int limit) const;

private:
    QString m_title;
    QStringList m_attributes;
    QList<Entry> m_entries;
    QList<Entry> m_retired;
    QHash<QString, qsizetype> m_byCode; ///< places in m_entries, then those in m_retired
    Pinyin m_pinyin;
};

} // namespace onedoor
