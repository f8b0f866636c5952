#pragma once

#include "core/domain/petition.h"
#include "core/domain/route_spec.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace onedoor
{

struct FormDeclaration;

/// For whose eyes. What is sealed or protected is not in the view of the others: nothing that reads
/// a view, a paper or a condition, can show it.
enum class Reader {
    Desk,       ///< the centre's own clerk
    Petitioner, ///< a paper for who came
    Parties,    ///< a paper both sides sign, with what the law prints of each
    Respondent, ///< the other side
    Unit,       ///< the unit that handles it
    Court,      ///< a court or arbitral body: with all
};

/// Who the centre is, on paper.
struct CentreFacts {
    QString name;
    QString address;
    QString phone;
    QString signer;
    QString agency; ///< 机关代字
    QString division;
};

/// What a view is made with besides the matter. Functions may be empty.
struct ViewContext {
    CentreFacts centre;
    QString operatorName;
    QString window;
    QDate today;
    const WorkingDays &calendar;
    std::function<QString(const QString &)> channelTitle;
    std::function<QString(const QString &)> divisionName;
    std::function<QString(const QString &)> resultTitle;
    std::function<const DeadlineRule *(const QString &)> rule; ///< of facts that kept the id alone
    std::function<const RouteSpec *(const QString &)> route;
    Reader reader = Reader::Desk;
    EventId act = {}; ///< the act a paper tells of; null: the last one
    std::function<const FormDeclaration *(const QString &)> form = {};
    /// The ways that are open, of what the reader sees: all routes are weighed for it, so only
    /// where it is read.
    std::function<QJsonArray(const QJsonObject &view)> advice = {};
};

/// A matter as conditions, papers and acts read it: the fields of core/domain/view_fields.h. Made
/// once a fold. Pure; any thread.
QJsonObject viewOf(const Petition &petition, const ViewContext &context);

/// Letters a summary holds at most; cut at a sentence's end.
constexpr int summaryLimit = 220;
/// A text cut at the last sentence end within `limit` characters, "……" behind; whole when it fits.
QString shortened(const QString &text, int limit);

template <>
struct Words<Reader> {
    static constexpr WordTable<Reader, 6> table{{{Reader::Desk, "desk"},
                                                 {Reader::Petitioner, "petitioner"},
                                                 {Reader::Parties, "parties"},
                                                 {Reader::Respondent, "respondent"},
                                                 {Reader::Unit, "unit"},
                                                 {Reader::Court, "court"}}};
};

} // namespace onedoor
