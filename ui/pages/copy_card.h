#pragma once

#include "ui/widgets/card.h"

class QPushButton;

namespace onedoor
{

/// Stands there only while another copy goes on under this station's name: one sentence what that
/// means, one button that goes on under a code of its own.
class CopyCard : public Card
{
    Q_OBJECT
public:
    explicit CopyCard(QWidget *parent = nullptr);

Q_SIGNALS:
    void reissueRequested();

private:
    QPushButton *m_go;
};

} // namespace onedoor
