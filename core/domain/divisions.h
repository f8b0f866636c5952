#pragma once

#include "core/domain/pinyin.h"
#include "core/domain/result.h"

#include <QList>
#include <QString>

#include <memory>
#include <mutex>

namespace onedoor
{

/// Administrative divisions down to townships (GB/T 2260 and the statistical codes): 2 digits a
/// province, 4 a city, 6 a county, 9 a township. Any thread may ask.
class Divisions
{
public:
    /// Lines of code,name in UTF-8; lines with # and the heading are passed over. A refusal's
    /// detail names the file and the line.
    static Result<Divisions> load(const QByteArray &csv, const QString &name);

    qsizetype size() const { return m_rows.size(); }
    /// Empty where the code is unknown: a retired division is no error.
    QString name(QStringView code) const;
    /// 福建省厦门市集美区集美街道, as much of it as is known. Cities that stand in as their own
    /// county (东莞市, 儋州市) are named once.
    QString fullName(QStringView code) const;
    /// The codes of all divisions that bear exactly this name; the first call sorts the names.
    QStringList named(const QString &name) const;

    struct Match {
        QString code;
        QString name;
        QString fullName;
    };
    /// By the beginning of the code, by characters, pinyin or initials. Those that share more of
    /// nearCode come first (not of codes), then names that begin so, then the wider division. The
    /// first letters typed take 0.1 s, later ones 3 ms.
    QList<Match> match(const QString &typed, int limit, const QString &nearCode) const;

private:
    struct Row {
        QStringView code;
        QStringView name;
    };
    const Row *find(QStringView code) const;

    QString m_text;    ///< never changed: what the rows show parts of
    QList<Row> m_rows; ///< by code
    struct ByName {
        std::once_flag once;
        QList<qsizetype> rows;
    };
    std::unique_ptr<ByName> m_byName = std::make_unique<ByName>(); ///< of m_rows, when first asked
    Pinyin m_pinyin;
};

} // namespace onedoor
