#include "core/paper/joined.h"

#include "core/paper/pdf_pipe.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <vector>

namespace onedoor
{

struct JoinedPapers::Whole {
    struct Paper {
        QByteArray bytes; ///< read when the whole is written
        std::unique_ptr<QPDF> pdf;
    };

    QPDF pdf;
    std::vector<std::unique_ptr<Paper>> papers;
    bool twoSided = false;

    void add(std::unique_ptr<Paper> paper)
    {
        QPDFPageDocumentHelper to(pdf);
        const auto pages = QPDFPageDocumentHelper(*paper->pdf).getAllPages();
        for (const QPDFPageObjectHelper &page : pages)
            to.addPage(page, false);
        if (twoSided && pages.size() % 2 == 1) {
            auto empty = QPDFObjectHandle::newDictionary(
                {{"/Type", QPDFObjectHandle::newName("/Page")},
                 {"/MediaBox",
                  QPDFPageObjectHelper(pages.back()).getMediaBox().unsafeShallowCopy()},
                 {"/Resources", QPDFObjectHandle::newDictionary()}});
            to.addPage(pdf.makeIndirectObject(empty), false);
        }
        papers.push_back(std::move(paper));
    }
};

JoinedPapers::JoinedPapers(bool twoSided) : m_whole(std::make_unique<Whole>())
{
    m_whole->pdf.emptyPDF();
    m_whole->twoSided = twoSided;
}

JoinedPapers::~JoinedPapers() = default;

Result<Done> JoinedPapers::add(const QByteArray &bytes)
{
    try {
        auto paper = std::make_unique<Whole::Paper>();
        paper->bytes = bytes;
        paper->pdf = std::make_unique<QPDF>();
        paper->pdf->setSuppressWarnings(true);
        paper->pdf->processMemoryFile("paper", paper->bytes.constData(),
                                      size_t(paper->bytes.size()));
        m_whole->add(std::move(paper));
        return Done{};
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), {}};
    }
}

int JoinedPapers::papers() const
{
    return int(m_whole->papers.size());
}

Result<Done> JoinedPapers::write(QIODevice &to)
{
    try {
        ToDevice device(to);
        QPDFWriter writer(m_whole->pdf);
        writer.setOutputPipeline(&device);
        writer.setObjectStreamMode(qpdf_o_disable); // for the oldest of printers
        writer.write();
        return Done{};
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), {}};
    }
}

} // namespace onedoor
