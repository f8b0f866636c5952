#include "core/desk/paper_batch.h"

namespace onedoor
{

Result<Done> PaperBatch::issue(const QString &form, const QStringList &codes,
                               const QJsonObject &inputs, const Told &told,
                               const OnProgress &progress)
{
    if (!m_at.reference.forms.find(form))
        return Error{Reason::NotFound, form, QStringLiteral("form")};
    QStringList wanted;
    for (const QString &code : codes) {
        const QString bare = code.trimmed();
        if (!bare.isEmpty() && !wanted.contains(bare))
            wanted << bare;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QByteArray pdf;
        const BatchLine line = one(form, wanted[i], inputs, pdf);
        if (!told(line, pdf) || (progress && !progress(i + 1, wanted.size())))
            return Error{Reason::Cancelled, QString::number(i + 1), {}};
    }
    return Done{};
}

BatchLine PaperBatch::one(const QString &form, const QString &code, const QJsonObject &inputs,
                          QByteArray &pdf)
{
    BatchLine line;
    line.code = code;
    const auto petition = Desk(m_at).petition(code);
    if (!petition) {
        line.error = petition.error();
        return line;
    }
    line.title = petition->intake.title;
    auto issued = m_papers.issue(petition->id, form, inputs);
    if (!issued && issued.error().reason == Reason::AlreadyDone) {
        line.before = true;
        issued = m_papers.stored(issued.error().detail);
    }
    if (!issued) {
        line.error = issued.error();
        return line;
    }
    line.number = issued->number;
    line.pages = issued->pages;
    pdf = issued->pdf;
    return line;
}

} // namespace onedoor
