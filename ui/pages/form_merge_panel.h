#pragma once

#include "core/desk/form_editing.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace onedoor
{

class ColumnScroll;
class Segmented;

/// 三方对照: what was shipped anew under the centre's own form. What merges is proposed; where both
/// changed the same lines, the three stand side by side and one is chosen.
class FormMergePanel : public QWidget
{
    Q_OBJECT
public:
    explicit FormMergePanel(QWidget *parent = nullptr);

    void show(const QList<FormMerge> &merges);

Q_SIGNALS:
    /// The merged text of one file, ready to be looked at and saved.
    void merged(const QString &file, const QString &text);
    void closed();

private:
    void addConflict(const MergePiece &piece, int number, QVBoxLayout &column);
    void take();

    QList<FormMerge> m_merges;
    QList<Segmented *> m_choices; ///< of all conflicts, in their order
    ColumnScroll *m_scroll;
    QPushButton *m_take;
    QPushButton *m_leave;
};

} // namespace onedoor
