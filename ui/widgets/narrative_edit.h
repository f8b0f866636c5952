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
    int length() const;
    bool isTooLong() const { return length() > m_limit; }

Q_SIGNALS:
    void textEdited();

private:
    void count();

    QPlainTextEdit *m_edit;
    QLabel *m_count;
    int m_limit;
};

} // namespace onedoor
