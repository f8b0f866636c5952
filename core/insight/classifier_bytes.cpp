// How a classifier is kept: version, contents, and a hash over both that is checked before a byte
// of it is believed.
#include "core/insight/classifier.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace onedoor
{

namespace
{

constexpr quint32 version = 0x4f444301; // "ODC", 1: raise when learning or its form changes
constexpr qsizetype hashSize = 32;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

QByteArray Classifier::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    out << version << qint32(m_examples) << m_labels << quint32(m_words.size())
        << quint32(m_weights.size());
    for (const Word &word : m_words)
        out << word.key << word.rarity << word.first;
    for (const Weight &weight : m_weights)
        out << weight.label << weight.value;
    return bytes + hashOf(bytes);
}

std::optional<Classifier> Classifier::fromBytes(const QByteArray &bytes)
{
    const QByteArray content = bytes.chopped(std::min(bytes.size(), hashSize));
    if (content.isEmpty() || hashOf(content) != bytes.right(hashSize))
        return std::nullopt;
    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_4);
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint32 made = 0, words = 0, weights = 0;
    qint32 examples = 0;
    in >> made;
    if (made != version)
        return std::nullopt;
    Classifier read;
    in >> examples >> read.m_labels >> words >> weights;
    if (words > quint32(content.size()) || weights > quint32(content.size()))
        return std::nullopt;
    read.m_examples = examples;
    read.m_words.resize(words);
    read.m_weights.resize(weights);
    quint32 before = 0;
    bool sound = true;
    for (Word &word : read.m_words) {
        in >> word.key >> word.rarity >> word.first;
        sound = sound && word.first >= before && word.first <= weights;
        before = word.first;
    }
    for (Weight &weight : read.m_weights) {
        in >> weight.label >> weight.value;
        sound = sound && weight.label < read.m_labels.size();
    }
    return sound && in.status() == QDataStream::Ok && in.atEnd() ? std::optional(read)
                                                                 : std::nullopt;
}

} // namespace onedoor
