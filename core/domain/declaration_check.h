#pragma once

#include "core/domain/declarations.h"
#include "core/domain/view_fields.h"

#include <QList>

#include <vector>

namespace onedoor
{

/// What lies over what, before it is known to be right.
struct Assembled {
    std::vector<ActSpec *> acts;
    std::vector<RouteSpec *> routes;
    std::vector<FormDeclaration *> forms;
    std::vector<FormPartDeclaration *> parts;
};

/// Where in which file what is wrong with the set.
struct SetFlaw {
    FlawKind flaw = FlawKind::UnknownName;
    QString file;
    QString field;
    QString detail;
    int line = 0; ///< of a rule; else found by the field
    Layer layer = Layer::Shipped;
};

/// The place of a key below a place.
inline QString below(const QString &field, const char *key)
{
    return field.isEmpty() ? QString(QLatin1String(key)) : field + u'.' + QLatin1String(key);
}

KnownNames namesOf(const Assembled &set, const OutsideNames &outside);

/// What people call them, by titleKey.
QHash<QString, QString> titlesOf(const std::vector<ActSpec> &acts,
                                 const std::vector<RouteSpec> &routes,
                                 const std::vector<FormDeclaration> &forms,
                                 const OutsideNames &outside);

/// Everything that a file alone cannot know: ids, paths, conditions, what is started and ended.
QList<SetFlaw> checkSet(const Assembled &set, const OutsideNames &outside);

/// The parts of it.
QList<SetFlaw> checkActs(const Assembled &set, const OutsideNames &outside,
                         const KnownNames &names);
QList<SetFlaw> checkRoutes(const Assembled &set, const OutsideNames &outside,
                           const KnownNames &names);
QList<SetFlaw> checkForms(const Assembled &set, const KnownNames &names);
/// Rules nobody starts, routes nobody opens or ends, acts that wait for each other.
QList<SetFlaw> checkReach(const Assembled &set, const OutsideNames &outside);

/// Checks conditions and texts of one declaration.
class ScopeCheck
{
public:
    ScopeCheck(QString file, Layer layer, const KnownNames &names)
        : m_file(std::move(file)), m_layer(layer), m_names(names)
    {
    }
    void ofAct(const ActSpec &act) { m_act = &act; }
    void about(const QStringList &acts) { m_about = acts; }

    /// inEffects: asked once the act has ended a route, perhaps.
    void conditions(const std::vector<Condition> &all, bool inEffects = false);
    /// That the last of them can be so together with the others, which can be by themselves.
    void together(std::initializer_list<const std::vector<Condition> *> lists,
                  const QString &field);
    /// clear: what it makes is written where nothing is sealed. each: the list gone through.
    void text(const Phrase &text, bool clear, const AskSpec *each = nullptr);
    void reference(const Mention &reference, const QString &field, bool clear,
                   const AskSpec *each = nullptr);
    std::optional<FieldType> typeOf(const Mention &reference, const AskSpec *each) const;
    Result<FieldUse> path(const Path &path) const;
    bool known(NameKind kind, const QString &id, const QString &field);
    void refuse(FlawKind flaw, const QString &field, const QString &detail = {});
    const QList<SetFlaw> &flaws() const { return m_flaws; }

private:
    void one(const Condition &condition, bool inEffects);
    OfList ofList() const;
    void test(const Test &test, FieldType type, const QString &field, bool inAsk = false);
    FieldType answered(const AskSpec &ask, const QString &column, const QString &field);
    void code(const PathIs &there, const QString &field);

    QString m_file;
    Layer m_layer;
    const KnownNames &m_names;
    const ActSpec *m_act = nullptr;
    QStringList m_about;
    QList<SetFlaw> m_flaws;
};

} // namespace onedoor
