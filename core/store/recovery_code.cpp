#include "core/store/recovery_code.h"

#include <sodium.h>

namespace onedoor
{

namespace
{

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int base = 32;
constexpr int length = 30;
constexpr int group = 5;

/// −1 for what is no character of the code.
int valueOf(QChar typed)
{
    const QChar c = typed.toUpper();
    if (c == u'I' || c == u'L')
        return 1;
    if (c == u'O')
        return 0;
    const qsizetype at = QLatin1String(alphabet).indexOf(c);
    return int(at);
}

/// ISO 7064 hybrid: the check value over the first 29 characters.
int checkOf(const Secret &characters)
{
    int product = base;
    for (int i = 0; i + 1 < length; ++i) {
        const int sum = (product + valueOf(QLatin1Char(char(characters.data()[i])))) % base;
        product = (sum == 0 ? base : sum) * 2 % (base + 1);
    }
    return (base + 1 - product) % base;
}

Error wrong(Reason reason)
{
    return {reason, {}, QStringLiteral("recovery_code")};
}

} // namespace

RecoveryCode RecoveryCode::random()
{
    Secret characters(length);
    for (int i = 0; i + 1 < length; ++i)
        characters.data()[i] = (unsigned char)alphabet[randombytes_uniform(base)];
    characters.data()[length - 1] = (unsigned char)alphabet[checkOf(characters)];
    return RecoveryCode(std::move(characters));
}

Result<RecoveryCode> RecoveryCode::parse(const QString &typed)
{
    Secret characters(length);
    int count = 0;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC)) {
        if (c == u'-' || c == u'–' || c.isSpace())
            continue;
        const int value = valueOf(c);
        if (value < 0)
            return wrong(Reason::BadCharacter);
        if (count < length)
            characters.data()[count] = (unsigned char)alphabet[value];
        ++count;
    }
    if (count != length)
        return wrong(Reason::BadLength);
    if (characters.data()[length - 1] != (unsigned char)alphabet[checkOf(characters)])
        return wrong(Reason::BadCheckDigit);
    return RecoveryCode(std::move(characters));
}

QString RecoveryCode::text() const
{
    QString text;
    for (int i = 0; i < length; ++i) {
        if (i > 0 && i % group == 0)
            text += u'-';
        text += QLatin1Char(char(m_characters.data()[i]));
    }
    return text;
}

} // namespace onedoor
