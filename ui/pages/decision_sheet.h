#pragma once

#include "ui/models/petition_model.h"
#include "ui/widgets/suggestion_panel.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace onedoor
{

class Field;
class Notice;

/// The few fields one decision takes, in one column. Which there are follows from inputsOf; what is
/// wrong stands under its field.
class DecisionSheet : public QWidget
{
    Q_OBJECT
public:
    /// The model outlives the form.
    DecisionSheet(PetitionModel &model, Decision decision, QWidget *parent = nullptr);

    Decision decision() const { return m_decision; }
    /// What is filled in, as contract.md writes it; empty fields are left out.
    QJsonObject inputs() const;
    /// Records: `recorded` answers; on a refusal says why and moves to the field.
    void submit();

Q_SIGNALS:
    void recorded();

private:
    struct Row {
        QString key;
        Field *field;
        std::function<QJsonValue()> value;
    };
    void addRow(const QString &key, QWidget *control, std::function<QJsonValue()> value);
    void addInput(const InputField &input);
    void addLine(const QString &key);
    void addText(const QString &key);
    void addDay(const QString &key);
    void addSuggested(const QString &key, const Catalogue &catalogue, const QStringList &path = {});
    void addMatter(const QString &key);
    /// Every one but the open matter.
    QList<Suggestion> others(const QList<PetitionRow> &rows) const;
    void addChoice(const QString &key, const QList<std::pair<QString, QString>> &choices);
    void showRefusal(const Error &error);

    PetitionModel &m_model;
    Decision m_decision;
    QVBoxLayout *m_column;
    Notice *m_notice;
    QList<Row> m_rows;
};

} // namespace onedoor
