#include "core/paper/joined.h"

#include "core/paper/pdf_pipe.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QCryptographicHash>
#include <QHash>
#include <QTemporaryFile>

#include <exception>
#include <functional>
#include <map>
#include <stdexcept>
#include <vector>

namespace onedoor
{

namespace
{

constexpr qint64 PIECE = 1 << 16;       // bytes copied at once
constexpr int PAGES = 1, CATALOGUE = 2; // object numbers

} // namespace

/// A PDF written as its papers come: of three thousand only where each object lies is kept in
/// memory. What two papers have alike, above all the font of the form's own words, is written once.
struct JoinedPapers::Whole {
    QTemporaryFile file; ///< has no name where the system can do without, and goes with the whole
    std::vector<qint64> places{0, 0}; ///< by object number, from 1
    QHash<QByteArray, int> known;     ///< objects by their hash
    std::vector<int> pages;
    int papers = 0;
    bool twoSided = false;

    void write(const std::string &text)
    {
        if (file.write(text.data(), qint64(text.size())) != qint64(text.size()))
            throw std::runtime_error(file.errorString().toStdString());
    }

    void put(int number, const std::string &body)
    {
        places[size_t(number) - 1] = file.pos();
        write(std::to_string(number) + " 0 obj\n" + body + "\nendobj\n");
    }

    int putNew(const std::string &body)
    {
        places.push_back(0);
        put(int(places.size()), body);
        return int(places.size());
    }

    int putOnce(const std::string &body)
    {
        const QByteArray hash = QCryptographicHash::hash(
            QByteArrayView(body.data(), qsizetype(body.size())), QCryptographicHash::Sha1);
        const auto found = known.constFind(hash);
        return found != known.constEnd() ? *found : *known.insert(hash, putNew(body));
    }

    void add(QPDF &paper);
    void finish();
};

namespace
{

/// Writes the objects of one paper anew, with numbers of the whole.
class Renumbering
{
public:
    explicit Renumbering(std::function<int(const std::string &)> put) : m_put(std::move(put)) {}

    std::string text(QPDFObjectHandle object)
    {
        if (!object.isIndirect())
            return body(object);
        const auto known = m_numbers.find(object.getObjGen());
        const int number = known != m_numbers.end() ? known->second : m_put(body(object));
        m_numbers.emplace(object.getObjGen(), number);
        return std::to_string(number) + " 0 R";
    }

    /// A page with what it has from those above it.
    std::string page(QPDFPageObjectHelper page)
    {
        std::string all = entries(page.getObjectHandle(), "/Parent");
        for (const char *key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate"}) {
            QPDFObjectHandle value = page.getAttribute(key, false);
            if (!value.isNull() && !page.getObjectHandle().hasKey(key))
                all += std::string(key) + ' ' + text(value) + ' ';
        }
        return "<< " + all + "/Parent " + std::to_string(PAGES) + " 0 R >>";
    }

private:
    std::string entries(QPDFObjectHandle dictionary, const std::string &except)
    {
        std::string all;
        for (const std::string &key : dictionary.getKeys()) {
            if (key != except)
                all += QPDFObjectHandle::newName(key).unparse() + ' ' +
                       text(dictionary.getKey(key)) + ' ';
        }
        return all;
    }

    std::string body(QPDFObjectHandle object)
    {
        if (object.isStream()) {
            const auto data = object.getRawStreamData();
            return "<< " + entries(object.getDict(), "/Length") + "/Length " +
                   std::to_string(data->getSize()) + " >>\nstream\n" +
                   std::string(reinterpret_cast<const char *>(data->getBuffer()), data->getSize()) +
                   "\nendstream";
        }
        if (object.isDictionary())
            return "<< " + entries(object, {}) + ">>";
        if (!object.isArray())
            return object.unparseResolved();
        std::string all = "[ ";
        for (QPDFObjectHandle &each : object.getArrayAsVector())
            all += text(each) + ' ';
        return all + ']';
    }

    std::function<int(const std::string &)> m_put;
    std::map<QPDFObjGen, int> m_numbers;
};

} // namespace

void JoinedPapers::Whole::add(QPDF &paper)
{
    Renumbering renumbering([this](const std::string &body) { return putOnce(body); });
    auto sheets = QPDFPageDocumentHelper(paper).getAllPages();
    std::vector<int> its;
    for (const QPDFPageObjectHelper &sheet : sheets)
        its.push_back(putNew(renumbering.page(sheet)));
    if (twoSided && sheets.size() % 2 == 1)
        its.push_back(putNew("<< /Type /Page /Resources << >> /MediaBox " +
                             sheets.back().getMediaBox().unparseResolved() + " /Parent " +
                             std::to_string(PAGES) + " 0 R >>"));
    pages.insert(pages.end(), its.begin(), its.end()); // all of a paper or nothing
    ++papers;
}

/// The tree of pages, and where every object lies.
void JoinedPapers::Whole::finish()
{
    std::string kids;
    for (const int page : pages)
        kids += std::to_string(page) + " 0 R ";
    put(PAGES,
        "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [ " + kids + "] >>");
    put(CATALOGUE, "<< /Type /Catalog /Pages " + std::to_string(PAGES) + " 0 R >>");
    const qint64 table = file.pos();
    const std::string size = std::to_string(places.size() + 1);
    std::string rows = "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const qint64 place : places)
        rows += QByteArray::number(place).rightJustified(10, '0').toStdString() + " 00000 n \n";
    write(rows + "trailer\n<< /Size " + size + " /Root " + std::to_string(CATALOGUE) +
          " 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n");
}

JoinedPapers::JoinedPapers(bool twoSided) : m_whole(std::make_unique<Whole>())
{
    m_whole->twoSided = twoSided;
}

JoinedPapers::~JoinedPapers() = default;

Result<Done> JoinedPapers::add(const QByteArray &bytes)
{
    try {
        if (!m_whole->file.isOpen()) {
            if (!m_whole->file.open())
                throw std::runtime_error(m_whole->file.errorString().toStdString());
            m_whole->write("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
        }
        QPDF paper;
        openIn(paper, bytes);
        m_whole->add(paper);
        return Done{};
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), {}};
    }
}

int JoinedPapers::papers() const
{
    return m_whole->papers;
}

Result<Done> JoinedPapers::write(QIODevice &to)
{
    QTemporaryFile &file = m_whole->file;
    const qint64 end = file.pos();
    try {
        m_whole->finish();
        file.seek(0);
        ToDevice device(to);
        while (!file.atEnd()) {
            QByteArray piece = file.read(PIECE);
            if (piece.isEmpty())
                throw std::runtime_error(file.errorString().toStdString());
            device.write(reinterpret_cast<const unsigned char *>(piece.constData()),
                         size_t(piece.size()));
        }
        file.resize(end); // more may be added
        file.seek(end);
        return Done{};
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), {}};
    }
}

} // namespace onedoor
