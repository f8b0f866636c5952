#pragma once

#include "ui/models/form_editor_model.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace onedoor
{

class PagePicture;

/// The form as it looks now, beside its text: filled with a made-up matter or a real one.
class FormLookCard : public Card
{
    Q_OBJECT
public:
    /// The model outlives the card.
    explicit FormLookCard(FormEditorModel &model, QWidget *parent = nullptr);

    void refresh();

private:
    void fill();
    QString caption() const;

    FormEditorModel &m_model;
    QComboBox *m_fillings;
    QLineEdit *m_code;
    PagePicture *m_picture;
    QLabel *m_caption;
    QPushButton *m_before;
    QPushButton *m_after;
};

} // namespace onedoor
