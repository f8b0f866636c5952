#include "ui/pages/reading_choice.h"

#include "core/desk/text_encoding.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace onedoor
{

ReadingChoice::ReadingChoice(const QString &name, QWidget *parent)
    : QWidget(parent), m_reading(new QComboBox), m_heading(new QComboBox)
{
    m_reading->setObjectName(name + QStringLiteral("Reading"));
    m_reading->setMinimumWidth(150);
    m_heading->setObjectName(name + QStringLiteral("Heading"));
    m_heading->setMinimumWidth(100);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Field(tr("Encoding or sheet"), m_reading));
    row->addWidget(new Field(tr("Headings in row"), m_heading));
    connect(m_reading, &QComboBox::activated, this, &ReadingChoice::chosen);
    connect(m_heading, &QComboBox::activated, this, &ReadingChoice::chosen);
}

void ReadingChoice::offer(ListFile::Kind kind, const QString &now, const QStringList &sheets,
                          int headingRow)
{
    m_kind = kind;
    m_now = now;
    const QSignalBlocker quiet(m_reading), quietToo(m_heading);
    QStringList readings = kind == ListFile::Kind::Text ? offeredEncodings() : sheets;
    if (!readings.contains(now))
        readings.prepend(now);
    m_reading->clear();
    m_reading->addItems(readings);
    m_reading->setCurrentText(now);
    constexpr int rowsOffered = 20;
    m_heading->clear();
    for (int row = 1; row <= std::max(rowsOffered, headingRow); ++row)
        m_heading->addItem(tr("Row %1").arg(row), row);
    m_heading->setCurrentIndex(headingRow - 1);
}

void ReadingChoice::setOpen(bool open)
{
    m_reading->setEnabled(open);
    m_heading->setEnabled(open);
}

ListWish ReadingChoice::wish() const
{
    const QString reading = m_reading->currentText();
    const bool isText = m_kind == ListFile::Kind::Text;
    return {isText ? reading : QString(), isText ? QString() : reading};
}

int ReadingChoice::headingRow() const
{
    return m_reading->currentText() == m_now ? m_heading->currentData().toInt() : 0;
}

} // namespace onedoor
