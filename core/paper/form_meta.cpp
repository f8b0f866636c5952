#include "core/paper/form_meta.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <optional>

namespace onedoor
{

namespace
{

class MetaReader
{
public:
    MetaReader(const QByteArray &json, const QString &fileName) : m_json(json), m_file(fileName) {}

    Result<FormSpec> read()
    {
        QJsonParseError failure;
        const QJsonDocument document = QJsonDocument::fromJson(m_json, &failure);
        if (!document.isObject())
            return mistake(lineAt(failure.offset), failure.errorString());
        m_root = document.object();
        static const QStringList known{
            QStringLiteral("id"),     QStringLiteral("title"),  QStringLiteral("version"),
            QStringLiteral("group"),  QStringLiteral("basis"),  QStringLiteral("paper"),
            QStringLiteral("sides"),  QStringLiteral("copies"), QStringLiteral("number"),
            QStringLiteral("fields"), QStringLiteral("note")};
        if (auto error = unknownKey(m_root, known, 0))
            return *error;
        FormSpec spec;
        if (auto error = readTexts(spec))
            return *error;
        if (auto error = readFields(spec))
            return *error;
        return spec;
    }

private:
    Error mistake(int line, const QString &what) const
    {
        return Error{Reason::BadTemplate,
                     QStringLiteral("%1:%2: %3").arg(m_file).arg(line).arg(what), QString()};
    }

    int lineAt(qsizetype offset) const { return int(m_json.left(offset).count('\n')) + 1; }

    /// Line of the nth place where a key is written; 1 when it is nowhere.
    int lineOf(const QString &key, int nth = 0) const
    {
        const QByteArray quoted = '"' + key.toUtf8() + '"';
        qsizetype at = m_json.indexOf(quoted);
        while (nth-- > 0 && at >= 0)
            at = m_json.indexOf(quoted, at + 1);
        return at < 0 ? 1 : lineAt(at);
    }

    std::optional<Error> unknownKey(const QJsonObject &object, const QStringList &known,
                                    int nth) const
    {
        for (const QString &key : object.keys()) {
            if (!known.contains(key))
                return mistake(lineOf(key, nth), QStringLiteral("unknown key %1").arg(key));
        }
        return std::nullopt;
    }

    std::optional<Error> readText(const char *key, QString &into, const char *pattern)
    {
        const QString name = QString::fromLatin1(key);
        into = m_root.value(name).toString();
        const QRegularExpression lawful(
            QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
        if (!lawful.match(into).hasMatch())
            return mistake(lineOf(name), QStringLiteral("%1: missing or wrong").arg(name));
        return std::nullopt;
    }

    std::optional<Error> readTexts(FormSpec &spec)
    {
        const struct {
            const char *key;
            QString &into;
            const char *pattern;
        } texts[]{{"id", spec.id, "[a-z][a-z0-9-]{1,40}"},
                  {"title", spec.title, ".{2,60}"},
                  {"version", spec.version, ".{1,20}"},
                  {"group", spec.group, ".{1,20}"},
                  {"paper", spec.paper, "A4|A5|A5-landscape"},
                  {"sides", spec.sides, "one-sided|two-sided-(long|short)-edge"}};
        for (const auto &text : texts) {
            if (auto error = readText(text.key, text.into, text.pattern))
                return error;
        }
        for (const QJsonValue &article : m_root.value(QLatin1String("basis")).toArray())
            spec.basis.append(article.toString());
        if (spec.basis.isEmpty())
            return mistake(lineOf(QStringLiteral("basis")), QStringLiteral("basis: missing"));
        spec.copies = m_root.value(QLatin1String("copies")).toInt();
        if (spec.copies < 1 || spec.copies > 20)
            return mistake(lineOf(QStringLiteral("copies")), QStringLiteral("copies: 1 to 20"));
        const int line = lineOf(QStringLiteral("number"));
        auto number = Template::parse(m_root.value(QLatin1String("number")).toString(),
                                      QStringLiteral("%1:%2: number").arg(m_file).arg(line));
        if (!number)
            return number.error();
        spec.number = std::move(*number);
        return std::nullopt;
    }

    std::optional<Error> readFields(FormSpec &spec)
    {
        static const QStringList known{QStringLiteral("key"), QStringLiteral("name"),
                                       QStringLiteral("required"), QStringLiteral("when")};
        static const QRegularExpression path(
            QStringLiteral("^[a-z][A-Za-z0-9]*(\\[\\])?(\\.[a-z][A-Za-z0-9]*(\\[\\])?)*$"));
        int nth = 0;
        for (const QJsonValue &value : m_root.value(QLatin1String("fields")).toArray()) {
            const QJsonObject object = value.toObject();
            if (auto error = unknownKey(object, known, 0))
                return error;
            const QJsonObject when = object.value(QLatin1String("when")).toObject();
            const FormField field{object.value(QLatin1String("key")).toString(),
                                  object.value(QLatin1String("name")).toString(),
                                  object.value(QLatin1String("required")).toBool(),
                                  when.value(QLatin1String("key")).toString(),
                                  printed(when.value(QLatin1String("is")))};
            if (!path.match(field.path).hasMatch() || field.name.isEmpty())
                return mistake(lineOf(field.path.isEmpty() ? QStringLiteral("fields") : field.path),
                               QStringLiteral("fields[%1]: key and name needed").arg(nth));
            spec.fields.push_back(field);
            ++nth;
        }
        if (spec.fields.empty())
            return mistake(lineOf(QStringLiteral("fields")), QStringLiteral("fields: missing"));
        return std::nullopt;
    }

    const QByteArray &m_json;
    const QString m_file;
    QJsonObject m_root;
};

} // namespace

Result<FormSpec> readFormMeta(const QByteArray &json, const QString &fileName)
{
    return MetaReader(json, fileName).read();
}

} // namespace onedoor
