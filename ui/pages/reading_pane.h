#pragma once

#include "ui/models/petition_model.h"

#include <QWidget>

class QVBoxLayout;

namespace onedoor
{

/// What a matter is, to be read: danger first, then what is told and asked for, place, sum and
/// screening, the people with their phones and standing, what was agreed, and the ways it may go.
class ReadingPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingPane(const PetitionModel &model, QWidget *parent = nullptr);

    void refresh();

private:
    void addWarnings();
    void addStory();
    void addFacts();
    void addSide(const QString &title, const QList<Party> &parties);
    void addParty(const Party &party);
    void addAgreed();
    void addWays();
    void addHeading(const QString &text);
    void addText(const QString &text);
    /// Label and value in a line; nothing where there is no value.
    void addLine(const QString &label, const QString &value);
    void add(QWidget *widget);

    const PetitionModel &m_model;
    QVBoxLayout *m_column;
    QWidget *m_sheet = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace onedoor
