#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace onedoor
{

/// Papers one behind the other in one PDF, each as it is, for one job at the printer. A sheet is
/// never shared by two: where papers are printed on both sides, one with an odd number of pages has
/// an empty one behind it.
class JoinedPapers
{
public:
    explicit JoinedPapers(bool twoSided);
    ~JoinedPapers();
    JoinedPapers(const JoinedPapers &) = delete;

    /// PaperFailed when it is no PDF; then nothing was added.
    Result<Done> add(const QByteArray &pdf);
    int papers() const;
    /// PaperFailed, or what the device says.
    Result<Done> write(QIODevice &to);

private:
    struct Whole;
    std::unique_ptr<Whole> m_whole;
};

} // namespace onedoor
