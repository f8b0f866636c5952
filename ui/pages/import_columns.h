#pragma once

#include "ui/models/import_model.h"
#include "ui/widgets/type_ahead.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace onedoor
{

/// Which column of a list goes where: its heading, what its first rows hold, and the field, by
/// type-ahead. Below, what is the same in every row where no column tells it.
class ImportColumns : public QScrollArea
{
    Q_OBJECT
public:
    /// The model outlives it.
    explicit ImportColumns(ImportModel &model, QWidget *parent = nullptr);

    /// Another file: its columns, from the model.
    void rebuild();
    /// The first column that nobody has said anything of; else the first.
    QWidget *firstField() const;

private:
    void addColumn(qsizetype column);
    void addConstant(const QString &field, const QString &label, TypeAhead::Source source);
    void refresh();
    TypeAhead *fieldEdit(const QString &name, const QString &spoken);
    QString nameOf(const QString &field) const;

    ImportModel &m_model;
    QGridLayout *m_grid = nullptr;
    QList<TypeAhead *> m_fields; ///< by column; null for one without a heading
    QList<std::pair<QString, QList<QWidget *>>> m_constants; ///< field, and what shows it
};

} // namespace onedoor
