#include "ui/widgets/source_edit.h"

#include "ui/widgets/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace onedoor
{

namespace
{

constexpr int room = 8; ///< on both sides of a number

} // namespace

class SourceEdit::Numbers : public QWidget
{
public:
    explicit Numbers(SourceEdit &edit) : QWidget(&edit), m_edit(edit) {}

    int wanted() const
    {
        const int digits = int(QString::number(m_edit.blockCount()).size());
        return 2 * room + digits * fontMetrics().horizontalAdvance(u'9');
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Tokens &tokens = tokensNow();
        QPainter painter(this);
        painter.fillRect(event->rect(), tokens.raised);
        const QPointF offset = m_edit.contentOffset();
        for (QTextBlock block = m_edit.firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF place = m_edit.blockBoundingGeometry(block).translated(offset);
            if (place.top() > event->rect().bottom())
                break;
            const int line = block.blockNumber() + 1;
            const bool wrong = m_edit.m_marks.contains(line);
            painter.setPen(wrong ? tokens.vermilion : tokens.quiet);
            const int high = fontMetrics().lineSpacing();
            painter.drawText(QRectF(0, place.top(), width() - room, high), Qt::AlignRight,
                             QString::number(line));
            if (wrong) // not by colour alone
                painter.fillRect(QRectF(0, place.top(), 3, place.height()), tokens.vermilion);
        }
    }

private:
    SourceEdit &m_edit;
};

SourceEdit::SourceEdit(QWidget *parent) : QPlainTextEdit(parent), m_numbers(new Numbers(*this))
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEdit::fitNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this,
            [this](const QRect &, int) { m_numbers->update(); });
    fitNumbers();
}

void SourceEdit::setMarks(const QHash<int, QString> &marks)
{
    m_marks = marks;
    underline();
    m_numbers->update();
}

void SourceEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    const QString text = block.text();
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    cursor.setPosition(block.position() + int(at));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void SourceEdit::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (auto mark = m_marks.begin(); mark != m_marks.end(); ++mark) {
        const QTextBlock block = document()->findBlockByNumber(mark.key() - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(tokensNow().vermilion);
        selections << selection;
    }
    setExtraSelections(selections);
}

void SourceEdit::fitNumbers()
{
    const int width = m_numbers->wanted();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitNumbers();
}

void SourceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitNumbers();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

bool SourceEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int line = cursorForPosition(help->pos()).blockNumber() + 1;
        QToolTip::showText(help->globalPos(), m_marks.value(line), this);
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

} // namespace onedoor
