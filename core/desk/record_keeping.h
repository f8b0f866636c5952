#pragma once

#include "core/domain/condition.h"
#include "core/domain/record_kind.h"
#include "core/store/store.h"

namespace onedoor
{

/// What became of a put.
struct RecordOutcome {
    enum class What { Made, Changed, Unchanged, Revived };
    QString key;
    What what = What::Made;
};

/// The use cases of the centre's own records (单位, 人员, 调解室 …). All it is given outlives it;
/// one a thread.
class RecordKeeping
{
public:
    /// `roles` are the operator's; not given: nobody is asked for a post.
    RecordKeeping(Store &store, const RecordKinds &kinds, IdSource &ids, QString operatorName,
                  ChoicesOf choicesOf = {}, std::optional<Roles> roles = {})
        : m_store(store), m_kinds(kinds), m_ids(ids), m_operator(std::move(operatorName)),
          m_choicesOf(std::move(choicesOf)), m_roles(std::move(roles))
    {
    }

    /// The named fields of one record, which is made where there is none: the key fields always,
    /// of the others what changes; null takes one away. Read strictly: an unknown key, a wrong type
    /// is refused by its field. What was retired serves again. NotAllowed (field "by") where the
    /// kind is not the operator's to edit; Conflict where something is taken twice at one time,
    /// with what takes it.
    Result<RecordOutcome> put(const QString &kind, const QJsonObject &typed)
    {
        return put(kind, typed, {});
    }
    /// An act that brings it about, and what it says of that.
    struct Through {
        QString act;
        QString says;
    };
    /// Whose it is to do is the act's to say, not the kind's.
    Result<RecordOutcome> put(const QString &kind, const QJsonObject &typed,
                              const Through &through);
    /// Whether records of this kind are the operator's to edit.
    Result<Done> checkPost(const QString &kind) const;
    /// NotFound, AlreadyDone, Missing without a reason.
    Result<Done> retire(const QString &kind, const QString &key, const QString &reason);

    Result<QList<RecordRow>> list(const QString &kind,
                                  Records::Which which = Records::Which::Serving) const;
    /// With its history.
    Result<CentreRecord> show(const QString &kind, const QString &key) const;
    /// Type-ahead by key, title, characters, pinyin and the kind's searched fields.
    Result<QList<RecordRow>> find(const QString &kind, const QString &typed, int limit) const;

private:
    Result<const RecordKind *> kindOf(const QString &kind) const;
    PetitionId streamOf(const QString &kind, const QString &key) const;
    Result<Done> checkSpans(const RecordKind &kind, const RecordEntry &entry,
                            const CentreRecord &record) const;
    Result<Fact> decide(const RecordKind &kind, const QJsonObject &typed,
                        const CentreRecord &record, const Through &through);

    Store &m_store;
    const RecordKinds &m_kinds;
    IdSource &m_ids;
    QString m_operator;
    ChoicesOf m_choicesOf;
    std::optional<Roles> m_roles;
};

/// "made", "changed", "unchanged", "revived".
QString wordOf(RecordOutcome::What what);

} // namespace onedoor
