#include "ui/widgets/growing_text.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int rim = 12; // the style sheet's border and padding, above and below together

} // namespace

GrowingText::GrowingText(int leastLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_least(leastLines), m_most(mostLines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::grow);
    grow();
}

void GrowingText::showText(const QString &text)
{
    if (text == toPlainText())
        return;
    setPlainText(text);
    moveCursor(QTextCursor::End);
    if (!hasFocus())
        verticalScrollBar()->setValue(0);
}

void GrowingText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_oneParagraph && enter && !(event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT entered();
        return;
    }
    if (event->key() == Qt::Key_Backspace && toPlainText().isEmpty()) {
        Q_EMIT leftEmpty();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::insertFromMimeData(const QMimeData *source)
{
    if (m_oneParagraph)
        insertPlainText(source->text().simplified());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        grow();
}

void GrowingText::grow()
{
    // A plain text's document is measured in lines.
    const int lines = std::clamp(int(document()->size().height()), m_least, m_most);
    const int high =
        int(lines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin()) + 1 +
        rim;
    // While all of it is seen there is nothing to scroll, whatever a fraction of a pixel says.
    setVerticalScrollBarPolicy(document()->size().height() > m_most ? Qt::ScrollBarAsNeeded
                                                                    : Qt::ScrollBarAlwaysOff);
    if (high != minimumHeight() || high != maximumHeight())
        setFixedHeight(high);
}

} // namespace onedoor
