// Writes how ICU reads each Chinese character as C++ source, once, while OneDoor is built: at every
// start its rules would take 0.1 s and 7 MB to read.
#include <QFile>
#include <QHash>
#include <QTextStream>

#include <unicode/translit.h>

#include <cstdlib>
#include <memory>

namespace
{

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator transliterator(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    Transliterator made(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id),
                                                            UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        exit(1);
    return made;
}

/// Latin syllables as ICU writes them, lower case, without tones, ü as v.
QStringList latin(const icu::Transliterator &to, const QString &text)
{
    icu::UnicodeString buffer(reinterpret_cast<const char16_t *>(text.utf16()), int(text.size()));
    to.transliterate(buffer);
    const QString written = QString::fromUtf16(buffer.getBuffer(), buffer.length())
                                .normalized(QString::NormalizationForm_D)
                                .toLower();
    QString plain;
    for (const QChar c : written) {
        if (c.unicode() == 0x0308 && plain.endsWith(QLatin1Char('u')))
            plain.back() = QLatin1Char('v');
        else if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// One syllable of letters; empty when ICU cannot read the character.
QString syllable(const QString &found)
{
    const bool read =
        std::all_of(found.begin(), found.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    return read ? found : QString();
}

/// The syllables, numbered as they come; 0 is none.
class Syllables
{
public:
    int number(const QString &syllable)
    {
        if (syllable.isEmpty())
            return 0;
        int &known = m_numbers[syllable];
        if (known == 0) {
            known = int(m_numbers.size());
            m_list << syllable;
        }
        return known;
    }
    const QStringList &list() const { return m_list; }

private:
    QHash<QString, int> m_numbers;
    QStringList m_list;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    const Transliterator everyday = transliterator("Han-Latin");
    const Transliterator names = transliterator("Han-Latin/Names");
    constexpr char32_t first = 0x2e80, last = 0x323af;
    const QString after = QStringLiteral("建国"); // Names knows a surname by the name that follows
    Syllables syllables;
    QTextStream out(&file);
    out << "constexpr PinyinEntry pinyinEntries[] = {\n";
    for (char32_t c = first; c <= last; ++c) {
        if (QChar::script(c) != QChar::Script_Han)
            continue;
        const QString text = QString::fromUcs4(&c, 1);
        const QString usual = syllable(latin(*everyday, text).value(0));
        const QString surname =
            syllable(latin(*names, text + after).join(QString()).remove(QStringLiteral("jianguo")));
        if (usual.isEmpty() && surname.isEmpty())
            continue;
        out << "{" << uint(c) << "," << syllables.number(usual) << "," << syllables.number(surname)
            << "},\n";
    }
    out << "};\nconstexpr const char *pinyinSyllables[] = {\"\"";
    for (const QString &each : syllables.list())
        out << ",\n\"" << each << '"';
    out << "};\n";
    return out.status() == QTextStream::Ok ? 0 : 1;
}
