#include "tests/store/stress/worker.h"

#include "core/domain/decisions.h"
#include "core/store/backup.h"
#include "tests/support/acts.h"

#include <QBuffer>

#include <cstdio>
#include <unistd.h>

namespace onedoor::test
{

namespace
{

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

QString wordsOf(const Event &event)
{
    return QStringLiteral("event %1 %2").arg(event.sequence).arg(event.hash);
}

} // namespace

Worker::Worker(const QString &folder, quint32 seed, bool lie)
    : m_folder(folder), m_random(seed), m_lie(lie)
{
}

Result<Done> Worker::run()
{
    auto store = openStore(m_folder, m_clock, m_ids);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    if (const auto read = readRevision(); !read)
        return read;
    const auto known = m_store->petitions.page({}, 50);
    if (!known)
        return known.error();
    for (const PetitionRow &row : *known)
        m_known.append(row.id);
    for (;;) {
        if (const auto done = step(); !done)
            return done;
    }
}

/// Numbers go on from what killed workers left, whether or not they had said so.
Result<Done> Worker::readRevision()
{
    for (int i = 0; i < 3; ++i)
        m_revision =
            std::max(m_revision, m_store->settings.value(QStringLiteral("s%1").arg(i)).toInt());
    const auto drafts = m_store->drafts.all(QStringLiteral("intake"));
    if (!drafts)
        return drafts.error();
    for (const Draft &draft : *drafts)
        m_revision = std::max(m_revision, draft.content.value(QStringLiteral("revision")).toInt());
    m_passwords = m_store->settings.value(passwordCount).toInt();
    return Done{};
}

Result<Done> Worker::step()
{
    const auto dice = m_random() % 1000;
    if (dice < 550 || m_known.isEmpty())
        return registerOne();
    if (dice < 740)
        return decideOne();
    if (dice < 820)
        return issuePaper();
    if (dice < 850)
        return importThree();
    if (dice < 880)
        return attachFile();
    if (dice < 900)
        return changePassword();
    if (dice < 945)
        return keepDraft();
    if (dice < 980)
        return keepSetting();
    return dice < 992 ? m_store->rebuild() : backUp();
}

Result<Event> Worker::registered()
{
    const PetitionId id{m_ids.next()};
    m_known.append(id);
    return registerIn(*m_store, id, leakingIntake());
}

/// Says what was recorded, after it was committed.
Result<Done> Worker::recording(const std::function<Result<Event>()> &one)
{
    QString words;
    const auto done = m_store->ledger.together([&]() -> Result<Done> {
        const auto event = one();
        if (!event)
            return event.error();
        words = wordsOf(*event);
        if (m_lie) {
            say(words);
            ::usleep(300);
        }
        return Done{};
    });
    if (done && !m_lie)
        say(words);
    return done;
}

Result<Done> Worker::registerOne()
{
    return recording([&] { return registered(); });
}

Result<Done> Worker::decideOne()
{
    const PetitionId id = m_known[qsizetype(m_random() % quint32(m_known.size()))];
    const Fact fact =
        test::accepted(QStringLiteral("集美街道人民调解委员会"), {QDate(2026, 12, 23), {}});
    return recording([&] {
        return m_store->ledger.record(
            id, QStringLiteral("林晓"), [&](const Petition &petition) -> Result<Fact> {
                if (petition.acts.isEmpty())
                    return fact;
                Intake intake = petition.intake; // a second acceptance would not count
                intake.claim = QString::number(m_random());
                return correct(petition, intake, QStringLiteral("来访人更正"));
            });
    });
}

/// As the desk issues: number, bytes and fact together.
Result<Done> Worker::issuePaper()
{
    const PetitionId id = m_known[qsizetype(m_random() % quint32(m_known.size()))];
    const StationId station = m_store->identity().station;
    const QString form = QStringLiteral("acceptance-notice");
    QByteArray pdf(int(2'000 + m_random() % 40'000), char('a' + m_random() % 26));
    pdf += m_ids.next().toByteArray();
    QString name;
    const auto done = recording([&]() -> Result<Event> {
        const auto serial = m_store->documents.nextSerial(station, form, 2026);
        const auto blob = m_store->blobs.put(pdf);
        if (!serial || !blob)
            return serial ? blob.error() : serial.error();
        name = *blob;
        DocumentIssued issued;
        issued.document = DocumentId{m_ids.next()};
        issued.form = form;
        issued.number = QStringLiteral("集矛调受〔2026〕A1-%1号").arg(*serial);
        issued.serial = *serial;
        issued.year = 2026;
        issued.pdfHash = name;
        return m_store->ledger.record(id, {},
                                      [&](const Petition &) { return Result<Fact>(Fact(issued)); });
    });
    if (done)
        say(QStringLiteral("blob ") + name);
    return done;
}

/// Several facts in one commit: all are there, or none.
Result<Done> Worker::importThree()
{
    QStringList words;
    const auto done = m_store->ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < 3; ++i) {
            const auto event = registered();
            if (!event)
                return event.error();
            words << wordsOf(*event);
        }
        return Done{};
    });
    for (const QString &line : done ? words : QStringList())
        say(line);
    return done;
}

/// As the desk attaches: the content first, then the fact that names it.
Result<Done> Worker::attachFile()
{
    QByteArray clear(int(m_random() % 150'000), char('a' + m_random() % 26));
    clear += m_ids.next().toByteArray();
    QBuffer content(&clear);
    content.open(QIODevice::ReadOnly);
    auto kept = m_store->attachments.put(content);
    if (!kept)
        return kept.error();
    kept->name = kept->sha256;
    const PetitionId id = m_known[qsizetype(m_random() % quint32(m_known.size()))];
    const auto done = recording([&] {
        return m_store->ledger.record(id, {}, [&](const Petition &petition) {
            Intake intake = petition.intake;
            intake.attachments.append(*kept);
            return correct(petition, intake, QStringLiteral("添加附件"));
        });
    });
    if (done)
        say(QStringLiteral("file ") + kept->sha256);
    return done;
}

Result<Done> Worker::changePassword()
{
    const KeyFile keys(m_folder, cheapestPassword);
    const auto key = keys.open();
    if (!key)
        return key.error();
    // Noted first, so that it is known which it may be.
    if (const auto noted = m_store->settings.put(passwordCount, QString::number(++m_passwords));
        !noted)
        return noted;
    const auto done = keys.setPassword(*key, {passwordOwner, passwordOf(m_passwords)});
    if (done)
        say(QStringLiteral("password %1").arg(m_passwords));
    return done;
}

Result<Done> Worker::keepDraft()
{
    const QString id = QStringLiteral("d%1").arg(m_random() % 3);
    const auto done = m_store->drafts.save({id,
                                            QStringLiteral("intake"),
                                            QStringLiteral("1"),
                                            QStringLiteral("林晓"),
                                            m_clock.now(),
                                            {{QStringLiteral("revision"), ++m_revision}}});
    if (done)
        say(QStringLiteral("draft %1 %2").arg(id).arg(m_revision));
    return done;
}

Result<Done> Worker::keepSetting()
{
    const QString name = QStringLiteral("s%1").arg(m_random() % 3);
    const auto done = m_store->settings.put(name, QString::number(++m_revision));
    if (done)
        say(QStringLiteral("setting %1 %2").arg(name).arg(m_revision));
    return done;
}

Result<Done> Worker::backUp()
{
    const auto key = KeyFile(m_folder).open();
    if (!key)
        return key.error();
    const auto made =
        Backup(m_folder, *key).make(m_folder + QStringLiteral("/backups"), m_clock.now());
    if (!made)
        return made.error();
    say(QStringLiteral("backup ") + made->folder);
    return Done{};
}

} // namespace onedoor::test
