#include "core/desk/papers.h"

#include "core/desk/acting.h"
#include "core/desk/paper_age.h"
#include "core/desk/paper_view.h"
#include "core/desk/taking_support.h"
#include "core/domain/decisions.h"
#include "core/domain/view_matter.h"
#include "core/paper/reprint.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int attempts = 5; // another program may take a number while this one sets the page

const QString numberKey = QStringLiteral("number");
const QString qrKey = QStringLiteral("qr");

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Lower-case letters and vowels that look alike are left out, so that the code can be read aloud.
QString readable(const QByteArray &digest)
{
    static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    quint64 bits = 0;
    for (int i = 0; i < 5; ++i)
        bits = (bits << 8) | uchar(digest[i]);
    QString text;
    for (int shift = 35; shift >= 0; shift -= 5)
        text += QLatin1Char(alphabet[(bits >> shift) & 31]);
    return text;
}

/// Which act a paper waits for.
QString firstTake(const QStringList &acts, const Declarations &set)
{
    QStringList titles;
    for (const QString &act : acts)
        titles << QStringLiteral("“%1”").arg(set.titleOf(NameKind::Act, act));
    return QStringLiteral("须先办理%1，再出具本文书。").arg(titles.join(QStringLiteral("或者")));
}

/// It has no number: what is bound with it is not known before.
std::optional<Error> refusedOfFile(const FormSpec &form)
{
    if (!form.ofFile())
        return std::nullopt;
    return Error{Reason::NotAllowed,
                 QStringLiteral("%1是卷宗自带的，不单独编号出具：装订卷宗时由程序自动生成。"
                                "没有出具文书，也没有占用文号。")
                     .arg(form.title),
                 QStringLiteral("form")};
}

/// A slip of the hall or a sheet of the day is no paper of a matter.
bool readsMatter(const FormSpec &form)
{
    return std::any_of(form.fields.begin(), form.fields.end(), [](const FormField &field) {
        return field.source == FormField::Source::View &&
               !field.from.startsWith(QStringLiteral("centre.")) &&
               !field.from.startsWith(QStringLiteral("operator.")) &&
               field.from != QStringLiteral("today");
    });
}

bool isOfMatter(const FormSpec &form)
{
    return !form.ofFile() && readsMatter(form);
}

FormState stateOf(const FormSpec &form, const Petition &petition, PaperViews &views,
                  const Roles &roles, const Workplace &at)
{
    const EventId about = actToldBy(form, petition);
    const Scope scope{views.of(Reader::Desk, about), {}, roles, {}};
    const bool early = !form.about.isEmpty() && about.isNull();
    const Condition *refused = failing(at.reference.offersOf(form.id), scope);
    const QString said = early     ? firstTake(form.about, at.reference.declarations)
                         : refused ? refused->otherwise
                                   : QString();
    QStringList missing; // of a form whose time has not come nobody asks it
    if (said.isEmpty())
        missing = missingForIssue(form, snapshotOf(form, views.of(form, about), {}));
    return {form.id, form.title, missing, said.isEmpty(), said};
}

} // namespace

PaperUse paperUseOf(const Store &store)
{
    return store.identity().rehearsal ? PaperUse::Rehearsal : PaperUse::Real;
}

QString Papers::qrText(const QString &petitionCode, const QString &number,
                       const QString &snapshotHash)
{
    // The hash is of salted inputs that only the ledger knows, so nobody else can make this
    // signature.
    const QString bound = QStringLiteral("OD1|%1|%2|%3").arg(petitionCode, number, snapshotHash);
    const QByteArray digest = QCryptographicHash::hash(bound.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("OD1:%1/%2/%3").arg(petitionCode, number, readable(digest));
}

Result<QJsonObject> Papers::snapshot(const Petition &petition, const FormSpec &form,
                                     const EventId &about, const QJsonObject &given) const
{
    const QStringList may = givenKeys(form);
    for (const QString &key : given.keys()) {
        if (!may.contains(key)) // the ledger's, or the engine's
            return Error{Reason::UnknownKey, key, key};
    }
    const Reader reader = fromWord<Reader>(form.reader).value_or(Reader::Unit);
    return snapshotOf(form, paperView(form, petition, about, m_at),
                      writtenFor(reader, petition, given));
}

QList<FormState> Papers::forms(const Petition &petition) const
{
    QList<FormState> states;
    PaperViews views(petition, m_at);
    const Roles roles = rolesOf(m_at);
    for (const FormSpec &form : m_at.reference.forms.forms()) {
        if (isOfMatter(form))
            states << stateOf(form, petition, views, roles, m_at);
    }
    return states;
}

std::optional<FormState> Papers::form(const Petition &petition, const QString &id) const
{
    const FormSpec *form = m_at.reference.forms.find(id);
    if (!form || form->retired || !isOfMatter(*form))
        return std::nullopt;
    PaperViews views(petition, m_at);
    return stateOf(*form, petition, views, rolesOf(m_at), m_at);
}

Result<Paper> Papers::preview(const Petition &petition, const QString &formId,
                              const QJsonObject &inputs) const
{
    const FormSpec *form = m_at.reference.forms.find(formId);
    if (!form)
        return Error{Reason::NotFound, formId, QStringLiteral("form")};
    auto data = snapshot(petition, *form, actToldBy(*form, petition), inputs);
    if (!data)
        return data.error();
    return m_engine.render(*form, *data, RenderMode::Preview, m_at.clock.now());
}

Result<Issued> Papers::issue(const PetitionId &id, const QString &formId, const QJsonObject &inputs)
{
    const FormSpec *form = m_at.reference.forms.find(formId);
    if (!form)
        return Error{Reason::NotFound, formId, QStringLiteral("form")};
    if (const auto refused = refusedOfFile(*form))
        return *refused;
    const auto petition = m_at.store.ledger.petition(id);
    if (!petition)
        return petition.error();
    const EventId about = actToldBy(*form, *petition);
    if (const auto refused = notOffered(*petition, *form, about))
        return *refused;
    auto data = snapshot(*petition, *form, about, inputs);
    if (!data)
        return data.error();
    return issue(Draft{*petition, *form, about, *data, inputs});
}

Result<Issued> Papers::replace(const QString &number, const QJsonObject &inputs)
{
    const auto row = m_at.store.documents.byNumber(number);
    if (!row)
        return row.error();
    const FormSpec *form = m_at.reference.forms.find(row->form);
    const auto petition = m_at.store.ledger.petition(row->petition);
    const Document *document = petition ? petition->document(row->document) : nullptr;
    if (!form || !document)
        return petition ? Error{Reason::NotFound, number, QStringLiteral("form")}
                        : petition.error();
    if (document->voided)
        return Error{Reason::AlreadyDone, number, QStringLiteral("document")};
    if (form->retired) // another has taken its place
        return Error{Reason::NotFound, form->title, QStringLiteral("form")};
    if (const auto refused = refusedOfFile(*form))
        return *refused;
    const auto frozen = frozenOf(*document, m_at.store);
    QJsonObject given = frozen ? frozen->given : QJsonObject();
    for (auto input = inputs.begin(); input != inputs.end(); ++input)
        given.insert(input.key(), *input);
    const EventId about = actOf(*petition, *document, *form);
    auto data = snapshot(*petition, *form, about, given);
    if (!data)
        return data.error();
    return issue(Draft{*petition, *form, about, *data, given, row->document});
}

/// What the form itself has against being made now.
std::optional<Error> Papers::notOffered(const Petition &petition, const FormSpec &form,
                                        const EventId &about) const
{
    if (!form.about.isEmpty() && about.isNull())
        return Error{Reason::NotAllowed, firstTake(form.about, m_at.reference.declarations),
                     QStringLiteral("form")};
    for (const Document &document : petition.documents) {
        const DocumentIssued &there = document.issued;
        if (!document.voided && there.form == form.id && there.about.value_or(EventId()) == about)
            return Error{Reason::AlreadyDone, there.number, QStringLiteral("form")};
    }
    const Scope scope{Acting(m_at).view(petition, Reader::Desk, about), {}, rolesOf(m_at), {}};
    const Condition *refused = failing(m_at.reference.offersOf(form.id), scope);
    if (!refused)
        return std::nullopt;
    return Error{Reason::NotAllowed, refused->otherwise, QStringLiteral("form")};
}

QStringList Papers::outdated(const Petition &petition, const Document &document) const
{
    return outdatedFields(petition, document, m_at);
}

Result<Issued> Papers::issue(const Draft &draft)
{
    const QStringList missing = missingForIssue(draft.form, draft.inputs);
    if (!missing.isEmpty())
        return Error{Reason::MissingFields, missing.join(u'、'), draft.form.title};
    for (int i = 0; i < attempts; ++i) {
        auto issued = attempt(draft);
        if (issued || issued.error().reason != Reason::Conflict)
            return issued;
    }
    return Error{Reason::Conflict, draft.form.title, numberKey};
}

/// Sets the page for the number that is next now; Conflict when somebody took it meanwhile.
Result<Issued> Papers::attempt(const Draft &draft)
{
    const Petition &petition = draft.petition;
    const FormSpec &form = draft.form;
    Store &store = m_at.store;
    const StationId &station = store.identity().station;
    const QDateTime now = m_at.clock.now();
    const int year = Clock::legalDay(now).year();
    const auto serial = store.documents.nextSerial(station, form.id, year);
    if (!serial)
        return serial.error();
    QString agency = store.settings.value(QStringLiteral("agency.short"));
    if (agency.isEmpty())
        agency = QStringLiteral("综治");
    const QString number = formatNumber(form, agency, station.label, year, *serial);

    QJsonObject data = draft.inputs;
    data[numberKey] = number;
    const QJsonObject frozen{{QStringLiteral("form"), form.id},
                             {QStringLiteral("version"), form.version},
                             {QStringLiteral("inputs"), data},
                             {QStringLiteral("given"), draft.given},
                             {QStringLiteral("salt"), m_at.ids.next().toString(QUuid::Id128)}};
    const QByteArray frozenBytes = compact(frozen);
    data[qrKey] = qrText(petition.code.text(), number, sha256(frozenBytes));
    const auto paper = m_engine.render(form, data, RenderMode::Final, now);
    if (!paper)
        return paper.error();

    const DocumentIssued fact{DocumentId{m_at.ids.next()},
                              form.id,
                              form.version,
                              number,
                              *serial,
                              year,
                              sha256(frozenBytes),
                              sha256(paper->pdf),
                              paper->pages,
                              recipientOf(form, petition),
                              draft.about.isNull() ? std::nullopt : std::optional(draft.about)};
    if (const auto done = record(draft, fact, {frozenBytes, paper->pdf}); !done)
        return done.error();
    return Issued{fact.document, number,          paper->pdf,   paper->pages,
                  form.sides,    paper->standIns, paper->copies};
}

/// The old one void and the new one issued, or neither.
Result<Done> Papers::record(const Draft &draft, const DocumentIssued &fact,
                            const QList<QByteArray> &blobs)
{
    Store &store = m_at.store;
    const PetitionId &id = draft.petition.id;
    return store.ledger.together([&]() -> Result<Done> {
        const auto still =
            store.documents.nextSerial(store.identity().station, fact.form, fact.year);
        if (!still || *still != fact.serial)
            return still ? Error{Reason::Conflict, fact.number, numberKey} : still.error();
        if (draft.replaces) {
            const DocumentVoided old{*draft.replaces, QStringLiteral("内容更正")};
            const auto gone = store.ledger.record(id, m_at.who.name, [&](const Petition &p) {
                return onedoor::voidDocument(p, old);
            });
            if (!gone)
                return gone.error();
        }
        for (const QByteArray &bytes : blobs) {
            if (const auto put = store.blobs.put(bytes); !put)
                return put.error();
        }
        const auto event =
            store.ledger.record(id, m_at.who.name, [&](const Petition &p) -> Result<Fact> {
                const auto refused = refusal(p, fact);
                return refused ? Result<Fact>(*refused) : Result<Fact>(Fact(fact));
            });
        return event ? Result<Done>(Done{}) : Result<Done>(event.error());
    });
}

Result<Issued> Papers::stored(const QString &number) const
{
    const auto row = m_at.store.documents.byNumber(number);
    if (!row)
        return row.error();
    const auto pdf = m_at.store.blobs.find(row->pdfHash);
    if (!pdf)
        return pdf.error();
    const FormSpec *form = m_at.reference.forms.find(row->form);
    const QString sides = form ? form->sides : QStringLiteral("one-sided");
    if (row->voided.isEmpty())
        return Issued{row->document, number, *pdf, row->pages, sides, {}, copiesAskedBy(*pdf)};
    const auto stamped = m_engine.voided(*pdf);
    if (!stamped)
        return stamped.error();
    return Issued{row->document, number, *stamped, row->pages, sides, {}, 1};
}

Result<Done> Papers::notePrint(const QString &number, const QString &printer, int job, int copies,
                               const QString &outcome)
{
    const auto row = m_at.store.documents.byNumber(number);
    if (!row)
        return row.error();
    const DocumentPrinted fact{row->document, printer, copies, job, outcome, row->printed > 0};
    const auto event =
        m_at.store.ledger.record(row->petition, m_at.who.name,
                                 [&](const Petition &p) { return onedoor::notePrint(p, fact); });
    return event ? Result<Done>(Done{}) : Result<Done>(event.error());
}

Result<Done> Papers::voidDocument(const QString &number, const QString &reason)
{
    const auto row = m_at.store.documents.byNumber(number);
    if (!row)
        return row.error();
    const auto event =
        m_at.store.ledger.record(row->petition, m_at.who.name, [&](const Petition &p) {
            return onedoor::voidDocument(p, {row->document, reason});
        });
    return event ? Result<Done>(Done{}) : Result<Done>(event.error());
}

Result<QrVerdict> Papers::verify(const QString &text) const
{
    const QStringList parts = text.trimmed().split(u'/');
    if (parts.size() != 3 || !parts[0].startsWith(QStringLiteral("OD1:")))
        return Error{Reason::BadFormat, text.left(60), qrKey};
    const auto code = PetitionCode::parse(parts[0].mid(4));
    if (!code)
        return code.error();
    const auto row = m_at.store.documents.byNumber(parts[1]);
    if (!row)
        return row.error();
    QrVerdict verdict;
    verdict.genuine = row->petitionCode == code->text() &&
                      text.trimmed() == qrText(code->text(), row->number, row->snapshotHash);
    verdict.voided = !row->voided.isEmpty();
    verdict.petitionCode = row->petitionCode;
    verdict.number = row->number;
    verdict.form = row->form;
    verdict.issuedAt = row->issuedAt;
    return verdict;
}

} // namespace onedoor
