#pragma once

#include <QLineEdit>

namespace onedoor
{

/// A line that goes on where its text ends: focus that comes by the program puts the caret behind
/// the last character, so that typing appends. At rest it shows its beginning, however long it is.
class TextLine : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    /// Shows a text, whoever sets it; the caret stays where it is while the text is the same.
    void showText(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace onedoor
