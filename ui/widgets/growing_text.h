#pragma once

#include <QPlainTextEdit>

namespace onedoor
{

/// A text that is read whole: it wraps, and is as high as its lines in whatever size of letters,
/// between a least and a most number of them. Tab goes on to the next field.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT
public:
    GrowingText(int leastLines, int mostLines, QWidget *parent = nullptr);

    /// Enter then says so instead of breaking the line: for what stays one paragraph.
    void setOneParagraph(bool one) { m_oneParagraph = one; }
    /// Shows a text; typing goes on behind it.
    void showText(const QString &text);

Q_SIGNALS:
    void entered();
    /// Backspace in an empty text.
    void leftEmpty();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();

    int m_least;
    int m_most;
    bool m_oneParagraph = false;
};

} // namespace onedoor
