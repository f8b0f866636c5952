#pragma once

#include "ui/models/petition_model.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace onedoor
{

/// The papers of a petition with their thumbnails and how they stand, and below them what can be
/// issued, with what is missing.
class PapersColumn : public QWidget
{
    Q_OBJECT
public:
    /// The model outlives the column.
    explicit PapersColumn(PetitionModel &model, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void documentRequested(const QString &number);
    void formRequested(const QString &form);
    /// To be looked at.
    void attachmentRequested(const onedoor::Attachment &attachment);
    /// To be written out.
    void copyRequested(const onedoor::Attachment &attachment);
    void attachRequested();
    void fileRequested();

private:
    void addPaper(const PetitionModel::PaperItem &paper);
    void addOutdated(QVBoxLayout &words, const QStringList &fields);
    void addForm(const FormState &form);
    void addHeading(const QString &text);
    void addAttachments();
    void addAttachment(const Attachment &attachment);
    void giveFocusTo(const QString &name);
    void showThumbnail(QLabel *picture, const QString &pdfHash);
    QPixmap thumbnailOf(QByteArray pdf) const;

    PetitionModel &m_model;
    QVBoxLayout *m_column;
    QHash<QString, QPixmap> m_thumbnails; ///< by the PDF's hash: a paper never changes
};

} // namespace onedoor
