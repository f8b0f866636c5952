#pragma once

#include "core/desk/guidance.h"
#include "ui/models/act_subject.h"
#include "ui/models/draft_keeper.h"
#include "ui/models/intake_form.h"
#include "ui/models/intake_signs.h"
#include "ui/models/petition_finder.h"
#include "ui/models/repeat_search.h"
#include "ui/models/suggestion_search.h"

#include <QObject>

namespace onedoor
{

/// The intake window without a window: one form from the visitor's first word to the act
/// that goes on. Holds what is typed, keeps it as a draft, knows what is missing and what resembles
/// it.
class IntakeModel : public QObject, public ActSubject
{
    Q_OBJECT
public:
    enum class Stage {
        Filling,    ///< a form being filled in
        Correcting, ///< a registered petition being corrected
        Deciding,   ///< registered: how shall we go on
    };

    /// `desk` is open and outlives the model.
    explicit IntakeModel(DeskWorker &desk, QObject *parent = nullptr);
    ~IntakeModel() override;

    Stage stage() const { return m_stage; }
    const Reference &reference() const override { return m_desk.reference(); }
    const Operator &clerk() const { return m_desk.station().who; }
    QDate today() const override { return m_desk.today(); }
    /// The centre's own division, that nearby ones may come first.
    QString nearDivision() const { return m_desk.identity().division; }
    /// Registering, correcting, deciding or calling; until it has answered no second one begins.
    const Recording &recording() const override { return m_recording; }
    DeskWorker &desk() const override { return m_desk; }

    // The form
    const IntakeForm &form() const { return m_form; }
    /// What the page shows now; called on every key. A form handed in is not changed any more:
    /// after a refusal the page tells once more.
    void edit(const IntakeForm &form);
    const QList<Error> &problems() const { return m_problems; }
    const QList<Repeat> &repeats() const { return m_repeats; }
    const SuggestionSearch &suggestions() const { return m_suggestions; }
    SuggestionSearch &suggestions() { return m_suggestions; }
    /// What papers cannot show of it.
    const IntakeSigns &signs() const { return m_signs; }
    /// The reason of a correction.
    void setReason(const QString &reason);
    const QString &reason() const { return m_reason; }

    /// An empty form; a draft of what was there is kept.
    void startNew();
    /// Advice that became a matter: the story is not told twice.
    void startFrom(const AdviceGiven &advice, const PetitionId &visit);
    /// A registered petition, to be corrected.
    void startCorrection(const PetitionId &petition);

    // Drafts
    /// Reads them again; the answer is `draftsChanged`.
    void readDrafts() { m_drafts.readOthers(); }
    const QList<Draft> &drafts() const { return m_drafts.others(); }
    static QString titleOf(const Draft &draft);
    /// The petition a draft corrects; null for one of a new registration.
    static PetitionId correctedBy(const Draft &draft);
    void takeOver(const Draft &draft);
    void discard(const Draft &draft);
    void restore(const Draft &draft);

    // The visitor in front of the desk
    const std::optional<TicketRow> &visitor() const { return m_visitor; }
    /// Calls the next; who was here until now counts as served.
    void callNext();
    void callAgain();
    void markAbsent();

    // Registering and deciding
    /// Registers, or records the correction: `reset` or `corrected` answers, or `refused`.
    void submit();
    const Petition &petition() const override { return m_petition; }
    const Doable &doable() const override { return m_doable; }
    void take(const QString &act, const QJsonObject &inputs, const QObject *asker,
              Answer<Event> answer) override;
    /// What can be issued for it now.
    void askForms(const QObject *asker, Answer<QList<FormState>> answer);
    const QList<Related> &related() const override { return m_related; }
    PetitionFinder *otherMatters() override { return &m_finder; }
    QList<Proposal> proposedOrganisations() const override;

Q_SIGNALS:
    /// Everything is to be shown anew.
    void reset();
    void problemsChanged();
    void repeatsChanged();
    void visitorChanged();
    void draftSaved(const QDateTime &at);
    void draftsChanged();
    void refused(const onedoor::Error &error);
    void corrected(const onedoor::PetitionId &petition);
    /// A correction that was left half done is gone on with.
    void resumed(const onedoor::Draft &draft);

private:
    struct Called;
    struct Matter;
    struct Kept;
    static Result<Matter> matterOf(StationWorkplace &at, const PetitionId &id);
    void begin(Stage stage, const IntakeForm &form);
    void beginCorrection(const Petition &petition);
    void goOn(const Draft &draft);
    static const QString pageName;
    void welcome(const Called &called);
    void review();
    void registerForm();
    void recordCorrection();
    IntakeForm emptyForm() const;
    QJsonObject draftContent() const;

    DeskWorker &m_desk;
    Recording m_recording;
    Stage m_stage = Stage::Filling;
    IntakeForm m_form;
    QList<Error> m_problems;
    QList<Repeat> m_repeats;
    Petition m_petition;
    Doable m_doable;
    Intake m_seen; ///< of a correction: how the petition read when the form was filled from it
    QList<Related> m_related;
    PetitionFinder m_finder;
    QString m_reason;
    bool m_handedIn = false; ///< the form is being recorded
    std::optional<TicketRow> m_visitor;
    std::optional<PetitionId> m_visit; ///< the visit this form grows from
    DraftKeeper m_drafts;
    RepeatSearch m_search;
    SuggestionSearch m_suggestions;
    IntakeSigns m_signs;
};

} // namespace onedoor
