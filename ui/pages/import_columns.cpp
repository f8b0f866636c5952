#include "ui/pages/import_columns.h"

#include "ui/models/wording.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype sampleCharacters = 16; ///< shown of each; all are in the tip

/// Of several catalogues' parts, one after the other; what is chosen is kept by its name.
TypeAhead::Source wordsOf(const Catalogue &words, const QStringList &groups)
{
    return [&words, groups](const QString &typed, int limit) {
        QList<Suggestion> all;
        for (const QString &group : groups)
            all += catalogueSource(words, {group})(typed, limit);
        return all.mid(0, limit);
    };
}

} // namespace

ImportColumns::ImportColumns(ImportModel &model, QWidget *parent)
    : QScrollArea(parent), m_model(model)
{
    setObjectName(QStringLiteral("importColumns"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_model, &ImportModel::changed, this, &ImportColumns::refresh);
}

QString ImportColumns::nameOf(const QString &field) const
{
    const Entry *entry = m_model.glance().vocabulary->fields().find(plainField(field));
    if (!entry)
        return {};
    return plainField(field) == field ? entry->name : fieldText(field);
}

TypeAhead *ImportColumns::fieldEdit(const QString &name, const QString &spoken)
{
    auto *edit = new TypeAhead;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setSuggestsWhenEmpty(true);
    edit->setMinimumWidth(150);
    return edit;
}

void ImportColumns::rebuild()
{
    auto *sheet = new QWidget;
    m_grid = new QGridLayout(sheet);
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_fields.clear();
    m_constants.clear();
    int column = 0;
    for (const QString &head : {tr("Column"), tr("First rows"), tr("Goes to")})
        m_grid->addWidget(textLabel(head, TextRole::Small), 0, column++);
    for (qsizetype i = 0; i < m_model.plan().columns.size(); ++i)
        addColumn(i);
    addConstant(QStringLiteral("channel"), tr("Channel of all rows"),
                catalogueSource(m_model.channels(), {QStringLiteral("来源")}));
    addConstant(QStringLiteral("kind"), tr("Kind of all rows"),
                wordsOf(m_model.glance().vocabulary->words(),
                        {QStringLiteral("kind"), QStringLiteral("subkind")}));
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    setWidget(sheet);
    refresh();
}

void ImportColumns::addColumn(qsizetype at)
{
    const ListColumn &column = m_model.plan().columns[at];
    m_fields.append(nullptr);
    if (column.heading.isEmpty())
        return;
    const int row = m_grid->rowCount();
    const QStringList samples = m_model.glance().samples.value(at);
    auto *heading = textLabel(column.heading.left(sampleCharacters));
    heading->setToolTip(column.heading);
    auto *sample = textLabel(samples.value(0).left(sampleCharacters), TextRole::Small);
    sample->setToolTip(samples.join(u'\n'));
    setTone(sample, Tone::Quiet);
    TypeAhead *edit = fieldEdit(QStringLiteral("importField%1").arg(at), column.heading);
    edit->setSource(catalogueSource(m_model.glance().vocabulary->fields()));
    edit->setPlaceholderText(tr("a field, or leave it out"));
    edit->setChoice(column.field, nameOf(column.field));
    connect(edit, &TypeAhead::chosen, this,
            [this, at](const Suggestion &chosen) { m_model.setField(at, chosen.key); });
    m_fields.last() = edit;
    m_grid->addWidget(heading, row, 0);
    m_grid->addWidget(sample, row, 1);
    m_grid->addWidget(edit, row, 2);
}

void ImportColumns::addConstant(const QString &field, const QString &label,
                                TypeAhead::Source source)
{
    const int row = m_grid->rowCount();
    auto *words = textLabel(label);
    auto *note = textLabel(tr("no column tells it"), TextRole::Small);
    setTone(note, Tone::Quiet);
    TypeAhead *edit = fieldEdit(QStringLiteral("importConstant_") + field, label);
    edit->setSource(std::move(source));
    const QString fixed = m_model.plan().constants.value(field);
    edit->setChoice(fixed, fixed);
    connect(edit, &TypeAhead::chosen, this,
            [this, field](const Suggestion &chosen) { m_model.setConstant(field, chosen.text); });
    connect(edit, &TypeAhead::unchosen, this, [this, field] { m_model.setConstant(field, {}); });
    m_grid->addWidget(words, row, 0);
    m_grid->addWidget(note, row, 1);
    m_grid->addWidget(edit, row, 2);
    m_constants.append({field, {words, note, edit}});
}

/// What a column tells need not be fixed; what nobody has said is marked.
void ImportColumns::refresh()
{
    const QList<ListColumn> &columns = m_model.plan().columns;
    if (columns.size() != m_fields.size())
        return; // of another file: rebuild follows
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!m_fields[i])
            continue;
        m_fields[i]->setProperty("wrong", columns[i].used && columns[i].field.isEmpty());
        m_fields[i]->style()->polish(m_fields[i]);
        m_fields[i]->setDisabled(m_model.stage() == ImportModel::Stage::Recording);
    }
    for (const auto &[field, widgets] : m_constants) {
        const bool told = std::any_of(columns.begin(), columns.end(),
                                      [&f = field](const auto &one) { return one.field == f; });
        for (QWidget *widget : widgets)
            widget->setVisible(!told);
    }
}

QWidget *ImportColumns::firstField() const
{
    const QList<ListColumn> &columns = m_model.plan().columns;
    QWidget *first = nullptr;
    for (qsizetype i = 0; i < std::min(columns.size(), m_fields.size()); ++i) {
        if (m_fields[i] && columns[i].used && columns[i].field.isEmpty())
            return m_fields[i];
        if (!first)
            first = m_fields[i];
    }
    return first;
}

} // namespace onedoor
