#include "ui/pages/form_merge_panel.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int linesSeen = 8;

QWidget *sideOf(const QString &heading, const QStringList &lines, QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QLabel *label = textLabel(heading, TextRole::Small);
    setTone(label, Tone::Quiet);
    auto *text = new QPlainTextEdit(lines.join(u'\n'));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(heading);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * linesSeen + 20);
    column->addWidget(label);
    column->addWidget(text);
    return side;
}

} // namespace

FormMergePanel::FormMergePanel(QWidget *parent)
    : QWidget(parent), m_scroll(new ColumnScroll),
      m_take(new QPushButton(tr("Take the merged text"))),
      m_leave(new QPushButton(tr("Back to the text")))
{
    m_take->setObjectName(QStringLiteral("takeMerge"));
    m_leave->setObjectName(QStringLiteral("leaveMerge"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_leave);
    row->addWidget(m_take);
    column->addLayout(row);
    connect(m_take, &QPushButton::clicked, this, &FormMergePanel::take);
    connect(m_leave, &QPushButton::clicked, this, &FormMergePanel::closed);
}

void FormMergePanel::show(const QList<FormMerge> &merges)
{
    m_merges = merges;
    m_choices.clear();
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (const FormMerge &merge : merges) {
        const auto conflicts =
            std::count_if(merge.pieces.begin(), merge.pieces.end(),
                          [](const MergePiece &piece) { return piece.conflict; });
        column->addWidget(textLabel(merge.file, TextRole::Lead));
        QLabel *told = textLabel(
            conflicts ? tr("All else merges by itself; %n place(s) were changed on both sides and "
                           "must be chosen.",
                           nullptr, int(conflicts))
                      : tr("Both changes merge by themselves: there is nothing to choose."));
        told->setWordWrap(true);
        column->addWidget(told);
        int number = 0;
        for (const MergePiece &piece : merge.pieces) {
            if (piece.conflict)
                addConflict(piece, ++number, *column);
        }
    }
    column->addStretch(1);
    m_scroll->setContent(sheet);
    if (m_choices.isEmpty())
        m_take->setFocus();
    else
        m_choices.first()->setFocus();
}

void FormMergePanel::addConflict(const MergePiece &piece, int number, QVBoxLayout &column)
{
    auto *choice = new Segmented({{QStringLiteral("local"), tr("This centre's"), {}},
                                  {QStringLiteral("shipped"), tr("Shipped now"), {}},
                                  {QStringLiteral("both"), tr("Both"), {}}});
    choice->setObjectName(QStringLiteral("conflict%1").arg(m_choices.size()));
    choice->setAccessibleName(tr("Place %1: which to take").arg(number));
    choice->setValue(QStringLiteral("local"));
    m_choices << choice;
    auto *sides = new QWidget;
    auto *row = new QHBoxLayout(sides);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(sideOf(tr("Shipped then"), piece.base, sides));
    row->addWidget(sideOf(tr("This centre's"), piece.local, sides));
    row->addWidget(sideOf(tr("Shipped now"), piece.shipped, sides));
    column.addWidget(sides);
    column.addWidget(choice, 0, Qt::AlignLeft);
}

void FormMergePanel::take()
{
    qsizetype at = 0;
    for (const FormMerge &merge : m_merges) {
        QList<MergeChoice> choices;
        for (const MergePiece &piece : merge.pieces) {
            if (!piece.conflict)
                continue;
            const QString value = m_choices[at++]->value();
            choices << (value == QStringLiteral("shipped") ? MergeChoice::Shipped
                        : value == QStringLiteral("both")  ? MergeChoice::Both
                                                           : MergeChoice::Local);
        }
        Q_EMIT merged(merge.file, textOf(merge.pieces, choices));
    }
    Q_EMIT closed();
}

} // namespace onedoor
