#include "ui/pages/form_look_card.h"

#include "ui/models/wording.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/page_picture.h"
#include "ui/widgets/text_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int realMatter = -1;

QPushButton *turning(const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

FormLookCard::FormLookCard(FormEditorModel &model, QWidget *parent)
    : Card(tr("As it looks"), parent), m_model(model), m_fillings(new QComboBox),
      m_code(new TextLine), m_picture(new PagePicture), m_caption(quietLine({})),
      m_before(turning(tr("Page before"), "pageBefore")),
      m_after(turning(tr("Next page"), "pageAfter"))
{
    m_fillings->setObjectName(QStringLiteral("fillings"));
    m_fillings->setAccessibleName(tr("What it is filled with"));
    m_fillings->addItem(tr("Its sample"), int(MadeUp::Sample));
    m_fillings->addItem(tr("Long names and texts"), int(MadeUp::LongNames));
    m_fillings->addItem(tr("Names in four scripts"), int(MadeUp::FourScripts));
    m_fillings->addItem(tr("A protected matter"), int(MadeUp::Withheld));
    m_fillings->addItem(tr("Only what must be there"), int(MadeUp::Bare));
    m_fillings->addItem(tr("A real matter, by its code"), realMatter);
    m_code->setObjectName(QStringLiteral("fillingCode"));
    m_code->setPlaceholderText(tr("Code of a matter, then Enter"));
    m_code->setAccessibleName(tr("Code of a matter"));
    m_code->hide();
    m_picture->setObjectName(QStringLiteral("formLook"));
    m_caption->setObjectName(QStringLiteral("formLookCaption"));
    m_caption->setWordWrap(true);
    auto *turns = new QHBoxLayout;
    turns->addWidget(m_before);
    turns->addWidget(m_after);
    turns->addStretch(1);
    body()->setSpacing(8);
    body()->addWidget(m_fillings);
    body()->addWidget(m_code);
    body()->addWidget(m_picture, 1);
    body()->addWidget(m_caption);
    body()->addLayout(turns);
    connect(m_fillings, &QComboBox::currentIndexChanged, this, &FormLookCard::fill);
    connect(m_code, &QLineEdit::returnPressed, this, &FormLookCard::fill);
    connect(m_before, &QPushButton::clicked, this, [this] { m_model.turnTo(m_model.page() - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_model.turnTo(m_model.page() + 1); });
    connect(&m_model, &FormEditorModel::looked, this, &FormLookCard::refresh);
    refresh();
}

void FormLookCard::fill()
{
    const int kind = m_fillings->currentData().toInt();
    m_code->setVisible(kind == realMatter);
    if (kind != realMatter)
        m_model.fill({MadeUp(kind), {}});
    else if (m_code->text().trimmed().isEmpty())
        m_code->setFocus(Qt::OtherFocusReason);
    else
        m_model.fill({MadeUp::Sample, m_code->text().trimmed()});
}

QString FormLookCard::caption() const
{
    const FormLook &look = m_model.look();
    if (look.failed)
        return wordingOf(*look.failed);
    if (look.page.isNull())
        return tr("The page shows as soon as a form is open and nothing is wrong with it.");
    QStringList said{tr("Page %1 of %2").arg(m_model.page() + 1).arg(look.pages)};
    if (!look.complaints.isEmpty())
        said << tr("as it was before the mistake");
    else if (!look.missing.isEmpty())
        said << tr("without a value: %1").arg(look.missing.join(u'、'));
    return said.join(QStringLiteral(" · "));
}

void FormLookCard::refresh()
{
    const FormLook &look = m_model.look();
    m_picture->setPage(look.failed ? QImage() : look.page);
    m_picture->setAccessibleName(tr("The page"));
    m_picture->setAccessibleDescription(look.text); // read aloud as it is printed
    m_caption->setText(caption());
    m_before->setEnabled(m_model.page() > 0);
    m_after->setEnabled(m_model.page() + 1 < look.pages);
    const bool several = look.pages > 1;
    m_before->setVisible(several);
    m_after->setVisible(several);
}

} // namespace onedoor
