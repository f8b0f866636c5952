#pragma once

#include "core/domain/condition.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onedoor
{

/// What procedure knows of a form: which acts it follows, and where its fields come from. How it is
/// set, and when a field must be filled, is the paper's own business.
struct FieldDeclaration {
    QString key;
    std::optional<Path> from;
    bool given = false;            ///< by the clerk, or with a default
    QString part;                  ///< instead of all that: the fields of this part
    QList<FieldDeclaration> items; ///< of each entry of its list, from a path within it
    QString field;
};

/// Fields that forms share.
struct FormPartDeclaration {
    QString part;
    QString version;
    QList<FieldDeclaration> fields;
    QString file;
    QString field;
    Layer layer = Layer::Shipped;

    static FormPartDeclaration read(const Declared &object);
};

struct FormDeclaration {
    QString id;
    QString version;
    QString title;
    QStringList about; ///< acts; empty: the matter
    QString reader;    ///< whose paper it is; empty: as the form it is like says
    QString like;
    std::vector<Condition> offered;
    QList<FieldDeclaration> fields;
    QString file;
    QString field;
    Layer layer = Layer::Shipped;

    /// Of its meta.json, whose other keys are left to the paper.
    static FormDeclaration read(const Declared &object);
};

} // namespace onedoor
