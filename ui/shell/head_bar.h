#pragma once

#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_ahead.h"

#include <QFrame>

class QLabel;

namespace onedoor
{

/// The head of the window: where and who, the search field that is also the command palette, and
/// how things stand with the county.
class HeadBar : public QFrame
{
    Q_OBJECT
public:
    explicit HeadBar(QWidget *parent = nullptr);

    void setIdentity(const QString &centre, const QString &window, const QString &clerk);
    TypeAhead *search() const { return m_search; }
    StatusPill *sync() const { return m_sync; }

private:
    QLabel *m_centre;
    QLabel *m_post;
    TypeAhead *m_search;
    StatusPill *m_sync;
};

} // namespace onedoor
