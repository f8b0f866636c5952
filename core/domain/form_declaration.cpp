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

/// inList: its paths lie within the entries of a list.
FieldDeclaration readField(const Declared &object, bool inList = false)
{
    FieldDeclaration field;
    field.field = object.field();
    field.part = object.optionalText("part");
    if (!field.part.isEmpty())
        return field;
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
    if (!isMade(field.key) && (object.has("from") == field.given || (inList && field.given)))
        object.refuse(FlawKind::NoSource);
    for (const Declared &item : object.items("items")) {
        if (item.isObject())
            field.items << readField(item, !field.given);
    }
    return field;
}

} // namespace

FormPartDeclaration FormPartDeclaration::read(const Declared &object)
{
    FormPartDeclaration part;
    part.field = object.field();
    if (!object.isObject())
        return part;
    object.allowOnly({"part", "version", "note", "fields"});
    part.part = object.id("part");
    part.version = object.optionalText("version");
    for (const Declared &field : object.items("fields")) {
        if (field.isObject())
            part.fields << readField(field);
    }
    return part;
}

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
    form.reader = object.optionalText("reader");
    form.like = object.optionalText("like");
    form.offered = Condition::readList(object.at("offered"));
    QStringList keys;
    for (const Declared &field : object.items("fields")) {
        if (!field.isObject())
            continue;
        form.fields << readField(field);
        if (!form.fields.last().part.isEmpty())
            continue;
        if (keys.contains(form.fields.last().key))
            field.at("key").refuse(FlawKind::TwoWithOneId, form.fields.last().key);
        keys << form.fields.last().key;
    }
    return form;
}

} // namespace onedoor
