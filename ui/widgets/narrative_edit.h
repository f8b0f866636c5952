#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace onedoor
{

/// A large plain text with its count below. It refuses nothing while one writes or pastes; it says
/// when there is too much. Tab goes on to the next field.
class NarrativeEdit : public QWidget
{
    Q_OBJECT
public:
    /// `limit` in characters, as people count them (a rare character beyond the BMP is one).
    explicit NarrativeEdit(int limit = 2000, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    /// As high as so many lines, at least or exactly, in whatever size of letters.
    void setLines(int lines, bool exactly);
    int length() const;
    bool isTooLong() const { return length() > m_limit; }

Q_SIGNALS:
    void textEdited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();
    void grow();

    QPlainTextEdit *m_edit;
    QLabel *m_count;
    int m_limit;
    int m_lines = 0;
    bool m_exactly = false;
};

} // namespace onedoor
