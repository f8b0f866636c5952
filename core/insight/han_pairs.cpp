#include "core/insight/han_pairs.h"

namespace onedoor
{

namespace
{

bool isHan(QChar c)
{
    return c.unicode() >= 0x3400 && c.unicode() <= 0x9fff;
}

} // namespace

QList<HanPair> hanPairs(const QString &text)
{
    QList<HanPair> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (isHan(text[i]) && isHan(text[i + 1]))
            pairs.append({quint32(text[i].unicode()) << 16 | text[i + 1].unicode(), i});
    }
    return pairs;
}

} // namespace onedoor
