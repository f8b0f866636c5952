#include "core/desk/papers.h"

#include "core/desk/paper_age.h"
#include "core/desk/paper_inputs.h"

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

bool declares(const FormSpec &form, const QString &key)
{
    return std::any_of(form.fields.begin(), form.fields.end(),
                       [&](const FormField &field) { return field.path == key; });
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

} // namespace

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
                                     const QJsonObject &inputs) const
{
    QJsonObject snapshot = paperInputs(form.id, petition, m_at);
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        if (!declares(form, it.key()) || it.key() == numberKey || it.key() == qrKey)
            return Error{Reason::UnknownKey, it.key(), it.key()};
        snapshot.insert(it.key(), *it);
    }
    return snapshot;
}

QList<FormState> Papers::forms(const Petition &petition) const
{
    QList<FormState> states;
    for (const FormSpec &form : m_at.reference.forms.forms()) {
        const QJsonObject data = paperInputs(form.id, petition, m_at);
        states.append({form.id, form.title, missingBeforeIssue(form, data)});
    }
    return states;
}

Result<Paper> Papers::preview(const Petition &petition, const QString &formId,
                              const QJsonObject &inputs) const
{
    const FormSpec *form = m_at.reference.forms.find(formId);
    if (!form)
        return Error{Reason::NotFound, formId, QStringLiteral("form")};
    auto data = snapshot(petition, *form, inputs);
    if (!data)
        return data.error();
    return m_engine.render(*form, *data, RenderMode::Preview, m_at.clock.now());
}

Result<Issued> Papers::issue(const PetitionId &id, const QString &formId, const QJsonObject &inputs)
{
    const FormSpec *form = m_at.reference.forms.find(formId);
    if (!form)
        return Error{Reason::NotFound, formId, QStringLiteral("form")};
    const auto petition = m_at.store.ledger.petition(id);
    if (!petition)
        return petition.error();
    auto data = snapshot(*petition, *form, inputs);
    if (!data)
        return data.error();
    return issue(Draft{*petition, *form, *data, inputs});
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
    const auto frozen = frozenOf(*document, m_at.store);
    QJsonObject given = frozen ? frozen->given : QJsonObject();
    for (auto input = inputs.begin(); input != inputs.end(); ++input)
        given.insert(input.key(), *input);
    const Petition subject = subjectOf(*petition, *document);
    auto data = snapshot(subject, *form, given);
    if (!data)
        return data.error();
    for (auto key = data->begin(); frozen && key != data->end(); ++key) {
        // Before what was given was kept apart, the snapshot alone tells of it.
        const QJsonValue before = frozen->inputs.value(key.key());
        if (key->isNull() && mayBeWritten(key.key()) && before.isString()) {
            *key = before;
            given.insert(key.key(), before);
        }
    }
    return issue(Draft{subject, *form, *data, given, row->document});
}

QStringList Papers::outdated(const Petition &petition, const Document &document) const
{
    return outdatedFields(petition, document, m_at);
}

Result<Issued> Papers::issue(const Draft &draft)
{
    const QStringList missing = missingBeforeIssue(draft.form, draft.inputs);
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
                              petition.petitionerNames()};
    if (const auto done = record(draft, fact, {frozenBytes, paper->pdf}); !done)
        return done.error();
    return Issued{fact.document, number, paper->pdf, paper->pages, form.sides, paper->standIns};
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
    return Issued{row->document, number, *pdf, row->pages,
                  form ? form->sides : QStringLiteral("one-sided")};
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
