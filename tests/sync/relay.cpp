#include "relay.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

namespace
{

sockaddr_in loopback(const QByteArray &host, int port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    inet_pton(AF_INET, host.constData(), &address.sin_addr);
    return address;
}

bool readable(int socket)
{
    pollfd watched{socket, POLLIN, 0};
    return poll(&watched, 1, 20) > 0;
}

} // namespace

Relay::Relay(const QString &host, int port, Faults faults)
    : m_host(host.toLatin1()), m_hubPort(port), m_faults(faults)
{
    m_listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback("127.0.0.1", 0);
    bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
    listen(m_listener, 8);
    socklen_t size = sizeof address;
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

Relay::~Relay()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void Relay::serve()
{
    while (!m_stop) {
        if (!readable(m_listener))
            continue;
        const int client = accept(m_listener, nullptr, nullptr);
        const int server = socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in hub = loopback(m_host, m_hubPort);
        if (connect(server, reinterpret_cast<const sockaddr *>(&hub), sizeof hub) == 0)
            passBetween(client, server);
        ::close(client);
        ::close(server);
    }
}

void Relay::passBetween(int client, int server)
{
    while (!m_stop) {
        pollfd watched[2]{{client, POLLIN, 0}, {server, POLLIN, 0}};
        if (poll(watched, 2, 20) <= 0)
            continue;
        if (watched[0].revents && !passOne(client, server))
            return;
        if (watched[1].revents && !passOne(server, client))
            return;
    }
}

/// False when the connection is over.
bool Relay::passOne(int from, int to)
{
    char bytes[4096];
    const ssize_t got = recv(from, bytes, sizeof bytes, 0);
    if (got <= 0)
        return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(m_faults.delayMs));
    ssize_t part = got;
    if (m_faults.cutAfter >= 0)
        part = std::min<ssize_t>(part, m_faults.cutAfter - m_passed);
    const bool swallow = m_faults.swallowAfter >= 0 && m_passed + got > m_faults.swallowAfter;
    if (!swallow && part > 0 && send(to, bytes, size_t(part), MSG_NOSIGNAL) != part)
        return false;
    m_passed += part;
    return part == got;
}
