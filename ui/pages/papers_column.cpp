#include "ui/pages/papers_column.h"

#include "core/desk/file_kind.h"
#include "ui/models/wording.h"
#include "ui/models/wording_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace onedoor
{

namespace
{

constexpr QSize thumbnailSize(42, 59);

void setStanding(StatusPill &pill, PetitionModel::PaperItem::Standing standing)
{
    using Standing = PetitionModel::PaperItem::Standing;
    switch (standing) {
    case Standing::Waiting:
        pill.setStatus(Tone::Amber, Glyph::Printer, PapersColumn::tr("waits to be printed"));
        break;
    case Standing::ToServe:
        pill.setStatus(Tone::Amber, Glyph::Forward, PapersColumn::tr("waits to be served"));
        break;
    case Standing::Served:
        pill.setStatus(Tone::Jade, Glyph::Done, PapersColumn::tr("served"));
        break;
    case Standing::Printed:
        pill.setStatus(Tone::Jade, Glyph::Check, PapersColumn::tr("printed"));
        break;
    case Standing::Voided:
        pill.setStatus(Tone::Quiet, Glyph::Close, PapersColumn::tr("void"));
        break;
    }
}

/// When it was added, and by whom.
QString addedText(const Petition &petition, const Attachment &attachment)
{
    const auto isIn = [&](const Intake &intake) {
        return std::any_of(
            intake.attachments.begin(), intake.attachments.end(),
            [&](const Attachment &there) { return there.sha256 == attachment.sha256; });
    };
    for (const Event &event : petition.history) {
        const auto *registered = std::get_if<PetitionRegistered>(&event.fact);
        const auto *corrected = std::get_if<PetitionCorrected>(&event.fact);
        if ((registered && isIn(registered->intake)) || (corrected && isIn(corrected->corrected)))
            return QStringLiteral("%1 · %2").arg(instantInWords(event.at()),
                                                 operatorText(event.operatorName));
    }
    return {};
}

/// What it is, how large, and who brought it.
QString aboutText(const Petition &petition, const Attachment &attachment, const QLocale &locale)
{
    QStringList parts;
    const bool noteSays = attachment.note.startsWith(QStringLiteral("按内容是")); // not the name
    if (const FileKind kind = kindClaimed(attachment.name); !noteSays && kind != FileKind::Other)
        parts << nameOf(kind);
    parts << locale.formattedDataSize(attachment.size);
    if (const QString added = addedText(petition, attachment); !added.isEmpty())
        parts << added;
    if (!attachment.note.isEmpty())
        parts << attachment.note;
    return parts.join(QStringLiteral(" · "));
}

/// A button as high as the words and signs on it.
class RowButton : public QPushButton
{
public:
    explicit RowButton(const QString &name)
    {
        setProperty("step", QStringLiteral("open"));
        setAccessibleName(name);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_row = new QHBoxLayout(this);
        m_row->setContentsMargins(10, 8, 10, 8);
        m_row->setSpacing(10);
    }
    QHBoxLayout *row() const { return m_row; }
    /// Ctrl+S while the focus is on it.
    void setSave(std::function<void()> save) { m_save = std::move(save); }
    QSize sizeHint() const override
    {
        const int wide = width() > 0 ? width() : layout()->sizeHint().width();
        const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                       : layout()->sizeHint().height();
        return {layout()->sizeHint().width(), high};
    }
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) // its words have found their face
            setMinimumHeight(sizeHint().height());
        const bool key =
            event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!key || !m_save || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Save))
            return QPushButton::event(event);
        event->accept(); // no page's own
        if (event->type() == QEvent::KeyPress)
            m_save();
        return true;
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        setMinimumHeight(sizeHint().height()); // the style's own is of a button without rows
    }

private:
    QHBoxLayout *m_row;
    std::function<void()> m_save;
};

} // namespace

PapersColumn::PapersColumn(PetitionModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void PapersColumn::refresh()
{
    const QWidget *held = window()->focusWidget();
    const QString heldName = held && isAncestorOf(held) ? held->objectName() : QString();
    QWidgetList before;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget())
            before.append(widget);
        delete item;
    }
    const auto papers = m_model.papers();
    for (const PetitionModel::PaperItem &paper : papers)
        addPaper(paper);
    if (papers.isEmpty()) {
        QLabel *none = textLabel(tr("No paper has been issued yet."));
        setTone(none, Tone::Quiet);
        m_column->addWidget(none);
    }
    const bool hasAttachments = !m_model.petition().intake.attachments.isEmpty();
    if (hasAttachments) // what is there stands above what may come
        addAttachments();
    bool mayIssue = false;
    for (const FormState &form : m_model.forms()) {
        if (!form.offered || !form.refused.isEmpty())
            continue;
        if (!std::exchange(mayIssue, true))
            addHeading(tr("To be issued"));
        addForm(form);
    }
    if (!hasAttachments)
        addAttachments();
    m_column->addStretch(1);
    // Before the old ones go: the focus of a row that is hidden jumps to another field.
    if (!heldName.isEmpty())
        giveFocusTo(heldName);
    for (QWidget *widget : std::as_const(before)) {
        widget->hide();
        widget->deleteLater();
    }
}

/// To the first row where the one of that name is gone.
void PapersColumn::giveFocusTo(const QString &name)
{
    QWidget *row = nullptr;
    for (int i = m_column->count() - 1; i >= 0; --i) {
        auto *button = qobject_cast<QPushButton *>(m_column->itemAt(i)->widget());
        if (button && (!row || row->objectName() != name || button->objectName() == name))
            row = button;
    }
    row->show(); // now, not with the next event
    row->setFocus(Qt::OtherFocusReason);
}

void PapersColumn::addHeading(const QString &text)
{
    m_column->addSpacing(8);
    QLabel *heading = textLabel(text, TextRole::Small);
    setTone(heading, Tone::Quiet);
    m_column->addWidget(heading);
}

void PapersColumn::addAttachment(const Attachment &attachment)
{
    const QString about = aboutText(m_model.petition(), attachment, locale());
    auto *button = new RowButton(attachment.name + QLatin1Char(' ') + about);
    button->setObjectName(QStringLiteral("attachment"));
    button->setToolTip(tr("Enter opens it to be read, Ctrl+S saves a copy"));
    button->setSave([this, attachment] { Q_EMIT copyRequested(attachment); });
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel *label : {textLabel(attachment.name), textLabel(about, TextRole::Small)}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    button->row()->addWidget(new IconLabel(Glyph::Attachment, Tone::Quiet), 0, Qt::AlignTop);
    button->row()->addLayout(words, 1);
    for (QWidget *part : button->findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(button, &QPushButton::clicked, this,
            [this, attachment] { Q_EMIT attachmentRequested(attachment); });
    m_column->addWidget(button);
}

void PapersColumn::addAttachments()
{
    addHeading(tr("Attachments"));
    const auto &attachments = m_model.petition().intake.attachments;
    for (const Attachment &attachment : attachments)
        addAttachment(attachment);
    QLabel *keys = textLabel(
        attachments.isEmpty() ? tr("Drop files here, or paste them with Ctrl+V.")
                              : tr("Enter opens, Ctrl+S saves a copy; drop or paste to add."),
        TextRole::Small);
    keys->setWordWrap(true);
    setTone(keys, Tone::Quiet);
    m_column->addWidget(keys);
    auto *add = new QPushButton(iconOf(Glyph::Add), tr("Add a file … (Ctrl+Shift+A)"));
    add->setObjectName(QStringLiteral("addAttachment"));
    add->setDisabled(m_model.isReadOnly());
    connect(add, &QPushButton::clicked, this, &PapersColumn::attachRequested);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    auto *whole = new QPushButton(iconOf(Glyph::Paper), tr("Whole file as PDF (Ctrl+Shift+J)"));
    whole->setObjectName(QStringLiteral("wholeFile"));
    connect(whole, &QPushButton::clicked, this, &PapersColumn::fileRequested);
    m_column->addWidget(whole, 0, Qt::AlignLeft);
}

void PapersColumn::addPaper(const PetitionModel::PaperItem &paper)
{
    auto *button = new RowButton(paper.title + QLatin1Char(' ') + paper.number);
    button->setObjectName(paper.number);
    auto *picture = new QLabel;
    showThumbnail(picture, paper.pdfHash);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(textLabel(paper.title));
    QLabel *number = textLabel(paper.number, TextRole::Small);
    number->setWordWrap(true);
    words->addWidget(number);
    auto *pill = new StatusPill;
    setStanding(*pill, paper.standing);
    words->addWidget(pill, 0, Qt::AlignLeft);
    if (!paper.outdated.isEmpty())
        addOutdated(*words, paper.outdated);
    button->row()->addWidget(picture, 0, Qt::AlignTop);
    button->row()->addLayout(words, 1);
    for (QWidget *part : button->findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(button, &QPushButton::clicked, this,
            [this, number = paper.number] { Q_EMIT documentRequested(number); });
    m_column->addWidget(button);
}

void PapersColumn::addOutdated(QVBoxLayout &words, const QStringList &fields)
{
    auto *pill = new StatusPill;
    pill->setObjectName(QStringLiteral("outdated"));
    pill->setStatus(Tone::Amber, Glyph::Warning, tr("corrected since: void and issue anew"));
    words.addWidget(pill, 0, Qt::AlignLeft);
    QLabel *which = textLabel(fields.join(QStringLiteral("、")), TextRole::Small);
    which->setWordWrap(true);
    words.addWidget(which);
}

void PapersColumn::addForm(const FormState &form)
{
    auto *button = new RowButton(form.title);
    button->setObjectName(form.form);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(textLabel(form.title));
    if (!form.missing.isEmpty()) {
        words->addWidget(shortLabel(tr("missing: %1").arg(form.missing.join(QStringLiteral("、"))),
                                    TextRole::Small));
    }
    button->row()->addWidget(new IconLabel(Glyph::Paper, form.ready() ? Tone::Jade : Tone::Quiet),
                             0, Qt::AlignTop);
    button->row()->addLayout(words, 1);
    for (QWidget *part : button->findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setDisabled(m_model.isReadOnly());
    connect(button, &QPushButton::clicked, this,
            [this, id = form.form] { Q_EMIT formRequested(id); });
    m_column->addWidget(button);
}

void PapersColumn::showThumbnail(QLabel *picture, const QString &pdfHash)
{
    const auto known = m_thumbnails.constFind(pdfHash);
    if (known != m_thumbnails.constEnd()) {
        picture->setPixmap(*known);
        return;
    }
    picture->setFixedSize(thumbnailSize); // nothing moves when it comes
    m_model.readPdf(pdfHash, picture, [this, picture, pdfHash](const Result<QByteArray> &pdf) {
        if (pdf)
            picture->setPixmap(*m_thumbnails.insert(pdfHash, thumbnailOf(*pdf)));
    });
}

QPixmap PapersColumn::thumbnailOf(QByteArray pdf) const
{
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const qreal ratio = devicePixelRatioF();
    // Drawn larger and scaled down: small type is else a row of dots.
    const QImage page = document.render(0, thumbnailSize * ratio * 3);
    QImage paper(page.size(), QImage::Format_RGB32);
    paper.fill(tokensOf(Scheme::Light).surface); // paper is white in every scheme
    QPainter(&paper).drawImage(0, 0, page);
    QPixmap picture = QPixmap::fromImage(
        paper.scaled(thumbnailSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace onedoor
