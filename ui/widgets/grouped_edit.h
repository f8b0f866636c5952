#pragma once

#include "core/domain/identifiers.h"
#include "core/domain/money.h"

#include <QLineEdit>

class QLabel;

namespace onedoor
{

/// A line that keeps its text grouped for the eye while it is typed or pasted, and the cursor where
/// the clerk left it. What is typed is never refused; it is only laid out.
class GroupedEdit : public QLineEdit
{
    Q_OBJECT
public:
    /// The text without its grouping.
    QString bare() const { return bareOf(text()); }
    /// Shows a value; emits nothing.
    void setBare(const QString &bare);

Q_SIGNALS:
    void bareEdited(const QString &bare);

protected:
    explicit GroupedEdit(QWidget *parent);

    virtual QString bareOf(const QString &shown) const = 0;
    virtual QString grouped(const QString &bare) const = 0;

private:
    void regroup();
};

/// Numbers of people, organisations and phones: 350211 19680214 0027, 138 0000 0000.
class IdEdit : public GroupedEdit
{
    Q_OBJECT
public:
    explicit IdEdit(IdType type, QWidget *parent = nullptr);

    IdType type() const { return m_type; }
    void setType(IdType type);

protected:
    QString bareOf(const QString &shown) const override;
    QString grouped(const QString &bare) const override;

private:
    IdType m_type;
};

/// Yuan with thousands: 12,000.00. The unit stands behind the figure.
class MoneyEdit : public GroupedEdit
{
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    /// Missing while empty, BadAmount where it is not money.
    Result<Money> money() const { return Money::parse(bare()); }
    void setMoney(const Money &money);

protected:
    QString bareOf(const QString &shown) const override;
    QString grouped(const QString &bare) const override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_unit;
};

} // namespace onedoor
