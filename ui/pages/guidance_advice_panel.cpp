#include "ui/pages/guidance_advice_panel.h"

#include "ui/models/wording.h"
#include "ui/pages/type_ahead_sources.h"
#include "ui/widgets/field.h"
#include "ui/widgets/grouped_edit.h"
#include "ui/widgets/narrative_edit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/type_ahead.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

constexpr int adviceLines = 5;

} // namespace

AdvicePanel::AdvicePanel(GuidanceModel &model, QWidget *parent)
    : Card(tr("Advice, answered here"), parent), m_model(model), m_question(new NarrativeEdit),
      m_questionField(new Field(tr("Question"), m_question)), m_answer(new NarrativeEdit),
      m_topic(new TypeAhead), m_name(new QLineEdit), m_phone(new IdEdit(IdType::Phone)),
      m_notice(new Notice), m_draft(model.desk(), QStringLiteral("advice"),
                                    {{QStringLiteral("window"), model.desk().station().who.window}})
{
    m_question->setObjectName(QStringLiteral("question"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_topic->setObjectName(QStringLiteral("topic"));
    m_name->setObjectName(QStringLiteral("adviceName"));
    m_phone->setObjectName(QStringLiteral("advicePhone"));
    m_topic->setSource(catalogueSource(m_model.reference().disputeTypes));
    for (NarrativeEdit *edit : {m_question, m_answer})
        edit->setLines(adviceLines, true);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(12);
    texts->addWidget(m_questionField, 1);
    texts->addWidget(new Field(tr("Answer"), m_answer), 1);
    auto *who = new QHBoxLayout;
    who->setSpacing(12);
    who->addWidget(new Field(tr("Topic"), m_topic), 2);
    who->addWidget(new Field(tr("Visitor, if told"), m_name), 1);
    who->addWidget(new Field(tr("Phone, if told"), m_phone), 1);
    body()->addLayout(texts);
    body()->addLayout(who);
    body()->addWidget(m_notice);
    connect(m_question, &NarrativeEdit::textEdited, this, [this] {
        m_questionField->setProblem({});
        m_notice->clear();
        Q_EMIT edited();
    });
    connect(m_notice, &Notice::actionTaken, this, [this] {
        m_notice->clear();
        Q_EMIT registrationWanted(m_kept, m_visit);
    });
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_question, m_answer, m_topic, m_name, m_phone})
        m_draft.watch(field->objectName(), field);
    connect(&m_draft, &FormDraft::changed, this, &AdvicePanel::edited);
    connect(&m_draft, &FormDraft::kept, this,
            [this](const QDateTime &at) { Q_EMIT statusChanged(draftKeptText(at)); });
    m_draft.open();
}

bool AdvicePanel::isEmpty() const
{
    return m_question->text().trimmed().isEmpty() && m_answer->text().trimmed().isEmpty();
}

AdviceGiven AdvicePanel::written() const
{
    AdviceGiven advice{m_topic->text().trimmed(), m_question->text().trimmed(),
                       m_answer->text().trimmed(), std::nullopt};
    if (!m_name->text().trimmed().isEmpty() || !m_phone->bare().isEmpty()) {
        Party visitor;
        visitor.name = m_name->text().trimmed();
        visitor.phone = m_phone->bare();
        advice.visitor = visitor;
    }
    return advice;
}

void AdvicePanel::keep()
{
    const AdviceGiven advice = written();
    m_model.giveAdvice(advice, this, [this, advice](const Result<PetitionId> &visit) {
        if (visit) {
            taken(advice, *visit);
            return;
        }
        m_questionField->setProblem(wordingOf(visit.error()));
        m_question->setFocus();
    });
}

void AdvicePanel::taken(const AdviceGiven &advice, const PetitionId &visit)
{
    m_kept = advice;
    m_visit = visit;
    m_draft.clear();
    m_notice->say(Notice::Kind::Success, tr("The advice is kept."));
    m_notice->offer(tr("Register it as a matter"), QStringLiteral("register"));
    Q_EMIT edited();
}

} // namespace onedoor
