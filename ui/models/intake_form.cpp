#include "ui/models/intake_form.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int titleLength = 30;

Reason unreadReason(const QString &field)
{
    if (field == QStringLiteral("amount"))
        return Reason::BadAmount;
    if (field == QStringLiteral("headcount"))
        return Reason::BadNumber;
    return Reason::BadDate;
}

} // namespace

bool isBlank(const Party &party)
{
    return party.name.trimmed().isEmpty() && party.idNumber.isEmpty() && party.phone.isEmpty() &&
           party.address.isEmpty() && party.contact.isEmpty();
}

bool IntakeForm::isEmpty() const
{
    const auto blank = [](const QList<Party> &parties) {
        return std::all_of(parties.begin(), parties.end(), isBlank);
    };
    return blank(intake.petitioners) && blank(intake.respondents) &&
           intake.narrative.trimmed().isEmpty() && intake.title.trimmed().isEmpty() &&
           intake.claim.trimmed().isEmpty() && intake.place.detail.isEmpty() &&
           intake.sourceNo.isEmpty() && unread.isEmpty();
}

bool IntakeForm::willLinkWith(const PetitionId &other) const
{
    return std::any_of(links.begin(), links.end(),
                       [&](const PetitionLinked &link) { return link.other == other; });
}

QJsonObject IntakeForm::toJson() const
{
    QJsonObject typed;
    for (auto it = unread.begin(); it != unread.end(); ++it)
        typed.insert(it.key(), it.value());
    QJsonArray linked;
    for (const PetitionLinked &link : links)
        linked.append(writeClear(Fact(link)));
    return {{QStringLiteral("intake"), writeClear(intake)},
            {QStringLiteral("unread"), typed},
            {QStringLiteral("links"), linked}};
}

IntakeForm IntakeForm::fromJson(const QJsonObject &object)
{
    IntakeForm form;
    QJsonObject fields = object.value(QStringLiteral("intake")).toObject();
    for (auto read = readStrictly<Intake>(fields);; read = readStrictly<Intake>(fields)) {
        if (read) {
            form.intake = *read;
            break;
        }
        const QString name =
            read.error().field.section(QRegularExpression(QStringLiteral("[.[]")), 0, 0);
        if (!fields.contains(name))
            break;
        fields.remove(name);
    }
    const QJsonObject typed = object.value(QStringLiteral("unread")).toObject();
    for (auto it = typed.begin(); it != typed.end(); ++it)
        form.unread.insert(it.key(), it->toString());
    for (const QJsonValue &json : object.value(QStringLiteral("links")).toArray()) {
        if (const auto link = readStrictly<PetitionLinked>(json.toObject()))
            form.links.append(*link);
    }
    return form;
}

QList<Error> problemsOf(const IntakeForm &form, IntakeOrigin origin, const Reference &reference,
                        const QDateTime &now)
{
    Intake intake = normalised(form.intake, reference, Clock::legalDay(now));
    if (!intake.receivedAt.isValid())
        intake.receivedAt = now; // as registration will
    QList<Error> problems = problemsOf(intake, origin, reference, now);
    for (auto it = form.unread.begin(); it != form.unread.end(); ++it)
        problems.append(Error{unreadReason(it.key()), it.value().left(20), it.key()});
    return problems;
}

QString suggestedTitle(const QString &narrative)
{
    static const QRegularExpression end(QStringLiteral("[。！？!?；;\n]"));
    const QString text = narrative.trimmed();
    const QString sentence = text.section(end, 0, 0).simplified();
    const QList<uint> characters = sentence.toUcs4();
    if (characters.size() <= titleLength)
        return sentence;
    // Too long for a title: the clauses that fit, or the beginning.
    const QString head =
        QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), titleLength);
    const qsizetype comma = head.lastIndexOf(QChar(u'，'));
    return comma > 6 ? head.left(comma) : head;
}

std::optional<int> ageOn(QDate day, std::optional<QDate> birth)
{
    if (!birth || *birth > day)
        return std::nullopt;
    const bool before = std::pair(day.month(), day.day()) < std::pair(birth->month(), birth->day());
    return day.year() - birth->year() - int(before);
}

} // namespace onedoor
