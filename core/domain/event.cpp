#include "core/domain/event.h"

#include <QJsonDocument>

#include "core/domain/describe.h"
#include "core/domain/lifting.h"
#include "core/domain/record.h"
#include "core/domain/sha256.h"

#include <tuple>

namespace onedoor
{

namespace
{

constexpr size_t usualBody = 4096;

/// The stable kind names, in the order of the Fact variant; UnknownFact carries its own.
constexpr std::array<const char *, std::variant_size_v<Fact> - 1> kinds{
    "petition.registered", "petition.corrected", "act.taken",       "document.issued",
    "document.voided",     "document.printed",   "ticket.taken",    "ticket.called",
    "ticket.ended",        "advice.given",       "petition.linked", "petition.unlinked",
    "petition.merged",     "petition.unmerged",  "record.put",      "record.retired"};

template <size_t Index = 0>
std::optional<Fact> readFact(const QString &kind, const QJsonObject &object,
                             const IdentitySeal &seal)
{
    if constexpr (Index == kinds.size()) {
        return std::nullopt;
    } else {
        if (kind != QLatin1String(kinds[Index]))
            return readFact<Index + 1>(kind, object, seal);
        std::variant_alternative_t<Index, Fact> fact;
        RecordReader reader(object, &seal);
        describe(reader, fact);
        return reader.finish() ? std::nullopt : std::optional<Fact>(fact);
    }
}

/// UnknownFact is a body as a whole, which nobody writes anew.
template <class F>
std::optional<Error> write(const F &fact, IdentitySeal *seal, std::string &out)
{
    if constexpr (std::is_same_v<F, UnknownFact>) {
        out += "{}";
        return std::nullopt;
    } else {
        RecordWriter writer(seal);
        describe(writer, const_cast<F &>(fact));
        writer.appendTo(out);
        return writer.error();
    }
}

void addKnown(JsonText &body, const Known &known)
{
    body.values += '{';
    for (auto it = known.constBegin(); it != known.constEnd(); ++it) {
        if (it != known.constBegin())
            body.values += ',';
        appendJson(body.values, it.key());
        body.values.append(1, ':').append(std::to_string(it.value()));
    }
    body.values += '}';
    body.end(QLatin1String("known"));
}

QJsonObject objectOf(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size())))
        .object();
}

} // namespace

bool foldsBefore(const Event &a, const Event &b)
{
    const auto key = [](const Event &e) {
        return std::make_tuple(e.clock.value, e.station.text(), e.sequence);
    };
    return key(a) < key(b);
}

bool Event::knew(const Event &other) const
{
    if (station == other.station)
        return other.sequence <= sequence;
    return !known || known->value(other.station.text()) >= other.sequence;
}

QString chainStart()
{
    return QString(64, u'0');
}

QString kindOf(const Fact &fact)
{
    if (const auto *unknown = std::get_if<UnknownFact>(&fact))
        return unknown->kind;
    return QLatin1String(kinds[fact.index()]);
}

Result<QString> encodeBody(const Fact &fact, const PetitionId &petition,
                           const QString &operatorName, IdentitySeal &seal,
                           const QDateTime &recordedAt, const std::optional<Known> &known)
{
    if (const auto *unknown = std::get_if<UnknownFact>(&fact))
        return unknown->body;
    if (const auto bad = badCharacterIn(operatorName))
        return Error{Reason::BadCharacter, QString::number(*bad, 16), QStringLiteral("operator")};
    JsonText body;
    body.values.reserve(usualBody);
    const auto error =
        std::visit([&](const auto &f) { return write(f, &seal, body.values); }, fact);
    if (error)
        return *error;
    body.end(QLatin1String("fact"));
    body.add(QLatin1String("operator"), operatorName);
    body.add(QLatin1String("petition"), petition.text());
    if (recordedAt.isValid())
        body.add(QLatin1String("at"), recordedAt.toUTC().toString(Qt::ISODateWithMs));
    if (known)
        addKnown(body, *known);
    const QByteArray text = body.text();
    if (text.size() > bodyLimit)
        return Error{Reason::TooLong, QString::number(bodyLimit), QStringLiteral("body")};
    return QString::fromUtf8(text);
}

namespace
{

std::optional<PetitionId> petitionOf(const QJsonObject &body)
{
    return PetitionId::parse(body.value(QStringLiteral("petition")).toString());
}

/// Written by whatever station: what is no time a centre can have worked at is left out.
QDateTime recordedAtOf(const QJsonObject &body)
{
    const auto written = body.constFind(QStringLiteral("at"));
    if (written == body.constEnd())
        return {};
    const QDateTime at = QDateTime::fromString(written->toString(), Qt::ISODateWithMs).toUTC();
    const int year = at.date().year();
    return at.isValid() && year >= 2000 && year < 2200 ? at : QDateTime();
}

std::optional<Known> knownOf(const QJsonObject &body)
{
    const auto written = body.constFind(QStringLiteral("known"));
    if (written == body.constEnd() || !written->isObject())
        return std::nullopt;
    Known known;
    const QJsonObject sequences = written->toObject();
    for (auto it = sequences.constBegin(); it != sequences.constEnd(); ++it)
        known.insert(it.key(), it->toInteger());
    return known;
}

} // namespace

std::optional<PetitionId> petitionOf(const QString &body)
{
    // The canonical body ends with it, as the last of its sorted keys: no need to read the rest.
    static const QString key = QStringLiteral("\"petition\":\"");
    constexpr int idLength = 36;
    const qsizetype end = body.size() - 2; // "}
    if (end > idLength && body.endsWith(QStringLiteral("\"}")) &&
        QStringView(body).left(end - idLength).endsWith(key))
        return PetitionId::parse(body.mid(end - idLength, idLength));
    return petitionOf(QJsonDocument::fromJson(body.toUtf8()).object());
}

Result<Event> decodeBody(Event event, const IdentitySeal &seal)
{
    const QJsonObject body = QJsonDocument::fromJson(event.body.toUtf8()).object();
    const auto petition = petitionOf(body);
    if (!petition)
        return Error{Reason::StoreDamaged, event.id.text(), QStringLiteral("body")};
    event.petition = *petition;
    event.operatorName = body.value(QStringLiteral("operator")).toString();
    event.recordedAt = recordedAtOf(body);
    event.known = knownOf(body);
    const QJsonObject written = body.value(QStringLiteral("fact")).toObject();
    auto fact = isLifted(event.kind) ? lifted(event, written) : readFact(event.kind, written, seal);
    event.fact = fact ? std::move(*fact) : Fact(UnknownFact{event.kind, event.body});
    if (auto *registered = std::get_if<PetitionRegistered>(&event.fact);
        registered && !written.contains(QLatin1String("effects")))
        registered->effects = liftedRegistration(event, registered->intake);
    return event;
}

QString chainHash(const QString &previous, const Event &event)
{
    return chainHash(previous, event, event.body.toUtf8());
}

QString chainHash(const QString &previous, const Event &event, const QByteArray &body)
{
    const QString header = previous + u'|' + event.station.text() + u'|' +
                           QString::number(event.sequence) + u'|' + event.id.text() + u'|' +
                           QString::number(event.clock.value) + u'|' + event.kind + u'|';
    return QString::fromLatin1(sha256(header.toUtf8() + body).toHex());
}

template <class F>
Result<F> readStrictly(const QJsonObject &object)
{
    F fact;
    RecordReader reader(object, nullptr);
    describe(reader, fact);
    if (const auto error = reader.finish())
        return *error;
    return fact;
}

template <class F>
QJsonObject writeClear(const F &fact)
{
    std::string json;
    (void)write(fact, nullptr, json);
    return objectOf(json);
}

QJsonObject writeClear(const Fact &fact)
{
    return std::visit([](const auto &f) { return writeClear(f); }, fact);
}

template Result<Intake> readStrictly<Intake>(const QJsonObject &);
template Result<PetitionCorrected> readStrictly<PetitionCorrected>(const QJsonObject &);
template Result<PetitionLinked> readStrictly<PetitionLinked>(const QJsonObject &);
template Result<Party> readStrictly<Party>(const QJsonObject &);
template QJsonObject writeClear<Intake>(const Intake &);
template QJsonObject writeClear<Party>(const Party &);

} // namespace onedoor
