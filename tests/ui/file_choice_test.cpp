// The dialogs for files: the names are read whole.
#include "tests/support/files.h"
#include "tests/ui/bench.h"

#include "ui/shell/theme.h"
#include "ui/widgets/file_choice.h"

#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString name = QStringLiteral("2026年11月矛盾纠纷排查台账（物业、劳资）.xlsx");

/// Looks at the dialog in front when it shows the file, then takes the file by its path.
class Hand
{
public:
    explicit Hand(const QString &folder) : m_folder(folder)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(10);
    }
    QStringList seen;   ///< titles of the dialogs
    bool whole = false; ///< the name fits its column, and the columns the window

private:
    void look()
    {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        auto *files = dialog ? dialog->findChild<QTreeView *>(QStringLiteral("treeView")) : nullptr;
        auto *line = dialog ? dialog->findChild<QLineEdit *>() : nullptr;
        if (!files || !line || !line->isVisible())
            return;
        if (dialog->directory() != QDir(m_folder)) {
            dialog->setDirectory(m_folder);
            return;
        }
        const QModelIndex first = files->model()->index(0, 0, files->rootIndex());
        if (first.data().toString() != name)
            return; // not read yet
        m_timer.stop();
        seen << dialog->windowTitle();
        const int wanted = files->fontMetrics().horizontalAdvance(name);
        whole = files->visualRect(first).width() > wanted &&
                files->header()->sectionSize(0) > wanted &&
                files->viewport()->width() >= files->header()->length();
        line->setText(m_folder + u'/' + name);
        QTest::keyClick(line, Qt::Key_Return);
    }

    QString m_folder;
    QTimer m_timer;
};

} // namespace

TEST_CASE("The dialogs for files show long names whole and give what was chosen", "[files]")
{
    Theme theme(*qApp);
    theme.apply({});
    const QTemporaryDir folder;
    const QString file = folder.filePath(name);
    writeFile(file, "x");
    QWidget over;
    over.show();
    Hand hand(folder.path());
    SECTION("one to read")
    {
        CHECK(chooseFile(&over, QStringLiteral("要导入的清单"),
                         QStringLiteral("清单 (*.xlsx *.csv)")) == file);
    }
    SECTION("several to read")
    {
        CHECK(chooseFiles(&over, QStringLiteral("要导入的清单")) == QStringList{file});
    }
    CHECK(hand.seen == QStringList{QStringLiteral("要导入的清单")});
    CHECK(hand.whole);
}

TEST_CASE("A place to write is proposed, and nothing is given when the dialog is left", "[files]")
{
    Theme theme(*qApp);
    theme.apply({});
    const QTemporaryDir folder;
    QWidget over;
    over.show();
    QTimer hand;
    QString directory, proposed;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        auto *line = dialog ? dialog->findChild<QLineEdit *>() : nullptr;
        if (!line || !line->isVisible())
            return;
        hand.stop();
        directory = dialog->directory().path();
        proposed = line->text();
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    hand.start(10);
    CHECK(choosePlace(&over, QStringLiteral("另存为"), folder.filePath(QStringLiteral("单.pdf")),
                      QStringLiteral("PDF (*.pdf)"))
              .isEmpty());
    CHECK(directory == folder.path());
    CHECK(proposed == QStringLiteral("单.pdf"));
}
