#pragma once

#include <QObject>

namespace onedoor
{

class Notice;
class PapersColumn;
class PetitionModel;
class Refusals;

/// The files of the matter in front: dropped, pasted or chosen they are kept; taken from the list
/// they are opened. What is refused is said in the notice.
class MatterFiles : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it; `page` is its parent.
    MatterFiles(PetitionModel &model, PapersColumn &papers, Notice &notice, QWidget &page);

Q_SIGNALS:
    void statusChanged(const QString &sentence);

private:
    void keep(const QStringList &files);
    void connectCopies(PapersColumn &papers);

    PetitionModel &m_model;
    Notice &m_notice;
    Refusals *m_refusals;
};

} // namespace onedoor
