#include "core/desk/form_samples.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace onedoor
{

namespace
{

constexpr qsizetype longText = 30; ///< from here on a text is a story, not a word

bool isName(const QString &key)
{
    static const QRegularExpression names(
        QStringLiteral("[nN]ame$|^unit$|^organisation$|[hH]andler|^guardian$|^mediators$"));
    return names.match(key).hasMatch();
}

QJsonValue changed(const QString &key, const QJsonValue &value, MadeUp kind)
{
    if (kind == MadeUp::Withheld)
        return key.contains(QStringLiteral("Withheld")) || key == QStringLiteral("isProtected")
                   ? QJsonValue(true)
                   : value;
    if (!value.isString())
        return value;
    if (kind == MadeUp::FourScripts && isName(key))
        return QStringLiteral("欧阳𬀩㛃·阿卜杜拉 Jean-François Нурлан ཏ");
    if (kind != MadeUp::LongNames)
        return value;
    if (isName(key))
        return QString(QStringLiteral("某某长名称")).repeated(8);
    return value.toString().size() > longText ? QJsonValue(value.toString().repeated(12)) : value;
}

QJsonValue varied(const QString &key, const QJsonValue &value, MadeUp kind)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            *each = varied(each.key(), *each, kind);
        return object;
    }
    if (!value.isArray())
        return changed(key, value, kind);
    QJsonArray array;
    for (const QJsonValue &each : value.toArray())
        array.append(varied(key, each, kind));
    return array;
}

/// Everything that need not be there taken away.
QJsonObject bare(const std::vector<FormField> &fields, const QJsonObject &data)
{
    QJsonObject out = data;
    for (const FormField &field : fields) {
        if (!field.required) {
            out.insert(field.path, QJsonValue());
            continue;
        }
        QJsonArray entries;
        for (const QJsonValue &entry : out.value(field.path).toArray())
            entries.append(bare(field.items, entry.toObject()));
        if (!field.items.empty())
            out.insert(field.path, entries);
    }
    return out;
}

} // namespace

QJsonObject madeUp(const FormSpec &form, const QJsonObject &sample, MadeUp kind)
{
    return kind == MadeUp::Bare ? bare(form.fields, sample) : varied({}, sample, kind).toObject();
}

} // namespace onedoor
