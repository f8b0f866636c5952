#pragma once

#include "ui/models/settings_model.h"
#include "ui/pages/form_draft.h"
#include "ui/shell/desk_page.h"

#include <QAction>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace onedoor
{

class Card;
class Field;
class KeysCard;
class Notice;
class PageFoot;

/// 设置: who works here, how the centre stands on paper, passwords and keys, look, printer, the
/// line to the county. What concerns the look is seen at once; the rest is kept with Ctrl+Enter.
class SettingsPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit SettingsPage(SettingsModel &model, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_keep; }

    /// Puts a further card under the others, on the right.
    void addCard(std::unique_ptr<Card> card);
    /// How the exchange with the county stands, in words.
    void setExchange(const QString &sentence);

Q_SIGNALS:
    /// Theme or text size were chosen; already in the preferences.
    void lookChanged();
    /// Operator or window changed: the desk begins anew for them.
    void clerkChanged();
    /// To take the scale that was chosen.
    void restartRequested();
    void printerChanged(const QString &name);
    void syncRequested();

private:
    Card *makeClerk();
    Card *makeCentre();
    Card *makePrinter();
    Card *makeLook();
    Card *makeHub();
    Card *makeAbout();
    void fill();
    void keepAsDraft();
    void fillPrinters();
    void fillKept();
    void keep();
    /// `then` goes on when it is kept; else the page says why not.
    void keepCentre(const std::function<void()> &then);
    void keepHub(const std::function<void()> &then);
    void keepPreferences();
    void showFindings(const QList<HubAdmin::Finding> &findings);

    SettingsModel &m_model;
    QVBoxLayout *m_right = nullptr;
    QLineEdit *m_name;
    QLineEdit *m_window;
    QList<QLineEdit *> m_centre; ///< as SettingsModel::centreFields
    QComboBox *m_printer;
    QLabel *m_printerNote;
    QLineEdit *m_hub;
    Field *m_hubField;
    QLineEdit *m_password;
    QLabel *m_exchange;
    QLabel *m_findings;
    KeysCard *m_keys;
    Notice *m_notice;
    PageFoot *m_foot;
    QAction m_keep;
    FormDraft m_draft;     ///< never of a password
    bool m_looked = false; ///< for a draft
};

} // namespace onedoor
