#include "ui/shell/nav_rail.h"

#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int railWidth = 88;
constexpr int headHeight = 56;
constexpr int signHeight = 24; // on the smallest screen all signs have their room
constexpr int signSide = 20;
constexpr int margin = 7; // above the sign, and below the words

} // namespace

NavButton::NavButton(Glyph glyph, QAction *action, QWidget *parent)
    : QAbstractButton(parent), m_resting(iconOf(glyph, Tone::Quiet)),
      m_chosen(iconOf(glyph, Tone::Jade)), m_keys(keysText(action->shortcut()))
{
    setObjectName(action->objectName());
    setText(action->text());
    setToolTip(action->toolTip());
    setAccessibleName(action->text());
    setAccessibleDescription(m_keys);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Maximum); // a button's own would not shrink
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QSize NavButton::sizeHint() const
{
    return {railWidth, lineHeight() + fontMetrics().height()};
}

int NavButton::lineHeight() const
{
    return margin + signSide + fontMetrics().height() + margin;
}

/// What the lowest has: all of them look alike.
int NavButton::room() const
{
    int room = height();
    for (const auto *other : parentWidget()->findChildren<NavButton *>(Qt::FindDirectChildrenOnly))
        room = std::min(room, other->height());
    return room;
}

QSize NavButton::minimumSizeHint() const
{
    return {signHeight, signHeight}; // the rail gives the width
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(rect()).adjusted(8, 1, -8, -1);
    painter.setPen(hasFocus() ? QPen(tokens.jade, 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()    ? tokens.jadeWash
                     : underMouse() ? tokens.ground
                                    : QColor(Qt::transparent));
    painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), 6, 6);
    const int top = hasWord() ? margin : (height() - signSide) / 2;
    const QRect sign(width() / 2 - signSide / 2, top, signSide, signSide);
    (isChecked() ? m_chosen : m_resting).paint(&painter, sign);
    if (room() >= sizeHint().height())
        paintWords(painter);
    else if (hasWord())
        paintLine(painter); // else the tip has the words
}

QFont NavButton::keyFace() const
{
    QFont face = font();
    face.setPointSizeF(face.pointSizeF() * 0.82);
    return face;
}

/// The word over its key.
void NavButton::paintWords(QPainter &painter) const
{
    const Tokens &tokens = tokensNow();
    const int line = fontMetrics().height();
    QFont face = font();
    face.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
    painter.setFont(face);
    painter.setPen(tokens.ink);
    painter.drawText(QRect(0, margin + signSide + 1, width(), line), Qt::AlignCenter, text());
    painter.setFont(keyFace());
    painter.setPen(tokens.quiet);
    painter.drawText(QRect(0, margin + signSide + line, width(), line - 2), Qt::AlignCenter,
                     m_keys);
}

/// The word and, where it is short, its key behind it.
void NavButton::paintLine(QPainter &painter) const
{
    constexpr int gap = 4;
    const Tokens &tokens = tokensNow();
    QFont face = font();
    face.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
    const int word = QFontMetrics(face).horizontalAdvance(text());
    const int key = QFontMetrics(keyFace()).horizontalAdvance(m_keys);
    const bool both = word + gap + key <= width() - 16;
    const int left = (width() - word - (both ? gap + key : 0)) / 2;
    const QRect line(left, margin + signSide + 1, width() - left, fontMetrics().height());
    painter.setFont(face);
    painter.setPen(tokens.ink);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (!both)
        return;
    painter.setFont(keyFace());
    painter.setPen(tokens.quiet);
    painter.drawText(line.adjusted(word + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_keys);
}

NavRail::NavRail(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(railWidth);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(0, 0, 0, 8);
    m_column->setSpacing(0);
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("logo"));
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addStretch();
    row->addWidget(new IconLabel(Glyph::Logo, Tone::Jade));
    QLabel *name = textLabel(tr("OneDoor"));
    name->setObjectName(QStringLiteral("productName"));
    row->addWidget(name);
    row->addStretch();
    m_column->addWidget(head);
    m_column->addSpacing(8);
    m_column->addStretch(1);
}

bool NavRail::isSeldom(PageId page)
{
    return page == PageId::Import || page == PageId::Local || page == PageId::Presence ||
           page == PageId::FormEditor || page == PageId::PaperRun;
}

void NavRail::add(const ActionRow &row, QAction *action)
{
    const PageId page = *row.opens;
    auto *button = new NavButton(row.glyph, action, this);
    const auto before = std::count_if(m_buttons.keyBegin(), m_buttons.keyEnd(),
                                      [page](PageId other) { return other < page; });
    // Head and gap stand first; what comes after the stretch stands at the bottom.
    if (page == PageId::Settings)
        m_column->addWidget(button);
    else
        m_column->insertWidget(2 + int(before), button);
    m_buttons.insert(page, button);
}

void NavRail::setCurrent(PageId page)
{
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setChecked(button.key() == page);
}

} // namespace onedoor
