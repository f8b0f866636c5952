#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QListWidget;

namespace onedoor
{

/// Something a field could become.
struct Suggestion {
    QString key;    ///< what the program calls it
    QString text;   ///< what the field will show
    QString detail; ///< why it is offered, or where it belongs; may be empty
};

/// The list below a field: on a sheet that scrolls it has a place of its own, so that what stands
/// below moves down and nothing is covered; elsewhere it lies over the window. Never a window of
/// its own: it can never take the focus, and every desktop shows it in the same place.
class SuggestionPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SuggestionPanel(QWidget *field);

    void offer(const QList<Suggestion> &suggestions);
    void move(int steps);
    int current() const;
    /// It pushes down what stands below.
    bool isInFlow() const;
    /// Where its line stands now.
    void place();

Q_SIGNALS:
    void picked(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightOfRows(int most) const;

    QWidget *m_field;
    QListWidget *m_list;
};

} // namespace onedoor
