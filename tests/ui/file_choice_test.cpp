// The dialogs for files: the names are read whole.
#include "tests/support/file_dialog.h"
#include "tests/support/files.h"
#include "tests/ui/bench.h"

#include "ui/shell/theme.h"
#include "ui/widgets/file_choice.h"

#include <QHeaderView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString name = QStringLiteral("2026年11月矛盾纠纷排查台账（物业、劳资）.xlsx");

/// Looks at the dialog when it shows the file, then takes the file by its path.
struct Looking {
    QString folder;
    QStringList seen = {}; ///< titles of the dialogs
    bool whole = false;    ///< the name fits its column, and the columns the window

    bool look(QFileDialog &dialog, QLineEdit &line)
    {
        auto *files = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
        if (!files)
            return false;
        if (dialog.directory() != QDir(folder)) {
            dialog.setDirectory(folder);
            return false;
        }
        const QModelIndex first = files->model()->index(0, 0, files->rootIndex());
        if (first.data().toString() != name)
            return false; // not read yet
        seen << dialog.windowTitle();
        const int wanted = files->fontMetrics().horizontalAdvance(name);
        whole = files->visualRect(first).width() > wanted &&
                files->header()->sectionSize(0) > wanted &&
                files->viewport()->width() >= files->header()->length();
        line.setText(folder + u'/' + name);
        QTest::keyClick(&line, Qt::Key_Return);
        return true;
    }
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
    Looking looking{folder.path()};
    const FileDialogHand hand(
        [&](QFileDialog &dialog, QLineEdit &line) { return looking.look(dialog, line); });
    SECTION("one to read")
    {
        CHECK(chooseFile(&over, QStringLiteral("要导入的清单"),
                         QStringLiteral("清单 (*.xlsx *.csv)")) == file);
    }
    SECTION("several to read")
    {
        CHECK(chooseFiles(&over, QStringLiteral("要导入的清单")) == QStringList{file});
    }
    CHECK(looking.seen == QStringList{QStringLiteral("要导入的清单")});
    CHECK(looking.whole);
}

TEST_CASE("A place to write is proposed, and nothing is given when the dialog is left", "[files]")
{
    Theme theme(*qApp);
    theme.apply({});
    const QTemporaryDir folder;
    QWidget over;
    over.show();
    QString directory, proposed;
    const FileDialogHand hand([&](QFileDialog &dialog, QLineEdit &line) {
        directory = dialog.directory().path();
        proposed = line.text();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        return true;
    });
    CHECK(choosePlace(&over, QStringLiteral("另存为"), folder.filePath(QStringLiteral("单.pdf")),
                      QStringLiteral("PDF (*.pdf)"))
              .isEmpty());
    CHECK(directory == folder.path());
    CHECK(proposed == QStringLiteral("单.pdf"));
}
