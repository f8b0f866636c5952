#include "core/desk/scans.h"

#include "core/desk/attaching.h"
#include "core/desk/blanks.h"
#include "core/desk/file_kind.h"
#include "core/domain/view.h"
#include "core/paper/page_codes.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace onedoor
{

/// A run with its bytes.
struct Scans::Part {
    ScanRun run;
    QByteArray bytes;
};

namespace
{

const QString page = QStringLiteral("scan"); ///< of the drafts
const QString scanner = QStringLiteral("扫描");
constexpr qint64 largestScan = 300LL * 1024 * 1024;

/// As it may be shown and kept: a scanner's own may hold anything.
QString cleanName(const QString &path)
{
    QString name = QFileInfo(path).fileName().left(120);
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control || c == u'\uFFFD' || c.isSurrogate())
            c = u'_';
    }
    return name;
}

QString sentenceOf(const Error &error)
{
    if (error.detail == QStringLiteral("encrypted"))
        return QStringLiteral("PDF 有打开密码，读不了页面；已原样保存，可由人工归入事项。");
    if (error.detail == QStringLiteral("huge"))
        return QStringLiteral("图片尺寸过大，未展开；已原样保存，可由人工归入事项。");
    if (error.detail == QStringLiteral("pages"))
        return QStringLiteral("页数超过 1000 页，未逐页识别；已原样保存，可由人工归入事项。");
    if (error.detail == QStringLiteral("format"))
        return QStringLiteral("本机读不了这种图片；已原样保存，可由人工归入事项。");
    return QStringLiteral("文件已损坏或者不完整，读不了页面；已原样保存，请重新扫描。");
}

QString ours(const QStringList &codes)
{
    for (const QString &code : codes) {
        if (code.startsWith(QStringLiteral("OD1:")) || !Blanks::numberIn(code).isEmpty())
            return code;
    }
    return {};
}

QString idOf(const QString &sha256)
{
    return sha256.left(16);
}

bool isVoid(const Petition &petition, const QString &number)
{
    return std::any_of(petition.documents.begin(), petition.documents.end(),
                       [&](const Document &document) {
                           return document.issued.number == number && document.voided;
                       });
}

QJsonObject contentOf(const ScanRun &run)
{
    return {{QStringLiteral("file"), run.file},
            {QStringLiteral("from"), run.from},
            {QStringLiteral("pages"), run.pages},
            {QStringLiteral("state"), wordOf(run.state)},
            {QStringLiteral("why"), run.why},
            {QStringLiteral("code"), run.code},
            {QStringLiteral("number"), run.number},
            {QStringLiteral("sha256"), run.sha256},
            {QStringLiteral("size"), run.size},
            {QStringLiteral("name"), run.name},
            {QStringLiteral("attachment"), run.attachment}};
}

ScanRun runOf(const Draft &draft)
{
    const auto text = [&](const char *key) {
        return draft.content.value(QLatin1String(key)).toString();
    };
    ScanRun run;
    run.id = draft.id;
    run.file = text("file");
    run.from = draft.content.value(QStringLiteral("from")).toInt();
    run.pages = draft.content.value(QStringLiteral("pages")).toInt();
    run.state = fromWord<ScanRun::State>(text("state")).value_or(ScanRun::State::Tray);
    run.why = text("why");
    run.code = text("code");
    run.number = text("number");
    run.sha256 = text("sha256");
    run.size = qint64(draft.content.value(QStringLiteral("size")).toDouble());
    run.name = text("name");
    run.attachment = text("attachment");
    return run;
}

} // namespace

Result<QList<ScanRun>> Scans::take(const QString &path, const OnProgress &progress)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, path, {}};
    const QString name = cleanName(path);
    const FileKind kind = kindOf(file.peek(kindHead));
    ScanRun refused;
    refused.file = name;
    refused.state = ScanRun::State::Refused;
    if (file.size() > largestScan)
        refused.why = QStringLiteral("文件超过 300 MB，未收取；原文件留在原处，请分批扫描。");
    else if (isProgram(kind, name))
        refused.why = QStringLiteral("这是程序或者脚本，未收取；原文件留在原处。");
    else if (kind != FileKind::Pdf && !isPicture(kind))
        refused.why = QStringLiteral("不是 PDF 或者图片，未收取；原文件留在原处。");
    if (!refused.why.isEmpty())
        return QList<ScanRun>{refused};
    const QByteArray bytes = file.readAll();
    if (bytes.size() != file.size())
        return Error{Reason::FileUnreadable, path, {}};
    QList<ScanRun> runs;
    for (Part &part : partsOf(name, bytes, progress)) {
        const auto kept = keep(std::move(part));
        if (!kept)
            return kept.error();
        runs << *kept;
    }
    if (runs.isEmpty())
        return Error{Reason::Cancelled, {}, page};
    return runs;
}

/// A page with a code of ours begins a run; those behind it without one belong to it.
QList<Scans::Part> Scans::partsOf(const QString &name, const QByteArray &bytes,
                                  const OnProgress &progress) const
{
    Part whole;
    whole.run.file = name;
    whole.run.name = name;
    whole.run.from = 1;
    whole.bytes = bytes;
    const bool pdf = bytes.startsWith("%PDF-");
    Result<QList<QStringList>> codes = QList<QStringList>{};
    if (pdf) {
        codes = codesOfPdf(bytes, [&](int at, int of) { return !progress || progress(at, of); });
    } else if (const auto picture = codesOfPicture(bytes); picture) {
        codes = QList<QStringList>{*picture};
    } else {
        codes = picture.error();
    }
    if (!codes && codes.error().reason == Reason::Cancelled)
        return {};
    if (!codes) {
        whole.run.why = sentenceOf(codes.error());
        return {whole};
    }
    QList<std::pair<int, QString>> begins{{0, ours(codes->value(0))}};
    for (int at = 1; at < codes->size(); ++at) {
        if (const QString code = ours(codes->at(at));
            !code.isEmpty() && code != begins.last().second)
            begins << std::pair(at, code);
    }
    QList<Part> parts;
    for (int i = 0; i < begins.size(); ++i) {
        const int from = begins[i].first;
        const int end = i + 1 < begins.size() ? begins[i + 1].first : int(codes->size());
        Part part = whole;
        part.run.from = from + 1;
        part.run.pages = end - from;
        if (begins.size() > 1) {
            const auto pages = pagesOf(bytes, from, end - from);
            if (!pages) { // seen, but not to be taken apart
                whole.run.pages = int(codes->size());
                whole.run.why = sentenceOf(pages.error());
                return {whole};
            }
            part.bytes = *pages;
        }
        parts << recognised(part, begins[i].second);
    }
    return parts;
}

Scans::Part Scans::recognised(Part part, const QString &code) const
{
    if (code.isEmpty()) {
        part.run.why = QStringLiteral("页上没有读到本系统文书的二维码，请指明归入哪一事项。");
        return part;
    }
    if (const QString blank = Blanks::numberIn(code); !blank.isEmpty()) {
        part.run.number = blank.left(60);
        part.run.why =
            QStringLiteral("这是空白文书 %1 的回填件，请指明归入哪一事项。").arg(part.run.number);
        return part;
    }
    const QString claimed = code.section(u'/', 1, 1).left(60);
    const auto verdict = m_papers.verify(code);
    if (!verdict) {
        part.run.why =
            QStringLiteral("二维码上的文书（%1）不在本机登记簿：可能是其他中心的，或者不是"
                           "本系统出具的。")
                .arg(claimed);
        return part;
    }
    if (!verdict->genuine) {
        part.run.why =
            QStringLiteral("二维码与登记簿不符（%1），可能是伪造的，请核对原件。").arg(claimed);
        return part;
    }
    part.run.code = verdict->petitionCode;
    part.run.number = verdict->number;
    const QString ending = part.run.file.section(u'.', -1);
    part.run.name = QStringLiteral("%1（扫描）.%2")
                        .arg(verdict->number, part.bytes.startsWith("%PDF-") ? QStringLiteral("pdf")
                                                                             : ending.left(8));
    return part;
}

/// The content first, then the row, then the matter: stopped anywhere, it is taken up again.
Result<ScanRun> Scans::keep(Part part)
{
    const QByteArray digest = QCryptographicHash::hash(part.bytes, QCryptographicHash::Sha256);
    const QString id = idOf(QString::fromLatin1(digest.toHex()));
    if (auto there = find(id); there) {
        const bool halfDone =
            there->state == ScanRun::State::Tray && !there->code.isEmpty() && there->why.isEmpty();
        if (halfDone)
            return file(*there);
        there->seenBefore = true;
        return there;
    }
    QBuffer buffer(&part.bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto kept = m_at.store.attachments.put(buffer);
    if (!kept)
        return kept.error();
    part.run.id = id;
    part.run.sha256 = kept->sha256;
    part.run.size = kept->size;
    if (const auto noted = note(part.run); !noted)
        return noted.error();
    return part.run.code.isEmpty() ? Result<ScanRun>(part.run) : file(part.run);
}

Result<ScanRun> Scans::file(ScanRun run)
{
    const auto petition = Desk(m_at).petition(run.code);
    if (!petition)
        return petition.error();
    const QString from = QStringLiteral("扫描自 %1").arg(run.file);
    const auto named = Attaching(m_at).name(
        petition->id, Attachment{run.name, run.sha256, run.size, from.left(200)});
    if (!named && named.error().reason != Reason::Duplicate)
        return named.error();
    run.attachment = named ? named->name : named.error().detail;
    const bool waits = waitsForService(*petition, run.number);
    run.state = waits ? ScanRun::State::ToServe : ScanRun::State::Filed;
    run.why = waits ? QStringLiteral("已扫描回证，待确认送达。") : QString();
    if (isVoid(*petition, run.number))
        run.why = QStringLiteral("文书 %1 已作废，扫描件仍归入原事项。").arg(run.number);
    const auto noted = note(run);
    return noted ? Result<ScanRun>(run) : Result<ScanRun>(noted.error());
}

bool Scans::waitsForService(const Petition &petition, const QString &number) const
{
    for (const Document &document : petition.documents) {
        const FormSpec *form = m_at.reference.forms.find(document.issued.form);
        if (document.issued.number != number || document.voided ||
            (form && form->reader == wordOf(Reader::Desk)))
            continue;
        return std::none_of(
            petition.services.begin(), petition.services.end(),
            [&](const Service &service) { return service.served.id == document.issued.document; });
    }
    return false;
}

Result<Done> Scans::note(const ScanRun &run)
{
    return m_at.store.drafts.save(
        {run.id, page, m_at.who.window, scanner, m_at.clock.now(), contentOf(run)});
}

Result<QList<ScanRun>> Scans::list(bool all) const
{
    const auto rows = m_at.store.drafts.all(page);
    if (!rows)
        return rows.error();
    QList<ScanRun> runs;
    for (const Draft &row : *rows) {
        ScanRun run = runOf(row);
        if (run.state == ScanRun::State::ToServe) { // as it stands now
            const auto petition = Desk(m_at).petition(run.code);
            if (petition && !waitsForService(*petition, run.number))
                run.state = ScanRun::State::Filed;
        }
        if (all || run.state == ScanRun::State::Tray || run.state == ScanRun::State::ToServe)
            runs << run;
    }
    return runs;
}

Result<ScanRun> Scans::find(const QString &id) const
{
    const auto rows = m_at.store.drafts.all(page);
    if (!rows)
        return rows.error();
    for (const Draft &row : *rows) {
        if (row.id == id)
            return runOf(row);
    }
    return Error{Reason::NotFound, id, page};
}

Result<ScanRun> Scans::assign(const QString &id, const QString &code)
{
    auto run = find(id);
    if (!run)
        return run;
    if (run->state != ScanRun::State::Tray)
        return Error{Reason::AlreadyDone, run->code, page};
    const auto petition = Desk(m_at).petition(code);
    if (!petition)
        return petition.error();
    run->code = petition->code.text();
    run->why.clear();
    return file(*run);
}

} // namespace onedoor
