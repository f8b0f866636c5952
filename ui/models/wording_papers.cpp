#include "ui/models/wording_papers.h"

#include "core/paper/signs.h"
#include "ui/models/wording.h"

namespace onedoor
{

QString outdatedText(const QStringList &fields)
{
    return Wording::tr("Corrected since it was issued (%1): make it void and issue it anew.")
        .arg(fields.join(QStringLiteral("、")));
}

QString standInText(const QVector<uint> &signs)
{
    constexpr int named = 6;
    QStringList all;
    for (const uint sign : signs.mid(0, named)) {
        const char32_t character = sign;
        all.append(QStringLiteral("%1 %2").arg(QString::fromUcs4(&character, 1),
                                               codePointName(character)));
    }
    if (signs.size() > named)
        all.append(QStringLiteral("……"));
    return Wording::tr(
               "No font of this machine prints %1; on paper the codes stand in their place.")
        .arg(all.join(QStringLiteral("、")));
}

} // namespace onedoor
