#include "ui/pages/local_page.h"

#include "ui/models/type_match.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/page_scroll.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int everyKind = -1;

/// 0: all of them; else the kind. A list, since a row of words is too wide for a low screen.
QComboBox *kindChoice()
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("kinds"));
    box->setAccessibleName(LocalPage::tr("Which kind"));
    box->addItem(LocalPage::tr("All"), everyKind);
    for (const NameKind kind : {NameKind::Act, NameKind::Route, NameKind::Rule, NameKind::Form,
                                NameKind::Record, NameKind::Catalogue})
        box->addItem(kindTitle(kind), int(kind));
    return box;
}

} // namespace

LocalPage::LocalPage(LocalModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_search(new QLineEdit),
      m_kinds(kindChoice()),
      m_list(lineList(QStringLiteral("declared"),
                      tr("Acts, ways, time limits, papers and kinds of records"))),
      m_detail(new ColumnScroll), m_edit(new QPushButton(tr("Text and look (Enter)")))
{
    m_edit->setObjectName(QStringLiteral("editForm"));
    m_search->setObjectName(QStringLiteral("declaredSearch"));
    m_search->setPlaceholderText(tr("Find by words or pinyin"));
    m_search->setAccessibleName(tr("Find a declaration"));
    auto *left = new Card(tr("Procedure of this centre"));
    left->body()->addWidget(m_search);
    left->body()->addWidget(m_kinds);
    left->body()->addWidget(m_list, 1);
    auto *right = new Card(tr("What it says"));
    right->body()->addWidget(m_detail, 1);
    right->body()->addWidget(m_edit, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 16, 24, 12);
    row->setSpacing(12);
    row->addWidget(left, 2);
    row->addWidget(right, 3);
    connect(m_search, &QLineEdit::textChanged, this, &LocalPage::fill);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &LocalPage::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &LocalPage::explain);
    connect(m_list, &QListWidget::itemActivated, this, &LocalPage::openForm, Qt::QueuedConnection);
    connect(m_edit, &QPushButton::clicked, this, &LocalPage::openForm);
    connect(&m_model, &LocalModel::changed, this, &LocalPage::fill);
    fill();
}

QString LocalPage::title() const
{
    return tr("Local procedure");
}

void LocalPage::activated()
{
    m_model.compare();
}

QWidget *LocalPage::firstField()
{
    return m_search;
}

void LocalPage::fill()
{
    const int kept = m_list->currentRow();
    m_shown.clear();
    m_list->clear();
    for (const LocalModel::Row &row : m_model.rows()) {
        const bool aside = row.origin == Origin::Aside;
        const QString kind = aside ? QString() : kindTitle(row.kind);
        const int wanted = m_kinds->currentData().toInt();
        if (!aside && wanted != everyKind && wanted != int(row.kind))
            continue;
        if (!howWell(m_pinyin, row.title, m_search->text()) &&
            !howWell(m_pinyin, kind, m_search->text()))
            continue;
        m_shown.append(row);
        QStringList about{kind, LocalModel::originText(row)};
        about.removeAll(QString());
        auto *item =
            new QListWidgetItem(row.title + u'\n' + about.join(QStringLiteral(" · ")), m_list);
        if (aside || row.older)
            item->setIcon(iconOf(Glyph::Warning, Tone::Amber));
    }
    m_list->setCurrentRow(std::clamp(kept, 0, std::max(0, m_list->count() - 1)));
}

void LocalPage::openForm()
{
    const LocalModel::Row row = m_shown.value(m_list->currentRow());
    if (row.kind == NameKind::Form)
        Q_EMIT formRequested(row.id);
}

void LocalPage::explain(int line)
{
    m_edit->setVisible(m_shown.value(line).kind == NameKind::Form);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 8, 0);
    const auto add = [column](const QString &text, TextRole role) {
        QLabel *label = textLabel(text, role);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
        return label;
    };
    if (line >= 0 && line < m_shown.size()) {
        add(m_shown.at(line).title, TextRole::Lead);
        for (const LocalModel::Part &part : m_model.partsOf(m_shown.at(line))) {
            setTone(add(part.heading, TextRole::Small), Tone::Quiet);
            add(part.lines.join(u'\n'), TextRole::Body);
        }
    }
    column->addStretch(1);
    m_detail->setContent(sheet);
}

} // namespace onedoor
