#pragma once

#include "ui/models/document_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QBuffer;
class QLabel;
class QLineEdit;
class QPdfDocument;
class QPdfPageRenderer;
class QPdfView;
class QSpinBox;
class QVBoxLayout;

namespace onedoor
{

class Card;
class Field;
class Notice;
class PageFoot;
class StatusPill;

/// 文书: the PDF itself, and beside it only what is missing or may be chosen. A preview is marked
/// as one; after the issue it is the stored PDF, with what the printer makes of it.
class DocumentPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit DocumentPage(DocumentModel &model, QWidget *parent = nullptr);
    ~DocumentPage() override;

    QString title() const override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_primary; }
    bool back() override;
    bool perform(ActionId id) override;

private:
    QWidget *makeSide();
    void makeActions();
    void fillInputs();
    void showPaper();
    void dropLate(quint64 request);
    void refresh();
    void showPrint();
    void showCopies();
    void showContent();
    void nameAction();
    void act();
    void askVoid();
    void save();

    DocumentModel &m_model;
    QPdfDocument *m_document;
    QPdfView *m_view;
    QPdfPageRenderer *m_renderer; ///< the view's own
    quint64 m_firstRequest = 0;   ///< of the paper shown
    QByteArray m_bytes;
    QBuffer *m_buffer;
    QLabel *m_title;
    QLabel *m_number;
    StatusPill *m_state;
    Notice *m_notice;
    Notice *m_content; ///< what is to be known of what the paper shows
    Card *m_inputs;
    QWidget *m_inputSheet = nullptr;
    QLabel *m_print;
    QSpinBox *m_copies;
    Field *m_copiesField;
    QLineEdit *m_voidReason;
    QString m_voidFor; ///< the number it is about
    QWidget *m_voidRow;
    PageFoot *m_foot;
    QAction m_primary;
    QAction m_cancel;
    QAction m_save;
    QAction m_void;
};

} // namespace onedoor
