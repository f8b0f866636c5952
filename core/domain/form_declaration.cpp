#include "core/domain/form_declaration.h"

namespace onedoor
{

namespace
{

/// Made when the paper is issued, or a column of a list that has its own source.
bool isMade(const QString &key)
{
    return key == QStringLiteral("number") || key == QStringLiteral("qr") ||
           key.contains(QStringLiteral("[]"));
}

FieldDeclaration readField(const Declared &object)
{
    FieldDeclaration field;
    field.field = object.field();
    field.key = object.text("key");
    field.given = object.flag("given", false) || object.has("default");
    const QString from = object.optionalText("from");
    if (object.has("from")) {
        auto path = Path::parse(from);
        if (path.ok())
            field.from = *std::move(path);
        else
            object.at("from").refuse(FlawKind::BadPath, path.error().detail);
    }
    if (!isMade(field.key) && object.has("from") == field.given)
        object.refuse(FlawKind::NoSource);
    return field;
}

} // namespace

FormDeclaration FormDeclaration::read(const Declared &object)
{
    FormDeclaration form;
    form.field = object.field();
    if (!object.isObject())
        return form;
    form.id = object.id("id");
    form.version = object.text("version");
    form.title = object.text("title");
    form.about = object.texts("about");
    form.offered = Condition::readList(object.at("offered"));
    QStringList keys;
    for (const Declared &field : object.items("fields")) {
        if (!field.isObject())
            continue;
        form.fields << readField(field);
        if (keys.contains(form.fields.last().key))
            field.at("key").refuse(FlawKind::TwoWithOneId, form.fields.last().key);
        keys << form.fields.last().key;
    }
    return form;
}

} // namespace onedoor
