#include "ui/pages/form_draft.h"

#include "ui/pages/typed_values.h"

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

const QString aboutKey = QStringLiteral("about");
const QString typedKey = QStringLiteral("typed");

} // namespace

FormDraft::FormDraft(DeskWorker &desk, const QString &page, const QJsonObject &about)
    : m_keeps(!desk.isReadOnly()), m_about(about), m_keeper(desk, page, [this] {
          return QJsonObject{{aboutKey, m_about}, {typedKey, typed()}};
      })
{
    connect(&m_keeper, &DraftKeeper::saved, this, &FormDraft::kept);
    connect(&m_keeper, &DraftKeeper::failed, this, &FormDraft::failed);
    connect(&m_keeper, &DraftKeeper::othersChanged, this, [this] {
        if (std::exchange(m_looking, false))
            adoptOne();
    });
}

FormDraft::~FormDraft()
{
    flush();
}

void FormDraft::watch(const QString &name, QWidget *control, Typed typed)
{
    if (!typed)
        typed = [control] { return typedIn(control); };
    m_fields.append({name, control, std::move(typed)});
    m_untouched.insert(name, m_fields.last().typed());
    onTyped(control, this, [this] { touched(); });
}

void FormDraft::setUntouched()
{
    m_untouched = typed();
}

void FormDraft::open()
{
    if (!m_keeps)
        return;
    m_looking = true;
    m_keeper.readOthers();
}

void FormDraft::hold()
{
    flush();
    m_stage = Stage::Held;
}

void FormDraft::release()
{
    m_stage = Stage::Open;
    if (std::exchange(m_missed, false))
        touched();
}

void FormDraft::finish()
{
    m_stage = Stage::Finished;
    m_missed = false;
}

void FormDraft::flush()
{
    if (m_stage == Stage::Open)
        m_keeper.flush();
}

void FormDraft::settle()
{
    setUntouched();
    m_keeper.drop();
}

void FormDraft::clear()
{
    m_before = typed();
    fill(m_untouched);
    m_keeper.drop();
}

void FormDraft::bringBack()
{
    fill(std::exchange(m_before, {}));
    touched();
}

QJsonObject FormDraft::typed() const
{
    QJsonObject all;
    for (const Watched &field : m_fields) {
        if (field.control)
            all.insert(field.name, field.typed());
    }
    return all;
}

void FormDraft::fill(const QJsonObject &typed)
{
    m_filling = true;
    for (const Watched &field : std::as_const(m_fields)) {
        if (field.control && typed.contains(field.name))
            typeInto(field.control, typed.value(field.name));
    }
    m_filling = false;
    Q_EMIT changed();
}

void FormDraft::touched()
{
    if (m_filling || !m_keeps)
        return;
    if (m_stage == Stage::Held)
        m_missed = true;
    else if (m_stage == Stage::Open && typed() == m_untouched)
        m_keeper.drop();
    else if (m_stage == Stage::Open)
        m_keeper.touch();
    Q_EMIT changed();
}

/// The newest of this window, else the newest of another.
void FormDraft::adoptOne()
{
    if (m_stage != Stage::Open || typed() != m_untouched)
        return;
    QList<Draft> fitting = m_keeper.others();
    fitting.removeIf(
        [this](const Draft &draft) { return draft.content.value(aboutKey).toObject() != m_about; });
    if (fitting.isEmpty())
        return;
    const auto own = std::find_if(fitting.begin(), fitting.end(), [this](const Draft &draft) {
        return draft.window == m_keeper.window();
    });
    const Draft draft = own == fitting.end() ? fitting.first() : *own;
    fill(draft.content.value(typedKey).toObject());
    m_keeper.adopt(draft);
    Q_EMIT filled(draft);
}

} // namespace onedoor
