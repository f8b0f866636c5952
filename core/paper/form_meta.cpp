#include "core/paper/form_meta.h"

#include "core/paper/form_fields.h"
#include "core/paper/lookup.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

QStringList textsOf(const QJsonValue &list)
{
    QStringList out;
    for (const QJsonValue &text : list.toArray())
        out.append(text.toString());
    return out;
}

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
}

class MetaReader
{
public:
    MetaReader(const QByteArray &json, const QString &fileName, const FormParts &parts,
               const FormSpec *like)
        : m_text(json, fileName), m_parts(parts), m_like(like)
    {
    }

    Result<FormSpec> read()
    {
        QJsonParseError failure;
        const QJsonDocument document = QJsonDocument::fromJson(m_text.json(), &failure);
        if (!document.isObject())
            return m_text.mistake(m_text.lineAt(failure.offset), failure.errorString());
        m_root = document.object();
        static const QStringList known{
            QStringLiteral("id"),    QStringLiteral("title"),  QStringLiteral("version"),
            QStringLiteral("group"), QStringLiteral("basis"),  QStringLiteral("paper"),
            QStringLiteral("sides"), QStringLiteral("copies"), QStringLiteral("number"),
            QStringLiteral("about"), QStringLiteral("reader"), QStringLiteral("offered"),
            QStringLiteral("like"),  QStringLiteral("words"),  QStringLiteral("fields"),
            QStringLiteral("note"),  QStringLiteral("of")};
        if (auto error = m_text.unknownKey(m_root, known))
            return *error;
        FormSpec spec;
        if (m_like)
            spec = *m_like;
        using Part = std::optional<Error> (MetaReader::*)(FormSpec &);
        for (const Part part :
             {&MetaReader::readTexts, &MetaReader::readUse, &MetaReader::readNumber,
              &MetaReader::readFields, &MetaReader::readWords, &MetaReader::readCopies}) {
            if (auto error = (this->*part)(spec))
                return *error;
        }
        return spec;
    }

private:
    Error mistake(const char *key, const char *what) const
    {
        const QString name = QString::fromLatin1(key);
        return m_text.mistake(m_text.lineOf(name),
                              QStringLiteral("%1: %2").arg(name, QString::fromUtf8(what)));
    }

    bool says(const char *key) const { return m_root.contains(QLatin1String(key)); }

    std::optional<Error> readText(const char *key, QString &into, const QRegularExpression &lawful)
    {
        if (m_like && !says(key) && qstrcmp(key, "id") != 0)
            return std::nullopt;
        into = m_root.value(QLatin1String(key)).toString();
        return lawful.match(into).hasMatch() ? std::nullopt
                                             : std::optional(mistake(key, "missing or wrong"));
    }

    std::optional<Error> readTexts(FormSpec &spec)
    {
        // Made once: all forms are read at start.
        static const QRegularExpression id = whole("[a-z][a-z0-9-]{1,40}"),
                                        title = whole(".{2,60}"), word = whole(".{1,20}"),
                                        paper = whole("A4|A5|A5-landscape|roll|card"),
                                        sides = whole("one-sided|two-sided-(long|short)-edge"),
                                        reader =
                                            whole("desk|petitioner|respondent|unit|parties|court");
        const struct {
            const char *key;
            QString &into;
            const QRegularExpression &lawful;
        } texts[]{{"id", spec.id, id},
                  {"title", spec.title, title},
                  {"version", spec.version, word},
                  {"group", spec.group, word},
                  {"paper", spec.paper, paper},
                  {"sides", spec.sides, sides},
                  {"reader", spec.reader, reader}};
        for (const auto &text : texts) {
            if (auto error = readText(text.key, text.into, text.lawful))
                return error;
        }
        return std::nullopt;
    }

    std::optional<Error> readUse(FormSpec &spec)
    {
        if (says("basis"))
            spec.basis = textsOf(m_root.value(QLatin1String("basis")));
        if (says("about"))
            spec.about = textsOf(m_root.value(QLatin1String("about")));
        if (says("offered"))
            spec.offered = m_root.value(QLatin1String("offered"));
        spec.of = m_root.value(QLatin1String("of")).toString(spec.of);
        if (says("of") && !spec.ofFile())
            return mistake("of", "file, or nothing");
        if (spec.basis.isEmpty())
            return mistake("basis", "missing");
        if (says("about") && spec.about.contains(QString()))
            return mistake("about", "a list of acts");
        return std::nullopt;
    }

    std::optional<Error> readNumber(FormSpec &spec)
    {
        if (m_like && !says("number"))
            return std::nullopt;
        const int line = m_text.lineOf(QStringLiteral("number"));
        auto number =
            Template::parse(m_root.value(QLatin1String("number")).toString(),
                            QStringLiteral("%1:%2: number").arg(m_text.fileName()).arg(line));
        if (!number)
            return number.error();
        spec.number = std::move(*number);
        return std::nullopt;
    }

    std::optional<Error> readFields(FormSpec &spec)
    {
        FieldReader reader(m_text, m_parts);
        if (auto error = reader.read(m_root.value(QLatin1String("fields")).toArray(), spec.fields))
            return error;
        return spec.fields.empty() ? std::optional(mistake("fields", "missing")) : std::nullopt;
    }

    std::optional<Error> readWords(FormSpec &spec)
    {
        const QJsonObject words = m_root.value(QLatin1String("words")).toObject();
        for (auto word = words.begin(); word != words.end(); ++word) {
            if (!word->isString() || isDeclared(spec, word.key()))
                return m_text.mistake(
                    m_text.lineOf(word.key()),
                    QStringLiteral("words: %1: a text that is no field").arg(word.key()));
            spec.words.insert(word.key(), *word);
        }
        return std::nullopt;
    }

    /// A number, or a path to it; then each who keeps one.
    std::optional<Error> readCopies(FormSpec &spec)
    {
        const QJsonValue value = m_root.value(QLatin1String("copies"));
        if (m_like && value.isUndefined())
            return std::nullopt;
        spec.countsCopies = value.isObject();
        if (!spec.countsCopies) {
            spec.copies = value.toInt();
            return spec.copies < 1 || spec.copies > 20 ? std::optional(mistake("copies", "1 to 20"))
                                                       : std::nullopt;
        }
        const QJsonObject object = value.toObject();
        if (auto error = m_text.unknownKey(object, {QStringLiteral("from"), QStringLiteral("each")},
                                           m_text.lineOf(FormSpec::copiesKey())))
            return error;
        FormField field;
        field.path = FormSpec::copiesKey();
        field.name = QStringLiteral("份数");
        field.source = FormField::Source::View;
        field.from = object.value(QLatin1String("from")).toString();
        field.required = true;
        spec.holders = textsOf(object.value(QLatin1String("each")));
        const bool known = std::all_of(spec.holders.begin(), spec.holders.end(),
                                       [&](const QString &key) { return isDeclared(spec, key); });
        if (!isPath(field.from) || isDeclared(spec, field.path) || !known)
            return mistake("copies", "from a path, each a declared key");
        spec.fields.push_back(std::move(field));
        return std::nullopt;
    }

    static bool isDeclared(const FormSpec &spec, const QString &key)
    {
        return std::any_of(spec.fields.begin(), spec.fields.end(),
                           [&](const FormField &field) { return field.path == key; });
    }

    MetaText m_text;
    const FormParts &m_parts;
    const FormSpec *m_like;
    QJsonObject m_root;
};

} // namespace

Result<FormSpec> readFormMeta(const QByteArray &json, const QString &fileName,
                              const FormParts &parts, const FormSpec *like)
{
    return MetaReader(json, fileName, parts, like).read();
}

} // namespace onedoor
