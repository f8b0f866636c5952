#include "core/desk/package_parts.h"

#include <unzip.h>

namespace onedoor
{

namespace
{

constexpr qint64 smallLimit = 4 * 1024 * 1024;

QIODevice &deviceOf(voidpf opaque)
{
    return *static_cast<QIODevice *>(opaque);
}

voidpf openDevice(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readDevice(voidpf opaque, voidpf, void *to, uLong size)
{
    const qint64 got = deviceOf(opaque).read(static_cast<char *>(to), qint64(size));
    return got > 0 ? uLong(got) : 0;
}

uLong writeDevice(voidpf, voidpf, const void *, uLong)
{
    return 0;
}

ZPOS64_T tellDevice(voidpf opaque, voidpf)
{
    return ZPOS64_T(deviceOf(opaque).pos());
}

long seekDevice(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    QIODevice &device = deviceOf(opaque);
    const qint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? device.pos()
                        : origin == ZLIB_FILEFUNC_SEEK_END ? device.size()
                                                           : 0;
    const qint64 to = from + qint64(offset);
    return to >= 0 && to <= device.size() && device.seek(to) ? 0 : -1;
}

int closeDevice(voidpf, voidpf)
{
    return 0;
}

int errorOfDevice(voidpf, voidpf)
{
    return 0;
}

/// One part as it unpacks.
class PartDevice : public QIODevice
{
public:
    explicit PartDevice(unzFile package) : m_package(package) { open(QIODevice::ReadOnly); }
    ~PartDevice() override { unzCloseCurrentFile(m_package); }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_ended && QIODevice::atEnd(); }
    std::optional<Error> failure() const { return m_failure; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (m_ended || most == 0)
            return m_ended ? -1 : 0;
        const int got =
            unzReadCurrentFile(m_package, to, unsigned(std::min<qint64>(most, 1 << 20)));
        m_read += std::max(got, 0);
        m_ended = got <= 0 || m_read > PackageParts::partLimit;
        if (m_read > PackageParts::partLimit)
            m_failure = Error{Reason::TooLarge, QString::number(PackageParts::partLimit), {}};
        else if (got < 0 || (got == 0 && unzCloseCurrentFile(m_package) != UNZ_OK))
            m_failure = Error{Reason::FileUnfit, QStringLiteral("damaged"), {}}; // checksum, too
        return got <= 0 ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    unzFile m_package;
    qint64 m_read = 0;
    bool m_ended = false;
    std::optional<Error> m_failure;
};

} // namespace

PackageParts::PackageParts(const QByteArray &bytes)
{
    m_bytes.setData(bytes);
    m_bytes.open(QIODevice::ReadOnly);
    zlib_filefunc64_def access{openDevice, readDevice,  writeDevice,   tellDevice,
                               seekDevice, closeDevice, errorOfDevice, &m_bytes};
    m_package = unzOpen2_64(nullptr, &access);
}

PackageParts::~PackageParts()
{
    if (m_package)
        unzClose(m_package);
}

bool PackageParts::has(const QString &name) const
{
    return unzLocateFile(m_package, name.toUtf8().constData(), 2) == UNZ_OK;
}

std::unique_ptr<QIODevice> PackageParts::part(const QString &name) const
{
    if (!has(name) || unzOpenCurrentFile(m_package) != UNZ_OK)
        return nullptr;
    return std::make_unique<PartDevice>(m_package);
}

QByteArray PackageParts::small(const QString &name) const
{
    const auto device = part(name);
    QByteArray bytes;
    while (device && !device->atEnd() && bytes.size() < smallLimit)
        bytes += device->read(smallLimit);
    return bytes;
}

std::optional<Error> readError(const QIODevice &part)
{
    const auto *packed = dynamic_cast<const PartDevice *>(&part);
    return packed ? packed->failure() : std::nullopt;
}

} // namespace onedoor
