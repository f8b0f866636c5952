#pragma once

#include "core/domain/act.h"
#include "core/domain/form_declaration.h"
#include "core/domain/route_spec.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <vector>

namespace onedoor
{

/// What a file of declarations holds.
enum class Folder { Acts, Routes, Forms, FormParts };

struct DeclarationSource {
    QString file; ///< as people find it: local/acts/mediation.json
    QByteArray bytes;
    Layer layer = Layer::Shipped;
    Folder folder = Folder::Acts;
};

/// What declarations need to know of a rule.
struct RuleName {
    QString id;
    QString title;
    QString extends;
    bool promise = false;    ///< the centre's own
    bool calculator = false; ///< started by no act: `calculator` or `local`
    QString file;
    int line = 1;
    Layer layer = Layer::Shipped;
};

/// The ids that other files declare. An empty set of roles, catalogues or kinds of units: those are
/// not checked.
struct OutsideNames {
    QList<RuleName> rules;
    QHash<QString, QString> forms; ///< id and title of those not among the sources
    QHash<QString, QString> roles;
    QHash<QString, QString> urgentSignals;
    QSet<QString> catalogues;                        ///< "results", "results/满意度"
    QHash<QString, QHash<QString, QString>> choices; ///< of those: codes, each with its title
    QHash<QString, QString> unitKinds;
    QHash<QString, QStringList> records; ///< kinds, each with its fields
};

class Declarations;

/// What came of reading them.
struct DeclarationReading;

/// 办理动作, 途径, 文书: the whole set, checked against itself. A value; any thread may ask.
class Declarations
{
public:
    /// Local over shipped by id. A wrong local file is set aside whole, the shipped one serves; a
    /// wrong shipped one refuses everything.
    static DeclarationReading read(const QList<DeclarationSource> &sources,
                                   const OutsideNames &outside);

    const std::vector<ActSpec> &acts() const { return m_acts; }
    const std::vector<RouteSpec> &routes() const { return m_routes; } ///< in their order
    const std::vector<FormDeclaration> &forms() const { return m_forms; }
    const ActSpec *act(const QString &id) const; ///< nullptr where there is none
    const RouteSpec *route(const QString &id) const;
    /// By its id, or by its title, as people and earlier releases wrote it.
    const RouteSpec *routeCalled(const QString &idOrTitle) const;
    const FormDeclaration *form(const QString &id) const;
    const KnownNames &names() const { return m_names; }
    /// 途径, 期限, 角色 … as people call them; the id where it has no title.
    QString titleOf(NameKind kind, const QString &id) const;

private:
    friend class DeclarationReader;

    std::vector<ActSpec> m_acts;
    std::vector<RouteSpec> m_routes;
    std::vector<FormDeclaration> m_forms;
    QHash<QString, qsizetype> m_actById;
    QHash<QString, qsizetype> m_routeById;
    QHash<QString, qsizetype> m_formById;
    QHash<QString, QString> m_titles; ///< by kind and id
    KnownNames m_names;
};

struct DeclarationReading {
    Declarations set;
    QList<DeclarationFlaw> flaws; ///< all that is wrong, also with what was set aside
    QStringList aside;            ///< the local files that were
    std::optional<Error> refused; ///< by a shipped file: then the set is empty
};

} // namespace onedoor
