#include "core/store/key_slots.h"

#include "core/store/raw_bytes.h"

#include <QJsonDocument>

#include <sodium.h>
#include <unistd.h>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t wrapSize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
// What a slot from outside may ask of this machine.
constexpr quint64 mostMemory = quint64(2) << 30;
constexpr quint64 mostOperations = 64;

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesOf(const QJsonObject &slot, const char *name)
{
    return QByteArray::fromHex(slot.value(QLatin1String(name)).toString().toLatin1());
}

/// Everything in a slot but the box itself: whoever changes it makes the box unreadable.
QByteArray boundTo(QJsonObject slot)
{
    slot.remove(QStringLiteral("box"));
    return QJsonDocument(slot).toJson(QJsonDocument::Compact);
}

/// The wrapping key of a password; nothing where there is not enough memory.
std::optional<Secret> stretched(const Secret &password, const QByteArray &salt,
                                const PasswordCost &cost)
{
    Secret key(wrapSize);
    if (crypto_pwhash(key.data(), key.size(), password.view().data(), password.size(), raw(salt),
                      cost.operations, size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

Secret keyOfCode(const Secret &code, const QByteArray &salt)
{
    Secret key(wrapSize);
    crypto_generichash(key.data(), key.size(), code.data(), code.size(), raw(salt),
                       size_t(salt.size()));
    return key;
}

QJsonObject sealed(QJsonObject slot, const Secret &dataKey, const Secret &wrap)
{
    const QByteArray nonce = randomBytes(nonceSize);
    slot[QStringLiteral("nonce")] = hexOf(nonce);
    const QByteArray bound = boundTo(slot);
    QByteArray box(qsizetype(dataKey.size() + tagSize), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char *>(box.data()), nullptr, dataKey.data(), dataKey.size(),
        raw(bound), quint64(bound.size()), nullptr, raw(nonce), wrap.data());
    slot[QStringLiteral("box")] = hexOf(box);
    return slot;
}

PasswordCost costOf(const QJsonObject &slot)
{
    return {quint64(slot.value(QStringLiteral("ops")).toDouble()),
            quint64(slot.value(QStringLiteral("mem")).toDouble())};
}

std::optional<Secret> wrapOf(const QJsonObject &slot, const Secret &secret)
{
    const QByteArray salt = bytesOf(slot, "salt");
    if (describeSlot(slot).kind == KeySlot::Kind::Recovery)
        return salt.size() == crypto_generichash_KEYBYTES ? std::optional(keyOfCode(secret, salt))
                                                          : std::nullopt;
    const PasswordCost cost = costOf(slot);
    if (salt.size() != crypto_pwhash_SALTBYTES || cost.operations < crypto_pwhash_OPSLIMIT_MIN ||
        cost.operations > mostOperations || cost.memory < crypto_pwhash_MEMLIMIT_MIN ||
        cost.memory > mostMemory)
        return std::nullopt;
    return stretched(secret, salt, cost);
}

/// All steps between neighbours alike: 88888888, 12345678, hgfedcba.
bool isRun(const QString &text)
{
    const int step = text.at(1).unicode() - text.at(0).unicode();
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (text.at(i).unicode() - text.at(i - 1).unicode() != step)
            return false;
    }
    return step >= -1 && step <= 1;
}

} // namespace

PasswordCost PasswordCost::ofThisMachine()
{
    const quint64 memory = quint64(sysconf(_SC_PHYS_PAGES)) * quint64(sysconf(_SC_PAGESIZE));
    return memory < (quint64(2) << 30) ? small() : PasswordCost{};
}

KeySlot describeSlot(const QJsonObject &slot)
{
    const QString kind = slot.value(QStringLiteral("kind")).toString();
    if (kind == QStringLiteral("password"))
        return {KeySlot::Kind::Password, slot.value(QStringLiteral("name")).toString()};
    if (kind == QStringLiteral("recovery"))
        return {KeySlot::Kind::Recovery, {}};
    if (kind == QStringLiteral("keyring"))
        return {KeySlot::Kind::Keyring, slot.value(QStringLiteral("entry")).toString()};
    if (kind == QStringLiteral("file"))
        return {KeySlot::Kind::File, {}};
    return {KeySlot::Kind::Unknown, kind};
}

Result<Done> checkPassword(const QString &password, const QString &operatorName)
{
    constexpr int fewest = 8;
    static const QStringList triedFirst{
        QStringLiteral("password"),   QStringLiteral("passw0rd"),  QStringLiteral("password1"),
        QStringLiteral("qwertyui"),   QStringLiteral("qwer1234"),  QStringLiteral("1qaz2wsx"),
        QStringLiteral("asdfghjk"),   QStringLiteral("a1234567"),  QStringLiteral("a12345678"),
        QStringLiteral("123456789a"), QStringLiteral("abc12345"),  QStringLiteral("abcd1234"),
        QStringLiteral("11223344"),   QStringLiteral("12341234"),  QStringLiteral("1234567890"),
        QStringLiteral("0123456789"), QStringLiteral("147258369"), QStringLiteral("123123123"),
        QStringLiteral("5201314520"), QStringLiteral("woaini520"), QStringLiteral("woaini1314"),
        QStringLiteral("admin123"),   QStringLiteral("onedoor1"),  QStringLiteral("administrator")};
    const QString plain = password.normalized(QString::NormalizationForm_KC).toLower();
    const bool weak = plain.toUcs4().size() < fewest || isRun(plain) ||
                      triedFirst.contains(plain) ||
                      plain == operatorName.normalized(QString::NormalizationForm_KC).toLower();
    return weak ? Result<Done>(Error{Reason::WeakPassword, QString::number(fewest), {}})
                : Result<Done>(Done{});
}

Result<QJsonObject> passwordSlot(const Secret &dataKey, const QString &operatorName,
                                 const Secret &password, const PasswordCost &cost)
{
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    PasswordCost paid = cost;
    auto wrap = stretched(password, salt, paid);
    if (!wrap && paid.memory > PasswordCost::small().memory) {
        paid = PasswordCost::small();
        wrap = stretched(password, salt, paid);
    }
    if (!wrap)
        return Error{Reason::StoreFailed, QStringLiteral("Argon2id"), {}};
    return sealed({{QStringLiteral("kind"), QStringLiteral("password")},
                   {QStringLiteral("name"), operatorName},
                   {QStringLiteral("salt"), hexOf(salt)},
                   {QStringLiteral("ops"), double(paid.operations)},
                   {QStringLiteral("mem"), double(paid.memory)}},
                  dataKey, *wrap);
}

QJsonObject recoverySlot(const Secret &dataKey, const Secret &code)
{
    const QByteArray salt = randomBytes(crypto_generichash_KEYBYTES);
    return sealed({{QStringLiteral("kind"), QStringLiteral("recovery")},
                   {QStringLiteral("salt"), hexOf(salt)}},
                  dataKey, keyOfCode(code, salt));
}

std::optional<Secret> openSlot(const QJsonObject &slot, const Secret &secret)
{
    const QByteArray nonce = bytesOf(slot, "nonce");
    const QByteArray box = bytesOf(slot, "box");
    if (size_t(nonce.size()) != nonceSize || size_t(box.size()) <= tagSize)
        return std::nullopt;
    const auto wrap = wrapOf(slot, secret);
    if (!wrap)
        return std::nullopt;
    Secret dataKey(size_t(box.size()) - tagSize);
    const QByteArray bound = boundTo(slot);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        dataKey.data(), nullptr, nullptr, raw(box), quint64(box.size()), raw(bound),
        quint64(bound.size()), raw(nonce), wrap->data());
    return opened == 0 ? std::optional(std::move(dataKey)) : std::nullopt;
}

} // namespace onedoor
