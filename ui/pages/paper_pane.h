#pragma once

#include "ui/models/paper_ahead.h"
#include "ui/widgets/card.h"

namespace onedoor
{

class PagePicture;

/// The paper that will follow, beside the sheet of its act: the first page as large as there is
/// room, and below it what it is.
class PaperPane : public Card
{
    Q_OBJECT
public:
    /// Subject and act outlive the pane.
    PaperPane(const ActSubject &subject, const ActSpec &act, QWidget *parent = nullptr);

    void show(const ActTaken &taken) { m_ahead.show(taken); }

private:
    void refresh();

    PaperAhead m_ahead;
    PagePicture *m_picture;
    QLabel *m_caption;
};

} // namespace onedoor
