#pragma once

#include "core/domain/pinyin.h"
#include "ui/models/local_model.h"
#include "ui/shell/desk_page.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace onedoor
{

class ColumnScroll;

/// 本地: what procedure this centre follows and where each part of it comes from; what a file says
/// is read here before it is used.
class LocalPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit LocalPage(LocalModel &model, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;

Q_SIGNALS:
    /// To be looked at or changed where forms are edited.
    void formRequested(const QString &form);

private:
    void fill();
    void openForm();
    void explain(int line);

    LocalModel &m_model;
    QLineEdit *m_search;
    QComboBox *m_kinds; ///< which of them are listed
    QListWidget *m_list;
    ColumnScroll *m_detail;
    QPushButton *m_edit; ///< of a form
    Pinyin m_pinyin;
    QList<LocalModel::Row> m_shown;
};

} // namespace onedoor
