#pragma once

#include "core/paper/pdf_font.h" // what libqpdf is to be like

#include <QIODevice>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>

#include <stdexcept>

namespace onedoor
{

/// The bytes outlive what is opened. Throws where they are no PDF, or a locked one.
inline void openIn(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("paper", bytes.constData(), size_t(bytes.size()));
}

/// What leaves the PDF library goes into a device; throws what the device says.
class ToDevice : public Pipeline
{
public:
    explicit ToDevice(QIODevice &to) : Pipeline("device", nullptr), m_to(to) {}

    void write(unsigned char const *data, size_t size) override
    {
        if (m_to.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
            throw std::runtime_error(m_to.errorString().toStdString());
    }
    void finish() override {}

private:
    QIODevice &m_to;
};

} // namespace onedoor
