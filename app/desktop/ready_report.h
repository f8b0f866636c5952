#pragma once

#include <QObject>

class QWidget;

namespace onedoor
{

/// For the bench: says on stderr how many milliseconds after the program's start the first page
/// stands there and takes keys, and ends the program.
class ReadyReport : public QObject
{
    Q_OBJECT
public:
    /// `window` outlives the report and is not shown yet.
    explicit ReadyReport(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    bool m_painted = false;
};

} // namespace onedoor
