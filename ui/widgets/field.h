#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace onedoor
{

/// A label, its control, and below it one sentence: a quiet hint, or the problem and its way out.
/// The label is the control's accessible name and its buddy.
class Field : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Above, Left };

    Field(const QString &label, QWidget *control, QWidget *parent = nullptr,
          Place place = Place::Above);

    QWidget *control() const { return m_control; }
    QString label() const;

    /// Required fields carry a word, not only a star.
    void setRequired(bool required);
    void setHint(const QString &hint);
    /// Empty clears. A problem hides the hint and rims the control in vermilion.
    void setProblem(const QString &sentence);
    /// Something odd that stops nothing; shown in amber where there is no problem.
    void setWarning(const QString &sentence);
    QString problem() const { return m_problem; }
    bool hasProblem() const { return !m_problem.isEmpty(); }

    /// Shows the small § beside the label; tip says which article. Empty hides it.
    void setLaw(const QString &tip);
    /// Asks for the law of this field, as the § does; false where there is none.
    bool askForLaw();
    /// A widget at the right end of the label's line: a count, a link. Takes ownership.
    void setAside(QWidget *aside);
    /// A widget between the control and the sentence, which moves down for it. Takes ownership.
    void setBeneath(QWidget *widget);

Q_SIGNALS:
    void lawRequested();

private:
    void showNote();

    QLabel *m_label;
    QWidget *m_control;
    QLabel *m_required;
    QToolButton *m_law;
    QWidget *m_head;
    QVBoxLayout *m_body;
    QLabel *m_note;
    QString m_hint;
    QString m_problem;
    QString m_warning;
};

} // namespace onedoor
