#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>

/// A line between a station and the hub that the test can spoil: slow, cut after some bytes, or
/// swallowing everything without a word, as a half-open line does. One connection at a time, on a
/// free loopback port.
class Relay
{
public:
    struct Faults {
        int delayMs = 0;      ///< before each piece that is passed on
        qint64 cutAfter = -1; ///< bytes in both directions; -1: never
        qint64 swallowAfter = -1;
    };
    Relay(const QString &host, int port, Faults faults);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    int port() const { return m_port; }
    qint64 passed() const { return m_passed; }

private:
    void serve();
    void passBetween(int client, int server);
    bool passOne(int from, int to);

    QByteArray m_host;
    int m_hubPort;
    Faults m_faults;
    int m_listener = -1;
    int m_port = 0;
    std::atomic_bool m_stop = false;
    std::atomic<qint64> m_passed = 0;
    std::thread m_thread;
};
