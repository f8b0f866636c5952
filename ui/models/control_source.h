#pragma once

#include "core/desk/acting.h"
#include "core/desk/relating.h"
#include "core/domain/pinyin.h"
#include "core/insight/classifier.h"

namespace onedoor
{

class PetitionFinder;

/// What the control of a question offers and leans on: the sheet of an act, or the form of a
/// record.
class ControlSource
{
public:
    virtual ~ControlSource() = default;

    virtual QList<AskChoice> choices(const AskSpec &ask) const = 0;
    /// Those that what was typed may mean, best first.
    virtual QList<AskChoice> matching(const AskSpec &ask, const QString &typed,
                                      int limit) const = 0;
    virtual QDate today() const = 0;
    virtual const Divisions &divisions() const = 0;
    /// Those around it come first.
    virtual QString nearDivision() const = 0;
    /// Other matters that may be meant: those it belongs together with, a search for more (null:
    /// none), and the one that is no answer.
    virtual QList<Related> related() const { return {}; }
    virtual PetitionFinder *otherMatters() const { return nullptr; }
    virtual PetitionId self() const { return {}; }
    /// Units that are proposed before anything is typed.
    virtual QList<Proposal> proposedUnits() const { return {}; }

protected:
    ControlSource() = default;
    ControlSource(const ControlSource &) = default;
    ControlSource &operator=(const ControlSource &) = default;
};

/// Of these choices those that what was typed may mean, best first.
QList<AskChoice> bestOf(const Pinyin &pinyin, const QList<AskChoice> &choices, const QString &typed,
                        int limit);

} // namespace onedoor
