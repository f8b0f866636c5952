#include "tests/store/plain_search.h"

#include "core/domain/characters.h"
#include "core/domain/clock.h"
#include "core/domain/pinyin.h"
#include "core/store/typed_words.h"
#include "tests/support/stores.h"

#include <QRegularExpression>

#include <algorithm>
#include <string>

namespace onedoor::test
{

namespace
{

using Text = std::u32string; ///< word characters; every stretch of signs is one blank

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han || (c >= 0xe000 && c <= 0xf8ff);
}

/// A mark counts with the letter it stands on; one on nothing is a blank in every Text.
bool isAlphanumeric(char32_t c)
{
    return !isHan(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c));
}

QString oneForm(const QString &text)
{
    static const QRegularExpression invisible(
        QStringLiteral("[\\p{Cf}\\p{Me}\\x{180b}-\\x{180f}\\x{fe00}-\\x{fe0f}\\x{e0100}-"
                       "\\x{e01ef}]|(?<=\\p{Han})\\p{M}+"),
        QRegularExpression::UseUnicodePropertiesOption);
    return text.normalized(QString::NormalizationForm_KC).toLower().remove(invisible);
}

Text plain(const QString &text)
{
    Text out;
    for (const char32_t c : oneForm(text).toUcs4()) {
        const bool alone = QChar::isMark(c) && (out.empty() || !isAlphanumeric(out.back()));
        out += isHan(c) ? simplified(c) : isAlphanumeric(c) && !alone ? c : U' ';
    }
    return out;
}

/// Without the marks people leave out: a point between any two, what stands between a letter and a
/// digit.
QString bridged(const QString &text)
{
    static const QRegularExpression left(
        QStringLiteral("(?<=[\\p{L}\\p{N}\\p{M}])[·•‧∙⋅・](?=[\\p{L}\\p{N}])|"
                       "(?<=[^\\P{L}\\p{Han}]|\\p{M})[-‐‑‒–—―−_./# ](?=[0-9])|"
                       "(?<=[0-9])[-‐‑‒–—―−_./# ](?=[^\\P{L}\\p{Han}])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return oneForm(text).remove(left);
}

Text squeezed(Text text)
{
    text.erase(std::remove(text.begin(), text.end(), U' '), text.end());
    return text;
}

QString latin(const Text &text)
{
    return QString::fromUcs4(text.data(), qsizetype(text.size()));
}

bool allAlphanumeric(const Text &text)
{
    return std::all_of(text.begin(), text.end(), isAlphanumeric);
}

bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}

bool digitIn(const Text &text)
{
    return std::any_of(text.begin(), text.end(), isDigit);
}

/// Letters and digits at its ends are the ends of their run; `open`: it may go on, and a number may
/// begin behind letters.
bool standsIn(const Text &part, const Text &text, bool open = false)
{
    for (auto at = text.find(part); at != Text::npos; at = text.find(part, at + 1)) {
        const auto end = at + part.size();
        const bool number =
            open && part.size() <= 22 && isDigit(part[0]) && at > 0 && !isDigit(text[at - 1]);
        const bool before =
            at > 0 && isAlphanumeric(part[0]) && isAlphanumeric(text[at - 1]) && !number;
        const bool behind =
            end < text.size() && isAlphanumeric(part.back()) && isAlphanumeric(text[end]) && !open;
        if (!before && !behind)
            return true;
    }
    return false;
}

QList<Text> split(const Text &text)
{
    QList<Text> parts;
    for (const QString &part : latin(text).split(u' ', Qt::SkipEmptyParts))
        parts << plain(part);
    return parts;
}

/// YYYY, YYYYMM, YYYYMMDD of a date, empty of anything else.
QString dateDigits(const QString &word)
{
    QString digits = halfWidth(word);
    static const QRegularExpression separated(
        QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})[日号]?|月)?$"));
    if (const auto match = separated.match(digits); match.hasMatch()) {
        digits = match.captured(1) + match.captured(2).rightJustified(2, u'0');
        if (!match.captured(3).isEmpty())
            digits += match.captured(3).rightJustified(2, u'0');
    }
    if (digits.size() == 5 && digits.endsWith(u'年'))
        digits.chop(1);
    static const QRegularExpression number(QStringLiteral("^(19|20)\\d{2}(\\d{2}){0,2}$"));
    const QString whole = (digits + QStringLiteral("0101").mid(digits.size() - 4)).left(8);
    const bool real = QDate::fromString(whole, QStringLiteral("yyyyMMdd")).isValid();
    return number.match(digits).hasMatch() && real ? digits : QString();
}

/// Centre, day, station, serial and check character with their dashes, as far as they go.
bool isWrittenAsCode(const QString &word)
{
    const QStringList groups = word.split(u'-');
    const auto digits = [&](int group, int from, int to) {
        const QString &text = groups[group];
        return text.size() >= from && text.size() <= to &&
               std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    };
    const auto size = groups.size();
    if (size < 2 || size > 5 || !digits(0, 9, 9) || !digits(1, size > 2 ? 6 : 1, 6))
        return false;
    if (size > 2) {
        const QString &station = groups[2];
        const bool letter =
            station.isEmpty() || (station[0].isLetter() && station[0] < QChar(0x80));
        const bool whole = station.size() == 2 && station[1].isDigit();
        if (!letter || !(whole || (size == 3 && station.size() < 2)))
            return false;
    }
    return (size < 4 || digits(3, size > 4 ? 4 : 0, 4)) && (size < 5 || groups[4].size() <= 1);
}

} // namespace

class PlainSearch::Scan
{
public:
    Scan(const Petition &petition, const Pinyin &pinyin) : m_petition(petition), m_pinyin(pinyin)
    {
        const Intake &intake = petition.intake;
        QStringList texts{intake.title, intake.type,         intake.narrative,
                          intake.claim, intake.place.detail, divisionName(intake.place.division)};
        texts += intake.contentClass;
        for (const TakenAct &act : petition.acts) {
            for (const char *key : {"organisation", "assisting", "request", "text", "summary"})
                texts << act.taken.inputs.value(QLatin1String(key)).toString();
        }
        for (const Party &party : intake.petitioners + intake.respondents) {
            m_names << plain(party.name) << squeezed(plain(party.name));
            for (const QString &key : pinyin.pinyinKeys(party.name))
                m_keys << key;
            m_numbers << latin(squeezed(plain(party.idNumber)))
                      << latin(squeezed(plain(party.phone)));
            if (const QString local = latin(squeezed(plain(party.phone.section(u'-', 1))));
                local.size() >= 7)
                m_locals << local;
            if (const QStringList groups = party.phone.split(u'-'); groups.size() > 2)
                m_withoutExtension << latin(squeezed(plain(groups[1])));
            if (m_numbers[m_numbers.size() - 2].size() == 18)
                m_births << m_numbers[m_numbers.size() - 2].mid(6, 8);
            texts << party.address << party.contact << party.guardian << party.phoneNote;
        }
        m_numbers << latin(squeezed(plain(intake.sourceNo)));
        for (const Document &document : petition.documents)
            m_documentTexts << plain(document.issued.number);
        m_text = plain(texts.join(u'\n'));
        m_bridged = plain(bridged(texts.join(u'\n')));
    }

    Fits word(const QString &word) const
    {
        const QList<Text> parts = split(plain(word));
        if (parts.isEmpty())
            return Fits::No;
        const Text bare = squeezed(plain(word));
        const QString date = dateDigits(word);
        const auto all = [&](const auto &fits) {
            return std::all_of(parts.begin(), parts.end(), fits);
        };
        const QString tail = codeTail(word);
        if (isWrittenAsCode(word) || !tail.isEmpty()) {
            if (document(bare) || number(bare) || (!tail.isEmpty() && code(tail)))
                return Fits::ByIdentity;
            return all([&](const Text &part) { return inText(part); }) ? Fits::ByText : Fits::No;
        }
        if (all([&](const Text &part) { return identity(part); }) || identityName(bare) ||
            (digitIn(bare) && (document(bare) || (allAlphanumeric(bare) && number(bare)))) ||
            (parts.size() > 1 && letters(bare) && begun(bare)) ||
            (date.size() == 8 && m_births.contains(date)))
            return Fits::ByIdentity;
        const QList<Text> without = split(plain(bridged(word)));
        if (all([&](const Text &part) { return identity(part) || inText(part); }) ||
            (without != parts && std::all_of(without.begin(), without.end(),
                                             [&](const Text &part) { return inText(part); })) ||
            (!date.isEmpty() && (day(m_petition.registeredAt).startsWith(date) ||
                                 day(m_petition.intake.receivedAt).startsWith(date))))
            return Fits::ByText;
        return Fits::No;
    }

    bool number(const Text &bare) const
    {
        const QString typed = latin(bare);
        const auto fits = [&](const QString &number) {
            return (typed.size() >= 3 && number.startsWith(typed)) ||
                   ((typed.size() == 4 || typed.size() == 6) && number.endsWith(typed));
        };
        return document(bare) || code(typed) ||
               std::any_of(m_numbers.begin(), m_numbers.end(), fits) ||
               std::any_of(m_locals.begin(), m_locals.end(),
                           [&](const QString &local) {
                               return typed.size() >= 3 && local.startsWith(typed);
                           }) ||
               std::any_of(
                   m_withoutExtension.begin(), m_withoutExtension.end(), [&](const QString &local) {
                       return (typed.size() == 4 || typed.size() == 6) && local.endsWith(typed);
                   });
    }

    QString code() const { return m_petition.code.text(); }

private:
    static QString day(const QDateTime &at)
    {
        return at.isValid() ? Clock::legalDay(at).toString(QStringLiteral("yyyyMMdd")) : QString();
    }
    bool identityName(const Text &bare) const
    {
        const auto inside = [&](const Text &text) { return standsIn(bare, text); };
        const bool character = bare.size() == 1 && isHan(bare[0]);
        return std::any_of(m_names.begin(), m_names.end(), inside) ||
               (!character && std::any_of(m_documentTexts.begin(), m_documentTexts.end(), inside));
    }
    bool identity(const Text &part) const
    {
        if (identityName(part) || mixed(part))
            return true;
        if (!allAlphanumeric(part))
            return false;
        return digitIn(part) ? number(part) : begun(part);
    }
    static bool letters(const Text &text) { return allAlphanumeric(text) && !digitIn(text); }
    bool begun(const Text &bare) const
    {
        return std::any_of(m_keys.begin(), m_keys.end(),
                           [&](const QString &key) { return key.startsWith(latin(bare)); });
    }
    /// One to three characters of a name, then letters.
    bool mixed(const Text &part) const
    {
        const auto last = std::find_if_not(part.begin(), part.end(), isHan);
        const Text han(part.begin(), last), rest(last, part.end());
        if (han.empty() || han.size() > 3 || rest.empty() || !letters(rest))
            return false;
        const bool named = std::any_of(m_names.begin(), m_names.end(),
                                       [&](const Text &name) { return standsIn(han, name); });
        const QStringList keys = m_pinyin.pinyinKeys(latin(han));
        return named && std::any_of(keys.begin(), keys.end(), [&](const QString &key) {
                   return begun(plain(key + latin(rest)));
               });
    }
    bool document(const Text &bare) const
    {
        for (const Document &document : m_petition.documents) {
            const DocumentIssued &issued = document.issued;
            const QString pair = QString::number(issued.year) + QString::number(issued.serial);
            if (bare == squeezed(plain(issued.number)) || latin(bare) == pair ||
                latin(bare) == pair + QStringLiteral("号"))
                return true;
        }
        return false;
    }
    bool code(const QString &typed) const
    {
        const QString bare = latin(squeezed(plain(m_petition.code.text())));
        const QString station = bare.mid(15), serial = bare.mid(17);
        return (typed.size() >= 7 && bare.startsWith(typed)) ||
               (typed.size() >= 6 && bare.mid(9).startsWith(typed)) ||
               (typed.size() >= 2 && station.startsWith(typed)) ||
               (typed.size() >= 4 && serial.startsWith(typed));
    }
    bool inText(const Text &part) const
    {
        if (part.size() == 1 && isHan(part[0])) {
            for (const Text &number : m_documentTexts) {
                if (number.find(part) != Text::npos)
                    return true;
            }
        }
        return inText(part, m_text) || inText(part, m_bridged);
    }
    static bool inText(const Text &part, const Text &text)
    {
        const bool alone = allAlphanumeric(part);
        if (standsIn(part, text, alone))
            return true;
        if (!alone || !digitIn(part) || (part.size() != 4 && part.size() != 6))
            return false;
        for (Text::size_type at = 0; at < text.size(); ++at) {
            auto end = at;
            while (end < text.size() && isAlphanumeric(text[end]))
                ++end;
            const Text run = text.substr(at, end - at);
            if (run.size() >= 7 && digitIn(run) && run.ends_with(part))
                return true;
            at = end;
        }
        return false;
    }

    Petition m_petition;
    QList<Text> m_names, m_documentTexts;
    const Pinyin &m_pinyin;
    QStringList m_keys, m_numbers, m_locals, m_withoutExtension, m_births;
    Text m_text, m_bridged;
};

PlainSearch::PlainSearch(const QList<Petition> &petitions)
{
    for (const Petition &petition : petitions)
        m_scans.emplace_back(petition, m_pinyin);
}

PlainSearch::~PlainSearch() = default;

QPair<QStringList, QStringList> PlainSearch::find(const QString &typed) const
{
    QPair<QStringList, QStringList> found;
    for (const Scan &scan : m_scans) {
        const Fits fits = fitsOf(scan, typed);
        if (fits != Fits::No)
            (fits == Fits::ByIdentity ? found.first : found.second) << scan.code();
    }
    return found;
}

Fits PlainSearch::fitsOf(const Scan &scan, const QString &typed)
{
    bool all = true, identity = false;
    int words = 0;
    for (const QString &word : typedWords(typed)) {
        if (split(plain(word)).isEmpty())
            continue;
        ++words;
        const Fits fits = scan.word(word);
        all = all && fits != Fits::No;
        identity = identity || fits == Fits::ByIdentity;
    }
    if (words == 0 || !all)
        return Fits::No;
    return identity ? Fits::ByIdentity : Fits::ByText;
}

} // namespace onedoor::test
