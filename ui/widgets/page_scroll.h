#pragma once

#include <QScrollArea>

namespace onedoor
{

/// A property of a line: how many pixels below it belong to it and stay in sight with it.
constexpr auto roomBelow = "roomBelow";

/// What a page shows between its head and its foot. As large as the room there is; where that is
/// less than the content needs, it scrolls, and the foot stays on the screen.
class PageScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageScroll(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QSize neededIn(int width) const;
};

/// A column that scrolls up and down by itself and is never narrower than what stands in it, so
/// that nothing is cut at its side. The ground shows through.
class ColumnScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit ColumnScroll(QWidget *content = nullptr, QWidget *parent = nullptr);

    /// Shows another widget in place of the one before, which goes.
    void setContent(QWidget *content);
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace onedoor
