#include "ui/models/keys_model.h"

#include <algorithm>

namespace onedoor
{

KeysModel::KeysModel(DeskWorker &desk, const PasswordCost &cost, QObject *parent)
    : QObject(parent), m_desk(desk), m_worker(desk.station().folder, cost, desk.station().keyring)
{
    connect(m_worker.worker(), &KeyWorker::listed, this, [this](const QList<KeySlot> &slotList) {
        m_slots = slotList;
        Q_EMIT slotsRead();
    });
    connect(m_worker.worker(), &KeyWorker::passwordSet, this, &KeysModel::passwordSet);
    connect(m_worker.worker(), &KeyWorker::sheetMade, this, &KeysModel::sheetMade);
    connect(m_worker.worker(), &KeyWorker::keyringSet, this, &KeysModel::keyringSet);
    connect(m_worker.worker(), &KeyWorker::failed, this, &KeysModel::failed);
    read();
}

void KeysModel::read()
{
    m_worker.post([](KeyWorker &worker) { worker.list(); });
}

bool KeysModel::isLocked() const
{
    return !slotList().contains({KeySlot::Kind::File, {}});
}

bool KeysModel::hasPassword() const
{
    return slotList().contains({KeySlot::Kind::Password, operatorName()});
}

bool KeysModel::hasKeyring() const
{
    const auto slots = slotList();
    return std::any_of(slots.begin(), slots.end(),
                       [](const KeySlot &slot) { return slot.kind == KeySlot::Kind::Keyring; });
}

QString KeysModel::slotsText() const
{
    QStringList words;
    for (const KeySlot &slot : slotList()) {
        switch (slot.kind) {
        case KeySlot::Kind::Password:
            words << tr("the password of %1").arg(slot.name);
            break;
        case KeySlot::Kind::Recovery:
            words << tr("the recovery sheet");
            break;
        case KeySlot::Kind::Keyring:
            words << tr("the keyring of this computer");
            break;
        case KeySlot::Kind::File:
            words << tr("the key beside the data, without a password");
            break;
        case KeySlot::Kind::Unknown:
            words << tr("one more, of a newer release");
            break;
        }
    }
    return tr("Opens with: %1").arg(words.join(tr(", ", "between slots")));
}

Result<Done> KeysModel::setPassword(const QString &current, const QString &next)
{
    const QString name = operatorName();
    if (const auto strong = checkPassword(next, name); !strong)
        return strong;
    m_worker.post([key = m_desk.station().key, current = Secret::typed(current),
                   password = OperatorPassword{name, Secret::typed(next)}](KeyWorker &worker) {
        worker.setPassword(key, current, password);
    });
    return Done{};
}

void KeysModel::makeSheet(const SheetPlace &place)
{
    const Workstation &station = m_desk.station();
    m_worker.post(
        [key = station.key, resources = station.resources, fonts = station.fonts,
         facts = SheetFacts{m_desk.identity(), operatorName(), station.clock->now()},
         place](KeyWorker &worker) { worker.makeSheet(key, resources, fonts, facts, place); });
}

void KeysModel::setKeyring(bool on)
{
    m_worker.post(
        [key = m_desk.station().key, on](KeyWorker &worker) { worker.setKeyring(key, on); });
}

} // namespace onedoor
