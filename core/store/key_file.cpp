#include "core/store/key_file.h"

#include "core/store/files.h"
#include "core/store/place.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr size_t keySize = 32;
constexpr int version = 1;
const QString slotsKey = QStringLiteral("slots");

QString fastestCipher()
{
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("aes") ? QStringLiteral("aegis") : QStringLiteral("chacha20");
#else
    return QStringLiteral("chacha20");
#endif
}

QJsonObject fileSlot(const Secret &key)
{
    return {{QStringLiteral("kind"), QStringLiteral("file")},
            {QStringLiteral("key"), QString::fromLatin1(key.hex().view())}};
}

Secret keyOfFileSlot(const QJsonObject &slot)
{
    Secret key = Secret::fromHex(slot.value(QStringLiteral("key")).toString().toLatin1());
    return key.size() == keySize ? key : Secret();
}

/// The written elements of the array under a key of the outermost object, as they stand. The text
/// is known to be JSON.
QList<QByteArray> elementsOf(const QByteArray &json, const QByteArray &key)
{
    QList<QByteArray> elements;
    int depth = 0;
    bool inside = false;
    qsizetype from = 0;
    QByteArray name; // the last string of the outermost object
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '"') {
            const qsizetype start = i + 1;
            for (++i; i < json.size() && json.at(i) != '"'; ++i)
                i += json.at(i) == '\\';
            if (depth == 1)
                name = json.mid(start, i - start);
        } else if (c == '[' || c == '{') {
            if (++depth == 2 && c == '[' && name == key) {
                inside = true;
                from = i + 1;
            }
        } else if ((c == ',' && depth == 2) || c == ']' || c == '}') {
            if (inside && depth == 2) {
                const QByteArray element = json.mid(from, i - from).trimmed();
                if (!element.isEmpty())
                    elements.append(element);
                from = i + 1;
            }
            depth -= c != ',';
            inside = inside && depth >= 2;
        }
    }
    return elements;
}

} // namespace

struct KeyFile::Content {
    QJsonObject head;            ///< everything but the slots
    QList<QByteArray> slotTexts; ///< as they stand in the file

    QJsonObject slot(qsizetype i) const
    {
        return QJsonDocument::fromJson(slotTexts.at(i)).object();
    }
    qsizetype find(const KeySlot &wanted) const
    {
        for (qsizetype i = 0; i < slotTexts.size(); ++i) {
            if (describeSlot(slot(i)) == wanted)
                return i;
        }
        return -1;
    }
    /// The slots that open the store for good.
    qsizetype opening() const
    {
        return std::count_if(slotTexts.begin(), slotTexts.end(), [](const QByteArray &text) {
            const QJsonObject slot = QJsonDocument::fromJson(text).object();
            const auto kind = describeSlot(slot).kind;
            const bool wrapped = slot.contains(QStringLiteral("box"));
            return (kind == KeySlot::Kind::File && !keyOfFileSlot(slot).isEmpty()) ||
                   ((kind == KeySlot::Kind::Password || kind == KeySlot::Kind::Recovery) &&
                    wrapped);
        });
    }
    /// By the first slot of a kind (and name, unless that is empty) that the secret opens.
    Result<DataKey> opened(const KeySlot &wanted, const Secret &secret, const Error &none) const
    {
        for (qsizetype i = 0; i < slotTexts.size(); ++i) {
            const KeySlot is = describeSlot(slot(i));
            if (is.kind != wanted.kind || (!wanted.name.isEmpty() && is.name != wanted.name))
                continue;
            if (auto key = openSlot(slot(i), secret); key && key->size() == keySize)
                return keyOf(std::move(*key));
        }
        return none;
    }
    void append(const QJsonObject &slot)
    {
        slotTexts.append(QJsonDocument(slot).toJson(QJsonDocument::Indented).trimmed());
    }
    DataKey keyOf(Secret bytes) const
    {
        return {std::move(bytes), head.value(QStringLiteral("cipher")).toString()};
    }
};

Result<KeyFile::Content> KeyFile::read() const
{
    // Here, since every opening of a store begins with its keys.
    if (const auto finished = finishTakingPlace(m_folder); !finished)
        return finished.error();
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool store = QFile::exists(m_folder + QStringLiteral("/store.db"));
        return store ? Error{Reason::WrongKey, m_path, {}}
                     : Error{Reason::StoreMissing, m_folder, {}};
    }
    QByteArray text = file.readAll();
    Content content{QJsonDocument::fromJson(text).object(), {}};
    if (content.head.value(QStringLiteral("version")).toInt(version) > version)
        return Error{Reason::StoreNewer, m_path, {}};
    if (content.head.take(slotsKey).isArray())
        content.slotTexts = elementsOf(text, slotsKey.toLatin1());
    sodium_memzero(text.data(), size_t(text.size()));
    return content;
}

Result<Done> KeyFile::write(const Content &content) const
{
    // The head is an object and never empty: the slots go in before its last brace.
    QByteArray text = QJsonDocument(content.head).toJson().trimmed().chopped(1).trimmed() +
                      ",\n    \"slots\": [\n" + content.slotTexts.join(",\n") + "\n    ]\n}\n";
    UnfinishedFile unfinished(m_folder);
    const bool open = unfinished.file().isOpen();
    const bool whole = open && unfinished.file().write(text) == text.size();
    sodium_memzero(text.data(), size_t(text.size()));
    if (!open)
        return Error{Reason::StoreReadOnly, m_path, {}};
    return whole ? unfinished.keepAs(m_path) : Error{Reason::DiskFull, m_path, {}};
}

Result<Done> KeyFile::change(const std::function<Result<Done>(Content &)> &edit) const
{
    const Turn turn(m_folder + QStringLiteral("/keys.lock"));
    if (!turn.taken())
        return Error{turn.taken().error().reason, m_path, {}};
    auto content = read();
    if (!content)
        return content.error();
    const auto done = edit(*content);
    return done ? write(*content) : done;
}

Result<DataKey> KeyFile::create(const std::optional<OperatorPassword> &lock) const
{
    Content content{
        {{QStringLiteral("version"), version}, {QStringLiteral("cipher"), fastestCipher()}}, {}};
    DataKey key = content.keyOf(Secret::random(keySize));
    if (lock) {
        const auto slot = passwordSlot(key.bytes, lock->name, lock->text, m_cost);
        if (!slot)
            return slot.error();
        content.append(*slot);
    } else {
        content.append(fileSlot(key.bytes));
    }
    const auto written = write(content);
    return written ? Result<DataKey>(std::move(key)) : written.error();
}

Result<DataKey> KeyFile::open(KeyVault *vault) const
{
    const auto content = read();
    if (!content)
        return content.error();
    for (qsizetype i = 0; i < content->slotTexts.size(); ++i) {
        const QJsonObject slot = content->slot(i);
        const KeySlot is = describeSlot(slot);
        if (is.kind == KeySlot::Kind::File) {
            if (Secret key = keyOfFileSlot(slot); !key.isEmpty())
                return content->keyOf(std::move(key));
        }
        if (is.kind == KeySlot::Kind::Keyring && vault) {
            const auto copy = vault->read(is.name);
            if (Secret key = copy ? Secret::fromHex(copy->view()) : Secret(); key.size() == keySize)
                return content->keyOf(std::move(key));
        }
    }
    return Error{content->opening() > 0 ? Reason::PasswordNeeded : Reason::WrongKey, m_path, {}};
}

Result<DataKey> KeyFile::openWith(const OperatorPassword &password) const
{
    const auto content = read();
    if (!content)
        return content.error();
    return content->opened({KeySlot::Kind::Password, password.name}, password.text,
                           {Reason::WrongPassword, password.name, {}});
}

Result<DataKey> KeyFile::recover(const RecoveryCode &code) const
{
    const auto content = read();
    if (!content)
        return content.error();
    return content->opened({KeySlot::Kind::Recovery, {}}, code.secret(),
                           {Reason::WrongPassword, {}, QStringLiteral("recovery_code")});
}

Result<QList<KeySlot>> KeyFile::listed() const
{
    const auto content = read();
    if (!content)
        return content.error();
    QList<KeySlot> listed;
    for (qsizetype i = 0; i < content->slotTexts.size(); ++i)
        listed.append(describeSlot(content->slot(i)));
    return listed;
}

/// Takes the place of the slot of the same kind and name; the others stay as they stand.
Result<Done> KeyFile::put(const QJsonObject &slot) const
{
    return change([&](Content &content) -> Result<Done> {
        const qsizetype at = content.find(describeSlot(slot));
        content.append(slot);
        if (at >= 0)
            content.slotTexts.swapItemsAt(at, content.slotTexts.size() - 1);
        if (at >= 0)
            content.slotTexts.removeLast();
        return Done{};
    });
}

Result<Done> KeyFile::setPassword(const DataKey &key, const OperatorPassword &password) const
{
    const auto slot = passwordSlot(key.bytes, password.name, password.text, m_cost);
    return slot ? put(*slot) : Result<Done>(slot.error());
}

Result<Done> KeyFile::setRecovery(const DataKey &key, const RecoveryCode &code) const
{
    return put(recoverySlot(key.bytes, code.secret()));
}

Result<Done> KeyFile::remove(const KeySlot &slot) const
{
    return change([&](Content &content) -> Result<Done> {
        const qsizetype at = content.find(slot);
        if (at < 0)
            return Error{Reason::NotFound, slot.name, QStringLiteral("slots")};
        content.slotTexts.removeAt(at);
        if (content.opening() == 0)
            return Error{Reason::NotAllowed, slot.name, QStringLiteral("slots")};
        return Done{};
    });
}

Result<Done> KeyFile::lend(const DataKey &key, KeyVault &vault) const
{
    // A name of its own: a copy left by another store can never be taken for this one's.
    const QString entry =
        QStringLiteral("store/") + QString::fromLatin1(Secret::random(16).hex().view());
    if (const auto before = withdraw(vault); !before)
        return before;
    // Its name first: a copy nobody knows of would never be taken back.
    if (const auto noted = put({{QStringLiteral("kind"), QStringLiteral("keyring")},
                                {QStringLiteral("entry"), entry}});
        !noted)
        return noted;
    if (vault.write(entry, key.bytes.hex()))
        return Done{};
    const auto undone = remove({KeySlot::Kind::Keyring, entry});
    return undone ? Error{Reason::NotFound, entry, QStringLiteral("keyring")} : undone;
}

Result<Done> KeyFile::withdraw(KeyVault &vault) const
{
    const auto slots = listed();
    if (!slots)
        return slots.error();
    for (const KeySlot &slot : *slots) {
        if (slot.kind != KeySlot::Kind::Keyring)
            continue;
        // The copy first: once the slot is gone nobody knows its name.
        if (!vault.remove(slot.name))
            return Error{Reason::NotFound, slot.name, QStringLiteral("keyring")};
        if (const auto done = remove(slot); !done)
            return done;
    }
    return Done{};
}

} // namespace onedoor
