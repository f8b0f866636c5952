#pragma once

#include <QString>

#include <optional>

namespace onedoor
{

/// A contact number as typed, understood.
struct PhoneNumber {
    QString value; ///< 13800000000, 0592-6068110, 0592-6068110-801, 4008208820, +81312345678
    QString note;  ///< mobile, landline, service, foreign
};

/// Mobile with or without +86; landline with area code and perhaps an extension (转, 分机, ext, #,
/// -); 400 and 800 numbers; + and the number of another country. Short service numbers (110, 12345)
/// are nobody's contact number.
std::optional<PhoneNumber> phoneNumber(QStringView typed);

/// 0592 of 0592-6068110; empty where it is no landline.
QString areaCodeOf(QStringView typed);

} // namespace onedoor
