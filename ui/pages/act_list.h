#pragma once

#include "core/desk/acting.h"
#include "core/domain/pinyin.h"
#include "ui/widgets/steps.h"

class QLineEdit;

namespace onedoor
{

/// 可办: what can be done, the lawful next acts first with their reason, then by group, each under
/// its letter. Typing in the line above finds any act by characters, pinyin or initials, those
/// that may not be taken too, with the sentence why.
class ActList : public QWidget
{
    Q_OBJECT
public:
    explicit ActList(QWidget *parent = nullptr);

    /// `more` stand below the acts.
    void setOffers(const QList<ActOffer> &offers, const QList<Step> &more = {});
    /// To the line where one types.
    void search();
    /// Empties that line; false when it was empty.
    bool endSearch();
    /// Takes the act under this letter, or says by `closed` why it is not open.
    void press(const QString &letter);

Q_SIGNALS:
    void taken(const QString &key);
    void closed(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    QList<Step> open() const;
    QList<Step> found(const QString &typed) const;

    QLineEdit *m_search;
    Steps *m_steps;
    Pinyin m_pinyin;
    QList<ActOffer> m_offers;
    QList<Step> m_more;
};

} // namespace onedoor
