#include "ui/models/key_worker.h"

#include "core/store/files.h"
#include "core/paper/print_queue.h"


namespace onedoor
{

namespace
{

Result<Done> deliver(const Paper &paper, const SheetPlace &place)
{
    if (place.file.isEmpty()) {
        PrintOrder order;
        order.printer = place.printer;
        order.pdf = paper.pdf;
        order.title = QStringLiteral("OneDoor");
        const auto job = PrintQueue().submit(order);
        return job ? Result<Done>(Done{}) : job.error();
    }
    return writeWhole(place.file, paper.pdf);
}

} // namespace

void KeyWorker::list()
{
    const auto slots = m_file.listed();
    Q_EMIT listed(slots ? *slots : QList<KeySlot>());
}

void KeyWorker::openAlone()
{
    const auto key = m_file.open(m_keyring);
    if (key)
        Q_EMIT opened(*key);
    else
        Q_EMIT failed(key.error());
}

void KeyWorker::open(const OperatorPassword &password)
{
    const auto key = m_file.openWith(password);
    if (key)
        Q_EMIT opened(*key);
    else
        Q_EMIT failed(key.error());
}

void KeyWorker::recover(const RecoveryCode &code)
{
    const auto key = m_file.recover(code);
    if (key)
        Q_EMIT opened(*key);
    else
        Q_EMIT failed(key.error());
}

void KeyWorker::setPassword(const DataKey &key, const Secret &current, const OperatorPassword &next)
{
    const auto done = replacePassword(key, current, next);
    list();
    if (done)
        Q_EMIT passwordSet();
    else
        Q_EMIT failed(done.error());
}

Result<Done> KeyWorker::replacePassword(const DataKey &key, const Secret &current,
                                        const OperatorPassword &next)
{
    const auto slots = m_file.listed();
    if (!slots)
        return slots.error();
    if (slots->contains({KeySlot::Kind::Password, next.name})) {
        if (const auto mine = m_file.openWith({next.name, current}); !mine)
            return mine.error();
    }
    if (const auto put = m_file.setPassword(key, next); !put)
        return put;
    const KeySlot clear{KeySlot::Kind::File, {}};
    return slots->contains(clear) ? m_file.remove(clear) : Result<Done>(Done{});
}

void KeyWorker::makeSheet(const DataKey &key, const QString &resources, const QStringList &fonts,
                          const SheetFacts &facts, const SheetPlace &place)
{
    FontBook book(fonts);
    const RecoveryCode code = RecoveryCode::random();
    const auto paper = recoverySheet(PaperEngine(book), resources, facts, code);
    Result<Done> done = paper ? deliver(*paper, place) : Result<Done>(paper.error());
    if (done)
        done = m_file.setRecovery(key, code);
    list();
    if (done)
        Q_EMIT sheetMade();
    else
        Q_EMIT failed(done.error());
}

void KeyWorker::setKeyring(const DataKey &key, bool on)
{
    Result<Done> done = Error{Reason::NotFound, {}, QStringLiteral("keyring")};
    if (m_keyring)
        done = on ? m_file.lend(key, *m_keyring) : m_file.withdraw(*m_keyring);
    list();
    if (done)
        Q_EMIT keyringSet();
    else
        Q_EMIT failed(done.error());
}

} // namespace onedoor
