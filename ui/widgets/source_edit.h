#pragma once

#include <QHash>
#include <QPlainTextEdit>

namespace onedoor
{

/// A text of many lines with their numbers beside it; lines with something wrong are underlined
/// and say what. Tab leaves: what is indented here is indented by blanks.
class SourceEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SourceEdit(QWidget *parent = nullptr);

    /// By line, from 1: what is wrong there.
    void setMarks(const QHash<int, QString> &marks);
    const QHash<int, QString> &marks() const { return m_marks; }
    /// The cursor goes to the beginning of what the line says.
    void goToLine(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    class Numbers;
    void fitNumbers();
    void underline();

    Numbers *m_numbers;
    QHash<int, QString> m_marks;
};

} // namespace onedoor
