#pragma once

#include "ui/models/intake_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace onedoor
{

/// Who sits in front of the desk, and the key that calls the next.
class VisitorBar : public QWidget
{
    Q_OBJECT
public:
    explicit VisitorBar(IntakeModel &model, QWidget *parent = nullptr);

private:
    void display();

    IntakeModel &m_model;
    QLabel *m_number;
    QLabel *m_about;
    QPushButton *m_again;
    QPushButton *m_absent;
};

} // namespace onedoor
