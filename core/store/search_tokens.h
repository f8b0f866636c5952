#pragma once

#include "core/domain/petition.h"
#include "core/domain/pinyin.h"

#include <QSet>

namespace onedoor
{

/// What the index holds of a petition and how a typed query asks for it: one pure pair, so that
/// they can never disagree (storage.md 2.3). Han runs become overlapping bigrams; names give pinyin
/// keys with edge tokens; numbers give suffix and edge tokens. For one thread.
class SearchTokens
{
public:
    struct Columns {
        QString name, key, num, addr, narr; ///< tokens joined by blanks
    };
    Columns of(const Petition &petition) const;
    /// An FTS5 expression for what a person typed; empty when nothing searchable was typed.
    QString match(const QString &typed) const;
    /// The distinct bigrams of a text, as the index holds them.
    static QSet<QString> bigrams(const QString &text);

private:
    void addName(Columns &columns, const QString &name) const;

    Pinyin m_pinyin;
};

} // namespace onedoor
