#include "core/desk/papers.h"

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
    const QStringList missing = missingBeforeIssue(*form, *data);
    if (!missing.isEmpty())
        return Error{Reason::MissingFields, missing.join(u'、'), form->title};
    for (int i = 0; i < attempts; ++i) {
        auto issued = attempt(*petition, *form, *data);
        if (issued || issued.error().reason != Reason::Conflict)
            return issued;
    }
    return Error{Reason::Conflict, form->title, numberKey};
}

/// Sets the page for the number that is next now; Conflict when somebody took it meanwhile.
Result<Issued> Papers::attempt(const Petition &petition, const FormSpec &form,
                               const QJsonObject &inputs)
{
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

    QJsonObject data = inputs;
    data[numberKey] = number;
    const QJsonObject frozen{{QStringLiteral("form"), form.id},
                             {QStringLiteral("version"), form.version},
                             {QStringLiteral("inputs"), data},
                             {QStringLiteral("salt"), m_at.ids.next().toString(QUuid::Id128)}};
    const QByteArray frozenBytes = compact(frozen);
    data[qrKey] = qrText(petition.code.text(), number, sha256(frozenBytes));
    const auto paper = m_engine.render(form, data, RenderMode::Final, now);
    if (!paper)
        return paper.error();

    DocumentIssued fact{DocumentId{m_at.ids.next()},
                        form.id,
                        form.version,
                        number,
                        *serial,
                        year,
                        sha256(frozenBytes),
                        sha256(paper->pdf),
                        paper->pages,
                        petition.petitionerNames()};
    const auto done = store.ledger.together([&]() -> Result<Done> {
        const auto still = store.documents.nextSerial(station, form.id, year);
        if (!still || *still != *serial)
            return still ? Error{Reason::Conflict, number, numberKey} : still.error();
        for (const QByteArray &bytes : {frozenBytes, paper->pdf}) {
            if (const auto put = store.blobs.put(bytes); !put)
                return put.error();
        }
        const auto event =
            store.ledger.record(petition.id, m_at.who.name, [&](const Petition &p) -> Result<Fact> {
                const auto refused = refusal(p, fact);
                return refused ? Result<Fact>(*refused) : Result<Fact>(Fact(fact));
            });
        return event ? Result<Done>(Done{}) : Result<Done>(event.error());
    });
    if (!done)
        return done.error();
    return Issued{fact.document, number, paper->pdf, paper->pages, form.sides};
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
