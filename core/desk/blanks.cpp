#include "core/desk/blanks.h"

#include "core/desk/desk.h"
#include "core/desk/papers.h"
#include "core/desk/record_acting.h"
#include "core/desk/record_choices.h"
#include "core/desk/taking_support.h"
#include "core/domain/check_characters.h"
#include "core/paper/blank_snapshot.h"
#include "core/paper/joined.h"

#include <QBuffer>

#include <algorithm>

namespace onedoor
{

namespace
{

const QString kindOfBlank = QStringLiteral("blank");
const QString numberKey = QStringLiteral("number");
const QString stateKey = QStringLiteral("state");
const QString unused = QStringLiteral("unused");
const QString codeStart = QStringLiteral("OD1B:");
constexpr int greatestSerial = 99999;
constexpr int chinaOffset = 8 * 3600;

QString instantText(const QDateTime &at)
{
    return at.toOffsetFromUtc(chinaOffset).toString(Qt::ISODate);
}

QString forPeople(const QDateTime &at)
{
    return at.toOffsetFromUtc(chinaOffset).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QDateTime instantOf(const QJsonObject &fields, const char *key)
{
    return QDateTime::fromString(fields.value(QLatin1String(key)).toString(), Qt::ISODate);
}

Error refusedWith(const QString &sentence)
{
    return {Reason::NotAllowed, sentence, kindOfBlank};
}

QString stateOf(const CentreRecord &record)
{
    return record.fields.value(stateKey).toString(unused);
}

QString stateWords(const QString &state)
{
    if (state == QStringLiteral("used"))
        return QStringLiteral("已经补录过");
    return state == QStringLiteral("spoiled") ? QStringLiteral("已经作废")
                                              : QStringLiteral("已经报失");
}

bool sameMinute(const QDateTime &a, const QDateTime &b)
{
    constexpr qint64 minute = 60;
    return a.toSecsSinceEpoch() / minute == b.toSecsSinceEpoch() / minute;
}

/// The time on the paper, against when it was printed, now, and the matter it became.
std::optional<Error> misdated(const CentreRecord &record, const Petition &petition,
                              const QDateTime &written, const QDateTime &now)
{
    const QDateTime printed = instantOf(record.fields, "printed_at");
    if (written < printed || written > now)
        return refusedWith(QStringLiteral("填写时间应当在印制（%1）以后、现在以前。没有作任何记录"
                                          "；请核对纸上写的时间。")
                               .arg(forPeople(printed)));
    const QDateTime received = petition.intake.receivedAt;
    const bool isIntake =
        record.fields.value(QStringLiteral("form")) == QStringLiteral("registration-form");
    if (isIntake && !sameMinute(received, written))
        return refusedWith(QStringLiteral("该事项登记的收到时间是%1，与纸上填写的%2不同，期限会算"
                                          "错。没有作任何记录；请以纸上的时间登记，或者先更正。")
                               .arg(forPeople(received), forPeople(written)));
    if (!isIntake && written < received && !sameMinute(received, written))
        return refusedWith(QStringLiteral("填写时间早于该事项的收到时间（%1）。没有作任何记录；请"
                                          "核对事项编号和纸上的时间。")
                               .arg(forPeople(received)));
    return std::nullopt;
}

} // namespace

Blanks::Blanks(const Workplace &workplace, FontBook &fonts)
    : m_at(workplace), m_fonts(fonts),
      m_records(m_at.store, m_at.reference.records, m_at.ids, m_at.who.name,
                choicesOf(m_at.reference), rolesOf(m_at))
{
}

QString Blanks::numberOf(const QString &station, int serial)
{
    const QString digits = QStringLiteral("%1").arg(serial, 5, 10, QLatin1Char('0'));
    const QChar check = mod37Check(QStringLiteral("KB") + station + digits);
    return QStringLiteral("KB-%1-%2-%3").arg(station, digits, QString(check));
}

QString Blanks::qrText(const QString &centre, const QString &number, const QString &salt)
{
    const QString signature = Papers::qrText(centre, number, salt).section(u'/', -1);
    return QStringLiteral("%1%2/%3/%4").arg(codeStart, centre, number, signature);
}

QString Blanks::numberIn(const QString &code)
{
    return code.startsWith(codeStart) ? code.section(u'/', 1, 1) : QString();
}

/// Only this station makes numbers of its own, and none that was made is ever taken away.
Result<int> Blanks::nextSerial() const
{
    const auto rows = m_at.store.records.ofKind(kindOfBlank, Records::Which::All);
    if (!rows)
        return rows.error();
    const QString mine = QStringLiteral("KB-%1-").arg(m_at.store.identity().station.label);
    int last = 0;
    for (const RecordRow &row : *rows) {
        const QString number = row.fields.value(numberKey).toString();
        if (number.startsWith(mine))
            last = std::max(last, number.section(u'-', 2, 2).toInt());
    }
    return last + 1;
}

Result<PrintedBlanks> Blanks::print(const QString &formId, int count)
{
    const FormSpec *form = m_at.reference.forms.find(formId);
    if (!form || !blankForms().contains(formId))
        return Error{Reason::NotFound, formId, QStringLiteral("form")};
    if (const auto may = m_records.checkPost(kindOfBlank); !may)
        return may.error();
    const auto first = nextSerial();
    if (!first)
        return first.error();
    if (count < 1 || count > mostAtOnce || *first + count - 1 > greatestSerial)
        return Error{Reason::BadNumber, QString::number(count), QStringLiteral("count")};
    const StationId &station = m_at.store.identity().station;
    const QDateTime now = m_at.clock.now();
    const QJsonObject centre =
        Acting(m_at).view(Petition()).value(QStringLiteral("centre")).toObject();
    PrintedBlanks printed;
    printed.sides = form->sides;
    QStringList salts;
    JoinedPapers joined(form->sides != QStringLiteral("one-sided"));
    for (int i = 0; i < count; ++i) {
        const QString number = numberOf(station.label, *first + i);
        salts << m_at.ids.next().toString(QUuid::Id128);
        const auto page = blankPage(m_fonts, *form,
                                    {number, qrText(station.centre, number, salts.last()), centre},
                                    paperUseOf(m_at.store), now);
        if (!page)
            return page.error();
        if (const auto added = joined.add(page->pdf); !added)
            return added.error();
        printed.numbers << number;
        printed.pages += page->pages;
    }
    QBuffer buffer(&printed.pdf);
    buffer.open(QIODevice::WriteOnly);
    if (const auto written = joined.write(buffer); !written)
        return written.error();
    const auto kept = record(printed, salts, *form, *first, now);
    return kept ? Result<PrintedBlanks>(printed) : Result<PrintedBlanks>(kept.error());
}

/// All of them, or none; another program may have taken the numbers while the pages were set.
Result<Done> Blanks::record(const PrintedBlanks &printed, const QStringList &salts,
                            const FormSpec &form, int first, const QDateTime &now)
{
    return m_at.store.ledger.together([&]() -> Result<Done> {
        const auto still = nextSerial();
        if (!still || *still != first)
            return still ? Error{Reason::Conflict, form.title, numberKey} : still.error();
        for (qsizetype i = 0; i < printed.numbers.size(); ++i) {
            const auto put =
                m_records.put(kindOfBlank, {{numberKey, printed.numbers[i]},
                                            {QStringLiteral("form"), form.id},
                                            {QStringLiteral("printed_at"), instantText(now)},
                                            {QStringLiteral("salt"), salts[i]},
                                            {stateKey, unused}});
            if (!put)
                return put.error();
        }
        return Done{};
    });
}

Result<QList<RecordRow>> Blanks::list(const QString &state) const
{
    auto rows = m_records.list(kindOfBlank, Records::Which::All);
    if (rows && !state.isEmpty())
        rows->removeIf([&](const RecordRow &row) {
            return row.fields.value(stateKey).toString(unused) != state;
        });
    return rows;
}

Result<CentreRecord> Blanks::find(const QString &typed) const
{
    const QString text = typed.trimmed();
    const bool scanned = text.startsWith(codeStart);
    const QString number = (scanned ? numberIn(text) : text).toUpper();
    const QStringList parts = number.split(u'-');
    if (parts.size() != 4 || parts[0] != QStringLiteral("KB") ||
        !PetitionCode::isStation(parts[1]) || parts[2].size() != 5)
        return Error{Reason::BadFormat, text.left(60), numberKey};
    const QString right = numberOf(parts[1], parts[2].toInt());
    if (right != number)
        return Error{Reason::BadCheckDigit, right.right(1), numberKey};
    auto record = m_records.show(kindOfBlank, number);
    if (!record || !scanned)
        return record;
    const QString salt = record->fields.value(QStringLiteral("salt")).toString();
    if (text != qrText(m_at.store.identity().station.centre, number, salt))
        return refusedWith(QStringLiteral("二维码与本中心印制的空白文书%1不符。没有作任何记录；请"
                                          "核对纸张是否本中心印制。")
                               .arg(number));
    return record;
}

Result<RecordOutcome> Blanks::use(const QString &typed, const QString &code,
                                  const QDateTime &written)
{
    const auto record = find(typed);
    if (!record)
        return record.error();
    if (stateOf(*record) != unused)
        return refusedWith(QStringLiteral("空白文书%1%2。没有作任何记录；请核对纸上的编号。")
                               .arg(record->key, stateWords(stateOf(*record))));
    const auto petition = Desk(m_at).petition(code);
    if (!petition)
        return petition.error();
    if (const auto wrong = misdated(*record, *petition, written, m_at.clock.now()))
        return *wrong;
    return RecordActing(m_at, m_records)
        .take(kindOfBlank, record->key, QStringLiteral("blank-use"),
              {{QStringLiteral("code"), petition->code.text()},
               {QStringLiteral("written"), instantText(written)}});
}

Result<RecordOutcome> Blanks::spoil(const QString &typed, const QString &reason)
{
    return end(typed, QStringLiteral("blank-spoil"), reason);
}

Result<RecordOutcome> Blanks::miss(const QString &typed, const QString &reason)
{
    return end(typed, QStringLiteral("blank-missing"), reason);
}

Result<RecordOutcome> Blanks::end(const QString &typed, const QString &act, const QString &reason)
{
    const auto record = find(typed);
    if (!record)
        return record.error();
    const QString state = stateOf(*record);
    const bool found = state == QStringLiteral("missing") && act == QStringLiteral("blank-spoil");
    if (state != unused && !found)
        return refusedWith(QStringLiteral("空白文书%1%2。没有作任何记录；请核对纸上的编号。")
                               .arg(record->key, stateWords(state)));
    return RecordActing(m_at, m_records)
        .take(kindOfBlank, record->key, act, {{QStringLiteral("reason"), reason}});
}

} // namespace onedoor
