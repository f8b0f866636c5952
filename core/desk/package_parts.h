#pragma once

#include "core/domain/result.h"

#include <QBuffer>
#include <QIODevice>

#include <memory>
#include <optional>

namespace onedoor
{

/// The parts of a zipped package (ECMA-376), read one after the other as streams, so that a small
/// file which unpacks to the size of the disk costs neither memory nor an hour.
class PackageParts
{
public:
    /// `bytes` outlive it. Damaged or no package: isOpen() is false.
    explicit PackageParts(const QByteArray &bytes);
    ~PackageParts();
    PackageParts(const PackageParts &) = delete;

    bool isOpen() const { return m_package != nullptr; }
    bool has(const QString &name) const;
    /// Opens a part from its start; the one before is closed. Null where there is none.
    std::unique_ptr<QIODevice> part(const QString &name) const;
    /// A whole small part; empty where there is none.
    QByteArray small(const QString &name) const;

    /// A part that unpacks to more ends there, as if cut off, and readError says so.
    static constexpr qint64 partLimit = 512 * 1024 * 1024;

private:
    QBuffer m_bytes;
    void *m_package = nullptr;
};

/// Why a part's stream ended early; none: it did not.
std::optional<Error> readError(const QIODevice &part);

} // namespace onedoor
