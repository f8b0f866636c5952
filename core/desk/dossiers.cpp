#include "core/desk/dossiers.h"

#include "core/desk/attaching.h"
#include "core/desk/paper_view.h"
#include "core/paper/dossier.h"
#include "core/store/files.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qint64 largestAttachment = qint64(60) * 1024 * 1024; // bytes: larger ones are listed
const QString attachmentsHere = QStringLiteral("attachments");

QJsonArray rowsJson(const QList<DossierRow> &rows)
{
    QJsonArray all;
    int index = 0;
    for (const DossierRow &row : rows) {
        const QString pages =
            row.from == 0    ? QString()
            : row.pages == 1 ? QString::number(row.from)
                             : QStringLiteral("%1–%2").arg(row.from).arg(row.from + row.pages - 1);
        all.append(
            QJsonObject{{QStringLiteral("index"), ++index},
                        {QStringLiteral("title"), row.title},
                        {QStringLiteral("number"), row.number},
                        {QStringLiteral("date"), row.on.toString(QStringLiteral("yyyy.MM.dd"))},
                        {QStringLiteral("pages"), pages},
                        {QStringLiteral("note"), row.note}});
    }
    return all;
}

/// A paper or an attachment, and where it stands in the file.
struct Thing {
    const Document *document = nullptr;
    const Attachment *attachment = nullptr;
    qsizetype place = 0;
};

QList<Thing> inOrder(const Petition &petition, const QStringList &order)
{
    const auto placeOf = [&](const QString &id) {
        const auto place = order.indexOf(id);
        return place < 0 ? order.size() : place;
    };
    QList<Thing> things;
    for (const Document &document : petition.documents)
        things.append({&document, nullptr, placeOf(document.issued.form)});
    for (const Attachment &attachment : petition.intake.attachments)
        things.append({nullptr, &attachment, placeOf(attachmentsHere)});
    std::stable_sort(things.begin(), things.end(),
                     [](const Thing &a, const Thing &b) { return a.place < b.place; });
    return things;
}

/// What is bound, and what the contents say of it.
class Gathering
{
public:
    Gathering(const Workplace &at, Papers &papers, FontBook &fonts)
        : dossier(fonts), m_at(at), m_papers(papers)
    {
    }

    Result<Done> add(const Thing &thing)
    {
        return thing.document ? paper(*thing.document) : attachment(*thing.attachment);
    }

    Dossier dossier;
    QList<DossierRow> rows;
    QStringList voided;

private:
    Result<Done> paper(const Document &document)
    {
        const FormSpec *form = m_at.reference.forms.find(document.issued.form);
        const QString title = form ? form->title : document.issued.form;
        const QString &number = document.issued.number;
        if (document.voided) {
            voided
                << QStringLiteral("%1（%2）已作废：%3").arg(title, number, document.voided->reason);
            return Done{};
        }
        const auto stored = m_papers.stored(number);
        if (!stored)
            return stored.error();
        bind({title, number, Clock::legalDay(document.issuedAt), 0, 0, {}}, stored->pdf);
        return Done{};
    }

    /// One that is too large or no picture and no PDF is named, with where it is.
    Result<Done> attachment(const Attachment &attachment)
    {
        DossierRow row{attachment.name, {}, {}, 0, 0, attachment.note};
        QByteArray content;
        if (attachment.size <= largestAttachment) {
            QBuffer buffer(&content);
            buffer.open(QIODevice::WriteOnly);
            const auto copied = Attaching::copy(m_at.store, attachment.sha256, buffer);
            if (!copied && copied.error().reason != Reason::NotFound)
                return copied;
            if (!copied)
                content.clear();
        }
        bind(row, content);
        return Done{};
    }

    void bind(DossierRow row, const QByteArray &content)
    {
        row.from = dossier.pages() + 1;
        row.pages = dossier.add(row.title, content);
        if (row.pages == 0) {
            row.from = 0;
            row.note = QStringLiteral("未装订：不是图片或者PDF，或者不能打开，另存于系统附件") +
                       (row.note.isEmpty() ? QString() : QStringLiteral("；") + row.note);
        }
        rows << row;
    }

    const Workplace &m_at;
    Papers &m_papers;
};

} // namespace

Result<QStringList> Dossiers::order() const
{
    const QString name = m_at.reference.folder + QStringLiteral("/forms/dossier-order.json");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, name, {}};
    QStringList order;
    const QJsonArray entries =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("order")).toArray();
    for (const QJsonValue entry : entries) {
        const QString id = entry.toString();
        if (id != attachmentsHere && !m_at.reference.forms.find(id))
            return Error{Reason::BadTemplate, QStringLiteral("dossier-order.json: ") + id, {}};
        order << id;
    }
    return order;
}

/// A paper of the file itself, which has no number and stands in no register.
Result<QByteArray> Dossiers::own(const QString &id, const Petition &petition,
                                 const QJsonObject &given) const
{
    const FormSpec *form = m_at.reference.forms.find(id);
    if (!form)
        return Error{Reason::NotFound, id, QStringLiteral("form")};
    QJsonObject mine;
    for (const QString &key : givenKeys(*form)) {
        if (given.contains(key))
            mine.insert(key, given.value(key));
    }
    const QJsonObject view = paperView(*form, petition, actToldBy(*form, petition), m_at);
    const auto paper =
        m_engine.render(*form, snapshotOf(*form, view, mine), RenderMode::Final, m_at.clock.now());
    return paper ? Result<QByteArray>(paper->pdf) : paper.error();
}

Result<BoundDossier> Dossiers::bind(const PetitionId &id, const QString &reason, QIODevice &to,
                                    const OnProgress &progress)
{
    const auto petition = Desk(m_at).look(id, reason);
    if (!petition)
        return petition.error();
    const auto order = this->order();
    if (!order)
        return order.error();
    Papers papers(m_at, m_engine);
    Gathering gathering(m_at, papers, m_engine.fonts());
    const QList<Thing> things = inOrder(*petition, *order);
    for (qsizetype i = 0; i < things.size(); ++i) {
        if (const auto done = gathering.add(things[i]); !done)
            return done.error();
        if (progress && !progress(i + 1, things.size()))
            return Error{Reason::Cancelled, {}, {}};
    }
    Dossier &dossier = gathering.dossier;
    const QJsonObject given{{QStringLiteral("rows"), rowsJson(gathering.rows)},
                            {QStringLiteral("pageCount"), dossier.pages()},
                            {QStringLiteral("fileCount"), gathering.rows.size()},
                            {QStringLiteral("changed"), gathering.voided.join(u'\n')}};
    for (const auto &[form, title, put] :
         {std::tuple("file-cover", "卷宗封面", &Dossier::putBefore),
          std::tuple("file-contents", "卷内目录", &Dossier::putBefore),
          std::tuple("file-note", "备考表", &Dossier::putBehind),
          std::tuple("file-back", "封底", &Dossier::putBehind)}) {
        const auto pdf = own(QLatin1String(form), *petition, given);
        if (!pdf)
            return pdf.error();
        (dossier.*put)(QString::fromUtf8(title), *pdf);
    }
    const auto written = dossier.write(to);
    return written ? Result<BoundDossier>({gathering.rows, dossier.pages()}) : written.error();
}

Result<BoundDossier> Dossiers::save(const PetitionId &petition, const QString &reason,
                                    const QString &file, const OnProgress &progress)
{
    Result<BoundDossier> bound = BoundDossier();
    const auto written = writeWhole(file, [&](QIODevice &to) -> Result<Done> {
        bound = bind(petition, reason, to, progress);
        return bound ? Result<Done>(Done{}) : bound.error();
    });
    return written ? bound : written.error();
}

} // namespace onedoor
