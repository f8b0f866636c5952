#include "app/desktop/explanation.h"

#include "ui/models/wording.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace onedoor
{

namespace
{

class Explanation
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
public:
    static QString wayOut(Reason reason);
};

QString Explanation::wayOut(Reason reason)
{
    switch (reason) {
    case Reason::StoreNewer:
        return tr(
            "The data was made by a newer version of this program. Install that version on this "
            "computer. Nothing was changed.");
    case Reason::StoreBusy:
        return tr(
            "Another program is working on the data, perhaps a backup. Wait until it is done, then "
            "try again.");
    case Reason::StoreReadOnly:
        return tr(
            "This user may not write in the data folder. Ask the administrator for the right to "
            "write there. Nothing was changed.");
    case Reason::DiskFull:
        return tr(
            "The disk is full. Make room, then try again. Everything recorded so far is kept.");
    case Reason::StoreDamaged:
        return tr("The data is damaged and could not even be read. Do not delete anything: the "
                  "administrator can restore the last backup.");
    case Reason::WrongKey:
        return tr("The key beside the data does not open it. If the folder was copied, copy "
                  "keys.json with "
                  "it. Nothing was changed.");
    case Reason::StoreMissing:
        return tr(
            "There is no centre in this folder yet. The administrator makes one with onedoorctl "
            "init, or starts this program with --rehearsal to practise.");
    case Reason::EngineMismatch:
        return tr(
            "The program was put together wrongly and would write unencrypted, so it stopped. "
            "Install it again from the package.");
    default:
        return tr(
            "Nothing that was recorded is lost. If it happens again, tell the administrator the "
            "sentence above.");
    }
}

} // namespace

bool explain(const Error &error, const QString &folder)
{
    QDialog dialog;
    dialog.setObjectName(QStringLiteral("explanation"));
    dialog.setWindowTitle(Explanation::tr("OneDoor cannot open"));
    auto *sign = new IconLabel(Glyph::Warning, Tone::Amber);
    sign->setSide(32);
    QLabel *what = textLabel(wordingOf(error), TextRole::Lead);
    QLabel *way = textLabel(Explanation::wayOut(error.reason));
    QLabel *where = textLabel(
        Explanation::tr("Data folder: %1").arg(QDir::toNativeSeparators(folder)), TextRole::Small);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(where, Tone::Quiet);
    for (QLabel *label : {what, way, where})
        label->setWordWrap(true);
    auto *again = new QPushButton(Explanation::tr("Try again"));
    again->setProperty("primary", true);
    auto *close = new QPushButton(Explanation::tr("Close"));
    QObject::connect(again, &QPushButton::clicked, &dialog, &QDialog::accept);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(again);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    column->addWidget(sign, 0, Qt::AlignLeft);
    column->addWidget(what);
    column->addWidget(way);
    column->addWidget(where);
    column->addStretch(1);
    column->addLayout(buttons);
    dialog.resize(560, 300);
    return dialog.exec() == QDialog::Accepted;
}

QString readOnlySentence(const Error &why)
{
    return Explanation::tr(
               "%1 The desk is open for reading only: nothing can be recorded, and nothing is "
               "changed. Ask the administrator to restore the last backup.")
        .arg(wordingOf(why));
}

} // namespace onedoor
