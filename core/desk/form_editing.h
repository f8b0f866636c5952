#pragma once

#include "core/desk/form_change.h"
#include "core/desk/form_complaints.h"
#include "core/desk/line_merge.h"
#include "core/desk/reference.h"

#include <QDateTime>
#include <QJsonObject>

#include <memory>

namespace onedoor
{

/// Whose a form is.
enum class FormOrigin {
    Shipped, ///< 自带
    Own,     ///< 本地: none of that id is shipped
    Changed, ///< 本地已改
    Behind,  ///< 自带已更新: shipped anew since the local one was made
};

struct FormEntry {
    QString id;
    QString title;
    QString group;
    FormOrigin origin = FormOrigin::Shipped;
    bool drafted = false; ///< something was written that may not be used yet
};

/// One file that a form is made of.
struct FormText {
    QString file; ///< below forms/: urge-order/form.xml, parts/head.xml
    QByteArray bytes;
    FormOrigin origin = FormOrigin::Shipped;
    bool draft = false;  ///< as it was last written, not as it serves
    bool others = false; ///< another form's own: to be changed there
};

/// What a centre would have if these texts were saved.
struct FormTrial {
    QList<FormComplaint> complaints;
    std::shared_ptr<const Reference> reference; ///< with them, where there are no complaints
};

struct FormSaved {
    bool serves = false; ///< else kept as a draft: what served before serves on
    QList<FormComplaint> complaints;
};

/// One file, as it was shipped when the centre changed it, as it is shipped now, and the centre's.
struct FormMerge {
    QString file;
    QList<MergePiece> pieces;
    bool hasConflicts() const;
};

/// The use cases of a centre's own forms: to read what a form is made of, to try a change, to keep
/// it as the centre's own, to go back. Files lie in `local`/forms; nothing else is touched.
class FormEditing
{
public:
    /// `resources` as shipped; `local` need not be there yet.
    FormEditing(QString resources, QString local)
        : m_resources(std::move(resources)), m_local(std::move(local))
    {
    }

    /// Those in use, by group and title.
    QList<FormEntry> forms(const Reference &now) const;
    /// meta.json first, then the layout, then the parts they take in. NotFound.
    Result<QList<FormText>> textsOf(const QString &id) const;
    /// Empty where the form has none.
    QJsonObject sampleOf(const QString &id) const;

    /// Reads all of it as it would be read at the next start. Takes half a second: not for the
    /// thread of a window.
    FormTrial tryOut(const QString &id, const QList<FormText> &changed) const;
    /// NotAllowed without the role of the administrator; a form that fails its checks is kept
    /// beside as a draft. `upToDate`: it takes what is shipped now into account.
    Result<FormSaved> save(const QString &id, const QList<FormText> &changed, const Roles &roles,
                           bool upToDate = false) const;
    /// 恢复自带: the centre's own files of this form, or of one part, go to a dated folder, which is
    /// returned. NotFound where there are none, NotAllowed.
    Result<QString> restore(const QString &idOrPart, const Roles &roles,
                            const QDateTime &now) const;
    /// What was shipped anew under the centre's own files of a form.
    Result<QList<FormMerge>> merges(const QString &id) const;

    static bool mayEdit(const Roles &roles);

private:
    QString shippedPath(const QString &file) const;
    QString localPath(const QString &file) const;
    FormOrigin originOf(const QString &file) const;
    FormText textAt(const QString &file) const;
    QList<FormComplaint> allIn(const QString &id, const QString &folder,
                               const QList<FormText> &changed) const;
    QList<FormComplaint> newOnly(const QList<FormComplaint> &found) const;
    void addVariant(const QString &id, const QList<FormText> &changed, bool upToDate,
                    FileChange &change) const;

    QString m_resources;
    QString m_local;
};

} // namespace onedoor
