#pragma once

#include "core/store/exchange.h"

#include <QDate>

namespace onedoor
{

class Store;

/// Numbers that facts may have given which are gone: the folder was set back, or an older backup
/// stands in its place. A fact gives at most one code and one document number, so that many are
/// left out after the last known one, and none is given twice. Inside the caller's transaction or
/// alone; `day` is today.
/// `facts`: how many are missing; `until`: the sequence up to which the own chain once was.
Result<Done> passOverNumbers(Store &store, QDate day, qint64 facts, qint64 until);
/// The hub had all that was missing: the own chain is as long as it ever was.
Result<Done> passNothingOver(Exchange &exchange, qint64 sequence);
bool passesOver(const Exchange &exchange);
/// Whether numbers up to this one of a series (a code without its serial, or form and year: see
/// FactsCheck) were ever left out on purpose: what is not there was not removed.
bool wasPassedOver(const Exchange &exchange, const QString &series, qint64 serial);
/// Where that is written down, for who takes a store over.
inline const QString passedOverBefore = QStringLiteral("passed_over_before");
/// The highest serial of a code of that day that counts as given; 0 where nothing is passed over.
int passedOverCode(const Exchange &exchange, QDate day);
/// The same of a form's document number of that year.
int passedOverPaper(const Exchange &exchange, const QString &form, int year);

} // namespace onedoor
