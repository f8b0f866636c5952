#include "core/domain/phone_number.h"

#include "core/domain/characters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace onedoor
{

namespace
{

using Match = QRegularExpressionMatch;

/// One hyphen for every way to write a separator or an extension; no spaces and brackets.
QString cleaned(QStringView typed)
{
    static const QRegularExpression extension(QStringLiteral("\\s*(?:转|分机号?|ext\\.?|x|#)\\s*"));
    static const QRegularExpression brackets(QStringLiteral("[\\s()]"));
    static const QRegularExpression hyphens(QStringLiteral("[-\\x{2010}-\\x{2015}\\x{2212}]+"));
    QString text = halfWidth(typed).toLower();
    text.replace(extension, QStringLiteral("-"));
    text.remove(brackets);
    text.replace(hyphens, QStringLiteral("-"));
    return text;
}

struct Form {
    const char16_t *pattern; ///< over cleaned text; group 1… as `value` joins them
    const char16_t *note;
};

const std::array<Form, 4> &forms()
{
    static constexpr std::array<Form, 4> all{{
        {u"(?:(?:\\+|00)?86-?)?(1[3-9]\\d)-?(\\d{4})-?(\\d{4})", u"mobile"},
        {u"(?:(?:\\+|00)?86-?0?|0)(10|2\\d|[3-9]\\d{2})-?([2-9]\\d{2,3}-?\\d{4})(?:-(\\d{1,6}))?",
         u"landline"},
        {u"([48]00)-?(\\d{3,4})-?(\\d{3,4})", u"service"},
        {u"(\\+(?!86)[1-9]\\d{0,3}-?\\d{2,6}(?:-?\\d{2,6}){1,3})", u"foreign"},
    }};
    return all;
}

/// Of each form, compiled once: numbers are checked at every key.
std::vector<QRegularExpression> patterns()
{
    std::vector<QRegularExpression> all;
    for (const Form &form : forms())
        all.emplace_back(QRegularExpression::anchoredPattern(QStringView(form.pattern)));
    return all;
}

Match matched(const Form &form, const QString &text)
{
    static const std::vector<QRegularExpression> compiled = patterns();
    return compiled[size_t(&form - forms().data())].match(text);
}

/// As most are kept, and then checked again and again; the first form says the same of it.
bool isPlainMobile(QStringView text)
{
    return text.size() == 11 && text[0] == u'1' && text[1] >= u'3' &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString valueOf(const Form &form, const Match &match)
{
    auto bare = [&match](int group) { return match.captured(group).remove(QLatin1Char('-')); };
    if (QStringView(form.note) != u"landline")
        return bare(1) + bare(2) + bare(3);
    const QString number = QLatin1Char('0') + bare(1) + QLatin1Char('-') + bare(2);
    return bare(3).isEmpty() ? number : number + QLatin1Char('-') + bare(3);
}

} // namespace

std::optional<PhoneNumber> phoneNumber(QStringView typed)
{
    if (isPlainMobile(typed))
        return PhoneNumber{typed.toString(), QStringLiteral("mobile")};
    const QString text = cleaned(typed);
    for (const Form &form : forms()) {
        const Match match = matched(form, text);
        if (!match.hasMatch())
            continue;
        const QString note = QString::fromUtf16(form.note);
        const QString value = valueOf(form, match);
        if (note == QLatin1String("service") && value.size() != 10)
            continue;
        if (note == QLatin1String("foreign") && value.size() > 16) // E.164: + and 15 digits
            continue;
        return PhoneNumber{value, note};
    }
    return std::nullopt;
}

QString areaCodeOf(QStringView typed)
{
    const auto phone = phoneNumber(typed);
    return phone && phone->note == QLatin1String("landline") ? phone->value.section(u'-', 0, 0)
                                                             : QString();
}

} // namespace onedoor
