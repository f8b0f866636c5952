#pragma once

#include "ui/widgets/choice.h"

#include <QStringList>

class QButtonGroup;

namespace onedoor
{

/// Toggles of which any number may be on: reasons for priority, filters. Arrows move, Space and the
/// digits 1 to 9 toggle. One Tab stop.
class Chips : public QWidget
{
    Q_OBJECT
public:
    explicit Chips(const QList<Choice> &choices = {}, QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    /// The keys that are on, in the order offered.
    QStringList values() const;
    void setValues(const QStringList &keys);
    bool toggle(int number);

Q_SIGNALS:
    void valuesChanged(const QStringList &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QButtonGroup *m_group;
    QList<Choice> m_choices;
};

} // namespace onedoor
