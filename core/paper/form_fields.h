#pragma once

#include "core/paper/form_library.h"
#include "core/paper/form_parts.h"
#include "core/paper/meta_text.h"

#include <QJsonArray>

namespace onedoor
{

/// The declared fields of a form. Each says where its value comes from, once: `from`, `given` (or
/// a `default`), or `engine`; a list's `items` are mapped entry by entry, those of a given list
/// given. {"part": NAME} stands for the fields of a part.
class FieldReader
{
public:
    /// known: keys that stand beside these without being among them.
    FieldReader(MetaText &text, const FormParts &parts, const QStringList &known = {})
        : m_text(text), m_parts(parts), m_known(known)
    {
    }

    std::optional<Error> read(const QJsonArray &fields, std::vector<FormField> &into);

private:
    std::optional<Error> readAll(const QJsonArray &fields, std::vector<FormField> &into);
    std::optional<Error> readPart(const QJsonObject &object, std::vector<FormField> &into);
    std::optional<Error> readOne(const QJsonObject &object, FormField &field);
    std::optional<Error> readSource(const QJsonObject &object, FormField &field, int line) const;
    std::optional<Error> readRequired(const QJsonValue &value, FormField &field, int line);
    std::optional<Error> checkCondition(const QJsonObject &condition,
                                        const std::vector<FormField> &beside,
                                        const FormField &field) const;

    MetaText &m_text;
    const FormParts &m_parts;
    const QStringList m_known;
    std::optional<FormField::Source> m_inList; ///< whence the list comes whose items these are
    QStringList m_open;                        ///< parts that are being read
    int m_line = 1;
};

} // namespace onedoor
