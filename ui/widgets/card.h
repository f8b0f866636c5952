#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace onedoor
{

/// A sheet on the desk: a title line and what belongs to it.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Where the content goes, 12 px apart.
    QVBoxLayout *body() const { return m_body; }
    /// Puts a small widget at the right end of the title line. Takes ownership.
    void addToHead(QWidget *widget);

private:
    QLabel *m_title;
    QWidget *m_head;
    QHBoxLayout *m_headRow;
    QVBoxLayout *m_body;
};

} // namespace onedoor
