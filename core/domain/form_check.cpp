#include "core/domain/declaration_check.h"

#include "core/domain/view_fields.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// The origin of each field of a form, also of those it has from parts and of the entries of its
/// lists.
class FieldCheck
{
public:
    FieldCheck(const Assembled &set, ScopeCheck &scope) : m_set(set), m_scope(scope) {}

    /// list: the path of the list whose entries they are. at: where the form takes in their part.
    void check(const QList<FieldDeclaration> &fields, const QString &list, const QString &at = {})
    {
        for (const FieldDeclaration &field : fields) {
            if (!field.part.isEmpty())
                part(field, list, at);
            else if (field.from)
                one(field, list, at);
        }
    }

private:
    void part(const FieldDeclaration &field, const QString &list, const QString &at)
    {
        const QString place = at.isEmpty() ? below(field.field, "part") : at;
        const auto found =
            std::find_if(m_set.parts.begin(), m_set.parts.end(),
                         [&](const FormPartDeclaration *part) { return part->part == field.part; });
        if (found == m_set.parts.end() || m_open.contains(field.part)) {
            m_scope.refuse(FlawKind::UnknownName, place, QStringLiteral("parts ") + field.part);
            return;
        }
        m_open << field.part;
        check((*found)->fields, list, place);
        m_open.removeLast();
    }

    void one(const FieldDeclaration &field, const QString &list, const QString &at)
    {
        const QString text = list.isEmpty()
                                 ? field.from->text()
                                 : QStringLiteral("%1[0].%2").arg(list, field.from->text());
        const auto whole = Path::parse(text);
        const Result<FieldUse> use = whole ? m_scope.path(*whole) : Result<FieldUse>(whole.error());
        if (!use.ok())
            m_scope.refuse(FlawKind::UnknownPath, at.isEmpty() ? below(field.field, "from") : at,
                           use.error().detail);
        else
            check(field.items, text, at);
    }

    const Assembled &m_set;
    ScopeCheck &m_scope;
    QStringList m_open;
};

} // namespace

QList<SetFlaw> checkForms(const Assembled &set, const KnownNames &names)
{
    QList<SetFlaw> flaws;
    for (const FormDeclaration *form : set.forms) {
        ScopeCheck scope(form->file, form->layer, names);
        scope.about(form->about);
        for (const QString &act : form->about)
            scope.known(NameKind::Act, act, below(form->field, "about"));
        scope.conditions(form->offered);
        scope.together({&form->offered}, below(form->field, "offered"));
        FieldCheck(set, scope).check(form->fields, {});
        flaws << scope.flaws();
    }
    return flaws;
}

} // namespace onedoor
