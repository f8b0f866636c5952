#include "core/domain/check_characters.h"

#include <array>

namespace onedoor
{

namespace
{

/// 0–9 → 0–9, A–Z → 10–35, the reading of ISO 7064 and GB 11714.
int base36(QChar c)
{
    return c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
}

QChar fromBase36(int value)
{
    return QChar(value < 10 ? u'0' + value : u'A' + value - 10);
}

} // namespace

QChar residentCheck(QStringView digits17)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * digits17[qsizetype(i)].digitValue();
    return QStringView(u"10X98765432")[sum % 11];
}

QStringView usccAlphabet()
{
    return u"0123456789ABCDEFGHJKLMNPQRTUWXY";
}

QChar usccCheck(QStringView characters17)
{
    const QStringView alphabet = usccAlphabet();
    qsizetype sum = 0;
    int weight = 1; // 3^i mod 31
    for (const QChar c : characters17) {
        sum += weight * alphabet.indexOf(c);
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31];
}

QChar organisationCheck(QStringView characters8)
{
    static constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * base36(characters8[qsizetype(i)]);
    return QStringView(u"0X987654321")[sum % 11];
}

QChar mod37Check(QStringView characters)
{
    int product = 36;
    for (const QChar c : characters) {
        const int sum = (product + base36(c)) % 36;
        product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return fromBase36((37 - product) % 36);
}

} // namespace onedoor
