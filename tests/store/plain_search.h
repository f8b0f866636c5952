#pragma once

#include "core/domain/petition.h"
#include "core/domain/pinyin.h"

#include <QPair>

#include <vector>

namespace onedoor::test
{

enum class Fits { No, ByText, ByIdentity };

/// Petitions read from end to end, as the comment of SearchTokens defines what fits: no index, no
/// tokens.
class PlainSearch
{
public:
    explicit PlainSearch(const QList<Petition> &petitions);
    ~PlainSearch();

    /// The codes of those that fit by identity, then of those that fit by text, as given.
    QPair<QStringList, QStringList> find(const QString &typed) const;

private:
    class Scan;
    static Fits fitsOf(const Scan &scan, const QString &typed);

    Pinyin m_pinyin;
    std::vector<Scan> m_scans;
};

} // namespace onedoor::test
