#include "ui/pages/document_page.h"

#include "ui/models/wording.h"
#include "ui/models/wording_papers.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/status_pill.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfPageRenderer>
#include <QPdfView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace onedoor
{

DocumentPage::DocumentPage(DocumentModel &model, QWidget *parent)
    : DeskPage(parent), m_model(model), m_document(new QPdfDocument(this)), m_view(new QPdfView),
      m_renderer(m_view->findChild<QPdfPageRenderer *>()), m_buffer(new QBuffer(&m_bytes, this)),
      m_title(textLabel({}, TextRole::Lead)), m_number(textLabel({})), m_state(new StatusPill),
      m_notice(new Notice), m_content(new Notice), m_inputs(new Card(tr("To be filled in here"))),
      m_print(textLabel({})), m_copies(new QSpinBox),
      m_copiesField(new Field(tr("Copies to print"), m_copies)), m_voidReason(new QLineEdit),
      m_voidRow(new QWidget), m_foot(new PageFoot)
{
    m_view->setObjectName(QStringLiteral("paper"));
    m_view->setAccessibleName(tr("The paper"));
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    makeActions();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_foot);

    connect(&m_model, &DocumentModel::paperChanged, this, &DocumentPage::showPaper);
    connect(&m_model, &DocumentModel::changed, this, &DocumentPage::refresh);
    connect(m_renderer, &QPdfPageRenderer::pageRendered, this,
            [this](int, QSize, const QImage &, QPdfDocumentRenderOptions, quint64 request) {
                dropLate(request);
            });
    connect(&m_model, &DocumentModel::failed, this,
            [this](const Error &error) { m_notice->say(Notice::Kind::Danger, wordingOf(error)); });
    refresh();
}

DocumentPage::~DocumentPage()
{
    m_document->close(); // before the buffer it reads from goes
}

void DocumentPage::makeActions()
{
    m_primary.setObjectName(QStringLiteral("issue"));
    m_primary.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_primary.setShortcutContext(Qt::WidgetShortcut); // the window has the key
    m_cancel.setText(tr("Cancel the print"));
    m_save.setText(tr("Save as PDF"));
    m_void.setText(tr("Make void …"));
    m_cancel.setObjectName(QStringLiteral("cancelPrint"));
    m_save.setObjectName(QStringLiteral("savePdf"));
    m_void.setObjectName(QStringLiteral("void"));
    connect(&m_primary, &QAction::triggered, this, &DocumentPage::act);
    connect(&m_cancel, &QAction::triggered, &m_model, &DocumentModel::cancelPrint);
    connect(&m_save, &QAction::triggered, this, &DocumentPage::save);
    connect(&m_void, &QAction::triggered, this, &DocumentPage::askVoid);
    for (QAction *action : {&m_void, &m_save, &m_cancel})
        m_foot->addSecondary(action);
    m_foot->setPrimary(&m_primary);
}

QWidget *DocumentPage::makeSide()
{
    m_title->setWordWrap(true);
    m_number->setWordWrap(true);
    m_number->setObjectName(QStringLiteral("documentNumber"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->setObjectName(QStringLiteral("content"));
    m_print->setWordWrap(true);
    m_print->setObjectName(QStringLiteral("printState"));
    m_copies->setObjectName(QStringLiteral("copies"));
    m_copies->setRange(1, 99);
    connect(m_copies, &QSpinBox::valueChanged, &m_model, &DocumentModel::setCopies);
    m_voidReason->setObjectName(QStringLiteral("voidReason"));
    m_voidReason->setPlaceholderText(tr("Why is it void?"));
    m_voidReason->setAccessibleName(m_voidReason->placeholderText());
    auto *confirm = new QPushButton(tr("Make void for ever"));
    confirm->setObjectName(QStringLiteral("confirmVoid"));
    confirm->setProperty("danger", true);
    const auto makeVoid = [this] {
        const QString reason = m_voidReason->text().trimmed();
        if (reason.isEmpty())
            return;
        m_voidRow->hide();
        m_model.voidDocument(reason);
    };
    connect(confirm, &QPushButton::clicked, this, makeVoid);
    connect(m_voidReason, &QLineEdit::returnPressed, this, makeVoid);
    auto *voidColumn = new QVBoxLayout(m_voidRow);
    voidColumn->setContentsMargins(0, 0, 0, 0);
    voidColumn->addWidget(m_voidReason);
    voidColumn->addWidget(confirm);
    m_voidRow->hide();

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_number);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_notice);
    column->addWidget(m_content);
    column->addWidget(m_print);
    column->addWidget(m_copiesField);
    column->addWidget(m_inputs);
    column->addWidget(m_voidRow);
    column->addStretch(1);
    auto *scroll = new QScrollArea; // a form may lack more than a small screen is high
    scroll->setFixedWidth(360);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(side);
    return scroll;
}

QString DocumentPage::title() const
{
    return tr("Paper");
}

QWidget *DocumentPage::firstField()
{
    auto *first = m_inputSheet ? m_inputSheet->findChild<QLineEdit *>() : nullptr;
    return first && first->isVisibleTo(this) ? static_cast<QWidget *>(first) : m_view;
}

bool DocumentPage::back()
{
    const bool open = !m_voidRow->isHidden();
    m_voidRow->hide();
    return open;
}

bool DocumentPage::perform(ActionId id)
{
    if (id != ActionId::PrintDocument || !m_primary.isEnabled())
        return false;
    act();
    return true;
}

void DocumentPage::act()
{
    m_notice->clear();
    if (m_model.stage() == DocumentModel::Stage::Drafting)
        m_model.issueAndPrint();
    else if (m_model.isOutdated())
        m_model.replace();
    else
        m_model.print();
}

/// The view keeps its place while a preview is made again.
void DocumentPage::showPaper()
{
    m_notice->clear();
    m_voidRow->hide();
    if (std::exchange(m_voidFor, m_model.number()) != m_model.number())
        m_voidReason->clear();
    m_document->close();
    m_buffer->close();
    m_bytes = m_model.pdf();
    if (!m_bytes.isEmpty()) {
        m_buffer->open(QIODevice::ReadOnly);
        m_document->load(m_buffer);
        // One page after the last: it paints nothing, and its number parts the papers.
        m_firstRequest = m_renderer->requestPage(m_document->pageCount(), QSize(1, 1));
    }
    fillInputs();
}

/// The view takes any picture that comes: one of the paper before, begun while that was shown,
/// would stand here for this one, a preview's mark on what has been issued.
void DocumentPage::dropLate(quint64 request)
{
    if (request >= m_firstRequest)
        return;
    const int spacing = m_view->pageSpacing();
    m_view->setPageSpacing(spacing + 1); // makes it forget its pictures, and keeps its place
    m_view->setPageSpacing(spacing);
}

void DocumentPage::fillInputs()
{
    // While one types the same fields stay; only another paper brings others.
    QStringList keys;
    for (const DocumentModel::Input &input : m_model.inputs())
        keys.append(input.key);
    const QString which = m_model.petition().text() + m_model.title() + keys.join(QLatin1Char(' '));
    if (m_inputSheet && m_inputSheet->objectName() == which)
        return;
    delete m_inputSheet;
    m_inputSheet = new QWidget;
    m_inputSheet->setObjectName(which);
    auto *column = new QVBoxLayout(m_inputSheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const DocumentModel::Input &input : m_model.inputs()) {
        auto *line = new QLineEdit;
        line->setObjectName(input.key);
        connect(line, &QLineEdit::textEdited, this,
                [this, key = input.key](const QString &text) { m_model.setInput(key, text); });
        auto *field = new Field(input.name, line);
        field->setRequired(input.required);
        column->addWidget(field);
    }
    m_inputs->body()->addWidget(m_inputSheet);
    m_inputs->setVisible(!m_model.inputs().isEmpty());
    if (m_view->hasFocus()) // what is to be filled in came after the page was shown
        firstField()->setFocus(Qt::OtherFocusReason);
}

void DocumentPage::refresh()
{
    using Stage = DocumentModel::Stage;
    const bool drafting = m_model.stage() == Stage::Drafting;
    const bool issued = m_model.stage() == Stage::Issued;
    m_title->setText(m_model.title());
    m_number->setText(issued ? m_model.number() : QString());
    m_number->setVisible(issued);
    if (m_model.isVoided())
        m_state->setStatus(Tone::Quiet, Glyph::Close, tr("void: %1").arg(m_model.voidReason()));
    else if (m_model.isOutdated())
        m_state->setStatus(Tone::Amber, Glyph::Warning, tr("older than its facts"));
    else if (drafting)
        m_state->setStatus(Tone::Amber, Glyph::Edit, tr("preview, not issued"));
    else if (m_model.isPrinted())
        m_state->setStatus(Tone::Jade, Glyph::Check, tr("issued and printed"));
    else
        m_state->setStatus(Tone::Amber, Glyph::Printer, tr("issued, waits to be printed"));
    if (drafting && !m_model.refused().isEmpty())
        m_notice->say(Notice::Kind::Warning, m_model.refused());
    else if (drafting && !m_model.missingElsewhere().isEmpty())
        m_notice->say(Notice::Kind::Warning,
                      tr("Still missing: %1. Complete the matter or the centre's settings first.")
                          .arg(m_model.missingElsewhere().join(QStringLiteral("、"))));
    showPrint();
    showCopies();
    showContent();
    nameAction();

    const auto state = m_model.printState();
    const bool underWay = state && !isFinal(*state) && *state != JobState::NoPrintService &&
                          *state != JobState::NoSuchPrinter && *state != JobState::Rejecting;
    m_cancel.setVisible(issued && underWay);
    m_save.setVisible(issued && !m_model.pdf().isEmpty());
    m_void.setVisible(issued && !m_model.isVoided());
    m_foot->setState(m_model.isBusy() ? tr("Setting the page …")
                     : drafting
                         ? tr("What you see is what is printed, but for the mark of the preview.")
                         : tr("The same page for ever: every print is the same file."));
}

void DocumentPage::nameAction()
{
    const bool drafting = m_model.stage() == DocumentModel::Stage::Drafting;
    const bool again = m_model.isPrinted() || m_model.printState();
    m_primary.setText(drafting               ? tr("Issue and print")
                      : m_model.isOutdated() ? tr("Make void and issue anew")
                      : again                ? tr("Print again")
                                             : tr("Print"));
    if (drafting)
        m_primary.setEnabled(m_model.canIssue() && !m_model.isBusy());
    else
        m_primary.setEnabled(m_model.stage() == DocumentModel::Stage::Issued &&
                             !m_model.isVoided() && !m_model.pdf().isEmpty() &&
                             (!m_model.isOutdated() || m_model.canReplace()));
}

/// What to know before it is handed out: what was corrected since, what stands there by its code.
void DocumentPage::showContent()
{
    const QStringList &codes = m_model.standIns();
    if (m_model.isOutdated())
        m_content->say(Notice::Kind::Warning, outdatedText(m_model.outdated()));
    else if (!codes.isEmpty())
        m_content->say(Notice::Kind::Warning,
                       tr("No font of this machine shows %1: printed by their codes, with a note "
                          "at the foot of the page.")
                           .arg(codes.join(QStringLiteral("、"))));
    else
        m_content->clear();
}

void DocumentPage::showPrint()
{
    const auto state = m_model.printState();
    m_print->setVisible(state.has_value());
    if (!state)
        return;
    m_print->setText(printStateText(*state));
    setTone(m_print, needsAHand(*state) ? Tone::Amber : Tone::Jade);
}

void DocumentPage::showCopies()
{
    m_copiesField->setVisible(!m_model.pdf().isEmpty() && !m_model.isVoided());
    const QSignalBlocker quiet(m_copies);
    m_copies->setValue(m_model.copies());
}

void DocumentPage::askVoid()
{
    m_voidRow->show(); // with what was written before Esc
    m_voidReason->setFocus();
}

void DocumentPage::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file =
        choosePlace(this, tr("Save as PDF"),
                    QStringLiteral("%1/%2.pdf").arg(folder, m_model.number()), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    const auto done = m_model.savePdf(file);
    if (done)
        Q_EMIT statusChanged(tr("Saved: %1").arg(file));
    else
        m_notice->say(Notice::Kind::Danger, wordingOf(done.error()));
}

} // namespace onedoor
