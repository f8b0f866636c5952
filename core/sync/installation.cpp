#include "core/sync/installation.h"

#include "core/store/files.h"
#include "core/store/lost.h"
#include "core/store/passed_over.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

namespace onedoor
{

namespace
{

const QString idKey = QStringLiteral("store_id");
const QString placeKey = QStringLiteral("place");

/// Names this computer, and tells nothing about it.
QString machine()
{
    return QString::fromLatin1(
        QCryptographicHash::hash(QSysInfo::machineUniqueId(), QCryptographicHash::Sha256)
            .left(16)
            .toHex());
}

} // namespace

Result<Done> Installation::check(Store &store, QDate today) const
{
    if (m_notes.isEmpty())
        return Done{};
    const auto checked = checkAll(store, today);
    // On a full disk nothing is recorded either, and what is there can still be looked at.
    return checked || checked.error().reason != Reason::DiskFull ? checked : Done{};
}

Result<Done> Installation::checkAll(Store &store, QDate today) const
{
    if (store.exchange.value(idKey).isEmpty()) {
        const QString id = QUuid::createUuid().toString(QUuid::Id128);
        if (const auto put = store.exchange.put(idKey, id); !put)
            return put;
    }
    if (const auto checked = checkEnd(store, today); !checked)
        return checked;
    return checkPlace(store);
}

/// A copy of a store bears its number: the note is of the furthest this user has seen of any.
Result<Done> Installation::checkEnd(Store &store, QDate today) const
{
    const auto own = store.ledger.head(store.ledger.station());
    if (!own)
        return own.error();
    const Note noted = read(fileName(store));
    if (noted.sequence > own->sequence) {
        const qint64 missing = noted.sequence - own->sequence + noted.missing;
        const auto passed = passOverNumbers(store, today, missing, noted.sequence);
        if (!passed)
            return passed;
        if (ownEndDoubt(store.exchange).isEmpty()) {
            if (const auto doubted = doubtOwnEnd(store.exchange); !doubted)
                return doubted.error();
        }
        write(fileName(store), {own->sequence, missing});
    } else {
        keep(store);
    }
    return Done{};
}

/// A folder that was moved is where it was not before, and where it was is none. Otherwise it may
/// have company: which only the hub can tell.
Result<Done> Installation::checkPlace(Store &store)
{
    const QString here = machine() + u'|' + QDir(store.folder()).canonicalPath();
    const QString before = store.exchange.value(placeKey);
    if (here == before)
        return Done{};
    const bool moved = before.startsWith(machine() + u'|') &&
                       !QFile::exists(before.section(u'|', 1) + QStringLiteral("/store.db"));
    if (!before.isEmpty() && !moved && ownEndDoubt(store.exchange).isEmpty()) {
        if (const auto doubted = doubtOwnEnd(store.exchange); !doubted)
            return doubted.error();
    }
    return store.exchange.put(placeKey, here);
}

void Installation::keep(Store &store) const
{
    if (m_notes.isEmpty() || store.exchange.value(idKey).isEmpty())
        return;
    const auto own = store.ledger.head(store.ledger.station());
    const Note noted = read(fileName(store));
    const qint64 missing = passesOver(store.exchange) ? noted.missing : 0;
    if (own && own->sequence >= noted.sequence && Note{own->sequence, missing} != noted)
        write(fileName(store), {own->sequence, missing});
}

QString Installation::fileName(Store &store) const
{
    return m_notes + u'/' + store.exchange.value(idKey) + u'-' + store.ledger.station().text();
}

Installation::Note Installation::read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = file.readAll().simplified().split(' ');
    return {words.value(0).toLongLong(), words.value(1).toLongLong()};
}

/// Of one length, over what stands there: it is written after every record and need not survive a
/// power cut.
void Installation::write(const QString &name, const Note &note) const
{
    if (!QFile::exists(name) && !(makeFolder(m_notes) && makeFile(name)))
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite))
        return;
    file.write(QByteArray::number(note.sequence).rightJustified(19, ' ') + ' ' +
               QByteArray::number(note.missing).rightJustified(19, ' ') + '\n');
}

} // namespace onedoor
